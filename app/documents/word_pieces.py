"""The stored text of a binary Word document ([MS-DOC], and Word 6 and 95): its pieces, and what its paragraphs are."""

from __future__ import annotations

import bisect
import struct
from typing import TYPE_CHECKING, NamedTuple

from app.documents.archive import corrupt
from app.documents.container import encrypted
from app.documents.summary import decode_page

if TYPE_CHECKING:
    from app.documents.compound import CompoundFile

WORD_97, WORD_6 = 0xA5EC, (0xA5DC, 0xA5DB)
_ENCRYPTED, _TABLE_1, _COMPLEX = 0x0100, 0x0200, 0x0004
_COMPRESSED = 0x40000000
_PAGE_BYTES = 512
_MAX_PIECES = 500_000
# Where Word 97 and Word 6 keep the count of characters of the parts, and the places of the tables.
_COUNTS = {WORD_97: (76, 80, 84, 92, 96, 100), WORD_6[0]: (52, 56, 60, 68, 72, 76)}
_CLX = {WORD_97: 418, WORD_6[0]: 352}
_PAPERS = 258  # PlcfBtePapx of Word 97
# Code pages by language, for documents before Unicode ([MS-LCID]; the low ten bits are the language).
_PAGES = {0x19: 1251, 0x22: 1251, 0x23: 1251, 0x02: 1251, 0x05: 1250, 0x15: 1250, 0x0E: 1250, 0x1B: 1250, 0x24: 1250}
_PAGES |= {0x1A: 1250, 0x18: 1250, 0x08: 1253, 0x1F: 1254, 0x0D: 1255, 0x01: 1256, 0x25: 1257, 0x26: 1257, 0x27: 1257}
_PAGES |= {0x11: 932, 0x12: 949, 0x04: 936, 0x1E: 874}


class Piece(NamedTuple):
    """A stretch of text: number of its first character, its place in the stream, bytes of a character."""

    first: int
    start: int
    width: int


class Paragraph(NamedTuple):
    """What a paragraph is: index of its style, in a list, end of a table row, outline level (0 for none)."""

    style: int = 0
    is_list: bool = False
    ends_row: bool = False
    level: int = 0


