from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from app.indexing.exclusions import Exclusions
from app.indexing.walk import Walk, identity

if TYPE_CHECKING:
    from pathlib import Path

    from app.indexing.walk import Identity


def walk(
    root: Path, *, rules: tuple[str, ...] = (), below: str = "", own: str = "", others: tuple[Identity, ...] = ()
) -> list[str]:
    made = Walk(str(root), Exclusions(rules), own, others)
    return sorted(path.replace(os.sep, "/") for path, _, _ in made.files(below.replace("/", os.sep)))


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    for name in ("a.txt", "sub/b.txt", "sub/deep/c.txt", "sub/d.log"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name)
    return tmp_path


def test_the_whole_and_its_parts(tree: Path) -> None:
    assert walk(tree) == ["a.txt", "sub/b.txt", "sub/d.log", "sub/deep/c.txt"]
    assert walk(tree, below="sub/deep") == ["sub/deep/c.txt"]
    assert walk(tree, below="sub/b.txt") == ["sub/b.txt"]
    assert walk(tree, below="none") == []
    assert walk(tree / "a.txt") == [""]


def test_a_part_is_left_out_as_in_the_whole(tree: Path) -> None:
    assert walk(tree, rules=("*.log", "deep/")) == ["a.txt", "sub/b.txt"]
    assert walk(tree, rules=("*.log",), below="sub/d.log") == []
    assert walk(tree, rules=("deep/",), below="sub/deep/c.txt") == []
    assert walk(tree, rules=("sub",), below="sub/deep") == []
    assert walk(tree / "a.txt", rules=("*",)) == [""], "added on its own, it is wanted"


@pytest.mark.parametrize("mark", ["CACHEDIR.TAG", "pyvenv.cfg"])
def test_what_programs_can_make_again_is_left_out(tree: Path, mark: str) -> None:
    (tree / "sub" / mark).touch()
    assert walk(tree) == [*walk(tree, below="sub"), "a.txt"] == ["a.txt"]
    assert walk(tree, below="sub/deep/c.txt") == walk(tree, below="sub/b.txt") == []
    assert "b.txt" in walk(tree / "sub"), "added on its own, it is wanted"


def test_our_own_data_is_left_out_from_everywhere(tree: Path) -> None:
    own = str(tree / "sub")
    assert walk(tree, own=own) == ["a.txt"]
    assert walk(tree, own=own, below="sub/deep") == []


def test_another_root_within_is_left_out(tree: Path) -> None:
    inner = identity(str(tree / "sub" / "deep"))
    assert inner is not None
    assert walk(tree, others=(inner,)) == ["a.txt", "sub/b.txt", "sub/d.log"]
    assert identity(str(tree / "none")) is None


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_links_make_no_loops(tree: Path) -> None:
    (tree / "sub" / "up").symlink_to(tree)
    (tree / "self").symlink_to("self")
    (tree / "sub" / "file").symlink_to(tree / "a.txt")
    assert walk(tree) == ["a.txt", "sub/b.txt", "sub/d.log", "sub/deep/c.txt", "sub/file"]
    assert walk(tree, below="sub/up") == []
    assert walk(tree, below="self") == []
    loop = tree / "loop"
    loop.symlink_to(tree)
    assert len(walk(loop)) == 5, "a root may be a link"


@pytest.mark.skipif(sys.platform == "win32", reason="names that Windows does not allow")
def test_odd_names(tmp_path: Path) -> None:
    names = [b"new\nline", b"caf\xe9", "文档".encode(), b"CON", b"trailing.", b" ", b"\xff\xfe", b"-", b"a" * 255]
    for name in names:
        (tmp_path / os.fsdecode(name)).write_text("x")
    assert sorted(map(os.fsencode, walk(tmp_path))) == sorted(names)
    for name in names:
        assert walk(tmp_path, below=os.fsdecode(name)) == [os.fsdecode(name)]


def test_very_deep_folders(tmp_path: Path) -> None:
    folder = tmp_path
    for _ in range(12):
        folder /= "d" * 60
    folder.mkdir(parents=True)
    (folder / "x.txt").write_text("x")
    assert len(walk(tmp_path)) == 1


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0 or not shutil.which("mkfs.ext4"), reason="needs mount"
)
def test_a_file_system_that_folds_names(tmp_path: Path) -> None:
    image, place = tmp_path / "image", tmp_path / "place"
    place.mkdir()
    with image.open("wb") as file:
        file.truncate(8 << 20)
    made = subprocess.run(["mkfs.ext4", "-q", "-O", "casefold", str(image)], capture_output=True, check=False)
    if (
        made.returncode
        or subprocess.run(["mount", "-o", "loop", str(image), str(place)], capture_output=True, check=False).returncode
    ):
        pytest.skip("no such file system can be mounted here")
    try:
        folder = place / "docs"
        folder.mkdir()
        if subprocess.run(["chattr", "+F", str(folder)], capture_output=True, check=False).returncode:
            pytest.skip("this kernel folds no names")
        (folder / "Straße.txt").write_text("x")
        assert walk(folder) == ["Straße.txt"]
        assert walk(folder, below="STRASSE.TXT") == walk(folder, below="straße.TXT") == []
        assert walk(folder, below="Straße.txt") == ["Straße.txt"]
    finally:
        subprocess.run(["umount", str(place)], check=False)
