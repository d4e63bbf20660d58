from __future__ import annotations

import pytest

from app.documents.guess import format_of_text
from tests.documents import samples


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (samples.EML, "eml"),
        (samples.MBOX, "mbox"),
        (
            b'From: <Saved>\nSubject: x\nMIME-Version: 1.0\nContent-Type: multipart/related;\n\ttype="text/html"\n\n',
            "mhtml",
        ),
        (b"From: me\nI wrote this.\nSubject: none\n", None),
        (b"Subject: a heading\nDate: today\n\nnotes", None),
        (b'<?xml version="1.0"?><a/>', "xml"),
        (b'<?xml version="1.0"?><!DOCTYPE html><html>', "html"),
        (b'<?xml version="1.0"?><svg width="1">', "svg"),
        (b'<svg xmlns="x">', "svg"),
        (b'{"a": 1}', "json"),
        (b'[{"a": 1}]', "json"),
        (b'{"cells": [], "nbformat": 4}', "notebook"),
        (b"{not json}", None),
        (b"[a link](there)", None),
        (b"BEGIN:VCARD\n", "contacts"),
        (b"BEGIN:VCALENDAR\n", "calendar"),
        (b"", None),
        (b"Just words.", None),
    ],
)
def test_what_is_certain_is_told(data: bytes, expected: str | None) -> None:
    assert format_of_text(data) == expected
