from __future__ import annotations

import io
import zipfile

import pytest

from app.documents.epub import read_epub
from app.errors import DocumentError, DocumentProblem
from tests.documents import samples
from tests.documents.blocks import levels, parts, texts

_ENCRYPTION = (
    '<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><enc:EncryptedData '
    'xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptionMethod Algorithm="{}"/><enc:CipherData>'
    '<enc:CipherReference URI="{}"/></enc:CipherData></enc:EncryptedData></encryption>'
)


def _problem(data: bytes) -> DocumentProblem:
    with pytest.raises(DocumentError) as caught:
        read_epub(data)
    return caught.value.code


def test_what_a_book_says_about_itself() -> None:
    metadata = (
        "<dc:title>Tides</dc:title><dc:creator>Ada Brook</dc:creator><dc:creator>Ben Weir</dc:creator>"
        "<dc:description>&lt;p&gt;Of the &amp;amp; sea.&lt;/p&gt;</dc:description><dc:date>2011-05-02</dc:date>"
        '<dc:language>en-GB</dc:language><meta property="dcterms:modified">2020-01-01T00:00:00Z</meta>'
    )
    book = read_epub(samples.book({"a": "<h1>Neap</h1><p>The moon pulls.</p>"}, metadata))
    assert (book.title, book.language, book.date, book.pages) == ("Tides", "en", "2011-05-02", None)
    assert texts(book) == [
        ("paragraph", "Ada Brook, Ben Weir"), ("paragraph", "Of the & sea."), ("heading", "Neap"),
        ("paragraph", "The moon pulls."),
    ]  # fmt: skip


def test_the_table_of_contents_ranks_headings_and_adds_missing_ones() -> None:
    contents = (
        '<ol><li><a href="p.xhtml">Part&nbsp;One</a><ol><li><a href="a.xhtml">1. Ice</a></li>'
        '<li><a href="a.xhtml#two">2. Thaw</a></li></ol></li></ol>'
    )
    pages = {
        "p": "<p>Part One</p>",
        "a": '<h1>Ice</h1><p>Cold.</p><h2>Morning</h2><p>Still.</p><p><a id="two"/>Water ran.</p>',
    }
    book = read_epub(samples.book(pages, contents=contents))
    assert levels(book) == [(1, "Part One"), (2, "Ice"), (3, "Morning"), (2, "2. Thaw")]
    assert [text for kind, text in texts(book) if kind != "heading"] == ["Cold.", "Still.", "Water ran."]


def test_contents_of_epub_2() -> None:
    ncx = (
        '<!DOCTYPE ncx PUBLIC "-//NISO//DTD ncx 2005-1//EN" "x"><ncx><navMap><navPoint><navLabel><text>Book</text>'
        '</navLabel><content src="a.xhtml"/><navPoint><navLabel><text>Ice</text></navLabel>'
        '<content src="a.xhtml#i"/></navPoint></navPoint></navMap></ncx>'
    )
    book = samples.book({"a": '<h1>Book</h1><h1 id="i">Ice</h1><p>Cold.</p>'}, more={"OPS/toc.ncx": ncx})
    with_ncx = _replaced(
        book, b"<manifest>", b'<manifest><item id="n" href="toc.ncx" media-type="application/x-dtbncx+xml"/>'
    )
    assert levels(read_epub(with_ncx)) == [(1, "Book"), (2, "Ice")]


def _replaced(book: bytes, old: bytes, new: bytes) -> bytes:
    """The book with its package document changed."""
    with zipfile.ZipFile(io.BytesIO(book)) as archive:
        members: dict[str, str | bytes] = {name: archive.read(name) for name in archive.namelist()[1:]}
    opf = members["OPS/book.opf"]
    assert isinstance(opf, bytes)
    members["OPS/book.opf"] = opf.replace(old, new)
    return samples.archive(members, mimetype="application/epub+zip")


def test_notes_are_parts_and_menus_are_left_out() -> None:
    body = (
        '<p>The wheel<a epub:type="noteref" href="#n">1</a> stood.</p><nav><a href="x">Next</a></nav>'
        '<aside epub:type="footnote" id="n" hidden=""><p>Built in 1780.</p></aside><p>Then it ran.</p>'
    )
    book = read_epub(samples.book({"a": body}))
    assert parts(book) == [(None, "The wheel 1 stood."), ("Note", "Built in 1780."), (None, "Then it ran.")]


def test_protected_books_are_encrypted_and_hidden_fonts_are_not() -> None:
    def locked(method: str, file: str) -> bytes:
        more = {"META-INF/encryption.xml": _ENCRYPTION.format(method, file)}
        return samples.book({"a": "<p>words</p>"}, more=more)

    assert _problem(locked("http://www.w3.org/2001/04/xmlenc#aes128-cbc", "OPS/a.xhtml")) is DocumentProblem.ENCRYPTED
    assert read_epub(locked("http://www.idpf.org/2008/embedding", "OPS/font.otf")).text == "words"


def test_damage() -> None:
    book = samples.book({"a": "<p>words</p>", "b": "<p>more</p>"})
    assert read_epub(_replaced(book, b"<spine>", b"<nothing>")).text == "words\n\nmore"  # by the names of its files
    assert _problem(b"PK\x03\x04" + bytes(50)) is DocumentProblem.CORRUPT
    assert _problem(samples.book({"a": " "})) is DocumentProblem.NO_TEXT
    assert _problem(samples.archive({"a.txt": "words"})) is DocumentProblem.CORRUPT
    for end in range(100, len(book), 61):
        try:
            read_epub(book[:end])
        except DocumentError as error:
            assert error.code in (DocumentProblem.CORRUPT, DocumentProblem.NO_TEXT)  # noqa: PT017