class StoredText:
    """The text of all parts, one after the other; `counts` are the characters of body, footnotes, headers,
    comments, endnotes and text boxes.

    Raises DocumentError: corrupt, encrypted.
    """

    def __init__(self, file: CompoundFile) -> None:
        names = {path[0].lower(): path[0] for path in file.entries if len(path) == 1}
        self._main = file.stream(names.get("worddocument", ""))
        if len(self._main) < 0x200:
            raise corrupt("it holds no text of Word")
        kind, _, _, language, _, flags = struct.unpack_from("<6H", self._main, 0)
        if flags & _ENCRYPTED:
            raise encrypted()
        self._is_old = kind in WORD_6
        if not self._is_old and kind != WORD_97:
            raise corrupt("it is of an unknown version of Word")
        kind = WORD_6[0] if self._is_old else WORD_97
        self._page = _PAGES.get(language & 0x3FF, 1252) if self._is_old else 1252
        table = "1table" if flags & _TABLE_1 else "0table"
        self._table = self._main if self._is_old else file.stream(names.get(table, ""))
        self.counts = [struct.unpack_from("<i", self._main, at)[0] for at in _COUNTS[kind]]
        self.pieces: list[Piece] = []
        self.text = self._join(_CLX[kind], bool(flags & _COMPLEX))
        self._starts = [piece.first for piece in self.pieces]
        self._runs = [] if self._is_old else list(self._read_papers())
        self._run_ends = [end for end, _ in self._runs]

    def paragraph(self, end: int) -> Paragraph:
        """What the paragraph is whose mark is the character number `end`."""
        index = bisect.bisect_right(self._starts, end) - 1
        if index < 0:
            return Paragraph()
        piece = self.pieces[index]
        place = piece.start + (end - piece.first) * piece.width
        run = bisect.bisect_right(self._run_ends, place)
        return self._runs[run][1] if run < len(self._runs) else Paragraph()

    def _join(self, clx: int, is_complex: bool) -> str:
        if self._is_old and not is_complex:
            start, end = struct.unpack_from("<II", self._main, 24)
            self.pieces = [Piece(0, start, 1)]
            return decode_page(self._main[start:end], self._page)
        texts: list[str] = []
        length = 0
        for first, last, place in self._piece_table(clx):
            width = 1 if self._is_old or place & _COMPRESSED else 2
            start = place if self._is_old else (place & ~_COMPRESSED) // (2 if width == 1 else 1)
            data = self._main[start : start + max(0, last - first) * width]
            text = decode_page(data, self._page) if width == 1 else data.decode("utf-16-le", "replace")
            self.pieces.append(Piece(length, start, width))
            texts.append(text)
            length += len(text)
        return "".join(texts)

    def _piece_table(self, at: int) -> list[tuple[int, int, int]]:
        """(first character, end, place) of every piece: [MS-DOC] 2.8.35, 2.9.38."""
        start, size = struct.unpack_from("<II", self._main, at)
        clx = self._table[start : start + size]
        at = 0
        while at + 3 <= len(clx) and clx[at] == 1:  # properties that pieces share
            at += 3 + struct.unpack_from("<H", clx, at + 1)[0]
        if at + 5 > len(clx) or clx[at] != 2:
            raise corrupt("its table of pieces is missing")
        plex = clx[at + 5 :]
        count = min((len(plex) - 4) // 12, _MAX_PIECES)
        if count < 1:
            raise corrupt("its table of pieces is empty")
        ends = struct.unpack_from(f"<{count + 1}I", plex, 0)
        places = [struct.unpack_from("<I", plex, 4 * (count + 1) + 8 * n + 2)[0] for n in range(count)]
        return list(zip(ends, ends[1:], places, strict=False))

    def _read_papers(self) -> list[tuple[int, Paragraph]]:
        """(end in the stream, what it is) of every paragraph, in order: [MS-DOC] 2.8.6, 2.9.174."""
        start, size = struct.unpack_from("<II", self._main, _PAPERS)
        plex = self._table[start : start + size]
        count = (len(plex) - 4) // 8
        pages = (struct.unpack_from("<I", plex, 4 * (count + 1) + 4 * n)[0] & 0x3FFFFF for n in range(max(0, count)))
        runs: list[tuple[int, Paragraph]] = []
        for number in pages:
            page = self._main[number * _PAGE_BYTES : (number + 1) * _PAGE_BYTES]
            if len(page) == _PAGE_BYTES:
                runs += _paragraphs(page)
        return sorted(runs, key=lambda run: run[0])


def _paragraphs(page: bytes) -> list[tuple[int, Paragraph]]:
    count = page[-1]
    ends = struct.unpack_from(f"<{count + 1}I", page, 0) if 4 * (count + 1) <= _PAGE_BYTES else ()
    found = []
    for number, end in enumerate(ends[1:]):
        at = 4 * (count + 1) + 13 * number
        found.append((end, _properties(page, page[at] * 2 if at < _PAGE_BYTES else 0)))
    return found


def _properties(page: bytes, at: int) -> Paragraph:
    if not at or at + 4 > _PAGE_BYTES:
        return Paragraph()
    size = 2 * page[at] - 1 if page[at] else 2 * page[at + 1]
    start = at + (1 if page[at] else 2)
    data = page[start : start + size]
    if len(data) < 2:
        return Paragraph()
    changes = _changes(data)
    level = changes.get(0x2640, 9) + 1  # sprmPOutLvl
    return Paragraph(
        struct.unpack_from("<H", data, 0)[0],
        changes.get(0x460B, 0) not in (0, 0xF801),  # sprmPIlfo
        bool(changes.get(0x2417)),  # sprmPFTtp
        level if level <= 9 else 0,
    )


def _changes(data: bytes) -> dict[int, int]:
    """The properties that differ from those of the style: [MS-DOC] 2.6.2; the code tells the length."""
    found: dict[int, int] = {}
    at = 2
    while at + 3 <= len(data):
        code = struct.unpack_from("<H", data, at)[0]
        size = (1, 1, 2, 4, 2, 2, 0, 3)[code >> 13]
        if not size:
            size = 1 + data[at + 2]
            if code == 0xD608 and at + 4 <= len(data):  # sprmTDefTable: two bytes of length
                size = 1 + struct.unpack_from("<H", data, at + 2)[0]
        else:
            found[code] = int.from_bytes(data[at + 2 : at + 2 + size], "little")
        at += 2 + size
    return found
