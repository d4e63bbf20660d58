"""What other rules would hide in a root, and what they would show again: a look at the disk that changes nothing."""

from __future__ import annotations

import os
import time
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any

from app.errors import Cancelled
from app.store.records import join
from app.windows_paths import system_path

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.indexing.exclusions import Exclusions

EXAMPLES = 20
_STOP_EVERY = 256


@dataclass(slots=True)
class ExclusionPreview:
    """Files that would be hidden, and shown again, with their sizes (bytes) and some of their relative paths.

    `seen` counts the files that were looked at; `is_complete` is False where time ran out before all were.
    """

    hidden: int = 0
    hidden_bytes: int = 0
    shown: int = 0
    shown_bytes: int = 0
    seen: int = 0
    is_complete: bool = True
    hidden_examples: list[str] = field(default_factory=list)
    shown_examples: list[str] = field(default_factory=list)

    def to_json(self) -> dict[str, Any]:
        """Plain data for the command line."""
        return asdict(self)


def preview(
    root: str, now: Exclusions, then: Exclusions, should_stop: Callable[[], bool], seconds: float
) -> ExclusionPreview:
    """Compare two sets of rules over a root (absolute) for at most so many seconds. Raises Cancelled."""
    found = ExclusionPreview()
    deadline = time.monotonic() + seconds
    folders: list[tuple[str, bool, bool]] = [("", False, False)]  # relative path, hidden now, hidden then
    count = 0
    while folders:
        folder, was_hidden, is_hidden = folders.pop()
        now.enter(folder)
        then.enter(folder)
        for entry in _entries(join(root, folder)):
            count += 1
            if count % _STOP_EVERY == 0 and should_stop():
                raise Cancelled
            if count % _STOP_EVERY == 0 and time.monotonic() > deadline:
                found.is_complete = False
                return found
            path = os.path.join(folder, entry.name) if folder else entry.name
            is_folder = entry.is_dir(follow_symlinks=False)
            before = was_hidden or now.hides(entry.name, path, is_folder=is_folder)
            after = is_hidden or then.hides(entry.name, path, is_folder=is_folder)
            if not is_folder:
                _count(found, entry, path, before=before, after=after)
            elif not (before and after):
                folders.append((path, before, after))
    return found


def _count(found: ExclusionPreview, entry: os.DirEntry[str], path: str, *, before: bool, after: bool) -> None:
    found.seen += 1
    if before == after:
        return
    try:
        size = entry.stat().st_size
    except OSError:  # gone since it was listed
        return
    examples = found.hidden_examples if after else found.shown_examples
    if len(examples) < EXAMPLES:
        examples.append(path)
    if after:
        found.hidden += 1
        found.hidden_bytes += size
    else:
        found.shown += 1
        found.shown_bytes += size


def _entries(folder: str) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(system_path(folder)) as opened:
            return list(opened)
    except OSError:
        return []
