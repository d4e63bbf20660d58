from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.gui.nothing_found import NothingFound
from app.search.model import SearchMode, SearchResponse
from app.search.ways_out import MAX_FILES, WayOut

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def page(qtbot: QtBot) -> NothingFound:
    made = NothingFound()
    qtbot.addWidget(made)
    return made


def response(query: str, mode: SearchMode = SearchMode.HYBRID, degraded: str = "") -> SearchResponse:
    return SearchResponse(query, mode, (), 1.0, degraded)


def test_what_can_be_done_depends_on_the_query_and_the_library(page: NothingFound) -> None:
    page.show_response(response("tea type:pdf"), 10, (10, 10))
    assert page.accessibleName() == "Nothing found"
    assert "filter" in page.accessibleDescription()
    page.show_response(response("tea"), 10, (38, 100))
    assert "38 %" in page.accessibleDescription()
    assert "other words" in page.accessibleDescription()
    page.show_response(response("tea", SearchMode.KEYWORD), 10, (38, 100))
    assert "38 %" not in page.accessibleDescription()
    page.show_response(response("tea", degraded="Nothing is indexed yet."), 0, (0, 0))
    assert page.accessibleDescription() == "Nothing is indexed yet."


def test_ways_out_are_buttons(qtbot: QtBot, page: NothingFound) -> None:
    query = 'type:pdf "green tea" lang:de'
    page.show_response(response(query), 10, (10, 10))
    page.show_ways(
        (
            WayOut('type:pdf "green tea"', SearchMode.HYBRID, "lang:de", 1),
            WayOut("type:pdf green tea lang:de", SearchMode.HYBRID, '"green tea"', 2, unquoted=True),
            WayOut('"green tea"', SearchMode.HYBRID, query, MAX_FILES),
            WayOut(query, SearchMode.HYBRID, "", 3),
            WayOut("more than fits", SearchMode.HYBRID, "x", 3),
        )
    )
    assert [button.text() for button in page.offered] == [
        "Without lang:de: 1 file",
        "Without quotation marks: 2 files",
        "Without any filter: 20 files or more",
        "Search by words and meaning: 3 files",
    ]
    with qtbot.waitSignal(page.query_wanted) as told:
        page.offered[0].click()
    assert told.args == ['type:pdf "green tea"', SearchMode.HYBRID]
    page.show_response(response("other"), 10, (10, 10))
    assert page.offered == []


def test_refusals_and_failures(qtbot: QtBot, page: NothingFound) -> None:
    page.show_refusal("type:pdf", "Add a word to look for.")
    assert page.accessibleName() == "No search yet"
    again: list[bool] = []
    page.show_failure("tea", "The index cannot be read.", lambda: again.append(True))
    assert page.accessibleDescription() == "The index cannot be read."
    page.offered[0].click()
    assert again
    del qtbot
