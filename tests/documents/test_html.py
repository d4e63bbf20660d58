from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.documents.html import read_html
from app.errors import DocumentError, DocumentProblem

if TYPE_CHECKING:
    from app.documents.model import Document

PAGE = """<!doctype html>
<html><head><title>Harbour
 notes</title><style>p { color: red }</style></head>
<body><nav><a href="/">Home</a></nav>
<h1>Tides &amp; <em>currents</em></h1>
<p>The water
rises <b>twice</b> a day.<br>Always.</p>
<ul><li>ebb<li>flood <p>with words</p></ul>
<table><tr><th>Port</th><th>Metres</th></tr><tr><td><p>Brest</p></td><td>7</td></tr></table>
<pre>10:00  high
16:00  low</pre>
<script>if (a < b) { document.write("<p>no</p>") }</script>
<div>Loose text<div>and inner</div> after</div>
<p hidden>unseen</p>
</body></html>
"""


def _blocks(document: Document) -> list[tuple[str, str]]:
    return [(b.kind.value, document.text[b.start : b.end]) for b in document.blocks]


def test_every_kind_of_block() -> None:
    document = read_html(PAGE.encode())
    assert document.title == "Harbour notes"
    assert not document.is_source
    assert _blocks(document) == [
        ("heading", "Tides & currents"),
        ("paragraph", "The water rises twice a day.\nAlways."),
        ("list_item", "ebb"),
        ("list_item", "flood"),
        ("list_item", "with words"),
        ("table_row", "Port | Metres"),
        ("table_row", "Brest | 7"),
        ("code", "10:00  high\n16:00  low"),
        ("paragraph", "Loose text"),
        ("paragraph", "and inner"),
        ("paragraph", "after"),
    ]
    lines = {document.text[b.start : b.end]: (b.line_start, b.line_end) for b in document.blocks}
    assert lines["The water rises twice a day.\nAlways."] == (6, 7)
    assert lines["10:00  high\n16:00  low"] == (10, 11)


def test_navigation_is_kept_when_there_is_nothing_else() -> None:
    assert _blocks(read_html(b"<nav><p>Only links</p></nav>")) == [("paragraph", "Only links")]


@pytest.mark.parametrize(
    "data",
    [
        '<meta charset="iso-8859-2"><p>Żółw</p>'.encode("iso-8859-2"),
        '<?xml version="1.0" encoding="iso-8859-2"?><html><p>Żółw</p></html>'.encode("iso-8859-2"),
        '<meta charset="no-such-thing"><p>Żółw</p>'.encode(),
        '\ufeff<meta charset="ascii"><p>Żółw</p>'.encode(),
    ],
)
def test_charset(data: bytes) -> None:
    assert read_html(data).text == "Żółw"


def test_without_title_the_first_heading_is_it() -> None:
    assert read_html(b"<h2>Second</h2><h1>First</h1>").title == "First"


@pytest.mark.parametrize("data", [b"<html></html>", b"<script>x</script>", b"<p> &nbsp; </p>"])
def test_no_text(data: bytes) -> None:
    with pytest.raises(DocumentError) as caught:
        read_html(data)
    assert caught.value.code is DocumentProblem.NO_TEXT


@pytest.mark.parametrize(
    "data", [b"<" * 5000 + b"x", b"<p>" * 5000 + b"x", b"</p></b></tr><p>x", b"<![CDATA[ x", b"<p a='x"]
)
def test_broken_pages_do_not_raise_anything_else(data: bytes) -> None:
    try:
        read_html(data)
    except DocumentError as error:
        assert error.code is DocumentProblem.NO_TEXT  # noqa: PT017 - either is fine
