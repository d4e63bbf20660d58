from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from app.indexing.exclusions import Exclusions
from app.indexing.hints import Hints
from app.indexing.inotify import Inotify
from app.indexing.watch_limits import WatchLimits
from app.store.records import Root, Watching
from tests.indexing.watching import taken, wait_for

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="inotify is Linux's")

# In a namespace of its own, where the limit can be lowered without disturbing anyone.
_FEW_WATCHES = """
import sys
from pathlib import Path
Path("/proc/sys/user/max_inotify_watches").write_text("10")
from app.indexing.watch import Watcher
from app.indexing.hints import Hints
from app.store.records import Root
hints = Hints(lambda: None)
watcher = Watcher(hints)
(state,) = watcher.watch([Root(1, sys.argv[1])]).values()
watcher.close()
print(state.watching.value, state.watched, state.unwatched)
print(state.note)
"""


@pytest.fixture
def inotify() -> Iterator[Inotify]:
    made = Inotify()
    yield made
    made.close()


def folders(place: Path, count: int) -> Path:
    for number in range(count):
        (place / f"{number}").mkdir()
    return place


def test_two_roots_share_what_the_system_allows(
    inotify: Inotify, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.indexing.watch_limits.read_limits", lambda: WatchLimits(10))
    for name in "ab":
        (tmp_path / name).mkdir()
        folders(tmp_path / name, 5)
    hints = Hints(lambda: None)
    _, first = inotify.start(Root(1, str(tmp_path / "a")), Exclusions(()), "", hints)
    tree, second = inotify.start(Root(2, str(tmp_path / "b")), Exclusions(()), "", hints)
    assert (first.watching, first.watched, first.note) == (Watching.WATCHING, 6, "")
    assert (second.watching, second.watched, second.unwatched) == (Watching.PARTLY, 3, 3)
    assert "Of 6 folders 3 are over" in second.note
    assert "sudo sysctl fs.inotify.max_user_watches=" in second.note
    tree.close()
    assert inotify.renew(tree).watched == 0


def test_a_real_limit_is_met(tmp_path: Path) -> None:
    """With a limit that the system enforces: what fits is watched, the rest is counted and told."""
    command = ["unshare", "-U", "-r", sys.executable, "-c", _FEW_WATCHES, str(folders(tmp_path, 30))]
    try:
        ran = subprocess.run(command, capture_output=True, text=True, check=False)
    except FileNotFoundError:
        pytest.skip("there is no unshare here")
    if ran.returncode:
        pytest.skip(f"namespaces cannot be made here: {ran.stderr[-200:]}")
    counts, note = ran.stdout.splitlines()
    assert counts == "partly 9 22"
    assert "max_user_watches=" in note


def test_a_flood_overflows_the_queue_and_nothing_is_missed(inotify: Inotify, tmp_path: Path) -> None:
    queued = int(Path("/proc/sys/fs/inotify/max_queued_events").read_text())
    if queued > 50_000:
        pytest.skip("the queue is very long here")
    hints = Hints(lambda: None)
    tree, state = inotify.start(Root(1, str(folders(tmp_path, 40))), Exclusions(()), "", hints)
    assert state.watched == 41
    with tree._lock:  # the reader stands still, as on a machine that has more to do
        one, other = tmp_path / "0" / "one", tmp_path / "1" / "other"
        one.touch()
        for _ in range(queued // 2):  # each rename is two events; what was read before the lock is room again
            one.rename(other)
            other.rename(one)
        (tmp_path / "late").mkdir()  # told of by no event: the queue is full
    wait_for(lambda: tree.has_lost_events)
    assert "" in taken(hints, "")
    assert inotify.renew(tree).watched == 42
    hints.take()
    (tmp_path / "late" / "x.txt").write_text("x")
    assert "late/x.txt" in taken(hints, "late/x.txt")
