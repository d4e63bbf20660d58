from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.search.model import SearchRequest
from app.search.query import parse
from app.search.unknown_values import unknown_values
from app.store.facets import Facets

if TYPE_CHECKING:
    from app.engine import Engine

FACETS = Facets((("pdf", 3), ("md", 2)), (("en", 4), ("de", 1)))


def told(query: str, facets: Facets = FACETS) -> list[str]:
    return [note.message for note in unknown_values(parse(query).terms, lambda: facets)]


@pytest.mark.parametrize("query", ["tea", "tea type:pdf lang:en", "tea type:.PDF,md lang:de-AT", "tea -type:pfd"])
def test_values_that_are_there_are_not_told(query: str) -> None:
    assert told(query) == []


def test_an_unknown_type_is_told_with_the_nearest() -> None:
    assert told("tea type:pfd,md") == ["No file of the type pfd is in the library. The nearest type is pdf."]
    assert told("tea type:xyz") == ["No file of the type xyz is in the library."]
    (note,) = unknown_values(parse("tea type:pfd").terms, lambda: FACETS)
    assert (note.start, note.end) == (4, 12)


def test_an_unknown_language_is_told_with_those_that_there_are() -> None:
    assert told("tea lang:xx") == ["No file in the language xx is in the library. Languages in it: en, de."]
    assert told("tea lang:xx", Facets()) == ["No file in the language xx is in the library."]


def test_a_search_tells_it(library: Engine) -> None:
    response = library.search(SearchRequest("tomatoes type:htm"))
    assert not response.results
    assert [note.message for note in response.notes] == [
        "No file of the type htm is in the library. The nearest type is html."
    ]
