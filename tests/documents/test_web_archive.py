from __future__ import annotations

import pytest

from app.documents.web_archive import read_web_archive
from app.errors import DocumentError, DocumentProblem
from tests.documents.blocks import texts

PAGE = b"""\
From: <Saved by a browser>
Subject: =?utf-8?Q?M=C3=BChle?=
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary=b

--b
Content-Type: text/html; charset=iso-8859-1
Content-Transfer-Encoding: quoted-printable

<h1>R=E4der</h1><p>A wheel =
turns.</p>
--b
Content-Type: image/png
Content-Transfer-Encoding: base64

AAAA
--b
Content-Type: text/html

<p>A frame.</p>
--b--
"""


def test_the_page_and_its_frames() -> None:
    document = read_web_archive(PAGE)
    assert (document.format, document.title) == ("mhtml", "Mühle")
    assert texts(document) == [("heading", "Räder"), ("paragraph", "A wheel turns."), ("paragraph", "A frame.")]


def test_without_a_page_there_is_no_text() -> None:
    with pytest.raises(DocumentError) as caught:
        read_web_archive(b"Subject: x\nContent-Type: text/plain\n\nwords")
    assert caught.value.code is DocumentProblem.NO_TEXT
