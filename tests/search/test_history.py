from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.search.history import History
from app.store.searches import SearchesFile

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def searches(tmp_path: Path) -> SearchesFile:
    return SearchesFile(tmp_path / "searches.sqlite")


def test_newest_first_and_each_once(searches: SearchesFile) -> None:
    history = History(searches, lambda: True)
    for query in ("tea", "  green   tea ", "tea", "", "x" * 5000):
        history.add(query)
    assert history.recent() == ["tea", "green tea"]
    assert History(searches, lambda: True).recent(1) == ["tea"]


def test_the_oldest_go(searches: SearchesFile, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.search.history.KEPT", 3)
    history = History(searches, lambda: True)
    for number in range(5):
        history.add(f"query {number}")
    assert history.recent(1000) == ["query 4", "query 3", "query 2"]


def test_it_can_be_cleared_and_turned_off(searches: SearchesFile) -> None:
    wanted = [True]
    history = History(searches, lambda: wanted[0])
    assert (history.recent(), history.clear()) == ([], 0)
    history.add("one")
    assert history.clear() == 1
    history.add("two")
    wanted[0] = False
    assert history.recent() == []
    history.add("three")
    wanted[0] = True
    assert history.recent() == []


def test_a_lone_surrogate_does_no_harm(searches: SearchesFile) -> None:
    history = History(searches, lambda: True)
    history.add("a\udc80b")
    assert history.recent() == ["a?b"]
