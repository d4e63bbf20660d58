from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from app.indexing.exclusions import Exclusions
from app.indexing.hints import Hints
from app.indexing.inotify_tree import InotifyTree
from app.settings import Settings
from app.store.records import Root
from tests.indexing.watching import taken, wait_for

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Make = Callable[..., InotifyTree]

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="inotify is Linux's")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "docs"
    for name in ("a/b/x.txt", "c/y.txt", "node_modules/deep/z.js", ".git/config"):
        (folder / name).parent.mkdir(parents=True)
        (folder / name).write_text(name)
    return folder


@pytest.fixture
def hints() -> Hints:
    return Hints(lambda: None)


@pytest.fixture
def make(folder: Path, hints: Hints) -> Iterator[Make]:
    from watchdog.observers.inotify_c import InotifyFD

    binding = InotifyFD()
    binding.start()

    def build(root: Path = folder, room: int = 1_000, rules: tuple[str, ...] = (), own: str = "") -> InotifyTree:
        exclusions = Exclusions(Settings().exclude, rules, root=str(root), use_ignore_files=True)
        tree = InotifyTree(binding, Root(1, str(root)), exclusions, own, hints)
        tree.fill(room)
        return tree

    yield build
    binding.stop()
    binding.join(5)


def test_changes_are_hinted_at_and_reading_is_not(make: Make, folder: Path, hints: Hints) -> None:
    assert make().watched == 4  # the root, a, a/b, c
    (folder / "a" / "b" / "x.txt").read_text()
    os.utime(folder / "c" / "y.txt")
    (folder / "node_modules" / "deep" / "new.js").write_text("x")
    (folder / ".git" / "index").write_text("x")
    (folder / "a" / "~$lock.docx").write_text("x")
    (folder / "c" / "y.txt").write_text("changed")
    (folder / "new.txt").write_text("x")
    assert taken(hints, "c/y.txt", "new.txt") == {"c/y.txt", "new.txt"}


def test_new_folders_are_watched_with_all_they_hold(make: Make, folder: Path, hints: Hints) -> None:
    tree = make()
    (folder / "n" / "m").mkdir(parents=True)
    wait_for(lambda: tree.watched == 6)
    taken(hints, "n")
    (folder / "n" / "m" / "late.txt").write_text("x")
    assert "n/m/late.txt" in taken(hints, "n/m/late.txt")


def test_folders_that_move(make: Make, folder: Path, hints: Hints, tmp_path: Path) -> None:
    tree = make()
    (folder / "a").rename(folder / "c" / "moved")
    assert taken(hints, "a", "c/moved") == {"a", "c/moved"}
    (folder / "c" / "moved" / "b" / "x.txt").write_text("within")
    assert taken(hints, "c/moved/b/x.txt") == {"c/moved/b/x.txt"}
    (folder / "c").rename(tmp_path / "outside")
    taken(hints, "c")
    wait_for(lambda: tree.watched == 1)
    (tmp_path / "outside" / "y.txt").write_text("not ours any more")
    (tmp_path / "outside").rename(folder / "back")
    assert taken(hints, "back") == {"back"}
    wait_for(lambda: tree.watched == 4)
    (folder / "back" / "moved" / "b" / "x.txt").write_text("in again")
    assert taken(hints, "back/moved/b/x.txt") == {"back/moved/b/x.txt"}


def test_editors_that_save_through_another_file(make: Make, folder: Path, hints: Hints) -> None:
    make()
    target = folder / "c" / "y.txt"
    swap = folder / "c" / ".y.txt.swp"
    swap.write_text("vim")
    target.rename(folder / "c" / "y.txt~")
    target.write_text("saved by vim")
    swap.unlink()
    (folder / "c" / "lu123.tmp").write_text("saved by an office")
    (folder / "c" / "lu123.tmp").replace(folder / "c" / "letter.odt")
    (folder / "c" / ".~lock.letter.odt#").write_text("x")
    assert taken(hints, "c/y.txt", "c/letter.odt") == {"c/y.txt", "c/letter.odt"}


def test_folders_over_the_limit_are_counted(make: Make, folder: Path, hints: Hints) -> None:
    tree = make(room=2)
    assert (tree.watched, tree.unwatched) == (2, 2)
    (folder / "top.txt").write_text("x")
    assert "top.txt" in taken(hints, "top.txt"), "what is near the root is watched first"
    tree.fill(1_000)
    assert (tree.watched, tree.unwatched) == (4, 0)


def test_lost_events_ask_for_a_look_at_everything(make: Make, hints: Hints) -> None:
    tree = make()
    tree.on_queue_overflow()
    assert (hints.take(), tree.has_lost_events) == ([(1, "")], True)
    tree.fill(1_000)
    assert not tree.has_lost_events


def test_a_file_on_its_own(make: Make, folder: Path, hints: Hints) -> None:
    tree = make(root=folder / "c" / "y.txt")
    assert tree.watched == 1
    (folder / "c" / "other.txt").write_text("x")
    (folder / "c" / "y.txt").write_text("changed")
    assert taken(hints, "") == {""}


def test_rules_in_files_and_our_own_data(make: Make, folder: Path, hints: Hints) -> None:
    make(rules=("!.git",), own=str(folder / "a"))
    (folder / "a" / "catalog").write_text("ours")
    (folder / ".git" / "config").write_text("shown by a rule")
    (folder / "c" / ".gitignore").write_text("*.txt\n")
    assert taken(hints, ".git/config", "c") == {".git/config", "c"}
    (folder / "c" / "y.txt").write_text("hidden now")
    (folder / "c" / "z.md").write_text("x")
    assert taken(hints, "c/z.md") == {"c/z.md"}


def test_a_root_that_goes(make: Make, folder: Path, hints: Hints, tmp_path: Path) -> None:
    tree = make()
    folder.rename(tmp_path / "elsewhere")
    assert "" in taken(hints, "")
    tree.close()
    assert tree.watched == 0


def test_odd_names(make: Make, folder: Path, hints: Hints) -> None:
    make()
    odd = os.fsdecode(b"caf\xe9\n")
    (folder / odd).mkdir()
    taken(hints, odd)
    (Path(folder) / odd / "x.txt").write_text("x")
    assert taken(hints, f"{odd}/x.txt") == {f"{odd}/x.txt"}
