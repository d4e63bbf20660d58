from __future__ import annotations

from app.documents.manual import plain, read_manual
from tests.documents.blocks import levels, lines, texts

PAGE = r""".\" a comment
.TH FLOOD 1 2020-06-07 "Rivers 2"
.SH NAME
flood \- raise the water
.SH "SEE ALSO"
.PP
Use
.BR weir (8)
with care.
.TP
.B \-q
Be quiet.
.nf
flood \-q
  river
.fi
.SS Deeper
Last.
"""


def test_man_macros() -> None:
    document = read_manual(PAGE.encode())
    assert document.title == "FLOOD(1)"
    assert document.date == "2020-06-07"
    assert levels(document) == [(2, "NAME"), (2, "SEE ALSO"), (3, "Deeper")]
    assert [text for text in texts(document) if text[0] != "heading"] == [
        ("paragraph", "flood - raise the water"),
        ("paragraph", "Use\nweir(8)\nwith care."),
        ("list_item", "-q\nBe quiet."),
        ("code", "flood -q\n  river"),
        ("paragraph", "Last."),
    ]
    assert lines(document)[1] == (4, 4)


def test_mdoc_macros() -> None:
    document = read_manual(
        b".Dd May 1, 2020\n.Dt FLOOD 1\n.Os\n.Sh NAME\n.Nm flood\n.Nd raise it\n.Bl -tag\n.It Fl q\nQuiet.\n.El\n"
    )
    assert texts(document) == [
        ("heading", "NAME"),
        ("paragraph", "flood\nraise it"),
        ("list_item", "q\nQuiet."),
    ]


def test_what_has_no_macros_is_text() -> None:
    document = read_manual(b"2024-01-01 rotated log\n")
    assert (document.format, document.is_source) == ("text", True)


def test_escapes() -> None:
    assert plain(r"\fBbold\fR \(em \[u2014] a\-b \s-1X\s0") == "bold — — a-b X"
