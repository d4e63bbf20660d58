"""MIME (RFC 2045, 2046) taken apart in steps that grow with its length: what the standard library's parser does, but
bounded in parts, depth and headers.

`email.feedparser` asks every line for every boundary that is open and parses headers of any length; mails are
written by strangers. The result is the standard library's own tree of messages, so that decoding stays its work.
"""

from __future__ import annotations

import email.policy
import re
from email.message import EmailMessage, Message
from email.parser import BytesHeaderParser

MAX_PARTS = 2000  # of one message; real ones have a handful
MAX_DEPTH = 20  # of parts within parts
MAX_HEADER_BYTES = 20_000  # of one header; the time for parsing one grows with the square of its length
MAX_HEAD_BYTES = 256 * 1024  # of all headers of one part
ALL_HEADS_BYTES = 2 * 1024 * 1024  # of all parts together; what comes after that is not taken apart
_MAX_BOUNDARY = 200  # characters; RFC 2046 allows 70
# Headers with their folded lines, as far as there are any. What else stands there ends them, as in the library.
_HEADER = re.compile(rb"(?:From |[!-9;-~]*+:)[^\r\n]*+(?:\r\n?+|\n|\Z)(?:[ \t][^\r\n]*+(?:\r\n?+|\n|\Z))*+")
_BLANK = re.compile(rb"[ \t]*+(?:\r\n?+|\n)")
_DELIMITER = rb"--%s(--)?[ \t]*+(?:\r\n?|\n|\Z)"  # begins with a literal, which the library finds fast


def parse_mime(raw: bytes) -> EmailMessage:
    """The message with its parts in a tree; never raises for what is in it."""
    return _Splitter().message(raw, 0)


class _Splitter:
    """Takes one message apart and counts what that has taken."""

    def __init__(self) -> None:
        self._parts = 0
        self._heads = 0
        self._parser = BytesHeaderParser(policy=email.policy.default)

    def message(self, raw: bytes, depth: int) -> EmailMessage:
        self._parts += 1
        headers, body = self._split_head(raw)
        part = self._parsed(headers)
        kind = _content_type(part)
        children: list[EmailMessage] | None = None
        if depth < MAX_DEPTH:
            if kind.startswith("multipart/"):
                children = self._split_body(part, kind, body, depth)
            elif kind == "message/rfc822":
                children = [self.message(_decoded(part, body), depth + 1)]
        if children:
            part.set_payload(list[Message | str](children))
        else:
            part.set_payload(body.decode("ascii", "surrogateescape"))
        return part

    def _parsed(self, headers: list[bytes]) -> EmailMessage:
        """The headers; without those about the content where they break the library's parser, which looks at them."""
        for kept in (headers, [header for header in headers if not header[:8].lower().startswith(b"content-")]):
            try:
                found = self._parser.parsebytes(b"".join(kept) + b"\n")
            except Exception:  # noqa: BLE001, S112 - it fails in many ways on broken headers
                continue
            if isinstance(found, EmailMessage):
                return found
        return EmailMessage()

    def _split_head(self, raw: bytes) -> tuple[list[bytes], bytes]:
        """The headers, each cut to MAX_HEADER_BYTES, and what comes after the blank line behind them."""
        kept: list[bytes] = []
        at = length = 0
        while match := _HEADER.match(raw, at):
            at = match.end()
            if length < MAX_HEAD_BYTES and self._heads < ALL_HEADS_BYTES:
                kept.append(_cut(match[0]))
                length += len(kept[-1])
        self._heads += length
        blank = _BLANK.match(raw, at)
        return kept, raw[blank.end() if blank else at :]

    def _split_body(self, part: EmailMessage, kind: str, body: bytes, depth: int) -> list[EmailMessage] | None:
        """The parts between the boundaries; None where there is none, so that the body stays what it is."""
        boundary = _boundary(part)
        if not boundary:
            return None
        delimiter = re.compile(_DELIMITER % re.escape(boundary.encode("utf-8", "surrogateescape")))
        children: list[EmailMessage] = []
        start = -1
        for match in delimiter.finditer(body):
            if match.start() and body[match.start() - 1] not in b"\r\n":
                continue
            if start >= 0:
                children.append(self._part(kind, _without_line_end(body[start : match.start()]), depth))
            start = -1 if match[1] else match.end()
            if match[1] or self._parts >= MAX_PARTS or self._heads >= ALL_HEADS_BYTES:
                start = -1
                break
        if start >= 0:  # cut short: the last part goes to the end
            children.append(self._part(kind, body[start:], depth))
        return children

    def _part(self, kind: str, raw: bytes, depth: int) -> EmailMessage:
        part = self.message(raw, depth + 1)
        if kind == "multipart/digest" and "content-type" not in part:  # RFC 2046 5.1.5
            return self.message(b"Content-Type: message/rfc822\n\n" + raw, depth + 1)
        return part


def _cut(header: bytes) -> bytes:
    if len(header) <= MAX_HEADER_BYTES:
        return header
    return header[:MAX_HEADER_BYTES].rstrip(b"\r\n") + b"\n"


def _content_type(part: EmailMessage) -> str:
    try:
        return part.get_content_type()
    except Exception:  # noqa: BLE001 - the standard library's header parser fails in many ways on broken headers
        return "text/plain"


def _boundary(part: EmailMessage) -> str:
    try:
        return (part.get_boundary() or "")[:_MAX_BOUNDARY]
    except Exception:  # noqa: BLE001 - see _content_type
        return ""


def _decoded(part: EmailMessage, body: bytes) -> bytes:
    """A message in a message, which some programs encode though RFC 2046 5.2.1 forbids it."""
    encoding = str(part.get("content-transfer-encoding", "")).strip().lower()
    if encoding not in ("base64", "quoted-printable"):
        return body
    carrier = EmailMessage()
    carrier["Content-Transfer-Encoding"] = encoding
    carrier.set_payload(body.decode("ascii", "surrogateescape"))
    decoded = carrier.get_payload(decode=True)
    return decoded if isinstance(decoded, bytes) else body


def _without_line_end(raw: bytes) -> bytes:
    """The line end before a boundary belongs to the boundary (RFC 2046 5.1.1)."""
    return raw.removesuffix(b"\r\n") if raw.endswith(b"\r\n") else raw[: -1 if raw.endswith((b"\n", b"\r")) else None]
