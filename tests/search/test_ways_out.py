from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.errors import Cancelled
from app.search.model import SearchMode, SearchRequest
from app.search.ways_out import WayOut, ways_out

if TYPE_CHECKING:
    from app.engine import Engine


def found(library: Engine, query: str, mode: SearchMode = SearchMode.KEYWORD) -> list[WayOut]:
    return list(ways_out(SearchRequest(query, mode), library.search))


def test_the_filter_that_is_in_the_way_is_named(library: Engine) -> None:
    ways = found(library, "snails type:odt lang:en")
    assert WayOut("snails lang:en", SearchMode.KEYWORD, "type:odt", 1) in ways
    assert all("type:odt" not in way.query for way in ways if way.mode is SearchMode.KEYWORD)


def test_two_filters_that_are_both_in_the_way(library: Engine) -> None:
    ways = found(library, "snails type:odt lang:fr")
    assert WayOut("snails", SearchMode.KEYWORD, "snails type:odt lang:fr", 1) in ways


def test_a_phrase_goes_without_its_marks_and_a_minus_goes(library: Engine) -> None:
    ways = found(library, '"snails lettuce"')
    assert ways[0] == WayOut("snails lettuce", SearchMode.KEYWORD, '"snails lettuce"', 1, unquoted=True)
    assert WayOut("snails", SearchMode.KEYWORD, "-lettuce", 1) in found(library, "snails -lettuce")


def test_the_other_mode_where_it_finds_more(library: Engine) -> None:
    ways = found(library, "zzz snails' harmful habits")
    assert all(way.files > 0 for way in ways)
    other = found(library, "gastropods devour salad")
    assert [way.mode for way in other if not way.dropped] == [SearchMode.HYBRID]


def test_nothing_helps_and_nothing_is_left_to_search_for(library: Engine) -> None:
    assert found(library, "type:odt lang:fr in:notes", SearchMode.HYBRID) == []


def test_a_newer_search_ends_it(library: Engine) -> None:
    with pytest.raises(Cancelled):
        ways_out(SearchRequest("snails type:odt"), library.search, lambda: True)
