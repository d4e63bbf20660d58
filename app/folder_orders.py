"""More that is asked and ordered of folders: overlaps, single files with problems, what languages there are."""

from __future__ import annotations

import os
from abc import ABC, abstractmethod
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import threading
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from app.index_runs import IndexRuns
    from app.paths import DataDir
    from app.search.retrieve import Retriever
    from app.store.catalog import Catalog
    from app.store.records import FileRecord, Root

_FEW = 100  # so many files of a root are looked up one by one
_NOT_ENGLISH = "lang IS NOT NULL AND lang <> '' AND lang <> 'en'"


@dataclass(frozen=True, slots=True)
class Overlap:
    """How a path lies to the roots there are: `inside` is the root that holds it, `holds` are those within it.

    `other_name` is empty, or says which part of the library the path is under another name.
    """

    path: str
    inside: str = ""
    holds: tuple[str, ...] = ()
    other_name: str = ""

    def __bool__(self) -> bool:
        """True where there is something to tell."""
        return bool(self.inside or self.holds or self.other_name)


@dataclass(frozen=True, slots=True)
class Languages:
    """Passages of the library, and those that are known to be in another language than English."""

    passages: int = 0
    not_english: int = 0


class FolderOrders(ABC):
    """A part of the engine. Safe from any thread."""

    data_dir: DataDir
    _catalog: Catalog  # for looking, under the guard
    _guard: threading.Lock
    _retriever: Retriever

    @abstractmethod
    def _writing(self) -> IndexRuns:
        """What carries orders out. Raises ResourceError (index_locked)."""

    def overlap(self, path: Path | str) -> Overlap:
        """How a path that is about to be added lies to the roots. Raises UsageError and ResourceError(root_missing)."""
        from app.indexing.roots import check_path, known_as  # here, because the window loads this module at its start

        absolute = check_path(str(path), str(self.data_dir.root))
        with self._guard:
            roots = [root.path for root in self._catalog.roots()]
            other_name = known_as(self._catalog, absolute)
        inside = next((root for root in roots if is_below(absolute, root)), "")
        holds = tuple(root for root in roots if root != inside and is_below(root, absolute))
        return Overlap(absolute, inside, holds, "" if inside else other_name)

    def look_for_changes(self) -> None:
        """Compare all roots that are not paused with the disk now. Raises ResourceError (index_locked)."""
        self._writing().order(lambda _: None)  # the index thread scans after every order

    def retry_files(self, paths: Iterable[str]) -> None:
        """Queue these files (absolute) again that could not be read. Raises ResourceError (index_locked).

        What is not a file of the library is passed over, and so are folders that cannot be opened, at which the scan
        that follows looks anyway.
        """
        wanted = frozenset(paths)
        self._writing().order(lambda catalog: _queue_again(catalog, wanted))

    def languages(self) -> Languages:
        """How much is in other languages than English; loads the index. Raises ResourceError."""
        opened = self._retriever.opened()
        return Languages(opened[1].count(), opened[1].count(_NOT_ENGLISH)) if opened else Languages()


def is_below(path: str, folder: str) -> bool:
    """True where an absolute path is a folder or lies in it, by the names alone."""
    path, folder = os.path.normcase(path), os.path.normcase(folder)
    return path == folder or path.startswith(folder.rstrip(os.sep) + os.sep)


def relative_path(path: str, folder: str) -> str:
    """The path of what is at or below a folder, relative to it; "" for the folder itself."""
    return path[len(folder.rstrip(os.sep)) + 1 :]


def _queue_again(catalog: Catalog, paths: frozenset[str]) -> None:
    by_root: dict[Root, list[str]] = defaultdict(list)
    roots = catalog.roots()
    for path in paths:
        root = next((root for root in roots if is_below(path, root.path)), None)
        if root is not None:
            by_root[root].append(relative_path(path, root.path))
    for root, wanted in by_root.items():
        found = [(each.path, each.size, each.mtime_ns) for each in _records(catalog, root, wanted) if each.size >= 0]
        with catalog.transaction():
            catalog.queue_files(root.id, found)


def _records(catalog: Catalog, root: Root, wanted: Sequence[str]) -> list[FileRecord]:
    if len(wanted) > _FEW:
        known = catalog.files_of(root.id)
        return [known[path] for path in wanted if path in known]
    below = [catalog.files_below(root.id, path) if path else catalog.files_of(root.id) for path in wanted]
    return [files[path] for path, files in zip(wanted, below, strict=True) if path in files]
