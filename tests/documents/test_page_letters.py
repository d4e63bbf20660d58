from __future__ import annotations

import pytest

from app.documents.mupdf import open_pages
from app.documents.page_letters import PageLetters, align, on_page, overlaps, read_letters, read_plain
from tests.documents import samples

PAGE = "The lamp turns every thir-\nteen seconds, and the ﬁeld\nlies still.\n\nNobody lives here any more."


@pytest.fixture(scope="module")
def letters() -> PageLetters:
    with open_pages(samples.pdf(PAGE), "pdf") as pages:
        found = read_letters(pages[0])
        assert read_plain(pages[0]).split() == found.text.split()
    return found


def test_every_letter_has_its_place(letters: PageLetters) -> None:
    assert letters.text.split("\n")[0] == "The lamp turns every thir-"
    assert len(letters.text) == len(letters.boxes) == len(letters.lines)
    assert len(letters.squashed) == len(letters.origins)
    assert letters.text[letters.origins[letters.squashed.index("nobody")]] == "N"
    assert [run.text for run in letters.runs()][:2] == ["The", "lamp"]


@pytest.mark.parametrize(
    ("passage", "span", "found"),
    [
        ("The lamp turns every thirteen seconds", (21, 29), ["thir-\nteen"]),
        ("Words of the page before. Nobody lives here any more. Next.", (33, 38), ["lives"]),
        ("Words of the page before. Nobody lives here any more. Next.", (0, 5), []),
        ("Something else entirely.", (0, 9), []),
        ("", (0, 0), []),
    ],
)
def test_ranges_of_a_passage_are_found_on_the_page(
    letters: PageLetters, passage: str, span: tuple[int, int], found: list[str]
) -> None:
    spans = on_page(letters, align(letters, passage), passage, span)
    assert [letters.text[a:b] for a, b in spans] == found


def test_rectangles_are_one_for_a_line(letters: PageLetters) -> None:
    assert len(letters.rectangles([(0, len(letters.text))])) == 4
    assert letters.rectangles([]) == []


def test_overlaps() -> None:
    spans = [(2, 4), (8, 9)]
    assert [overlaps(spans, span) for span in ((0, 2), (0, 3), (3, 8), (4, 8), (9, 12))] == [
        False,
        True,
        True,
        False,
        False,
    ]
