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


LAYOUT = b"""<html lang="de"><head><title>T</title>
<meta property="article:published_time" content="2024-05-31T10:00:00Z"></head>
<body><header><p>Banner</p></header><nav><ul><li>Menu</li></ul></nav>
<main><header><h1>Mills</h1></header><p>%s</p><aside>Kept, since it stands in the main part.</aside></main>
<aside>Related</aside><div role="contentinfo">Imprint</div><footer>Copyright</footer></body></html>"""


def test_head_foot_and_margin_go_where_the_page_says_what_its_main_part_is() -> None:
    document = read_html(LAYOUT % (b"Long words. " * 30))
    assert [text for _, text in _blocks(document)] == [
        "Mills", ("Long words. " * 30).strip(), "Kept, since it stands in the main part.",
    ]  # fmt: skip
    assert (document.date, document.language) == ("2024-05-31", "de")


def test_where_the_main_part_says_little_nothing_but_navigation_goes() -> None:
    texts = [text for _, text in _blocks(read_html(LAYOUT % b"Short."))]
    assert texts[0] == "Banner"
    assert "Copyright" in texts
    assert "Menu" not in texts


def test_hidden_text_goes_and_what_follows_it_stays() -> None:
    page = b"<p hidden>no<p>yes<div style='display: none'><div>no</div>no</div><p>also<input type=hidden hidden>fine"
    assert [text for _, text in _blocks(read_html(page))] == ["yes", "alsofine"]


def test_pictures_say_what_they_show_and_ruby_is_read_once() -> None:
    assert (
        read_html(b"<p>See <img src=x alt='a mill  wheel'>, <ruby>\xe6\xbc\xa2<rt>kan</rt></ruby></p>").text
        == "See a mill wheel , \u6f22"
    )


def test_a_table_that_lays_out_a_page_is_paragraphs() -> None:
    page = "<table><tr><td>Left<td><p>" + "words " * 200 + "<p>More.</table>"
    assert [kind for kind, _ in _blocks(read_html(page.encode()))] == ["paragraph"] * 3


def test_double_breaks_part_paragraphs() -> None:
    assert _blocks(read_html(b"<div>one<br>line<br><br>two</div>")) == [
        ("paragraph", "one\nline"),
        ("paragraph", "two"),
    ]


def test_a_page_of_nothing_but_a_title_says_it() -> None:
    assert read_html(b"<title>Only this</title><body><script>x</script><img src=y>").text == "Only this"


def test_odd_ends_of_scripts() -> None:
    assert read_html(b"<script>a</script lang\n><p>seen</p>").text == "seen"


def test_a_charset_said_outside_of_the_page() -> None:
    assert read_html("<p>Żółw</p>".encode("iso-8859-2"), "iso-8859-2").text == "Żółw"
    assert read_html("<p>€</p>".encode("cp1252"), "iso-8859-1").text == "€"


def test_nesting_without_end_takes_no_time_without_end() -> None:
    for piece in (b"<div hidden>", b"<li><tr>", b"<b>x", b"<article>"):
        read_html(piece * 20_000 + b"words")
