"""ZIP files as people really have them: cut short, mislabelled, hostile. Members are read as far as they go."""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from typing import TYPE_CHECKING, NamedTuple

from app.errors import DocumentError, DocumentProblem

if TYPE_CHECKING:
    from collections.abc import Iterator

ZIP_MAGIC = b"PK\x03\x04"
MAX_MEMBERS = 20_000
MAX_UNPACKED_BYTES = 768 * 1024 * 1024  # of one file, all members that were read together
# Deflate packs zeros 1,000 to 1; the sheets and texts of real documents are packed 5 to 50 to 1.
MAX_RATIO = 200
_RATIO_FROM_BYTES = 64 * 1024 * 1024
_CHUNK_BYTES = 256 * 1024
# The local header, APPNOTE.TXT 4.3.7: signature, flags, method, both sizes, lengths of the name and of the extra field.
_LOCAL_HEADER = struct.Struct("<4s2xHH8xII HH")
_DEFLATED = 8
_STORED = 0
_ENCRYPTED = 0x1
_HAS_DESCRIPTOR = 0x8
_LOCAL = re.compile(re.escape(ZIP_MAGIC))


class Member(NamedTuple):
    """Where the packed bytes of a member lie; `size` is 0 where only the data itself can tell. `unpacked` is how many
    bytes it says that it becomes, 0 where it does not."""

    start: int
    size: int
    method: int
    unpacked: int = 0


class Archive:
    """The members of a ZIP file by name, without regard to case, slashes at the front and their direction.

    A file without a readable directory at its end (cut short in a download, say) is searched for the header that
    stands before every member. What a member lost at its end is simply missing; checksums are not looked at.
    """

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._members = _listed(data) or _found(data)
        self._left = MAX_UNPACKED_BYTES

    def names(self) -> list[str]:
        """The names of all members, in lower case."""
        return list(self._members)

    def __contains__(self, name: str) -> bool:
        return _key(name) in self._members

    def chunks(self, name: str) -> Iterator[bytes]:
        """The bytes of a member, a piece at a time, up to the first damage; nothing for a missing member.

        Raises DocumentError(too_large) once all members that were read hold more than MAX_UNPACKED_BYTES, or a large
        one more than MAX_RATIO times what it is packed in; at once where it says so itself.
        """
        member = self._members.get(_key(name))
        if member is None:
            return
        allowed = max(_RATIO_FROM_BYTES, MAX_RATIO * (member.size or len(self._data)))
        if member.unpacked > min(allowed, self._left):
            raise too_large()
        for chunk in _unpack(self._data, member):
            self._left -= len(chunk)
            allowed -= len(chunk)
            if self._left < 0 or allowed < 0:
                raise too_large()
            yield chunk

    def read(self, name: str, max_bytes: int) -> bytes:
        """The bytes of a member. Raises DocumentError(too_large) past `max_bytes`."""
        pieces: list[bytes] = []
        length = 0
        for chunk in self.chunks(name):
            length += len(chunk)
            if length > max_bytes:
                raise too_large()
            pieces.append(chunk)
        return b"".join(pieces)


def corrupt(reason: str) -> DocumentError:
    """The error for a file that cannot be understood; `reason` completes a sentence."""
    return DocumentError(DocumentProblem.CORRUPT, f"The file is damaged: {' '.join(reason.split())[:200]}.")


def too_large() -> DocumentError:
    """The error for a bomb."""
    return DocumentError(DocumentProblem.TOO_LARGE, "The file unpacks to more than is safe to read.")


def _key(name: str) -> str:
    return name.replace("\\", "/").lstrip("/").lower()


def _listed(data: bytes) -> dict[str, Member]:
    """The members that the directory at the end names."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            infos = archive.infolist()[:MAX_MEMBERS]
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError, RuntimeError, EOFError, struct.error):
        return {}
    members: dict[str, Member] = {}
    for info in infos:
        if (member := _member_at(data, info.header_offset)) and _key(info.filename) not in members:
            members[_key(info.filename)] = member[1]._replace(size=info.compress_size, unpacked=info.file_size)
    return members


def _found(data: bytes) -> dict[str, Member]:
    """The members whose headers can be found in the data itself; the first of a name counts."""
    members: dict[str, Member] = {}
    end = 0
    for match in _LOCAL.finditer(data):
        if match.start() < end or len(members) >= MAX_MEMBERS:
            continue
        if found := _member_at(data, match.start()):
            name, member = found
            members.setdefault(_key(name), member)
            end = member.start + member.size
    return members


def _member_at(data: bytes, offset: int) -> tuple[str, Member] | None:
    """Name and place of the member whose local header starts at `offset`; None where there is no header."""
    header = data[offset : offset + _LOCAL_HEADER.size]
    if len(header) < _LOCAL_HEADER.size or not header.startswith(ZIP_MAGIC):
        return None
    _, flags, method, packed, _, name_length, extra_length = _LOCAL_HEADER.unpack(header)
    if flags & _ENCRYPTED or method not in (_DEFLATED, _STORED):
        return None
    start = offset + _LOCAL_HEADER.size + name_length
    name = data[start - name_length : start].decode("utf-8", "replace")
    size = 0 if flags & _HAS_DESCRIPTOR or packed == 0xFFFFFFFF else packed
    return name, Member(start + extra_length, size, method)


def _unpack(data: bytes, member: Member) -> Iterator[bytes]:
    end = min(len(data), member.start + member.size) if member.size else len(data)
    if member.method == _STORED:
        for start in range(member.start, end if member.size else member.start, _CHUNK_BYTES):
            yield data[start : min(end, start + _CHUNK_BYTES)]
        return
    unpacker = zlib.decompressobj(-zlib.MAX_WBITS)
    for start in range(member.start, end, _CHUNK_BYTES):
        pending = data[start : min(end, start + _CHUNK_BYTES)]
        while pending and not unpacker.eof:
            try:
                chunk = unpacker.decompress(pending, _CHUNK_BYTES)
            except zlib.error:
                return
            yield chunk
            pending = unpacker.unconsumed_tail
        if unpacker.eof:
            return
