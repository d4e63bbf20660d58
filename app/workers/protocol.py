"""Messages between processes: a JSON header and an optional block of bytes.

Never pickle: the far side reads hostile files, and unpickling what a hijacked child sends would hand it this
process.
"""

from __future__ import annotations

import json
import struct
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

Header = dict[str, Any]
MAX_MESSAGE_BYTES = 256 * 1024 * 1024
_LENGTH = struct.Struct("<I")


def send(connection: Connection, header: Header, payload: bytes | memoryview = b"") -> None:
    """Send one message. Raises OSError (BrokenPipeError) when the other side is gone."""
    # Lone surrogates travel as JSON escapes, so every str that Python can hold arrives unchanged.
    head = json.dumps(header, ensure_ascii=True, separators=(",", ":")).encode("ascii")
    connection.send_bytes(b"".join((_LENGTH.pack(len(head)), head, payload)))


def receive(connection: Connection) -> tuple[Header, memoryview]:
    """Wait for one message.

    Raises EOFError when the other side is gone, OSError for a message over MAX_MESSAGE_BYTES and ValueError for
    one that is malformed.
    """
    data = memoryview(connection.recv_bytes(MAX_MESSAGE_BYTES))
    if len(data) < _LENGTH.size:
        raise ValueError("message shorter than its length field")
    (length,) = _LENGTH.unpack_from(data)
    end = _LENGTH.size + length
    header = json.loads(bytes(data[_LENGTH.size : end]))
    if not isinstance(header, dict):
        raise ValueError("message header is not an object")  # noqa: TRY004 - one error for all malformed input
    return header, data[end:]
