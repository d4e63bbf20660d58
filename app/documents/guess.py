"""What a text is that no suffix names: mail, mailboxes, saved pages, XML, JSON, by how it begins."""

from __future__ import annotations

import re

_HEAD_BYTES = 4096
_MAIL_HEADER = re.compile(
    rb"^(?:Return-Path|Received|From|To|Date|Subject|Message-ID|MIME-Version|Delivered-To|Reply-To|X-[\w-]+|"
    rb"Content-Type|Content-Transfer-Encoding|DKIM-Signature|ARC-[\w-]+|Cc|Sender):",
    re.IGNORECASE,
)
_ANY_HEADER = re.compile(rb"^[A-Za-z][\w-]{0,60}:|^[ \t]+\S")
_MBOX = re.compile(rb"\s*From [^\r\n]{1,200}\d{4}[^\r\n]*\r?\n[A-Za-z][\w-]*:")
# Foxmail's mailboxes: a line of control characters before every message.
_FOXMAIL = b"\x10" * 7 + b"\x11" * 6
_MHTML = re.compile(rb"^Content-Type:\s*multipart/related", re.IGNORECASE | re.MULTILINE)
_PAGE = re.compile(
    rb"""^Content-Type:\s*(?:text/html|application/xhtml)|type="?text/html""", re.IGNORECASE | re.MULTILINE
)
_XML = re.compile(rb"(?:\xef\xbb\xbf)?\s*<\?xml\s")
_XHTML = re.compile(rb"<html[\s>]", re.IGNORECASE)
_SVG = re.compile(rb"<(?:\w+:)?svg[\s>]")
_JSON = re.compile(rb'(?:\xef\xbb\xbf)?\s*(?:\{\s*"(?:[^"\\]|\\.){0,200}"\s*:|\[\s*(?:[\[{"]|-?\d+\s*[,\]]))')
_NOTEBOOK = re.compile(rb'"nbformat"\s*:')
_CALENDAR, _CONTACTS = b"BEGIN:VCALENDAR", b"BEGIN:VCARD"
MIN_MAIL_HEADERS = 2


def format_of_text(data: bytes) -> str | None:
    """The name of the format that a text without a telling name certainly is in; None for all else.

    An SVG drawing is "svg", which no reader takes.
    """
    head = data[:_HEAD_BYTES]
    if _MBOX.match(head) or head.startswith(_FOXMAIL):
        return "mbox"
    if _is_mail(head):
        is_page = _MHTML.search(head) and _PAGE.search(head) and b"\nReceived:" not in head
        return "mhtml" if is_page else "eml"
    if head.lstrip()[:15].upper() == _CALENDAR:
        return "calendar"
    if head.lstrip()[:11].upper() == _CONTACTS:
        return "contacts"
    if _SVG.search(head) and head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        return "svg"
    if _XML.match(head):
        return "html" if _XHTML.search(head) else "xml"
    if _JSON.match(head):
        return "notebook" if _NOTEBOOK.search(data[-_HEAD_BYTES:]) or _NOTEBOOK.search(head) else "json"
    return None


def _is_mail(head: bytes) -> bool:
    """Two headers of mail or more, one of which tells where it comes from, and nothing else until a blank line."""
    known: set[bytes] = set()
    for number, line in enumerate(head.lstrip(b"\xef\xbb\xbf\r\n").splitlines()):
        if not line.strip():
            break
        if not _ANY_HEADER.match(line) and not (number == 0 and line.startswith((b"From ", b">From "))):
            return False
        if match := _MAIL_HEADER.match(line):
            known.add(match[0].lower())
    origin = {b"from:", b"received:", b"return-path:", b"message-id:", b"delivered-to:"}
    return len(known) >= MIN_MAIL_HEADERS and bool(known & origin)
