"""Binary PowerPoint presentations (.ppt, [MS-PPT])."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, NamedTuple

from app.documents.archive import corrupt
from app.documents.assemble import Assembler
from app.documents.compound import CompoundFile
from app.documents.model import BlockKind
from app.documents.summary import STREAM, read_summary

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.documents.model import Document

# Types of records, [MS-PPT] 2.13.24
_DOCUMENT, _SLIDE, _SLIDE_ATOM, _NOTES, _PERSIST_ATOM, _DIRECTORY = 0x3E8, 0x3EE, 0x3EF, 0x3F0, 0x3F3, 0x1772
_LIST, _HEADER, _CHARS, _BYTES, _OUTLINE_REF, _STRING = 0xFF0, 0xF9F, 0xFA0, 0xFA8, 0xF9E, 0xFBA
_COMMENT, _TAG_DATA = 0x2EE0, 0x138B
_SLIDES, _NOTE_PAGES = 0, 2  # instances of the list
_TITLES = (0, 6)  # types of text
_NOTES_TEXT = 2
_CONTAINER = 0xF
_MAX_DEPTH = 40
_NUMBER = "*"  # stands for the number of the slide, the date…


class _Record(NamedTuple):
    kind: int
    instance: int
    is_container: bool
    start: int
    end: int


class _Text(NamedTuple):
    kind: int  # of the TextHeaderAtom
    text: str


class _Entry(NamedTuple):
    """A slide or page of notes in the list of the document: id of its record, its own id, texts of its outline."""

    persist: int
    number: int
    texts: list[_Text]


def read_slides_binary(data: bytes, document_format: str) -> Document:
    """Blocks with the slide as `part`, its title as heading; notes as "Slide 4 notes", comments as "Comment".

    Raises DocumentError: corrupt, no_text, too_large.
    """
    file = CompoundFile(data)
    show = _Show(file.stream("PowerPoint Document"))
    out = Assembler()
    slides, notes = show.entries(_SLIDES), {entry.number: entry for entry in show.entries(_NOTE_PAGES)}
    for number, entry in enumerate(slides, 1):
        _add_slide(out, show, entry, notes, f"Slide {number}")
    title, date = read_summary(file.stream(STREAM))
    title = "" if title.startswith(("PowerPoint", "Slide 1")) else title
    return out.document(document_format, title=title or out.first_heading(), pages=len(slides) or None, date=date)


def _add_slide(out: Assembler, show: _Show, entry: _Entry, notes: dict[int, _Entry], part: str) -> None:
    record = show.record(entry.persist, _SLIDE)
    texts = show.texts(record, entry.texts) if record else entry.texts
    for kind, text in texts:
        if kind in _TITLES:
            out.add(BlockKind.HEADING, text.replace("\x0b", " "), level=2, part=part)
            continue
        for paragraph in text.split("\r"):
            out.add(BlockKind.PARAGRAPH, paragraph.replace("\x0b", "\n"), part=part)
    if record is None:
        return
    page = notes.get(show.notes_of(record))
    if page and (notes_record := show.record(page.persist, _NOTES)):
        for kind, text in show.texts(notes_record, page.texts):
            if kind == _NOTES_TEXT:
                out.add(BlockKind.PARAGRAPH, text.replace("\r", "\n"), part=f"{part} notes")
    for comment in show.comments(record):
        out.add(BlockKind.PARAGRAPH, comment, part="Comment")


class _Show:
    """The records of the stream. Raises DocumentError(corrupt) when no document is among them."""

    def __init__(self, stream: bytes) -> None:
        self._stream = stream
        self._places: dict[int, int] = {}
        self._lists: list[_Record] = []
        document = None
        for record in self._records(0, len(stream)):
            if record.kind == _DIRECTORY:
                self._note_places(record)
            elif record.kind == _DOCUMENT:
                document = record  # the last one is the latest
        if document is None:
            raise corrupt("it holds no presentation")
        self._lists = [r for r in self._records(document.start, document.end) if r.kind == _LIST]

    def _records(self, start: int, end: int) -> Iterator[_Record]:
        """The records between two places; one that is longer than what holds it is cut."""
        while start + 8 <= end:
            version, kind, size = struct.unpack_from("<HHI", self._stream, start)
            stop = min(end, start + 8 + size)
            yield _Record(kind, version >> 4, version & 0xF == _CONTAINER, start + 8, stop)
            start = stop

    def _below(self, record: _Record, depth: int = 0) -> Iterator[_Record]:
        for inner in self._records(record.start, record.end):
            yield inner
            if (inner.is_container or inner.kind == _TAG_DATA) and depth < _MAX_DEPTH:
                yield from self._below(inner, depth + 1)

    def _note_places(self, directory: _Record) -> None:
        """[MS-PPT] 2.3.4: runs of (first id, count) and the places of the records."""
        at = directory.start
        while at + 4 <= directory.end:
            (head,) = struct.unpack_from("<I", self._stream, at)
            first, count = head & 0xFFFFF, min(head >> 20, (directory.end - at - 4) // 4)
            places = struct.unpack_from(f"<{count}I", self._stream, at + 4)
            self._places.update(zip(range(first, first + count), places, strict=True))
            at += 4 + 4 * count

    def entries(self, instance: int) -> list[_Entry]:
        """The slides or pages of notes, in order."""
        found: list[_Entry] = []
        for listed in self._lists:
            if listed.instance != instance:
                continue
            kind = 0
            for record in self._records(listed.start, listed.end):
                if record.kind == _PERSIST_ATOM and record.end - record.start >= 16:
                    persist, _, _, number = struct.unpack_from("<4I", self._stream, record.start)
                    found.append(_Entry(persist, number, []))
                elif record.kind == _HEADER:
                    kind = self._number(record)
                    if found:
                        found[-1].texts.append(_Text(kind, ""))
                elif record.kind in (_CHARS, _BYTES) and found and found[-1].texts:
                    found[-1].texts[-1] = _Text(kind, self._text(record))
        return found

    def record(self, persist: int, kind: int) -> _Record | None:
        """The record of this id; None when it is missing or of another kind."""
        place = self._places.get(persist, len(self._stream))
        found = next(self._records(place, len(self._stream)), None)
        return found if found and found.kind == kind else None

    def texts(self, record: _Record, outline: list[_Text]) -> Iterator[_Text]:
        """The texts of a slide in the order of its shapes, those of the outline in their places."""
        kind = 4
        used: set[int] = set()
        for inner in self._below(record):
            if inner.kind == _HEADER:
                kind = self._number(inner)
            elif inner.kind in (_CHARS, _BYTES):
                text = self._text(inner)
                if text.strip() != _NUMBER:
                    yield _Text(kind, text)
            elif inner.kind == _OUTLINE_REF:
                index = self._number(inner)
                if index < len(outline) and index not in used:
                    used.add(index)
                    yield outline[index]
        yield from (text for index, text in enumerate(outline) if index not in used)

    def notes_of(self, slide: _Record) -> int:
        """The id of the page of notes of a slide; 0 for none: [MS-PPT] 2.5.2."""
        atom = next((r for r in self._records(slide.start, slide.end) if r.kind == _SLIDE_ATOM), None)
        if atom is None or atom.end - atom.start < 20:
            return 0
        return int(struct.unpack_from("<I", self._stream, atom.start + 16)[0])

    def comments(self, slide: _Record) -> Iterator[str]:
        """The comments on a slide as "author: text": [MS-PPT] 2.22.1."""
        for record in self._below(slide):
            if record.kind == _COMMENT:
                strings = {
                    r.instance: self._text(r) for r in self._records(record.start, record.end) if r.kind == _STRING
                }
                yield ": ".join(text for text in (strings.get(0), strings.get(1)) if text)

    def _number(self, record: _Record) -> int:
        return int.from_bytes(self._stream[record.start : min(record.end, record.start + 4)], "little")

    def _text(self, record: _Record) -> str:
        data = self._stream[record.start : record.end]
        return data.decode("latin-1") if record.kind == _BYTES else data.decode("utf-16-le", "replace")
