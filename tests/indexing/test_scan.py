from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import pytest

from app.documents.hashing import hash_file
from app.errors import Cancelled
from app.indexing.exclusions import Exclusions
from app.indexing.scan import ScanResult, find_moves, scan
from app.indexing.walk import Walk
from app.settings import Settings
from app.store.records import FileRecord, FileState, Root

if TYPE_CHECKING:
    from pathlib import Path

DEFAULTS = Settings().exclude


def look(folder: Path, known: dict[str, FileRecord] | None = None, below: str = "", own: str = "") -> ScanResult:
    walk = Walk(str(folder), Exclusions(DEFAULTS), own)
    return scan(Root(1, str(folder)), known or {}, walk, lambda: False, below)


def record(folder: Path, path: str, **more: object) -> FileRecord:
    status = (folder / path).stat()
    content = hash_file(str(folder / path))
    base = FileRecord(7, 1, str(folder), path, status.st_size, status.st_mtime_ns, FileState.INDEXED, content)
    return FileRecord(**{**{name: getattr(base, name) for name in base.__slots__}, **more})


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    for name in ("a.txt", "sub/b.txt", ".hidden/c.txt", "node_modules/d.js", "sub/~$e.docx"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(name)
    return tmp_path


def paths(result: ScanResult) -> list[str]:
    return sorted(path.replace(os.sep, "/") for path, _, _ in result.new)


def test_new_files_without_the_excluded(tree: Path) -> None:
    result = look(tree)
    assert paths(result) == ["a.txt", "sub/b.txt"]
    assert result.seen == 2


def test_what_did_not_change_is_left_alone(tree: Path) -> None:
    result = look(tree, {"a.txt": record(tree, "a.txt")})
    assert (result.unchanged, paths(result)) == (1, ["sub/b.txt"])


def test_size_or_time_tell_a_change(tree: Path) -> None:
    for change in ({"size": 1}, {"mtime_ns": 5}):
        result = look(tree, {"a.txt": record(tree, "a.txt", **change)})
        assert [path for path, _, _ in result.changed] == ["a.txt"]


def test_what_is_gone_is_told(tree: Path) -> None:
    known = record(tree, "a.txt")
    (tree / "a.txt").unlink()
    assert look(tree, {"a.txt": known}).gone == [known]


def test_a_part_of_a_root(tree: Path) -> None:
    known = {"a.txt": record(tree, "a.txt")}
    (tree / "a.txt").unlink()
    result = look(tree, known, below="sub")
    assert (paths(result), result.gone) == (["sub/b.txt"], [])
    assert look(tree, known, below="a.txt").gone == list(known.values())
    assert look(tree, {}, below=".hidden").seen == 0


def test_a_single_file_is_a_root_whatever_its_name(tree: Path) -> None:
    assert [found[0] for found in look(tree / ".hidden" / "c.txt").new] == [""]


def test_our_own_folder_is_left_out(tree: Path) -> None:
    assert paths(look(tree, own=str(tree / "sub"))) == ["a.txt"]


def test_stopping(tree: Path) -> None:
    with pytest.raises(Cancelled):
        scan(Root(1, str(tree)), {}, Walk(str(tree), Exclusions(())), lambda: True)


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_links_make_no_loops_and_pipes_are_not_files(tree: Path) -> None:
    (tree / "sub" / "up").symlink_to(tree, target_is_directory=True)
    (tree / "dangling").symlink_to(tree / "nowhere")
    os.mkfifo(tree / "pipe")
    assert paths(look(tree)) == ["a.txt", "sub/b.txt"]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_files_of_a_folder_that_cannot_be_read_stay(tree: Path) -> None:
    known = {os.path.join("sub", "b.txt"): record(tree, "sub/b.txt")}
    (tree / "sub").chmod(0)
    result = look(tree, known)
    (tree / "sub").chmod(0o700)
    assert result.gone == []
    assert result.unreadable[0][0] == "sub"


def test_a_renamed_file_is_a_move(tree: Path) -> None:
    known = record(tree, "a.txt")
    (tree / "a.txt").rename(tree / "sub" / "new.txt")
    result = look(tree, {"a.txt": known})
    (move,) = find_moves([result], hash_file)
    assert (move.record, move.path) == (known, os.path.join("sub", "new.txt"))
    assert (result.gone, paths(result)) == ([], ["sub/b.txt"])


@pytest.mark.parametrize("new_name", ["new.txt", "new.md"])
def test_another_content_or_suffix_is_no_move(tree: Path, new_name: str) -> None:
    known = record(tree, "a.txt")
    old = (tree / "a.txt").stat()
    (tree / "a.txt").rename(tree / new_name)
    if new_name == "new.txt":
        (tree / new_name).write_text("A.TXT")
        os.utime(tree / new_name, ns=(old.st_mtime_ns, old.st_mtime_ns))
    result = look(tree, {"a.txt": known})
    assert find_moves([result], hash_file) == []
    assert result.gone == [known]


@pytest.mark.skipif(sys.platform == "win32", reason="names are UTF-16 there")
def test_odd_names(tmp_path: Path) -> None:
    names = [b"new\nline", b"caf\xe9", "文档".encode()]
    for name in names:
        (tmp_path / os.fsdecode(name)).write_text("x")
    assert sorted(os.fsencode(path) for path, _, _ in look(tmp_path).new) == sorted(names)


def test_what_is_still_queued_is_not_called_unchanged(tree: Path) -> None:
    known = {name: record(tree, name) for name in ("a.txt", "sub/b.txt")}
    known["a.txt"] = record(tree, "a.txt", state=FileState.PENDING)
    result = look(tree, {os.path.normpath(name): each for name, each in known.items()})
    assert (result.seen, result.unchanged, result.new, result.changed) == (2, 1, [], [])


def test_content_that_comes_from_the_cloud_is_a_change_and_content_that_goes_there_is_none(
    tree: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = record(tree, "a.txt")
    monkeypatch.setattr("app.indexing.walk.is_in_cloud", lambda _: True)
    assert look(tree, {"a.txt": here}).unchanged == 1, "it was read before: what is indexed stays"
    unread = record(tree, "a.txt", mtime_ns=-here.mtime_ns, state=FileState.SKIPPED)
    assert look(tree, {"a.txt": unread}).unchanged == 1
    assert all(mtime_ns < 0 for _, _, mtime_ns in look(tree).new)
    monkeypatch.undo()
    assert [path for path, _, _ in look(tree, {"a.txt": unread}).changed] == ["a.txt"]
