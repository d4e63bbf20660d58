from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from app.documents import assemble, page_pace, pdf
from app.documents.mupdf import load_mupdf, open_pages
from app.documents.pdf import read_pdf
from app.errors import DocumentError, DocumentProblem
from tests.documents import samples
from tests.documents.pages import OTHER, PROSE, pdf_of

if TYPE_CHECKING:
    from app.documents.model import Document


def _blocks(document: Document) -> list[tuple[str, int, int | None, str]]:
    return [(b.kind.value, b.level, b.page, document.text[b.start : b.end]) for b in document.blocks]


def _problem(data: bytes) -> DocumentProblem:
    with pytest.raises(DocumentError) as caught:
        read_pdf(data, "pdf")
    return caught.value.code


def test_blocks_pages_headings_and_words_broken_at_line_ends() -> None:
    data = samples.pdf(
        "# Lighthouse\nThe lamp turns every thir-\nteen seconds.\n\nIt is well-\nKnown.", "Page two.", title="Log"
    )
    document = read_pdf(data, "pdf")
    assert (document.title, document.pages, document.format, document.is_source) == ("Log", 2, "pdf", False)
    assert _blocks(document) == [
        ("heading", 1, 1, "Lighthouse"),
        ("paragraph", 0, 1, "The lamp turns every thirteen seconds."),
        ("paragraph", 0, 1, "It is well-Known."),
        ("paragraph", 0, 2, "Page two."),
    ]


def test_running_headers_are_left_out() -> None:
    pages = [f"Report of the harbour\n\n\nThe {word} boat came in.\n\n\n{number}" for number, word in
             enumerate(["first", "second", "third", "fourth"], 1)]  # fmt: skip
    document = read_pdf(samples.pdf(*pages), "pdf")
    assert [text for _, _, _, text in _blocks(document)] == [
        "The first boat came in.", "The second boat came in.", "The third boat came in.", "The fourth boat came in.",
    ]  # fmt: skip


def test_pages_that_hold_nothing_but_what_returns_are_kept() -> None:
    document = read_pdf(samples.pdf("Page 1", "Page 2", "Page 3"), "pdf")
    assert [text for _, _, _, text in _blocks(document)] == ["Page 1", "Page 2", "Page 3"]


def test_a_title_left_by_a_program_is_none() -> None:
    assert read_pdf(samples.pdf("x", title="Microsoft Word - draft 3.doc"), "pdf").title == ""


def test_password_and_empty_password() -> None:
    assert _problem(samples.pdf("secret", password="abc")) is DocumentProblem.ENCRYPTED


def _why(data: bytes) -> str:
    with pytest.raises(DocumentError) as caught:
        read_pdf(data, "pdf")
    assert caught.value.code is DocumentProblem.NO_TEXT
    return caught.value.user_message


def test_no_text_tells_a_scan_from_an_empty_file() -> None:
    mupdf = load_mupdf()
    picture = mupdf.Pixmap(mupdf.csRGB, mupdf.IRect(0, 0, 20, 20), False)
    assert "empty" in _why(samples.pdf(""))
    assert "scan" in _why(pdf_of(lambda page: page.insert_image((50, 50, 300, 300), pixmap=picture)))


def test_pages_with_text_are_read_beside_scanned_ones() -> None:
    document = read_pdf(samples.pdf("", "Words."), "pdf")
    assert (_blocks(document), document.pages) == ([("paragraph", 0, 2, "Words.")], 2)


def test_title_from_the_largest_words_and_date_from_the_file() -> None:
    data = samples.pdf("# The lighthouse\nThe lamp turns every thirteen seconds all night.")
    with open_pages(data, "pdf") as pages:
        pages.set_metadata({"creationDate": "D:20240531100000+02'00'"})
        dated = pages.tobytes()
    document = read_pdf(dated, "pdf")
    assert (document.title, document.date) == ("The lighthouse", "2024-05-31")


def test_comments_come_after_their_page_and_attachments_at_the_end() -> None:
    with open_pages(samples.pdf("One.", "Two."), "pdf") as pages:
        pages[0].add_text_annot((200, 200), "Really?")
        pages.embfile_add("plan.txt", b"x")
        document = read_pdf(pages.tobytes(), "pdf")
    found = [(b.part, b.page, document.text[b.start : b.end]) for b in document.blocks]
    assert found == [(None, 1, "One."), ("Comment", 1, "Really?"), (None, 2, "Two."), ("Attachments", 2, "plan.txt")]


