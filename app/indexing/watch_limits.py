"""How many folders Linux lets one account watch (inotify(7)), and what to do where that is too few."""

from __future__ import annotations

import contextlib
import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from app.indexing.mounts import is_on_network
from app.store.records import join

if TYPE_CHECKING:
    from app.indexing.exclusions import Exclusions

# A namespace of users (a container) has limits of its own below those of the system; the smaller one counts.
_WATCHES = (Path("/proc/sys/fs/inotify/max_user_watches"), Path("/proc/sys/user/max_inotify_watches"))
_INSTANCES = (Path("/proc/sys/fs/inotify/max_user_instances"), Path("/proc/sys/user/max_inotify_instances"))
_PROCESSES = Path("/proc")
# Left to other programs: editors and desktops fail in strange ways without any.
_SPARED_SHARE = 10
_MOST_SPARED = 8_192
_SUGGESTED_AT_LEAST = 524_288


@dataclass(frozen=True, slots=True)
class WatchLimits:
    """Watches that the system allows this account, and those that other programs of it hold; None: not known."""

    allowed: int | None
    used: int = 0

    @property
    def available(self) -> int:
        """Folders that may be watched without taking the last ones from other programs."""
        if self.allowed is None:
            return 2**31
        return max(0, self.allowed - self.used - min(_MOST_SPARED, self.allowed // _SPARED_SHARE))


def read_limits() -> WatchLimits:
    """The limits of now. Takes some ten milliseconds: what others hold stands in /proc, process by process."""
    return WatchLimits(_smallest(_WATCHES), _used_by_others())


def instances_allowed() -> int | None:
    """How many programs of this account can watch at a time."""
    return _smallest(_INSTANCES)


def count_folders(root: str, exclusions: Exclusions, own_folder: str = "") -> int:
    """How many folders of a root (absolute) would be watched: none of what is left out, nor on a network drive.

    `own_folder` (absolute) is left out, too. One look at every folder, which takes seconds for many thousands.
    """
    if is_on_network(root):
        return 0
    count, folders = 0, [""]
    while folders:
        folder = folders.pop()
        absolute = join(root, folder)
        if absolute == own_folder:
            continue
        count += 1
        exclusions.enter(folder)
        folders += inner_folders(absolute, folder, exclusions)
    return count


def inner_folders(absolute: str, folder: str, exclusions: Exclusions) -> list[str]:
    """The folders in one that are not left out, as relative paths, `folder` being that of the one."""
    found = []
    try:
        with os.scandir(absolute) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    path = os.path.join(folder, entry.name)
                    if not exclusions.hides(entry.name, path, is_folder=True):
                        found.append(path)
    except OSError:  # gone again, a file, or not ours to read: the scan tells
        pass
    return found


def remedy(needed: int) -> str:
    """What the person can do so that `needed` folders can be watched."""
    wanted = _SUGGESTED_AT_LEAST
    while wanted < 2 * needed:
        wanted *= 2
    return f"Run: sudo sysctl fs.inotify.max_user_watches={wanted} (and put that line into /etc/sysctl.conf)"


def instances_remedy() -> str:
    """What the person can do where no program more can watch."""
    return "Run: sudo sysctl fs.inotify.max_user_instances=1024 (and put that line into /etc/sysctl.conf)"


def _smallest(files: tuple[Path, ...]) -> int | None:
    numbers = []
    for file in files:
        try:
            numbers.append(int(file.read_text("ascii")))
        except (OSError, ValueError):
            continue
    return min(numbers, default=None)


def _used_by_others() -> int:
    """Watches held by the other processes whose tables this account may read, which are its own."""
    return sum(_held_by(process) for process in _PROCESSES.glob("[0-9]*") if process.name != str(os.getpid()))


def _held_by(process: Path) -> int:
    held = 0
    try:
        for number in os.listdir(process / "fd"):
            with contextlib.suppress(OSError):  # closed meanwhile
                if os.readlink(process / "fd" / number) == "anon_inode:inotify":
                    held += (process / "fdinfo" / number).read_bytes().count(b"inotify wd:")
    except OSError:  # ended meanwhile, or another account's
        return 0
    return held
