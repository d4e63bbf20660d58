from __future__ import annotations

from pathlib import PurePath

import pytest

from app.documents.formats import format_of_name
from app.documents.sniff import refuse_head, settle
from app.errors import DocumentError, DocumentProblem
from tests.documents import samples

_PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(100)


def _settle(name: str, data: bytes) -> str:
    return settle(format_of_name(PurePath(name)), data).name


@pytest.mark.parametrize(
    ("name", "data", "expected"),
    [
        ("a.txt", b"%PDF-1.7 rest", "pdf"),
        ("a", b"%PDF-1.7 rest", "pdf"),
        ("a.txt", b"How a file begins with %PDF-1.7", "text"),
        ("a.doc", samples.docx(), "docx"),
        ("a.txt", samples.xlsx(), "xlsx"),
        ("a.docx", b"{\\rtf1 x}", "rtf"),
        ("a.doc", b"<html><body>x", "html"),
        ("a.xls", b"a\tb\n1\t2\n", "text"),
        ("README", b"Read me first.\n", "text"),
        ("a.xyz", "Wörter".encode(), "text"),
        ("a.txt", b"<html>kept as it is", "text"),
        ("a.eml", samples.EML, "eml"),
    ],
)
def test_the_content_decides(name: str, data: bytes, expected: str) -> None:
    assert _settle(name, data) == expected


@pytest.mark.parametrize(
    ("name", "data", "problem"),
    [
        ("a.txt", _PNG, DocumentProblem.UNSUPPORTED),
        ("a.py", _PNG, DocumentProblem.UNSUPPORTED),
        ("a", _PNG, DocumentProblem.UNSUPPORTED),
        ("a.docx", _PNG, DocumentProblem.UNSUPPORTED),
        ("a.docx", bytes(range(256)) * 9, DocumentProblem.CORRUPT),
        ("a.docx", samples.archive({"x": "y"}), None),
        ("a.txt", samples.archive({"x": "y"}), DocumentProblem.UNSUPPORTED),
        ("id_rsa", b"-----BEGIN OPENSSH PRIVATE KEY-----\nabc\n", DocumentProblem.UNSUPPORTED),
        ("blob", b"QUJD" * 15 + b"\n" + b"QUJD" * 15, DocumentProblem.UNSUPPORTED),
        ("drawing", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), DocumentProblem.UNSUPPORTED),
    ],
)
def test_refusals(name: str, data: bytes, problem: DocumentProblem | None) -> None:
    if problem is None:
        assert _settle(name, data) == "docx"  # its reader will call it damaged
        return
    with pytest.raises(DocumentError) as caught:
        _settle(name, data)
    assert caught.value.code is problem


def test_the_head_alone_refuses_binary_and_nothing_else() -> None:
    with pytest.raises(DocumentError):
        refuse_head(None, _PNG)
    with pytest.raises(DocumentError):
        refuse_head(format_of_name(PurePath("notes.txt")), _PNG)
    for name, head in (
        ("a.docx", _PNG),
        ("a.txt", b"words"),
        ("a", b"%PDF-1.4"),
        ("a", "ünï".encode() * 3),
        ("a.txt", b""),
    ):
        refuse_head(format_of_name(PurePath(name)), head)


def test_script_without_a_suffix_is_source_code() -> None:
    found = settle(None, b"#!/usr/bin/env python3\nprint(1)\n")
    assert (found.name, found.syntax) == ("code", "python")
