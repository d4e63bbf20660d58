from __future__ import annotations

from pathlib import PurePath

import pytest

from app.documents.mail import parse_message, read_mail
from app.documents.registry import parse
from app.errors import DocumentError, DocumentProblem
from tests.documents import samples
from tests.documents.blocks import lines, parts, texts

MIXED = b"""\
Return-Path: <x>
From: =?utf-8?q?Ad=C3=A9?= <ada@example.org>
To: Bob <bob@example.org>
Subject: =?iso-8859-1?Q?M=FChle?=
Date: Fri, 31 May 2024 10:00:00 +0200
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=outer

--outer
Content-Type: multipart/alternative; boundary=inner

--inner
Content-Type: text/plain; charset=windows-1251
Content-Transfer-Encoding: quoted-printable

=CF=F0=E8=E2=E5=F2
--inner
Content-Type: text/html

<p>said once</p>
--inner--
--outer
Content-Type: text/plain; name="notes.txt"
Content-Disposition: attachment; filename="notes.txt"
Content-Transfer-Encoding: base64

T2lsIHRoZSBoaW5nZS4=
--outer
Content-Type: message/rfc822

Subject: Forwarded
Content-Type: text/plain

Inner words.
--outer--
"""


def test_a_mail_with_everything() -> None:
    document = read_mail(MIXED, "eml")
    assert (document.title, document.date) == ("Mühle", "2024-05-31")
    assert parts(document) == [
        (None, "Mühle"),
        (
            None,
            "\n".join(
                [
                    "From: Adé <ada@example.org>",
                    "To: Bob <bob@example.org>",
                    "Date: Fri, 31 May 2024 10:00:00 +0200",
                    "Subject: Mühle",
                ]
            ),
        ),
        (None, "Привет"),
        ("notes.txt", "notes.txt"),
        ("notes.txt", "Oil the hinge."),
        ("Forwarded", "Forwarded"),
        ("Forwarded", "Forwarded"),
        ("Forwarded", "Subject: Forwarded"),
        ("Forwarded", "Inner words."),
    ]


def test_attachments_can_be_left_unread() -> None:
    texts_of_mail = [text for _, text in parts(read_mail(MIXED, "eml", follows_attachments=False))]
    assert "notes.txt" in texts_of_mail
    assert "Oil the hinge." not in texts_of_mail
    assert "Inner words." in texts_of_mail


def test_a_mailbox_whose_separators_have_no_date() -> None:
    data = b"From a\nSubject: one\n\nFrom here on words.\n\nFrom b\nSubject: two\n\nMore.\n"
    assert [text for _, text in parts(read_mail(data, "mbox"))][::3] == ["one", "two"]
    assert {part for part, _ in parts(read_mail(data, "mbox"))} == {"Message 1", "Message 2"}


def test_a_mailbox_of_foxmail_is_told_by_its_content() -> None:
    line = b"\x10" * 7 + b"\x11" * 6 + b"S\r\n"
    data = line + b"From: a@example.org\r\nSubject: one\r\n\r\nWords.\r\n" + line + b"Subject: two\r\n\r\nMore.\r\n"
    document = parse(PurePath("in.box"), data)
    assert [text for _, text in parts(document)] == [
        "one",
        "From: a@example.org\nSubject: one",
        "Words.",
        "two",
        "Subject: two",
        "More.",
    ]


def test_messages_of_a_mailbox_one_by_one() -> None:
    document = read_mail(samples.MBOX, "mbox")
    assert parts(document)[0] == ("Message 1", "The garden gate")
    assert ("Message 1", "Please bring oil.") in parts(document)
    assert parts(document)[-2:] == [("Message 2", "Oil is on its way."), ("Message 2", "From here it gets easy.")]
    assert samples.MBOX.split(b"\n")[(lines(document)[-1][0] or 0) - 1].startswith(b"From bob")
    assert document.date == "2026-03-02"


def test_emlx_has_a_length_before_and_a_list_behind() -> None:
    message = samples.EML
    document = read_mail(b"%d\n" % len(message) + message + b"<?xml version='1.0'?><plist/>", "emlx")
    assert "plist" not in document.text
    assert document.title == "The garden gate"


def test_broken_headers_and_unknown_charsets_cost_nothing_else() -> None:
    data = (
        b"From x@example.org Mon Mar  2 10:00:00 2026\nFrom: =?broken?= <\nTo: ,,,@@\nSubject: =?utf-8?q?caf=C3=A9?=\n"
        b"Content-Type: text/plain; charset=klingon\n\nhello \xff there\n"
    )
    document = read_mail(data, "mbox")
    assert document.text.startswith("café")
    assert "hello" in document.text


@pytest.mark.parametrize(
    "kind", [b"multipart/encrypted; boundary=b", b"application/pkcs7-mime; smime-type=enveloped-data"]
)
def test_encrypted(kind: bytes) -> None:
    data = (
        b"Subject: x\nMIME-Version: 1.0\nContent-Type: "
        + kind
        + b"\n\n--b\nContent-Type: application/octet-stream\n\nx\n--b--\n"
    )
    with pytest.raises(DocumentError) as caught:
        read_mail(data, "eml")
    assert caught.value.code is DocumentProblem.ENCRYPTED


def test_a_file_without_messages_holds_no_text() -> None:
    with pytest.raises(DocumentError) as caught:
        read_mail(b"just words\n", "mbox")
    assert caught.value.code is DocumentProblem.NO_TEXT


def test_messages_in_messages_have_an_end() -> None:
    for depth in (300, 5000):
        data = b"Content-Type: message/rfc822\n\n" * depth + b"Subject: x\n\ndeep"
        assert parse_message(data) is not None


def test_a_header_without_end_is_cut() -> None:
    assert len(read_mail(b"To: " + b"a@b.example, " * 100_000 + b"\nSubject: x\n\nwords\n", "eml").text) < 5000


def test_a_line_of_a_mailbox_before_the_head_is_no_header() -> None:
    assert texts(read_mail(b"\nFrom a Mon Mar  2 10:00:00 2026\nSubject: Hello\n\nWords\n", "eml"))[0] == (
        "heading",
        "Hello",
    )
