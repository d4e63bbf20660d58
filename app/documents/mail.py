"""Mail as text: single messages (eml, RFC 5322 and MIME), Apple's emlx, and mailboxes (mbox, RFC 4155).

`mime` takes them apart, the standard library decodes them: compared with Kreuzberg that gives attachments, their
charsets and the order of parts.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.documents.assemble import Assembler, one_line
from app.documents.encoding import decode
from app.documents.message import Attachment, Message, add_message, encrypted, message_date
from app.documents.mime import MAX_PARTS, parse_mime
from app.errors import DocumentError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from email.message import MIMEPart

    from app.documents.model import Document

MAX_HEADER_CHARS = 20_000  # that are parsed; longer ones are cut as they are
# A separator line as RFC 4155 describes it: after a blank line, with a year at its end or near it.
_SEPARATOR = re.compile(rb"^From [^\r\n]*\d{4}[^\r\n]*\r?\n", re.MULTILINE)
# What mailboxes without a single line of that form have: the mark alone, with a header right behind it.
_BARE_SEPARATOR = re.compile(rb"^From [^\r\n]*\r?\n(?=[A-Za-z][A-Za-z0-9-]*:)", re.MULTILINE)
_FOXMAIL_SEPARATOR = re.compile(rb"^\x10{7}\x11{6}[^\r\n]*\r?\n", re.MULTILINE)
# Before the first header some programs write the separator, others a blank line.
_BEFORE_HEAD = re.compile(rb"\A(?:\s*(?:>?From [^\r\n]*\r?\n))?\s*", re.ASCII)
_HEADERS = ("From", "To", "Cc", "Date", "Subject")
_QUOTED_FROM = re.compile(rb"^>(>*From )", re.MULTILINE)
_EMLX_LENGTH = re.compile(rb"\A\s*(\d{1,12})[ \t]*\r?\n")
_SEALED = frozenset({"application/pkcs7-mime", "application/x-pkcs7-mime"})
_NOT_FOLLOWED = frozenset({"application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp-signature"})


def read_mail(data: bytes, document_format: str, *, follows_attachments: bool = True) -> Document:
    """A Document of one message ("eml", "emlx") or of many ("mbox", where `part` is "Message N").

    Attachments that are not followed are named. Raises DocumentError: encrypted, no_text, too_large.
    """
    if document_format == "mbox":
        return _read_mailbox(data, follows_attachments)
    if document_format == "emlx":  # the length of the message, the message, a property list
        match = _EMLX_LENGTH.match(data)
        data = data[match.end() : match.end() + int(match[1])] if match else data
    message = parse_message(data)
    if message.is_sealed or (message.is_encrypted and message.is_empty):
        raise encrypted()
    if not follows_attachments:
        message.leave_attachments()
    out = Assembler()
    add_message(out, message)
    return out.document(document_format, title=message.subject, date=message.date)


def _read_mailbox(data: bytes, follows_attachments: bool) -> Document:
    out = Assembler()
    dates: list[str] = []
    for number, (raw, lines) in enumerate(_messages(data), 1):
        message = parse_message(raw)
        if not follows_attachments:
            message.leave_attachments()
        add_message(out, message, f"Message {number}", lines)
        dates += [message.date] if message.date else []
    return out.document("mbox", date=max(dates, default=None))


def _messages(data: bytes) -> Iterator[tuple[bytes, tuple[int, int]]]:
    """Every message with the lines of the file that it fills."""
    starts = list(_FOXMAIL_SEPARATOR.finditer(data)) or _starts(_SEPARATOR, data) or _starts(_BARE_SEPARATOR, data)
    ends = [*(match.start() for match in starts[1:]), len(data)]
    line = 1 + (data.count(b"\n", 0, starts[0].start()) if starts else 0)
    for match, end in zip(starts, ends, strict=False):  # no separator at all: one end too many
        after = line + data.count(b"\n", match.start(), end)
        yield _QUOTED_FROM.sub(rb"\1", data[match.end() : end]), (line, max(line, after - 1))
        line = after


def _starts(separator: re.Pattern[bytes], data: bytes) -> list[re.Match[bytes]]:
    """The separators that stand at the beginning or after a blank line."""
    return [
        match
        for match in separator.finditer(data)
        if match.start() == 0 or data[max(0, match.start() - 4) : match.start()].endswith((b"\n\n", b"\r\n\r\n"))
    ]


def parse_message(raw: bytes) -> Message:
    """The Message in bytes of RFC 5322; never raises for what is in them."""
    raw = raw[_BEFORE_HEAD.match(raw).end() :]  # type: ignore[union-attr]  # it matches everything
    return _message(parse_mime(raw), 0)


def _message(mail: MIMEPart, depth: int) -> Message:
    values = {name: header_text(mail, name) for name in _HEADERS}
    message = Message(
        subject=values["Subject"],
        head=[(name, value) for name, value in values.items() if value],
        date=message_date(values["Date"]),
        is_encrypted=mail.get_content_type() == "multipart/encrypted",
    )
    for part in leaves(mail):
        _take(message, part, depth)
    return message


def leaves(mail: MIMEPart) -> Iterator[MIMEPart]:
    """The parts that hold something, in order. Not `walk`: a message in the message is one part."""
    waiting, seen = [mail], 0
    while waiting and seen < MAX_PARTS:
        part = waiting.pop()
        seen += 1
        if part.get_content_maintype() == "multipart" and part.is_multipart():
            waiting.extend(reversed(list(part.iter_parts())))
        else:
            yield part


def _take(message: Message, part: MIMEPart, depth: int) -> None:
    """Put one part where it belongs: body, page or attachment."""
    kind, name = part.get_content_type(), _file_name(part)
    if kind == "message/rfc822" and part.is_multipart():
        if depth < 2:
            inner = _message(part.get_payload(0), depth + 1)  # type: ignore[arg-type]  # a message's payload is one
            message.attachments.append(Attachment(name or inner.subject, message=inner))
        return
    if kind in _SEALED and "signed-data" not in _parameter(part, "smime-type"):
        message.is_encrypted = True
    if kind in _NOT_FOLLOWED or kind in _SEALED:
        return
    is_text = kind in ("text/plain", "text/html") or (not name and part.get_content_maintype() == "text")
    if is_text and not _is_attached(part, name):
        _take_body(message, part, kind)
    elif name and not message.is_encrypted:
        message.attachments.append(Attachment(name, part_bytes(part)))


def _take_body(message: Message, part: MIMEPart, kind: str) -> None:
    raw, charset = part_bytes(part), part_charset(part)
    if kind == "text/html":
        separator = b"\n" if message.html else b""
        message.html += separator + raw
        message.html_charset = message.html_charset or charset
    else:
        message.plain += ("\n\n" if message.plain else "") + _decoded(raw, charset)


def _is_attached(part: MIMEPart, name: str) -> bool:
    return bool(name) and _disposition(part) != "inline"


def _disposition(part: MIMEPart) -> str:
    try:
        return part.get_content_disposition() or ""
    except Exception:  # noqa: BLE001 - see header_text
        return ""


def _file_name(part: MIMEPart) -> str:
    try:
        return one_line(part.get_filename() or "")
    except Exception:  # noqa: BLE001 - see header_text
        return ""


def _parameter(part: MIMEPart, name: str) -> str:
    try:
        return str(part.get_param(name, ""))
    except Exception:  # noqa: BLE001 - see header_text
        return ""


def part_charset(part: MIMEPart) -> str | None:
    """The charset that a part declares."""
    try:
        return part.get_content_charset()
    except Exception:  # noqa: BLE001 - see header_text
        return None


def header_text(mail: MIMEPart, name: str) -> str:
    """A header's words on one line; empty where it is missing or broken beyond the parser."""
    raw = next((value for key, value in mail.raw_items() if key.lower() == name.lower()), "")
    if len(raw) > MAX_HEADER_CHARS:  # the parser's time grows with the square of the length
        return one_line(str(raw)[:MAX_HEADER_CHARS])
    try:
        return one_line(str(mail[name] or ""))
    except Exception:  # noqa: BLE001 - the standard library's header parser fails in many ways on broken headers
        return ""


def part_bytes(part: MIMEPart) -> bytes:
    """What a part holds, its transfer encoding undone."""
    try:
        raw = part.get_payload(decode=True)
    except (ValueError, LookupError, AssertionError, TypeError):
        return b""
    return raw if isinstance(raw, bytes) else b""


def _decoded(raw: bytes, charset: str | None) -> str:
    """By the declared charset where it fits, else as a file of its own would be."""
    try:
        return raw.decode(charset or "utf-8")
    except (LookupError, ValueError):
        pass
    try:
        return decode(raw)[0]
    except DocumentError:
        return raw.decode("utf-8", "replace")
