"""The body of an Outlook item that is only kept as compressed RTF ([MS-OXRTFCP])."""

from __future__ import annotations

import struct

from app.documents.office import read_office
from app.errors import DocumentError

MAX_BYTES = 64 * 1024 * 1024
_COMPRESSED, _PLAIN = b"LZFu", b"MELA"
_RING = 4096
# The text that fills the ring at the start, [MS-OXRTFCP] 2.1.2.1.
_DICTIONARY = (
    rb"{\rtf1\ansi\mac\deff0\deftab720{\fonttbl;}{\f0\fnil \froman \fswiss \fmodern \fscript \fdecor MS Sans Serif"
    rb"SymbolArialTimes New RomanCourier{\colortbl\red0\green0\blue0"
    b"\r\n"
    rb"\par \pard\plain\f0\fs20\b\i\u\tab\tx"
)


def unpacked(data: bytes) -> bytes:
    """The RTF in a compressed RTF property, at most MAX_BYTES of it; empty for what is none."""
    if len(data) < 16:
        return b""
    kind, body = data[8:12], data[16:]
    if kind == _PLAIN:
        return body[: struct.unpack_from("<I", data, 4)[0]]
    return _decompressed(body, min(struct.unpack_from("<I", data, 4)[0], MAX_BYTES)) if kind == _COMPRESSED else b""


def _decompressed(body: bytes, size: int) -> bytes:
    """Eight tokens follow each control byte: a literal, or 12 bits of place and 4 of length in the ring."""
    ring = bytearray(_DICTIONARY.ljust(_RING, b"\0"))
    write, out, at = len(_DICTIONARY), bytearray(), 0
    while at < len(body) and len(out) < size:
        control = body[at]
        at += 1
        for bit in range(8):
            if control >> bit & 1:
                if at + 2 > len(body):
                    return bytes(out[:size])
                token = body[at] << 8 | body[at + 1]
                at += 2
                place, length = token >> 4, (token & 15) + 2
                if place == write:  # the end is marked by a reference to where writing stands
                    return bytes(out[:size])
            else:
                if at >= len(body):
                    return bytes(out[:size])
                place, length = -1, 1
            for step in range(length):
                value = ring[(place + step) % _RING] if place >= 0 else body[at]
                out.append(value)
                ring[write] = value
                write = (write + 1) % _RING
            at += place < 0
    return bytes(out[:size])


def words(rtf: bytes) -> str:
    """The text of RTF; empty when it cannot be read."""
    if not rtf.startswith(b"{\\rtf"):
        return ""
    try:
        return read_office(rtf, "rtf").text
    except DocumentError:
        return ""
