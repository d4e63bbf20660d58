"""Binary office files of old, as small as their readers accept them."""

from __future__ import annotations

import struct

from tests.documents.compound_sample import compound

_TEXT_AT = 0x600
_HEADING_2 = struct.pack("<H", 2)
_ROW_END = struct.pack("<HHB", 0, 0x2417, 1)
_ITEM = struct.pack("<HHH", 0, 0x460B, 3)
PAPERS = {"heading": _HEADING_2, "row": _ROW_END, "item": _ITEM, "plain": b"\0\0"}


def doc(*parts: str, papers: tuple[str, ...] = (), flags: int = 0, compressed: bool = False) -> bytes:
    """A Word 97 file: body, footnotes, headers, comments, endnotes and text boxes; `papers` are the kinds of the
    paragraphs in their order, by the names of PAPERS."""
    text = "".join(parts)
    data = text.encode("cp1252" if compressed else "utf-16-le")
    width = 1 if compressed else 2
    place = (_TEXT_AT * 2) | 0x40000000 if compressed else _TEXT_AT
    pieces = struct.pack("<2I", 0, len(text)) + struct.pack("<HIH", 0, place, 0)
    clx = b"\x01\x02\0ab" + b"\x02" + struct.pack("<I", len(pieces)) + pieces
    fib = bytearray(_TEXT_AT)
    struct.pack_into("<6H", fib, 0, 0xA5EC, 193, 0, 1033, 0, 0x0200 | flags)
    for at, count in zip((76, 80, 84, 92, 96, 100), (*map(len, parts), 0, 0, 0, 0, 0), strict=False):
        struct.pack_into("<i", fib, at, count)
    struct.pack_into("<II", fib, 418, 0, len(clx))
    fib[0x400:0x600] = _page(text, papers, width)
    plex = struct.pack("<3I", _TEXT_AT, _TEXT_AT + len(data), 0x400 // 512)
    struct.pack_into("<II", fib, 258, len(clx), len(plex))
    return compound(
        {"WORDDOCUMENT": bytes(fib) + data, "1Table": clx + plex, "\x05SummaryInformation": summary("Bees")}
    )


def _page(text: str, papers: tuple[str, ...], width: int) -> bytes:
    page = bytearray(512)
    marks = [index for index, letter in enumerate(text) if letter in "\r\x07"][: len(papers)]
    ends = [_TEXT_AT, *(_TEXT_AT + (mark + 1) * width for mark in marks)]
    struct.pack_into(f"<{len(ends)}I", page, 0, *ends)
    at = 500
    for number, name in enumerate(papers):
        paper = PAPERS[name]
        at -= 12
        page[at : at + 2 + len(paper)] = bytes([0, (len(paper) + 1) // 2]) + paper
        page[4 * len(ends) + 13 * number] = at // 2
    page[511] = len(papers)
    return bytes(page)


def old_doc(text: bytes, language: int = 0x419) -> bytes:
    """A file of Word 6."""
    fib = bytearray(0x300)
    struct.pack_into("<6H", fib, 0, 0xA5DC, 101, 0, language, 0, 0)
    struct.pack_into("<II", fib, 24, 0x300, 0x300 + len(text))
    struct.pack_into("<i", fib, 52, len(text))
    return compound({"WordDocument": bytes(fib) + text})


def summary(title: str) -> bytes:
    """A stream of properties: code page 1252, the title, saved on 2024-05-31."""
    name = title.encode("cp1252") + b"\0"
    name += bytes(-len(name) % 4)
    values = [
        struct.pack("<IHH", 2, 1252, 0),
        struct.pack("<II", 30, len(name)) + name,
        struct.pack("<IQ", 64, 133616304000000000),
    ]
    places, at = [], 8 + 8 * len(values)
    for key, value in zip((1, 2, 13), values, strict=True):
        places.append(struct.pack("<II", key, at))
        at += len(value)
    section = struct.pack("<II", at, len(values)) + b"".join(places) + b"".join(values)
    return bytes(44) + struct.pack("<I", 48) + section


def record(kind: int, content: bytes, *, instance: int = 0, container: bool = False) -> bytes:
    """A record of a presentation."""
    return struct.pack("<HHI", instance << 4 | (0xF if container else 0), kind, len(content)) + content


def header_and_text(kind: int, text: str) -> bytes:
    """A text of this type."""
    return record(0xF9F, struct.pack("<I", kind)) + record(0xFA0, text.encode("utf-16-le"))


def ppt() -> bytes:
    """Two slides; the first with title, a line, a text box, notes and a comment."""
    comment = record(0xFBA, "Ada".encode("utf-16-le")) + record(0xFBA, "Why?".encode("utf-16-le"), instance=1)
    shapes = (
        record(0xF9E, struct.pack("<I", 0))
        + record(0xF9E, struct.pack("<I", 1))
        + header_and_text(4, "A box")
        + header_and_text(4, "*")
    )
    first = record(
        0x3EE,
        record(0x3EF, struct.pack("<3I", 0, 0, 0) + struct.pack("<2I", 0, 300))
        + record(0x40C, shapes, container=True)
        + record(0x138B, record(0x2EE0, comment, container=True)),
        container=True,
    )
    second = record(0x3EE, record(0xFA8, b"Low"), container=True)
    notes = record(0x3F0, header_and_text(2, "Speak slowly"), container=True)
    persist = [record(0x3F3, struct.pack("<5I", number, 0, 0, 255 + number, 0)) for number in (1, 2, 3)]
    slides = persist[0] + header_and_text(0, "Swarms") + header_and_text(1, "One\rTwo") + persist[1]
    listed = record(0xFF0, slides, container=True)
    pages = record(0xFF0, record(0x3F3, struct.pack("<5I", 3, 0, 0, 300, 0)), instance=2, container=True)
    document = record(0x3E8, listed + pages, container=True)
    places, at = [], len(document)
    for part in (first, second, notes):
        places.append(at)
        at += len(part)
    directory = record(0x1772, struct.pack("<4I", 3 << 20 | 1, *places))
    stream = document + first + second + notes + directory
    return compound({"PowerPoint Document": stream, "\x05SummaryInformation": summary("PowerPoint Presentation")})


def cell_record(kind: int, *values: bytes) -> bytes:
    """A record of a workbook with the records that continue it."""
    return b"".join(
        struct.pack("<HH", kind if not number else 0x3C, len(value)) + value for number, value in enumerate(values)
    )


def _short(text: str) -> bytes:
    return struct.pack("<BB", len(text), 1) + text.encode("utf-16-le")


def xls(*globals_: bytes, cells: bytes = b"", version: int = 0x600, sheet: str = "Hives") -> bytes:
    """A workbook of one sheet; `globals_` stand before the list of sheets."""
    begin = cell_record(0x809, struct.pack("<HH", version, 5))
    name = _short(sheet) if version == 0x600 else bytes([len(sheet)]) + sheet.encode("cp1251")
    end = cell_record(0x0A, b"")
    head = begin + b"".join(globals_)
    listed = len(head) + 4 + 6 + len(name) + len(end)
    head += cell_record(0x85, struct.pack("<IBB", listed, 0, 0) + name) + end
    stream = head + cell_record(0x809, struct.pack("<HH", version, 0x10)) + cells + end
    return compound({"Workbook": stream, "\x05SummaryInformation": summary("Bees")})
