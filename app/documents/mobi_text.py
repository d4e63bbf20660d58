"""The two ways in which Mobipocket files pack their text: PalmDOC (LZ77) and HUFF/CDIC (Huffman codes of phrases)."""

from __future__ import annotations

import struct

from app.documents.archive import corrupt, too_large

MAX_RECORD_BYTES = 1024 * 1024  # unpacked; real records hold 4 KiB
_MAX_DEPTH = 32  # of phrases made of phrases


def unpack_palmdoc(record: bytes) -> bytes:
    """The text of a record; what refers to before its beginning is left out."""
    out = bytearray()
    at, end = 0, len(record)
    while at < end:
        byte = record[at]
        at += 1
        if byte == 0 or 8 < byte < 0x80:
            out.append(byte)
        elif byte <= 8:
            out += record[at : at + byte]
            at += byte
        elif byte >= 0xC0:
            out += bytes((0x20, byte ^ 0x80))
        elif at < end:
            pair = (byte << 8 | record[at]) & 0x3FFF
            at += 1
            _repeat(out, pair >> 3, (pair & 7) + 3)
    return bytes(out)


def _repeat(out: bytearray, distance: int, length: int) -> None:
    if not 0 < distance <= len(out):
        return
    start = len(out) - distance
    piece = out[start : start + length]
    while len(piece) < length:
        piece += piece[: length - len(piece)]
    out += piece


class Phrases:
    """The tables of one book: `huff` is its record HUFF, `cdics` the records CDIC, which follow it.

    A byte of a code leads to its length, or to the least length that it may have; the numbers of phrases go down
    as codes go up. Raises DocumentError(corrupt).
    """

    def __init__(self, huff: bytes, cdics: list[bytes]) -> None:
        """Read the tables."""
        try:
            self._read_codes(huff)
            self._phrases: list[tuple[bytes, bool] | None] = []
            for cdic in cdics:
                self._read_phrases(cdic)
        except struct.error as error:
            raise corrupt("its tables of phrases are cut off") from error

    def _read_codes(self, huff: bytes) -> None:
        if huff[:4] != b"HUFF":
            raise corrupt("it has no table of codes")
        first, second = struct.unpack_from(">II", huff, 8)
        self._by_byte = struct.unpack_from(">256I", huff, first)
        bounds = struct.unpack_from(">64I", huff, second)
        self._least = [0, *(bounds[2 * n] << (31 - n) for n in range(32))]
        self._most = [0, *(((bounds[2 * n + 1] + 1) << (31 - n)) - 1 for n in range(32))]

    def _read_phrases(self, cdic: bytes) -> None:
        if cdic[:4] != b"CDIC":
            raise corrupt("it has no table of phrases")
        total, bits = struct.unpack_from(">II", cdic, 8)
        count = min(1 << min(bits, 16), max(0, total - len(self._phrases)))
        for offset in struct.unpack_from(f">{count}H", cdic, 16):
            (head,) = struct.unpack_from(">H", cdic, 16 + offset)
            start = 18 + offset
            self._phrases.append((cdic[start : start + (head & 0x7FFF)], bool(head & 0x8000)))

    def unpack(self, record: bytes, depth: int = 0) -> bytes:
        """The text of a record. Raises DocumentError: corrupt, too_large."""
        if depth > _MAX_DEPTH:
            raise corrupt("its phrases are nested too deeply")
        out = bytearray()
        bits, left = int.from_bytes(record, "big") << 32, len(record) * 8
        while left > 0:
            code = (bits >> left) & 0xFFFFFFFF
            length, most = self._code(code)
            left -= length
            if left < 0:
                break
            out += self._phrase((most - code) >> (32 - length), depth)
            if len(out) > MAX_RECORD_BYTES:
                raise too_large()
        return bytes(out)

    def _code(self, code: int) -> tuple[int, int]:
        """Length in bits of the code that these 32 bits begin with, and the largest 32 bits of that length."""
        entry = self._by_byte[code >> 24]
        length = entry & 0x1F
        if not length:
            raise corrupt("it holds a code that no table knows")
        if entry & 0x80:
            return length, (((entry >> 8) + 1) << (32 - length)) - 1
        while length < 32 and code < self._least[length]:
            length += 1
        return length, self._most[length]

    def _phrase(self, number: int, depth: int) -> bytes:
        if not 0 <= number < len(self._phrases) or (found := self._phrases[number]) is None:
            raise corrupt("it holds a phrase that no table knows")
        text, is_plain = found
        if not is_plain:
            self._phrases[number] = None  # so that a phrase that holds itself is found out
            text = self.unpack(text, depth + 1)
            self._phrases[number] = (text, True)
        return text
