from __future__ import annotations

import struct
from typing import Any

import pytest

from app.documents import render
from app.documents.mupdf import load_mupdf, open_pages
from app.documents.render import MAX_PIXELS, RenderedPage, render_page
from app.errors import DocumentError
from tests.documents import samples

PAGE = "The lamp turns every thir-\nteen seconds, and the fog\nhorn sounds.\n\nNobody lives here any more."


def _size(page: RenderedPage) -> tuple[int, int]:
    width, height = struct.unpack(">II", page.png[16:24])
    return width, height


def _columns(left: list[str], right: list[str]) -> bytes:
    document: Any = load_mupdf().open()
    page = document.new_page()
    page.insert_text((60, 70), left, fontsize=10)
    page.insert_text((320, 70), right, fontsize=10)
    data: bytes = document.tobytes()
    return data


def test_a_page_as_a_picture_of_the_asked_width() -> None:
    page = render_page(samples.pdf("one", "two"), "pdf", 2, 600, "")
    assert (page.page, page.pages, page.rectangles) == (2, 2, ())
    assert abs(_size(page)[0] - 600) <= 1


def test_a_passage_is_marked_line_by_line() -> None:
    passage = "The lamp turns every thirteen seconds, and the fog horn sounds."
    page = render_page(samples.pdf(PAGE), "pdf", 1, 595, passage)
    assert len(page.rectangles) == 3
    assert all(60 < x0 < x1 < 300 and 60 < y0 < y1 < 150 for x0, y0, x1, y1 in page.rectangles)


def test_a_passage_that_began_on_another_page_is_marked_where_it_goes_on() -> None:
    passage = "Words of the page before. Nobody lives here any more. And words of the next."
    assert len(render_page(samples.pdf(PAGE), "pdf", 1, 595, passage).rectangles) == 1


SENTENCE = "The harbour master keeps a ledger of every vessel that enters the estuary, and nobody reads it any more."


def test_a_sentence_that_goes_on_on_the_next_page_is_marked_on_both() -> None:
    data = samples.pdf(
        "The harbour master keeps a ledger\nof every vessel that enters", "the estuary, and nobody reads it\nany more."
    )
    for number in (1, 2):
        page = render_page(data, "pdf", number, 595, SENTENCE)
        assert len(page.rectangles) == 2
        assert page.rectangles == render_page(data, "pdf", number, 595, f"{SENTENCE} More of it elsewhere.").rectangles


def test_a_passage_goes_on_in_the_next_column_over_a_divided_word() -> None:
    left = [f"Line {number} tells of boats and nets." for number in range(40)]
    left += ["The harbour master keeps a led-", "ger of every vessel that enters"]
    right = ["the estuary, and nobody reads it any more."]
    right += [f"Line {number} tells of roads and carts." for number in range(38)]
    data = _columns(left, right)
    rectangles = render_page(data, "pdf", 1, 595, SENTENCE).rectangles
    assert [round(x0) for x0, *_ in rectangles] == [60, 60, 320]
    assert rectangles[0][1] > 500 > rectangles[2][3]
    assert all(x1 < 300 for _, _, x1, _ in rectangles[:2])


def test_words_that_are_not_there_are_not_marked() -> None:
    assert render_page(samples.pdf(PAGE), "pdf", 1, 595, "Something else entirely.").rectangles == ()


def test_a_turned_page_is_marked_in_its_turned_place() -> None:
    with open_pages(samples.pdf("Upside"), "pdf") as pages:
        pages[0].set_rotation(90)
        data = pages.tobytes()
    page = render_page(data, "pdf", 1, 842, "Upside")
    ((x0, y0, x1, y1),) = page.rectangles
    assert y1 - y0 > x1 - x0  # the word runs downwards now
    assert x0 > 700


def test_page_and_size_are_kept_in_bounds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(render, "MAX_PIXELS", 10_000)
    page = render_page(samples.pdf("x"), "pdf", 99, 100_000, "")
    width, height = _size(page)
    assert page.page == 1
    assert width * height <= 10_500
    assert MAX_PIXELS > 10_000


def test_a_damaged_file_is_a_document_error() -> None:
    with pytest.raises(DocumentError):
        render_page(b"%PDF-1.7 junk", "pdf", 1, 100, "")
