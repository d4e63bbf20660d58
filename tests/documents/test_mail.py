from __future__ import annotations

import pytest

from app.documents.mail import read_mailbox
from app.errors import DocumentError, DocumentProblem
from tests.documents import samples


def test_messages_one_by_one() -> None:
    document = read_mailbox(samples.MBOX)
    texts = [(b.part, document.text[b.start : b.end]) for b in document.blocks]
    assert texts[0] == ("Message 1", "The garden gate")
    assert ("Message 1", "Please bring oil.") in texts
    assert texts[-2:] == [("Message 2", "Oil is on its way."), ("Message 2", "From here it gets easy.")]


def test_broken_headers_and_unknown_charsets_cost_nothing_else() -> None:
    data = (
        b"From x@example.org Mon Mar  2 10:00:00 2026\nFrom: =?broken?= <\nTo: ,,,@@\nSubject: =?utf-8?q?caf=C3=A9?=\n"
        b"Content-Type: text/plain; charset=klingon\n\nhello \xff there\n"
    )
    document = read_mailbox(data)
    assert document.text.startswith("café")
    assert "hello" in document.text


def test_a_file_without_messages_holds_no_text() -> None:
    with pytest.raises(DocumentError) as caught:
        read_mailbox(b"just words\n")
    assert caught.value.code is DocumentProblem.NO_TEXT
