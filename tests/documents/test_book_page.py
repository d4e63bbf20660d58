from __future__ import annotations

from app.documents.book_page import parse_book_page


def _page(body: str) -> list[tuple[str, bool]]:
    page = parse_book_page(body.encode())
    assert page is not None
    return [(piece.text, index in page.notes) for index, piece in page.shown()]


def test_notes_hidden_or_not_and_references() -> None:
    body = (
        '<p>Word<a role="doc-noteref" href="#n">2</a>.</p><p hidden>Secret.</p>'
        '<aside hidden epub:type="footnote">N</aside>'
    )
    assert _page(body) == [("Word 2.", False), ("N", True)]


def test_notes_end_with_their_element() -> None:
    body = '<div role="doc-endnote">One<div>two</div>three</div>four'
    assert _page(body) == [("One", True), ("two", True), ("three", True), ("four", False)]


def test_places() -> None:
    page = parse_book_page(b'<p>a<p id="x">b<p>c <a name="y"></a>d<h2><a id="z"/>e</h2>')
    assert page is not None
    assert page.places == {"x": 1, "y": 2, "z": 3}


def test_binary_is_no_page() -> None:
    assert parse_book_page(bytes(range(256)) * 9) is None
