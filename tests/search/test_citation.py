from __future__ import annotations

from dataclasses import replace

import pytest

from app.search.citation import cite, place, source
from app.search.model import FileResult, MatchedBy, Passage

PASSAGE = Passage("1:0", "Feed the “starter”\n with rye.", 0.5, MatchedBy.BOTH, 0, 0, 30, line_start=3, line_end=7)
FILE = FileResult("/home/me/bread.md", 0.5, "Bread", "markdown", (PASSAGE,), date="2024-05-31")


def test_a_citation_has_all_that_is_known() -> None:
    assert cite(FILE, PASSAGE) == "“Feed the ‘starter’ with rye.”\n— Bread (bread.md), lines 3–7, 2024-05-31"


def test_a_title_that_is_the_file_name_comes_once() -> None:
    bare = replace(PASSAGE, line_start=None, line_end=None)
    assert source(replace(FILE, title="bread.md", date=None), bare) == "bread.md"


@pytest.mark.parametrize(
    ("change", "document_format", "words"),
    [
        ({"page": 3}, "pdf", "page 3"),
        ({"page": 3}, "pptx", "slide 3"),
        ({"line_end": 3}, "python", "line 3"),
        ({"line_end": None}, "python", "line 3"),
        ({"line_start": None}, "docx", ""),
    ],
)
def test_places(change: dict[str, int | None], document_format: str, words: str) -> None:
    assert place(replace(PASSAGE, **change), document_format) == words  # type: ignore[arg-type]
