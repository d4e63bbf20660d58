"""Outlook items (msg): the property streams of [MS-OXMSG], with attachments and codepages."""

from __future__ import annotations

import codecs
import datetime
import struct
from typing import TYPE_CHECKING

from app.documents.assemble import Assembler
from app.documents.compound import CompoundFile
from app.documents.message import MAX_ATTACHMENTS, Attachment, Message, add_message, encrypted
from app.documents.rtf_mail import unpacked, words

if TYPE_CHECKING:
    from app.documents.model import Document

MAX_ATTACHED_BYTES = 256 * 1024 * 1024
_STREAM = "__substg1.0_"
_ATTACHMENT = "__attach_version1.0_"
_FIXED = "__properties_version1.0"
# Property identifiers, [MS-OXPROPS].
_SUBJECT, _SENDER, _SENDER_ADDRESS, _TO, _CC, _BODY, _RTF, _HTML = (
    0x0037, 0x0C1A, 0x5D01, 0x0E04, 0x0E03, 0x1000, 0x1009, 0x1013,
)  # fmt: skip
_OLD_ADDRESS, _LONG_NAME, _SHORT_NAME, _SHOWN_NAME, _CONTENT = 0x0C1F, 0x3707, 0x3704, 0x3001, 0x3701
_SUBMITTED, _DELIVERED, _CREATED, _CODEPAGE, _HTML_CODEPAGE = 0x0039, 0x0E06, 0x3007, 0x3FFD, 0x3FDE
# What a contact says beyond its name.
_CONTACT = (
    ("Title", 0x3A17), ("Company", 0x3A16), ("Department", 0x3A18), ("Telephone", 0x3A08), ("Private", 0x3A09),
    ("Mobile", 0x3A1C), ("Address", 0x3A15),
)  # fmt: skip
_UNICODE, _BYTES, _NARROW = "001F", "0102", "001E"
_FILETIME_START = datetime.datetime(1601, 1, 1, tzinfo=datetime.UTC)
# Codepages that Python knows by another name ([MS-UCODEREF] 2.2.1).
_CODEPAGES = {
    65001: "utf-8", 1200: "utf-16-le", 20127: "ascii", 28591: "latin-1", 20866: "koi8-r", 21866: "koi8-u",
    50220: "iso2022_jp", 50221: "iso2022_jp", 51932: "euc_jp", 51949: "euc_kr", 936: "gb18030", 54936: "gb18030",
    **{28590 + part: f"iso8859-{part}" for part in range(2, 16)},
}  # fmt: skip


def read_outlook(data: bytes, *, follows_attachments: bool = True) -> Document:
    """A Document of one item: mail, note, contact, task or appointment; attachments that are not followed are named.

    Raises DocumentError: corrupt, encrypted, no_text, too_large.
    """
    message = _message(CompoundFile(data), ())
    if message.is_encrypted:
        raise encrypted()
    if not follows_attachments:
        message.leave_attachments()
    out = Assembler()
    add_message(out, message)
    return out.document("msg", title=message.subject, date=message.date)


