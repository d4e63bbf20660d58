"""The folders of a library: how they are, and what a person orders of them, which the index thread carries out."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING

from app.indexing.exclusion_preview import ExclusionPreview, preview
from app.indexing.exclusions import Exclusions, check_rules
from app.indexing.roots import add_root, check_path, find_root
from app.store.lock import is_held
from app.store.notices import dismiss
from app.store.status import roots_now

if TYPE_CHECKING:
    import threading
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from app.index_runs import IndexRuns
    from app.paths import DataDir
    from app.settings import Settings
    from app.store.catalog import Catalog
    from app.store.records import FileProblem, Root, RootInfo

EXCLUSION_SECONDS = 2.0  # while a person types a rule


class RootOrders(ABC):
    """The part of the engine that shows, adds, removes, pauses and trims roots. Safe from any thread.

    What changes them raises ResourceError (index_locked) where the engine is open for searching only.
    """

    data_dir: DataDir
    _catalog: Catalog  # for looking, under the guard
    _guard: threading.Lock
    _settings: Settings

    @abstractmethod
    def _writing(self) -> IndexRuns:
        """What carries orders out. Raises ResourceError (index_locked)."""

    def roots(self) -> list[RootInfo]:
        """The roots with their counts."""
        with self._guard:
            return roots_now(self._catalog, is_running=is_held(self.data_dir))

    def problems(self) -> list[FileProblem]:
        """Files that are not in the index, with the reason."""
        with self._guard:
            return self._catalog.problems()

    def add_root(self, path: Path | str) -> None:
        """Add a folder or file. Raises UsageError and ResourceError(root_missing) at once; scanning follows."""
        absolute = check_path(str(path), str(self.data_dir.root))
        self._writing().order(lambda catalog: add_root(catalog, absolute))

    def remove_root(self, path: Path | str) -> None:
        """Forget a root and purge its text and vectors from the disk. Raises UsageError when it is not one."""
        root = self._root(path)
        self._writing().order(lambda catalog: catalog.mark_leaving(root.id))

    def pause_root(self, path: Path | str) -> None:
        """Let one root rest: it is not watched, read nor embedded, and searched all the same. Raises UsageError."""
        root = self._root(path)
        self._writing().order(lambda catalog: catalog.set_paused(root.id, paused=True))

    def resume_root(self, path: Path | str) -> None:
        """Let a root go on; what changed meanwhile is read. Raises UsageError."""
        root = self._root(path)
        self._writing().order(lambda catalog: catalog.set_paused(root.id, paused=False))

    def set_exclusions(self, path: Path | str, rules: Sequence[str], *, use_ignore_files: bool = False) -> None:
        """Choose what is left out of a root besides the defaults, in the syntax of .gitignore.

        With `use_ignore_files` .gitignore and .ignore files in it count, too. Files that are hidden by it leave the
        library, and those that are shown again come back with the next indexing. Raises UsageError.
        """
        root, kept = self._root(path), check_rules(rules)
        self._writing().order(
            lambda catalog: catalog.set_rules(root.id, kept, use_ignore_files=use_ignore_files), rescan=root.path
        )

    def preview_exclusion(
        self,
        path: Path | str,
        rules: Sequence[str],
        *,
        use_ignore_files: bool = False,
        should_stop: Callable[[], bool] = lambda: False,
        seconds: float = EXCLUSION_SECONDS,
    ) -> ExclusionPreview:
        """What `set_exclusions` would hide and show again, as far as that is found in so many seconds.

        Raises UsageError and Cancelled.
        """
        root, defaults = self._root(path), self._settings.exclude
        now = Exclusions(defaults, root.rules, root=root.path, use_ignore_files=root.use_ignore_files)
        then = Exclusions(defaults, check_rules(rules), root=root.path, use_ignore_files=use_ignore_files)
        return preview(root.path, now, then, should_stop, seconds)

    def retry_problems(self) -> None:
        """Queue every file that could not be indexed again."""
        self._writing().order(lambda catalog: catalog.retry_problems())

    def dismiss(self, notice: str) -> None:
        """Show a notice of `status` no more while what it tells is so."""
        self._writing().order(lambda catalog: dismiss(catalog, catalog.root_infos(), notice))

    def _root(self, path: Path | str) -> Root:
        """The root at a path. Raises UsageError when there is none."""
        with self._guard:
            return find_root(self._catalog, str(path))
