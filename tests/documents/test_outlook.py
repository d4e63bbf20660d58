from __future__ import annotations

import struct

import pytest

from app.documents.outlook import read_outlook
from app.errors import DocumentError, DocumentProblem
from tests.documents.blocks import parts
from tests.documents.compound_sample import Tree, compound

SENT = 133_616_160_000_000_000  # 2024-05-31 08:00 UTC


def _wide(text: str) -> bytes:
    return text.encode("utf-16-le")


def _fixed(head: int, *properties: tuple[int, int]) -> bytes:
    return bytes(head) + b"".join(struct.pack("<HHIQ", 0x40, number, 6, value) for number, value in properties)


def _item(more: Tree) -> bytes:
    tree: Tree = {
        "__properties_version1.0": _fixed(32, (0x0039, SENT)),
        "__substg1.0_0037001F": _wide("Gate"),
        "__substg1.0_0C1A001F": _wide("Ada"),
        "__substg1.0_5D01001F": _wide("ada@example.org"),
        "__substg1.0_1000001F": _wide("The hinge is broken.\r\n\r\nBring oil."),
    }
    return compound({**tree, **more})


def test_a_mail_with_attachments() -> None:
    inner: Tree = {
        "__properties_version1.0": _fixed(24),
        "__substg1.0_0037001F": _wide("Inner"),
        "__substg1.0_1000001F": _wide("Deep words."),
    }
    document = read_outlook(
        _item(
            {
                "__attach_version1.0_#00000000": {
                    "__properties_version1.0": _fixed(8),
                    "__substg1.0_3707001F": _wide("notes.txt"),
                    "__substg1.0_37010102": b"Oil the hinge.",
                },
                "__attach_version1.0_#00000001": {"__properties_version1.0": _fixed(8), "__substg1.0_3701000D": inner},
            }
        )
    )
    assert (document.title, document.date) == ("Gate", "2024-05-31")
    assert parts(document) == [
        (None, "Gate"),
        (None, "From: Ada <ada@example.org>\nDate: 2024-05-31 08:00 UTC\nSubject: Gate"),
        (None, "The hinge is broken."),
        (None, "Bring oil."),
        ("notes.txt", "notes.txt"),
        ("notes.txt", "Oil the hinge."),
        ("Inner", "Inner"),
        ("Inner", "Inner"),
        ("Inner", "Subject: Inner"),
        ("Inner", "Deep words."),
    ]


def test_narrow_texts_are_in_the_codepage_of_the_message() -> None:
    data = compound(
        {
            "__properties_version1.0": _fixed(32, (0x3FDE, 1251)),
            "__substg1.0_0037001E": "Привет".encode("cp1251"),
            "__substg1.0_10130102": "<p>Мельница</p>".encode("cp1251"),
        }
    )
    assert read_outlook(data).text.endswith("Мельница")
    assert read_outlook(data).title == "Привет"


def test_encrypted_and_empty() -> None:
    sealed: Tree = {
        "__properties_version1.0": _fixed(8),
        "__substg1.0_3707001F": _wide("smime.p7m"),
        "__substg1.0_37010102": b"x",
    }
    for data, problem in (
        (_item({"__substg1.0_1000001F": b"", "__attach_version1.0_#00000000": sealed}), DocumentProblem.ENCRYPTED),
        (compound({"__properties_version1.0": _fixed(32)}), DocumentProblem.NO_TEXT),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", DocumentProblem.CORRUPT),
    ):
        with pytest.raises(DocumentError) as caught:
            read_outlook(data)
        assert caught.value.code is problem


def test_a_body_that_is_only_compressed_rtf() -> None:
    rtf = rb"{\rtf1\ansi Salt keeps for ever.\par}"
    packed = struct.pack("<II4sI", len(rtf) + 12, len(rtf), b"MELA", 0) + rtf
    document = read_outlook(compound({"__properties_version1.0": _fixed(32), "__substg1.0_10090102": packed}))
    assert document.text == "Salt keeps for ever."
