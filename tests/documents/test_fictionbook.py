from __future__ import annotations

import pytest

from app.documents.fictionbook import read_fictionbook
from app.errors import DocumentError
from tests.documents import samples


def test_a_book() -> None:
    book = read_fictionbook(samples.FB2.encode())
    assert (book.title, book.date, book.language) == ("The Mill", "1911-05-02", "en")
    assert [(b.kind.value, b.level, b.part, book.text[b.start : b.end]) for b in book.blocks] == [
        ("paragraph", 0, None, "Ada Brook"),
        ("paragraph", 0, None, "A year by the river."),
        ("heading", 1, None, "The Mill"),
        ("heading", 1, None, "Part One"),
        ("heading", 2, None, "Chapter 1 Ice"),
        ("paragraph", 0, None, "The wheel stood still. 1"),
        ("heading", 3, None, "* * later"),
        ("paragraph", 0, None, "Cold is the water,\nstill is the wheel."),
        ("paragraph", 0, None, "Nobody came & nobody went."),
        ("paragraph", 0, "Note", "1\nBuilt in 1780."),
    ]


def test_old_encodings_and_archives() -> None:
    text = samples.FB2.replace("utf-8", "windows-1251").replace("Nobody came", "Никто не пришёл").replace("ü", "u")
    assert "Никто не пришёл" in read_fictionbook(text.encode("cp1251")).text
    packed = samples.archive({"mill.fb2": samples.FB2})
    assert read_fictionbook(packed).text == read_fictionbook(samples.FB2.encode()).text
    with pytest.raises(DocumentError, match="holds no book"):
        read_fictionbook(samples.archive({"a.txt": "x"}))


def test_damage_costs_what_is_damaged() -> None:
    cut = samples.FB2[: samples.FB2.index("Nobody")]
    assert "still is the wheel." in read_fictionbook(cut.encode()).text
    with pytest.raises(DocumentError, match="declares entities"):
        read_fictionbook(b'<!DOCTYPE x [<!ENTITY a "b">]><FictionBook><body><p>&a;</p></body></FictionBook>')
    with pytest.raises(DocumentError, match="no text"):
        read_fictionbook(b"<FictionBook><body></body></FictionBook>")
