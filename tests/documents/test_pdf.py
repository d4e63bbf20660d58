from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from app.documents.pdf import read_pdf
from app.errors import DocumentError, DocumentProblem
from tests.documents import samples

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


def test_no_text() -> None:
    assert _problem(samples.pdf("")) is DocumentProblem.NO_TEXT


def test_damage() -> None:
    data = samples.pdf("A line of text.", "Another.")
    assert _problem(b"%PDF-1.7\n" + b"junk" * 50) is DocumentProblem.CORRUPT
    assert _problem(data[:100]) is DocumentProblem.CORRUPT
    for end in range(200, len(data), 97):  # cut anywhere, it is read in part or refused, and nothing else
        try:
            read_pdf(data[:end], "pdf")
        except DocumentError as error:
            assert error.code in (DocumentProblem.CORRUPT, DocumentProblem.NO_TEXT)  # noqa: PT017


def test_the_layout_model_is_not_imported() -> None:
    read_pdf(samples.pdf("x"), "pdf")
    assert sys.modules.get("onnxruntime") is None
    assert sys.modules.get("networkx") is None
