"""Whether a folder can become the data folder; each reason why not is a sentence that says what to do."""

from __future__ import annotations

import contextlib
import os
import shutil
from typing import TYPE_CHECKING

from app.errors import UsageError
from app.moving.journal import read_journal
from app.paths import DataDir, pointer_file

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

_PROBE = ".lodestone-probe"
_SPARE_BYTES = 50_000_000  # the catalog and the logs go on growing


def check_target(source: DataDir, target: Path, roots: Iterable[str]) -> None:
    """Raises UsageError where `target` (absolute) cannot take the data folder `source`; nothing is left there.

    `roots` are the watched folders. A copy that was begun from `source` is welcome: it is gone on with.
    """
    _check_apart(source.root, target)
    for root in roots:
        _check_root(target, root)
    _check_empty(source, target)
    _check_writable(target)


def check_room(target: Path, needed: int) -> None:
    """Raises UsageError where `needed` bytes do not fit on the disk of `target`, an existing folder."""
    free = shutil.disk_usage(target).free
    if free < needed + _SPARE_BYTES:
        raise UsageError(
            f"There is not enough room in {target}: {(needed + _SPARE_BYTES) / 1e6:,.0f} MB are needed, "
            f"{free / 1e6:,.0f} MB are free. Make room there, or choose a folder on another disk."
        )


def lies_in(inner: Path | str, outer: Path | str) -> bool:
    """True where `inner` is `outer` or below it, whatever links and letters they are written with."""
    inside, outside = (os.path.normcase(os.path.realpath(path)) for path in (inner, outer))
    return inside == outside or inside.startswith(outside.rstrip(os.sep) + os.sep)


def _check_apart(source: Path, target: Path) -> None:
    if lies_in(target, source) and lies_in(source, target):
        raise UsageError(f"The data folder is {target} already. Choose another folder.")
    if lies_in(target, source):
        raise UsageError(f"{target} lies in the present data folder. Choose a folder outside of {source}.")
    if lies_in(source, target):
        raise UsageError(f"{target} holds the present data folder. Choose an empty folder.")


def _check_root(target: Path, root: str) -> None:
    if lies_in(target, root):
        text = f"{target} lies in {root}, which is searched: Lodestone would read its own data. Choose a folder outside"
        raise UsageError(f"{text} of it.")
    if lies_in(root, target):
        raise UsageError(f"{root}, which is searched, lies in {target}. Choose a folder that holds none of your files.")


def _check_empty(source: DataDir, target: Path) -> None:
    if os.path.isfile(target):
        raise UsageError(f"{target} is a file. Choose a folder.")
    if read_journal(DataDir(target).arriving_file).place == source.root:
        return
    with contextlib.suppress(FileNotFoundError), _told(target), os.scandir(target) as entries:
        if any(entry.path != str(pointer_file()) for entry in entries):
            raise UsageError(f"{target} is not empty. Choose an empty folder, or name a new one.")


def _check_writable(target: Path) -> None:
    """Try it, a hard link too, by which LanceDB finishes a write; what had to be made for it goes again."""
    made = [folder for folder in (target, *target.parents) if not os.path.exists(folder)]
    probe, link = target / _PROBE, target / f"{_PROBE}-link"
    with _told(target):
        try:
            target.mkdir(mode=0o700, parents=True, exist_ok=True)
            probe.touch(mode=0o600)
            _check_links(probe, link)
        finally:
            for file in (probe, link):
                with contextlib.suppress(OSError):
                    file.unlink()
            for folder in made:
                with contextlib.suppress(OSError):
                    folder.rmdir()


def _check_links(probe: Path, link: Path) -> None:
    link.unlink(missing_ok=True)
    try:
        os.link(probe, link)
    except OSError as error:
        text = (
            f"The disk of {probe.parent} makes no hard links ({error.strerror or error}), without which the index "
            "cannot be written safely; disks formatted as FAT or exFAT and some network drives are so. "
            "Choose a folder on another disk."
        )
        raise UsageError(text) from error


@contextlib.contextmanager
def _told(target: Path) -> Iterator[None]:
    try:
        yield
    except FileNotFoundError:
        raise
    except OSError as error:
        text = f"{target} cannot be written: {error.strerror or error}. Choose a folder of your own."
        raise UsageError(text) from error