class _Properties:
    """The properties of one storage: of the message itself, of an attachment, of a message inside."""

    def __init__(self, file: CompoundFile, storage: tuple[str, ...], head_bytes: int, encoding: str = "") -> None:
        self._file = file
        self._storage = storage
        self._fixed = self._read_fixed(file.stream(*storage, _FIXED)[head_bytes:])
        stated = (self._fixed.get(each, 0) & 0xFFFFFFFF for each in (_CODEPAGE, _HTML_CODEPAGE))
        self.encoding = next((name for page in stated if (name := _encoding(page))), encoding or "cp1252")

    @staticmethod
    def _read_fixed(table: bytes) -> dict[int, int]:
        """Identifier -> the eight bytes of the value; [MS-OXMSG] 2.4.2."""
        rows = (struct.unpack_from("<HHIQ", table, at) for at in range(0, len(table) - 15, 16))
        return {identifier: value for _, identifier, _, value in rows}

    def raw(self, identifier: int, kind: str) -> bytes:
        return self._file.stream(*self._storage, f"{_STREAM}{identifier:04X}{kind}")

    def text(self, identifier: int) -> str:
        wide = self.raw(identifier, _UNICODE)
        if wide:
            return wide.decode("utf-16-le", "replace").rstrip("\0")
        return _decoded(self.raw(identifier, _NARROW), self.encoding).rstrip("\0")

    def bytes_or_text(self, identifier: int) -> tuple[bytes, str | None]:
        """The bytes of a page, and their encoding where the property's type tells it."""
        if raw := self.raw(identifier, _BYTES):
            return raw, _encoding(self._fixed.get(_HTML_CODEPAGE, 0) & 0xFFFFFFFF) or None
        return self.text(identifier).encode(errors="replace"), "utf-8"

    def day(self, identifier: int) -> datetime.datetime | None:
        """A FILETIME: 100 nanoseconds since 1601."""
        value = self._fixed.get(identifier, 0)
        try:
            return _FILETIME_START + datetime.timedelta(microseconds=value // 10) if value else None
        except OverflowError:
            return None


def _encoding(codepage: int) -> str:
    name = _CODEPAGES.get(codepage, f"cp{codepage}")
    try:
        codecs.lookup(name)
    except LookupError:
        return ""
    return name


def _decoded(raw: bytes, encoding: str) -> str:
    """Narrow strings are often UTF-8 whatever the codepage says."""
    for name in ("utf-8", encoding):
        try:
            return raw.decode(name)
        except (UnicodeError, LookupError):
            continue
    return raw.decode("cp1252", "replace")


def _message(file: CompoundFile, storage: tuple[str, ...], encoding: str = "") -> Message:
    found = _Properties(file, storage, 24 if storage else 32, encoding)
    moment = found.day(_SUBMITTED) or found.day(_DELIVERED)
    message = Message(
        subject=found.text(_SUBJECT) or found.text(_SHOWN_NAME),
        head=_head(found, moment),
        date=(moment or found.day(_CREATED) or _FILETIME_START).date().isoformat(),
        plain=found.text(_BODY),
    )
    if message.date == _FILETIME_START.date().isoformat():
        message.date = None
    message.html, message.html_charset = found.bytes_or_text(_HTML)
    if message.is_empty:
        message.plain = words(unpacked(found.raw(_RTF, _BYTES)))
    message.attachments = _attachments(file, storage, found.encoding)
    message.is_encrypted = message.is_sealed
    return message


def _head(found: _Properties, moment: datetime.datetime | None) -> list[tuple[str, str]]:
    sender, address = found.text(_SENDER), found.text(_SENDER_ADDRESS) or found.text(_OLD_ADDRESS)
    if "@" in address and address != sender:
        sender = f"{sender} <{address}>".strip()
    head = [
        ("From", sender),
        ("To", found.text(_TO)),
        ("Cc", found.text(_CC)),
        ("Date", moment.strftime("%Y-%m-%d %H:%M UTC") if moment else ""),
        ("Subject", found.text(_SUBJECT)),
        *((name, found.text(identifier)) for name, identifier in _CONTACT),
    ]
    return [(name, value) for name, value in head if value.strip()]


def _attachments(file: CompoundFile, storage: tuple[str, ...], encoding: str) -> list[Attachment]:
    depth = len(storage)
    names = sorted(
        path[depth] for path in file.entries if path[:depth] == storage and len(path) == depth + 1
        and path[depth].startswith(_ATTACHMENT)
    )  # fmt: skip
    found: list[Attachment] = []
    room = MAX_ATTACHED_BYTES
    for name in names[:MAX_ATTACHMENTS]:
        attachment = _attachment(file, (*storage, name), encoding, room)
        room -= len(attachment.data)
        found.append(attachment)
    return found


def _attachment(file: CompoundFile, storage: tuple[str, ...], encoding: str, room: int) -> Attachment:
    found = _Properties(file, storage, 8, encoding)
    name = found.text(_LONG_NAME) or found.text(_SHORT_NAME) or found.text(_SHOWN_NAME)
    embedded = (*storage, f"{_STREAM}{_CONTENT:04X}000D")
    if (*embedded, _FIXED) in file.entries:
        # A mail in a mail in a mail is only named.
        message = _message(file, embedded, encoding) if len(storage) < 4 else None
        return Attachment(name or (message.subject if message else ""), message=message)
    entry = file.entries.get((*storage, f"{_STREAM}{_CONTENT:04X}{_BYTES}"))
    if entry is None or entry.size > room:
        return Attachment(name)
    return Attachment(name, found.raw(_CONTENT, _BYTES))
