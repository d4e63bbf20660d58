from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from app.indexing.mounts import Mount, is_on_network, mounts, mounts_below

if TYPE_CHECKING:
    from pathlib import Path

TABLE = """\
22 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw
31 22 0:40 / /home/me/share rw shared:7 master:2 - cifs //server/docs rw
32 22 0:41 / /mnt/my\\040drive rw - fuse.sshfs me@host:/ rw
33 22 8:17 / /media/me/STICK rw - fuseblk /dev/sdb1 rw
34 31 0:50 / /home/me/share/local rw - tmpfs none rw
broken line
"""


@pytest.fixture
def table(tmp_path: Path) -> list[Mount]:
    file = tmp_path / "mountinfo"
    file.write_text(TABLE)
    return mounts(file)


def test_the_table_is_read(table: list[Mount], tmp_path: Path) -> None:
    assert [mount.point for mount in table][1:3] == ["/home/me/share", "/mnt/my drive"]
    assert [mount.is_network for mount in table] == [False, True, True, False, False]
    assert mounts(tmp_path / "none") == []


@pytest.mark.skipif(sys.platform == "win32", reason="paths of Linux")
@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/home/me/share/a", True),
        ("/home/me/shared", False),
        ("/home/me/share/local/x", False),
        ("/mnt/my drive", True),
        ("/media/me/STICK/x", False),
        ("/", False),
    ],
)
def test_what_lies_on_the_network(table: list[Mount], path: str, expected: bool) -> None:
    assert is_on_network(path, table) is expected


@pytest.mark.skipif(sys.platform == "win32", reason="paths of Linux")
def test_mounts_in_a_folder(table: list[Mount]) -> None:
    assert mounts_below("/home/me", table) == {"share", "share/local"}
    assert mounts_below("/home/me/share", table) == {"local"}


@pytest.mark.skipif(sys.platform != "linux", reason="needs /proc")
def test_this_system_has_a_table() -> None:
    assert any(mount.point == "/" for mount in mounts())
