"""What lies under a path: a disk of this computer, whose changes are told, or one that has to be looked at.

On Linux from /proc/self/mountinfo (proc(5)), on Windows from GetDriveTypeW.
"""

from __future__ import annotations

import os
import re
import sys
from dataclasses import dataclass
from pathlib import Path

_MOUNTINFO = Path("/proc/self/mountinfo")
_ESCAPE = re.compile(r"\\([0-7]{3})")
# Changes made by others, on the server or outside of a virtual machine, raise no events here.
_NETWORK = frozenset(
    [
        "nfs",
        "nfs4",
        "cifs",
        "smb",
        "smb2",
        "smb3",
        "smbfs",
        "9p",
        "afs",
        "auristorfs",
        "ceph",
        "glusterfs",
        "lustre",
        "gfs2",
        "ocfs2",
        "ncpfs",
        "ncp",
        "coda",
        "davfs",
        "beegfs",
        "orangefs",
        "pvfs2",
        "virtiofs",
        "vboxsf",
        "vmhgfs",
        "prl_fs",
        "drvfs",
    ]
)
_DRIVE_REMOTE = 4


@dataclass(frozen=True, slots=True)
class Mount:
    """A mounted file system: the folder it is seen in, and its kind such as "ext4"."""

    point: str
    kind: str

    @property
    def is_network(self) -> bool:
        """True where inotify does not tell of all changes: network, FUSE, folders shared with a virtual machine.

        `fuseblk` is NTFS and the like on a disk of this computer.
        """
        return self.kind in _NETWORK or self.kind == "fuse" or self.kind.startswith("fuse.")


def mounts(table: Path = _MOUNTINFO) -> list[Mount]:
    """All mounts, later ones over earlier ones; none where the system has no such table."""
    try:
        text = table.read_bytes()
    except OSError:
        return []
    found = []
    for line in text.splitlines():
        fields = os.fsdecode(line).split(" ")
        if "-" in fields[6:]:  # optional fields end with a hyphen; then kind, source, options
            kind = fields[fields.index("-", 6) + 1]
            found.append(Mount(_ESCAPE.sub(lambda match: chr(int(match.group(1), 8)), fields[4]), kind))
    return found


def is_on_network(path: str, known: list[Mount] | None = None) -> bool:
    """True where changes at a path (absolute) have to be looked for, since the system does not tell of them all."""
    if sys.platform == "win32":
        return _is_remote_drive(path)
    real = os.path.realpath(path)
    best = Mount("", "")
    for mount in mounts() if known is None else known:
        if _is_in(real, mount.point) and len(mount.point) >= len(best.point):
            best = mount
    return best.is_network


def mounts_below(root: str, known: list[Mount] | None = None) -> set[str]:
    """Relative paths of the folders in a root that another file system is mounted on."""
    real = os.path.realpath(root)
    points = {mount.point for mount in (mounts() if known is None else known)}
    return {os.path.relpath(point, real) for point in points if point != real and _is_in(point, real)}


def _is_in(path: str, folder: str) -> bool:
    return (path + os.sep).startswith(folder.rstrip(os.sep) + os.sep)


def _is_remote_drive(path: str) -> bool:
    if path.startswith(("\\\\", "//")):
        return not path.startswith("\\\\?\\") or path[4:8].upper() == "UNC\\"
    import ctypes

    drive = os.path.splitdrive(path)[0] + "\\"
    kernel = ctypes.windll.kernel32  # type: ignore[attr-defined]
    return int(kernel.GetDriveTypeW(drive)) == _DRIVE_REMOTE
