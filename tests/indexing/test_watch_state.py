from __future__ import annotations

from app.indexing.watch_state import WatchState
from app.store.records import Watching


def test_a_root_that_is_wholly_watched_needs_no_note() -> None:
    assert WatchState(Watching.WATCHING, 3) == WatchState(Watching.WATCHING, 3, 0, "")
