from __future__ import annotations

import hashlib
import sys
import tarfile
from typing import TYPE_CHECKING

import pytest

from release.tree import Tree, write_tar_xz

if TYPE_CHECKING:
    from pathlib import Path


def test_an_archive_has_the_same_bytes_each_time_and_nothing_of_this_machine(tmp_path: Path, bundle: Path) -> None:
    sums = set()
    for name in ("one.tar.xz", "two.tar.xz"):
        tree = Tree()
        tree.graft("app", bundle)
        tree.add("first", "text ü")
        write_tar_xz(tree, tmp_path / name, 1_700_000_000, "top/")
        sums.add(hashlib.sha256((tmp_path / name).read_bytes()).hexdigest())
        (bundle / "lodestone").touch()
    assert len(sums) == 1
    with tarfile.open(tmp_path / "one.tar.xz") as archive:
        members = archive.getmembers()
        assert archive.extractfile("top/first").read().decode() == "text ü"  # type: ignore[union-attr]
    assert {(each.uid, each.gid, each.uname, each.gname, each.mtime) for each in members} == {
        (0, 0, "root", "root", 1_700_000_000)
    }
    names = [each.name for each in members]
    assert names == sorted(names)
    assert names[0] == "top"
    assert "top/app/_internal/deep folder/ü 汉 $x.txt" in names


@pytest.mark.skipif(sys.platform == "win32", reason="links and rights of POSIX")
def test_links_stay_links_and_programs_can_be_executed(tmp_path: Path, bundle: Path) -> None:
    (bundle / "link.so").symlink_to("_internal/data.bin")
    tree = Tree()
    tree.graft("app", bundle)
    assert tree.entries["app/link.so"].target == "_internal/data.bin"
    assert tree.entries["app/lodestone"].mode == 0o755
    assert tree.entries["app/_internal/data.bin"].mode == 0o644
    assert "link.so" not in tree.md5sums()
    write_tar_xz(tree, tmp_path / "a.tar.xz", 0)
    with tarfile.open(tmp_path / "a.tar.xz") as archive:
        assert archive.getmember("app/link.so").linkname == "_internal/data.bin"


def test_sums_are_those_of_md5sum() -> None:
    tree = Tree()
    tree.add("b/empty", "")
    tree.add("a", "abc")
    assert tree.md5sums() == "900150983cd24fb0d6963f7d28e17f72  a\nd41d8cd98f00b204e9800998ecf8427e  b/empty\n"
    assert tree.folders() == ["b"]
    assert tree.size() == 3
