from __future__ import annotations

from typing import Any

import pytest

from app.documents import render
from app.documents.mupdf import load_mupdf, open_pages
from app.documents.page_letters import Run
from app.documents.render import MAX_PIXELS, RenderedPage, Wanted, count_hits, measure_pages, term_spans
from app.errors import DocumentError
from tests.documents import samples

PAGE = "The lamp turns every thir-\nteen seconds, and the fog\nhorn sounds.\n\nNobody lives here any more."


def render_page(data: bytes, document_format: str, page: int, width: int, passage: str, **wanted: Any) -> RenderedPage:
    with open_pages(data, document_format) as pages:
        return render.render_page(pages, page, width, Wanted(passage, **wanted))


def _columns(left: list[str], right: list[str]) -> bytes:
    document: Any = load_mupdf().open()
    page = document.new_page()
    page.insert_text((60, 70), left, fontsize=10)
    page.insert_text((320, 70), right, fontsize=10)
    data: bytes = document.tobytes()
    return data


def test_a_page_as_a_picture_of_the_asked_width() -> None:
    page = render_page(samples.pdf("one", "two"), "pdf", 2, 600, "")
    assert (page.page, page.pages, page.passage) == (2, 2, ())
    assert abs(page.width - 600) <= 1
    assert len(page.pixels) == 3 * page.width * page.height
    assert page.size == (595, 842)


def test_a_passage_is_marked_line_by_line() -> None:
    passage = "The lamp turns every thirteen seconds, and the fog horn sounds."
    page = render_page(samples.pdf(PAGE), "pdf", 1, 595, passage)
    assert len(page.passage) == 3
    assert all(60 < x0 < x1 < 300 and 60 < y0 < y1 < 150 for x0, y0, x1, y1 in page.passage)


def test_a_passage_that_began_on_another_page_is_marked_where_it_goes_on() -> None:
    passage = "Words of the page before. Nobody lives here any more. And words of the next."
    assert len(render_page(samples.pdf(PAGE), "pdf", 1, 595, passage).passage) == 1


SENTENCE = "The harbour master keeps a ledger of every vessel that enters the estuary, and nobody reads it any more."


def test_a_sentence_that_goes_on_on_the_next_page_is_marked_on_both() -> None:
    data = samples.pdf(
        "The harbour master keeps a ledger\nof every vessel that enters", "the estuary, and nobody reads it\nany more."
    )
    for number in (1, 2):
        page = render_page(data, "pdf", number, 595, SENTENCE)
        assert len(page.passage) == 2
        assert page.passage == render_page(data, "pdf", number, 595, f"{SENTENCE} More of it elsewhere.").passage


def test_a_passage_goes_on_in_the_next_column_over_a_divided_word() -> None:
    left = [f"Line {number} tells of boats and nets." for number in range(40)]
    left += ["The harbour master keeps a led-", "ger of every vessel that enters"]
    right = ["the estuary, and nobody reads it any more."]
    right += [f"Line {number} tells of roads and carts." for number in range(38)]
    data = _columns(left, right)
    rectangles = render_page(data, "pdf", 1, 595, SENTENCE).passage
    assert [round(x0) for x0, *_ in rectangles] == [60, 60, 320]
    assert rectangles[0][1] > 500 > rectangles[2][3]
    assert all(x1 < 300 for _, _, x1, _ in rectangles[:2])


def test_words_that_are_not_there_are_not_marked() -> None:
    assert render_page(samples.pdf(PAGE), "pdf", 1, 595, "Something else entirely.").passage == ()


def test_a_turned_page_is_marked_in_its_turned_place() -> None:
    with open_pages(samples.pdf("Upside"), "pdf") as pages:
        pages[0].set_rotation(90)
        data = pages.tobytes()
    page = render_page(data, "pdf", 1, 842, "Upside")
    ((x0, y0, x1, y1),) = page.passage
    assert y1 - y0 > x1 - x0  # the word runs downwards now
    assert x0 > 700


def test_page_and_size_are_kept_in_bounds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(render, "MAX_PIXELS", 10_000)
    page = render_page(samples.pdf("x"), "pdf", 99, 100_000, "")
    assert page.page == 1
    assert page.width * page.height <= 10_500
    assert MAX_PIXELS > 10_000


def test_a_damaged_file_is_a_document_error() -> None:
    with pytest.raises(DocumentError):
        render_page(b"%PDF-1.7 junk", "pdf", 1, 100, "")


def test_words_and_the_sentence_by_meaning_are_found_within_the_passage() -> None:
    passage = "The lamp turns every thirteen seconds, and the fog horn sounds."
    start = passage.index("thirteen")
    page = render_page(
        samples.pdf(PAGE), "pdf", 1, 595, passage, highlights=((start, start + 8),), meaning=((39, len(passage)),)
    )
    assert len(page.words) == 2  # thir- and teen
    assert len(page.meaning) == 2
    assert page.meaning[-1] == page.passage[-1]
    assert page.words[0][2] - page.words[0][0] < 40


def test_terms_are_hits_wherever_they_stand_and_painted_once() -> None:
    passage = "Nobody lives here any more."
    page = render_page(samples.pdf(PAGE), "pdf", 1, 595, passage, highlights=((0, 6),), terms=("nobody", "and"))
    assert len(page.hits) == 2
    assert page.words == ()
    assert render_page(samples.pdf(PAGE), "pdf", 1, 595, passage, highlights=((0, 6),)).words == (page.hits[1],)


def test_the_words_of_a_page_can_be_selected() -> None:
    page = render_page(samples.pdf("One two\nthree"), "pdf", 1, 595, "")
    assert [(run.text, run.line) for run in page.runs] == [("One", 0), ("two", 0), ("three", 1)]
    assert isinstance(page.runs[0], Run)
    assert page.runs[0].box[2] < page.runs[1].box[0]


def test_pages_are_measured_and_hits_counted() -> None:
    data = samples.pdf("a lamp", "nothing", "the lamp and a Lamp")
    with open_pages(data, "pdf") as pages:
        pages[1].set_rotation(90)
        assert measure_pages(pages, 99) == [(595, 842), (842, 595), (595, 842)]
        assert count_hits(pages, ("lamp",), 10.0) == [(1, 1), (3, 2)]
        assert count_hits(pages, (), 10.0) == []


def test_pages_that_there_is_no_time_for_are_like_the_wanted_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(render, "_MEASURE_SECONDS", -1.0)
    with open_pages(samples.pdf("a", "b"), "pdf") as pages:
        pages[1].set_rotation(90)
        assert measure_pages(pages, 2) == [(842, 595), (842, 595)]


def test_as_many_spans_as_can_be_shown() -> None:
    assert len(term_spans("a " * 5000, ("a",))) == render.MAX_HITS


def test_a_photo_is_turned_as_its_exif_says() -> None:
    mupdf: Any = load_mupdf()
    picture = mupdf.Pixmap(mupdf.csRGB, mupdf.IRect(0, 0, 40, 20))
    picture.clear_with(200)
    jpeg = picture.tobytes("jpeg")
    # APP1 with one entry of a little-endian TIFF directory: orientation (0x0112), short, 6: a quarter turn.
    exif = b"Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0"
    turned = jpeg[:2] + b"\xff\xe1" + (len(exif) + 2).to_bytes(2, "big") + exif + jpeg[2:]
    for data, is_wide in ((jpeg, True), (turned, False)):
        page = render_page(data, "jpg", 1, 100, "")
        assert (page.width > page.height) is is_wide