def test_values_of_form_fields_are_read() -> None:
    mupdf = load_mupdf()

    def form(page: Any) -> None:
        field = mupdf.Widget()
        field.field_type, field.field_name = mupdf.PDF_WIDGET_TYPE_TEXT, "name"
        field.field_value, field.rect = "Ada Lovelace", mupdf.Rect(72, 400, 300, 420)
        page.add_widget(field)

    assert "Ada Lovelace" in read_pdf(pdf_of(form), "pdf").text


def test_bookmarks_set_the_levels_of_headings() -> None:
    with open_pages(samples.pdf("Of lamps\n\nThey turn.\n\nOf oil\n\nIt burns."), "pdf") as pages:
        pages.set_toc([[1, "Of lamps", 1], [2, "Of oil", 1]])
        document = read_pdf(pages.tobytes(), "pdf")
    assert [block[:2] for block in _blocks(document)] == [
        ("heading", 1), ("paragraph", 0), ("heading", 2), ("paragraph", 0),
    ]  # fmt: skip


def test_columns_and_a_table_on_one_page() -> None:
    def draw(page: Any) -> None:
        for n, (left, right) in enumerate(zip(PROSE, OTHER, strict=True)):
            page.insert_text((72, 100 + 13 * n), left, fontsize=10)
            page.insert_text((320, 103 + 13 * n), right, fontsize=10)
        for n, cells in enumerate((("Fruit", "Tons"), ("Apple", "12"), ("Pear", "7"), ("Plum", "3"))):
            page.insert_text((72, 300 + 16 * n), cells[0], fontsize=10)
            page.insert_text((200, 300 + 16 * n), cells[1], fontsize=10)

    found = [(kind, " ".join(text.split())) for kind, _, _, text in _blocks(read_pdf(pdf_of(draw), "pdf"))]
    assert found == [
        ("paragraph", " ".join(PROSE)), ("paragraph", " ".join(OTHER)),
        ("table_row", "Fruit | Tons"), ("table_row", "Apple | 12"), ("table_row", "Pear | 7"),
        ("table_row", "Plum | 3"),
    ]  # fmt: skip


def test_too_many_pages_and_too_much_text(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "MAX_PAGES", 1)
    assert _problem(samples.pdf("one", "two")) is DocumentProblem.TOO_LARGE
    monkeypatch.setattr(assemble, "MAX_TEXT_CHARS", 2)
    assert _problem(samples.pdf("one")) is DocumentProblem.TOO_LARGE


def test_headers_are_told_within_a_window_of_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "_WINDOW", 4)
    pages = [f"Report of the harbour\n\n\nThe {word} boat came in." for word in "abcdefgh"]
    assert "Report" not in read_pdf(samples.pdf(*pages), "pdf").text


def test_damage() -> None:
    data = samples.pdf("A line of text.", "Another.")
    assert _problem(b"%PDF-1.7\n" + b"junk" * 50) is DocumentProblem.CORRUPT
    assert _problem(data[:100]) is DocumentProblem.CORRUPT
    for end in range(200, len(data), 97):  # cut anywhere, it is read in part or refused, and nothing else
        try:
            read_pdf(data[:end], "pdf")
        except DocumentError as error:
            assert error.code in (DocumentProblem.CORRUPT, DocumentProblem.NO_TEXT)  # noqa: PT017


def test_pages_without_time_for_layout_give_their_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page_pace, "_PLAIN_SECONDS", 100.0)
    data = samples.pdf(*(f"Report of the harbour\n\n\nThe {word} boat came in." for word in "abcdefgh"))
    hurried = read_pdf(data, "pdf")
    assert [block.page for block in hurried.blocks] == list(range(1, 9))
    assert "The h boat came in." in hurried.text


def test_without_any_time_nothing_can_be_read() -> None:
    with pytest.raises(DocumentError) as caught:
        read_pdf(samples.pdf("words"), "pdf", seconds=-1.0)
    assert caught.value.code is DocumentProblem.TIMED_OUT


def test_a_long_document_is_tried_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "_LONG", 2)
    document = read_pdf(samples.pdf(*(f"The {word} boat came in." for word in "abcdefgh")), "pdf")
    assert document.blocks[-1].page == 8
