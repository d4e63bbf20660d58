"""Mailboxes (mbox): many messages in one file, read with the standard library."""

from __future__ import annotations

import email.policy
import io
import re
from email.parser import BytesParser
from typing import TYPE_CHECKING

from app.documents.assemble import Assembler, one_line
from app.documents.html import read_html
from app.documents.model import BlockKind, Document
from app.errors import DocumentError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from email.message import EmailMessage

# A separator line as RFC 4155 describes it: after a blank line, with a year at its end or near it.
_SEPARATOR = re.compile(rb"^From [^\r\n]*\d{4}[^\r\n]*\r?\n", re.MULTILINE)
_HEADERS = ("From", "To", "Cc", "Date", "Subject")
_QUOTED_FROM = re.compile(rb"^>(>*From )", re.MULTILINE)


def read_mailbox(data: bytes) -> Document:
    """Every message as a heading (its subject), its head and its paragraphs; `part` is "Message N".

    Raises DocumentError: no_text, too_large.
    """
    out = Assembler()
    for number, raw in enumerate(_messages(data), 1):
        _add_message(out, raw, f"Message {number}")
    return out.document("mbox")


def _messages(data: bytes) -> Iterator[bytes]:
    starts = [
        match
        for match in _SEPARATOR.finditer(data)
        if match.start() == 0 or data[max(0, match.start() - 4) : match.start()].endswith((b"\n\n", b"\r\n\r\n"))
    ]
    ends = [*(match.start() for match in starts[1:]), len(data)]
    for match, end in zip(starts, ends, strict=False):  # no separator at all: one end too many
        message = data[match.end() : end]
        yield _QUOTED_FROM.sub(rb"\1", message)


def _add_message(out: Assembler, raw: bytes, part: str) -> None:
    message = BytesParser(policy=email.policy.default).parse(io.BytesIO(raw))
    head = [(name, _header(message, name)) for name in _HEADERS]
    out.add(BlockKind.HEADING, dict(head)["Subject"], level=1, part=part)
    out.add(BlockKind.PARAGRAPH, "\n".join(f"{name}: {value}" for name, value in head if value), part=part)
    for paragraph in re.split(r"\n\s*\n", _body(message)):
        out.add(BlockKind.PARAGRAPH, paragraph, part=part)


def _header(message: EmailMessage, name: str) -> str:
    try:
        return one_line(str(message[name] or ""))
    except Exception:  # noqa: BLE001 - the standard library's header parser fails in many ways on broken headers
        return ""


def _body(message: EmailMessage) -> str:
    """The plain text of a message, or the words of its HTML."""
    body = message.get_body(("plain", "html"))
    if body is None:
        return ""
    raw = body.get_payload(decode=True)
    if not isinstance(raw, bytes):
        return ""
    if body.get_content_type() == "text/html":
        return _html_words(raw)
    return _decoded(raw, body.get_content_charset() or "utf-8").replace("\r\n", "\n")


def _html_words(raw: bytes) -> str:
    try:
        return read_html(raw).text
    except DocumentError:
        return ""  # an empty body; the message still has a head


def _decoded(raw: bytes, charset: str) -> str:
    try:
        return raw.decode(charset, "replace")
    except LookupError:
        return raw.decode("utf-8", "replace")
