from __future__ import annotations

from typing import TYPE_CHECKING

from app.documents.assemble import Assembler
from app.documents.message import MAX_ATTACHED_CHARS, Attachment, Message, add_message, encrypted, message_date
from app.errors import DocumentProblem
from tests.documents import samples
from tests.documents.blocks import levels, parts, texts

if TYPE_CHECKING:
    import pytest

    from app.documents.model import Document


def _document(message: Message) -> Document:
    out = Assembler()
    add_message(out, message)
    return out.document("eml")


def test_head_body_and_attachments() -> None:
    message = Message(
        subject="Gate",
        head=[("From", "Ada"), ("Cc", " ")],
        plain="One\r\nline.\r\n\r\n> quoted\r\n",
        attachments=[
            Attachment("notes.md", b"# Oil\n\nBuy oil."),
            Attachment("book.xlsx", samples.xlsx()),
            Attachment("plan.pdf", samples.pdf("Page one", "Page two")),
            Attachment("photo.jpg", b"\xff\xd8"),
        ],
    )
    document = _document(message)
    assert parts(document)[:6] == [
        (None, "Gate"), (None, "From: Ada"), (None, "One\nline."), (None, "> quoted"),
        ("notes.md", "notes.md"), ("notes.md", "Oil"),
    ]  # fmt: skip
    assert levels(document)[:3] == [(1, "Gate"), (2, "notes.md"), (3, "Oil")]
    assert ("book.xlsx, Honey", "Old oak | 17") in parts(document)
    assert ("plan.pdf, page 2", "Page two") in parts(document)
    assert parts(document)[-1] == ("photo.jpg", "photo.jpg")


def test_the_page_is_read_where_the_plain_part_only_says_that_there_is_one() -> None:
    page = b"<h1>Spring</h1><p>" + b"Much to say. " * 20 + b"</p>"
    assert texts(_document(Message(plain="See the HTML part.", html=page)))[0] == ("heading", "Spring")
    assert texts(_document(Message(plain="Much to say. " * 20, html=page)))[0][0] == "paragraph"


def test_a_mail_in_a_mail_is_read_and_what_hangs_on_it_named() -> None:
    inner = Message(subject="Inner", plain="Deep words.", attachments=[Attachment("x.txt", b"not read")])
    document = _document(Message(subject="Outer", attachments=[Attachment("fwd.eml", message=inner)]))
    assert parts(document) == [
        (None, "Outer"), ("fwd.eml", "fwd.eml"), ("fwd.eml", "Inner"), ("fwd.eml", "Deep words."), ("fwd.eml", "x.txt"),
    ]  # fmt: skip


def test_what_cannot_be_read_costs_only_itself() -> None:
    bombs = [
        Attachment("broken.docx", b"PK\x03\x04 no zip"),
        Attachment("secret.pdf", samples.pdf("x", password="y")),
        Attachment("long.txt", b"word " * (MAX_ATTACHED_CHARS // 4)),
        Attachment("archive.zip", samples.archive({"a": "b"})),
        Attachment("", b"words"),
    ]
    document = _document(Message(plain="Still here.", attachments=bombs))
    assert [text for _, text in parts(document)] == [
        "Still here.", "broken.docx", "secret.pdf", "long.txt", "archive.zip", "Attachment 5", "words",
    ]  # fmt: skip


def test_a_reader_that_fails_costs_one_attachment(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> Document:
        raise RuntimeError("a bug")

    monkeypatch.setattr("app.documents.registry.parse", fail)
    assert "Words" in _document(Message(plain="Words", attachments=[Attachment("a.txt", b"x")])).text


def test_sealed() -> None:
    assert Message(attachments=[Attachment("smime.p7m", b"x")]).is_sealed
    assert Message(attachments=[Attachment("x.asc", b"-----BEGIN PGP MESSAGE-----")]).is_sealed
    assert not Message(plain="words", attachments=[Attachment("smime.p7m", b"x")]).is_sealed
    assert encrypted().code is DocumentProblem.ENCRYPTED


def test_dates() -> None:
    assert message_date("Fri, 31 May 2024 10:00:00 +0200") == "2024-05-31"
    assert message_date("nonsense") is None
