from __future__ import annotations

from app.documents.bibliography import read_bibliography
from tests.documents.blocks import texts


def test_every_entry_is_a_paragraph() -> None:
    data = b"% notes\n\n@string{x = 1}\n\n"
    data += b"@book{mill,\n  title = {Mills},\n\n  year = 1900\n}\n@article{weir, title = {Weirs}}\n"
    document = read_bibliography(data)
    assert document.is_source
    assert texts(document) == [
        ("paragraph", "% notes"),
        ("paragraph", "@book{mill,\n  title = {Mills},\n\n  year = 1900\n}"),
        ("paragraph", "@article{weir, title = {Weirs}}"),
    ]


def test_without_an_entry_the_text_is_paragraphs() -> None:
    assert texts(read_bibliography(b"one\n\ntwo\n")) == [("paragraph", "one"), ("paragraph", "two")]
