from __future__ import annotations

import pytest

from app.documents.book import read_book
from app.errors import DocumentError, DocumentProblem
from tests.documents import samples
from tests.documents.blocks import texts


def test_each_format_by_its_reader() -> None:
    assert read_book(samples.epub(), "epub").title == "Tides"
    assert read_book(samples.FB2.encode(), "fb2").title == "The Mill"
    with pytest.raises(DocumentError) as caught:
        read_book(b"words", "mobi")
    assert caught.value.code is DocumentProblem.CORRUPT


def test_authors_that_the_title_page_names_are_not_said_again() -> None:
    metadata = "<dc:title>Tides</dc:title><dc:creator>Ada Brook</dc:creator>"
    book = read_book(samples.book({"a": "<h1>Tides</h1><p>by ADA BROOK</p><p>Words.</p>"}, metadata), "epub")
    assert texts(book) == [("heading", "Tides"), ("paragraph", "by ADA BROOK"), ("paragraph", "Words.")]
