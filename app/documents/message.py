"""One mail, whatever file it came in: its head, its body and its attachments as blocks."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import TYPE_CHECKING

from app.documents.assemble import one_line
from app.documents.dates import iso_date
from app.documents.html import read_html
from app.documents.model import BlockKind
from app.errors import DocumentError, DocumentProblem

if TYPE_CHECKING:
    from app.documents.assemble import Assembler
    from app.documents.model import Document

MAX_ATTACHMENTS = 200  # of one mail
MAX_ATTACHMENT_BYTES = 64 * 1024 * 1024
# What all attachments of one mail may add, so that a mail full of bombs stays a mail.
MAX_ATTACHED_CHARS = 4_000_000
# A plain part that says this much less than the HTML part only says that there is one.
_STUB_SHARE = 3
_BLANK_LINE = re.compile(r"\n[ \t]*\n")
_MAX_LINES_OF_HEAD = 2000  # characters; a list of a thousand recipients says nothing


@dataclass
class Attachment:
    """A file in a mail, or a mail in a mail."""

    name: str
    data: bytes = b""
    message: Message | None = None


@dataclass
class Message:
    """What a mail says. `head` is (name, value) in the order to show; `html` is the body as a page, still bytes."""

    subject: str = ""
    head: list[tuple[str, str]] = field(default_factory=list)
    date: str | None = None
    plain: str = ""
    html: bytes = b""
    html_charset: str | None = None
    attachments: list[Attachment] = field(default_factory=list)
    is_encrypted: bool = False

    @property
    def is_empty(self) -> bool:
        """True when there is nothing to read but the head."""
        return not (self.plain.strip() or self.html.strip() or self.attachments)

    @property
    def is_sealed(self) -> bool:
        """True when all there is lies encrypted in an attachment (S/MIME, PGP, rights management)."""
        if self.plain.strip() or self.html.strip():
            return False
        return any(_is_sealed(attachment) for attachment in self.attachments)

    def leave_attachments(self) -> None:
        """Keep of what is attached only the names, and the messages."""
        self.attachments = [Attachment(one.name, message=one.message) for one in self.attachments]


def _is_sealed(attachment: Attachment) -> bool:
    name = attachment.name.lower()
    return name.endswith((".p7m", ".rpmsg")) or attachment.data[:200].lstrip().startswith(b"-----BEGIN PGP MESSAGE")


def add_message(
    out: Assembler, message: Message, part: str | None = None, lines: tuple[int, int] | None = None, level: int = 1
) -> None:
    """The subject as a heading, the head as one paragraph, the body, and every attachment under its own name.

    Attachments are followed one level: a mail in a mail is read, what is attached to that one is only named.
    """
    _add_text(out, message, part, lines, level)
    room = MAX_ATTACHED_CHARS
    for number, attachment in enumerate(message.attachments[:MAX_ATTACHMENTS], 1):
        room -= _add_attachment(out, attachment, attachment.name or f"Attachment {number}", level + 1, room)


def _add_text(out: Assembler, message: Message, part: str | None, lines: tuple[int, int] | None, level: int) -> None:
    out.add(BlockKind.HEADING, message.subject, level=level, part=part, lines=lines)
    head = "\n".join(f"{name}: {one_line(value)[:_MAX_LINES_OF_HEAD]}" for name, value in message.head if value.strip())
    out.add(BlockKind.PARAGRAPH, head, part=part, lines=lines)
    page = _page(message)
    plain = message.plain.replace("\r\n", "\n").replace("\r", "\n")
    if page is not None and len(page.text) > _STUB_SHARE * len(plain.strip()):
        for block in page.blocks:
            nested = min(6, block.level + level) if block.level else 0
            out.add(block.kind, page.text[block.start : block.end], level=nested, part=part, lines=lines)
        return
    for paragraph in _BLANK_LINE.split(plain):
        out.add(BlockKind.PARAGRAPH, paragraph, part=part, lines=lines)


def _page(message: Message) -> Document | None:
    if not message.html.strip():
        return None
    try:
        return read_html(message.html, message.html_charset)
    except DocumentError:
        return None  # an empty body; the message still has a head


def _add_attachment(out: Assembler, attachment: Attachment, name: str, level: int, room: int) -> int:
    """How many characters it added. What cannot be read costs itself: its name stays, with the reason."""
    name = one_line(name)[:200]
    out.add(BlockKind.HEADING, name, level=level, part=name)
    if attachment.message is not None:
        _add_text(out, attachment.message, name, None, level)
        named = ", ".join(inner.name for inner in attachment.message.attachments if inner.name)
        out.add(BlockKind.PARAGRAPH, named, part=name)
        return len(attachment.message.plain) + len(attachment.message.html)
    document = _read(name, attachment.data)
    if document is None or len(document.text) > room:
        return 0
    _add_document(out, document, name, level)
    return len(document.text)


def _read(name: str, data: bytes) -> Document | None:
    from app.documents.formats import is_refused_by_name
    from app.documents.registry import parse

    if not data or len(data) > MAX_ATTACHMENT_BYTES or is_refused_by_name(PurePath(name)):
        return None
    try:
        return parse(PurePath(name), data)
    except (DocumentError, MemoryError):
        return None
    except Exception:  # noqa: BLE001 - the bug of one attachment's reader does not cost the mail
        return None


def _add_document(out: Assembler, document: Document, name: str, level: int) -> None:
    for block in document.blocks:
        part = name
        if block.page is not None:
            part = f"{name}, page {block.page}"
        elif block.part:
            part = f"{name}, {block.part}"
        nested = min(6, block.level + level) if block.level else 0
        out.add(block.kind, document.text[block.start : block.end], level=nested, part=part)


def encrypted() -> DocumentError:
    """The error for a mail that only its receiver's key opens."""
    return DocumentError(
        DocumentProblem.ENCRYPTED, "The mail is encrypted; only the program that holds its key opens it."
    )


def message_date(value: str) -> str | None:
    """The day of a Date header; a name of the day that contradicts the date does not matter."""
    return iso_date(value) or iso_date(value.partition(",")[2])
