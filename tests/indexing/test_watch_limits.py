from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from app.indexing import watch_limits
from app.indexing.exclusions import Exclusions
from app.indexing.watch_limits import WatchLimits, count_folders, instances_allowed, read_limits, remedy

if TYPE_CHECKING:
    from pathlib import Path

_HOLD = """
import sys
from watchdog.observers.inotify_c import InotifyFD
class Nobody: pass
fd = InotifyFD()
fd.add_callback(sys.argv[1].encode(), 2, Nobody(), 1)
print("holds", flush=True)
sys.stdin.read()
"""


def test_some_watches_are_left_to_others() -> None:
    assert WatchLimits(1_000, 100).available == 800
    assert WatchLimits(1_000_000, 0).available == 1_000_000 - 8_192
    assert WatchLimits(100, 100).available == 0
    assert WatchLimits(None).available > 10**9


@pytest.mark.parametrize(("needed", "number"), [(10, 524_288), (300_000, 1_048_576)])
def test_the_remedy_leaves_room(needed: int, number: int) -> None:
    assert f"max_user_watches={number} " in remedy(needed)


def test_the_smaller_limit_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    one, two, bad = (tmp_path / name for name in ("one", "two", "bad"))
    one.write_text("500\n")
    two.write_text("20\n")
    bad.write_text("many\n")
    monkeypatch.setattr(watch_limits, "_WATCHES", (one, two, bad, tmp_path / "none"))
    assert read_limits().allowed == 20
    monkeypatch.setattr(watch_limits, "_WATCHES", (bad,))
    assert read_limits().allowed is None


@pytest.mark.skipif(sys.platform != "linux", reason="inotify is Linux's")
def test_what_others_hold_is_counted(tmp_path: Path) -> None:
    before = read_limits().used
    with subprocess.Popen(
        [sys.executable, "-c", _HOLD, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as other:
        assert other.stdin is not None
        assert other.stdout is not None
        assert other.stdout.readline() == b"holds\n"
        assert read_limits().used >= before + 1
        other.stdin.close()
    assert (instances_allowed() or 0) > 0


def test_folders_that_are_left_out_need_no_watch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for folder in ("a/b", "drafts/x/y", "node_modules/one/two", "own/vectors"):
        (tmp_path / folder).mkdir(parents=True)
    exclusions = Exclusions(["node_modules"], ["drafts"])
    assert count_folders(str(tmp_path), exclusions, str(tmp_path / "own")) == 3, "the root, a, and b in it"
    assert count_folders(str(tmp_path / "nowhere"), exclusions) == 1
    monkeypatch.setattr(watch_limits, "is_on_network", lambda _: True)
    assert count_folders(str(tmp_path), exclusions) == 0
