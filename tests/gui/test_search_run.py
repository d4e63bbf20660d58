from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.gui.search_run import SearchRun
from app.search.model import SearchMode

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from app.engine import Engine
    from app.gui.tasks import Lane
    from app.search.model import FileResult, SearchResponse

SLOW_MS = 15_000


@pytest.fixture
def run(qtbot: QtBot, lane: Lane) -> Iterator[SearchRun]:
    del qtbot
    made = SearchRun(lane)
    yield made
    made.cancel()


def find(qtbot: QtBot, run: SearchRun, query: str, mode: SearchMode = SearchMode.HYBRID) -> SearchResponse:
    with qtbot.waitSignal(run.found, timeout=SLOW_MS) as told:
        run.begin(query, mode)
    assert told.args is not None
    return told.args[0]  # type: ignore[no-any-return]


def test_pages_grow_until_there_is_no_more(qtbot: QtBot, run: SearchRun) -> None:
    run.set_page(1)
    first = find(qtbot, run, "the night train")
    assert (len(first.results), run.has_more(first)) == (1, True)
    with qtbot.waitSignal(run.grown, timeout=SLOW_MS) as told:
        run.more()
    assert told.args is not None
    assert len(told.args[0].results) == 3
    assert told.args[0].results[0].path == first.results[0].path
    with qtbot.waitSignal(run.grown, timeout=SLOW_MS) as told:
        run.more()
    assert told.args is not None
    assert not run.has_more(told.args[0])
    with qtbot.waitSignal(run.found, timeout=SLOW_MS) as told:
        run.again(keep_choice=True)  # as many as were shown
    assert told.args is not None
    assert (len(told.args[0].results), told.args[1]) == (5, True)


def test_a_list_that_is_sorted_has_more_to_sort(qtbot: QtBot, run: SearchRun) -> None:
    run.set_page(1)
    assert len(find(qtbot, run, "the night train").results) == 1
    with qtbot.waitSignal(run.grown, timeout=SLOW_MS) as told:
        run.set_page(3)
    assert told.args is not None
    assert len(told.args[0].results) == 3
    with qtbot.assertNotEmitted(run.grown):
        run.set_page(1)


def test_sentences_are_explained_of_the_first_passages_then_of_all(
    qtbot: QtBot, run: SearchRun, engine: Engine
) -> None:
    told: list[tuple[FileResult, ...]] = []
    run.explained.connect(told.append)
    response = find(qtbot, run, "When does the railway leave for Austria?")
    qtbot.waitUntil(lambda: len(told) >= 2, timeout=SLOW_MS)
    assert [file.path for file in told[0]] == [file.path for file in response.results]
    assert [len(file.passages) for file in told[0]] == [len(file.passages) for file in response.results]
    assert any(passage.meaning_ranges for file in told[0] for passage in file.passages[:1])
    del engine


def test_half_typed_is_refused_and_a_fault_is_one(
    qtbot: QtBot, run: SearchRun, engine: Engine, monkeypatch: pytest.MonkeyPatch, expected_logs: list[str]
) -> None:
    with qtbot.waitSignal(run.refused, timeout=SLOW_MS) as told, qtbot.assertNotEmitted(run.failed):
        run.begin("type:pdf", SearchMode.HYBRID)
    assert told.args is not None
    assert "nothing to search for" in told.args[0]
    expected_logs.append("a task of the window failed")
    monkeypatch.setattr(engine, "search", lambda *_: 1 / 0)
    with qtbot.waitSignal(run.failed, timeout=SLOW_MS):
        run.begin("tea", SearchMode.HYBRID)


def test_ways_out_of_nothing(qtbot: QtBot, run: SearchRun) -> None:
    assert not find(qtbot, run, "sourdough type:odt").results
    with qtbot.waitSignal(run.ways_found, timeout=SLOW_MS) as told:
        run.look_for_ways_out()
    assert told.args is not None
    assert [way.dropped for way in told.args[0]] == ["type:odt"]


def test_a_search_by_a_file_has_one_page(qtbot: QtBot, run: SearchRun) -> None:
    with qtbot.waitSignal(run.found, timeout=SLOW_MS) as told, qtbot.assertNotEmitted(run.explained):
        run.begin_by(lambda engine, stop: engine.ways.similar_to_text("bread and sourdough", 2, stop))
    assert told.args is not None
    assert not run.has_more(told.args[0])
    run.more()
    run.look_for_ways_out()
    run.cancel()
    run.again(keep_choice=False)
