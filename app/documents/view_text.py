"""A file without pages -> TextView: its text around a passage, however long the file is."""

from __future__ import annotations

import bisect
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from app.documents.encoding import decode
from app.documents.formats import Family, format_of_name
from app.documents.locate import Place, locate
from app.documents.nfc import compose
from app.documents.registry import parse
from app.documents.render import MAX_HITS
from app.documents.sniff import settle
from app.documents.terms import term_pattern
from app.documents.units import Units
from app.documents.view import LAST_HIT, Look, Run, ShownBlock, TextView
from app.documents.view_blocks import cell_count, document_blocks
from app.documents.view_markdown import markdown_blocks, outside_fence
from app.errors import DocumentError

if TYPE_CHECKING:
    from pathlib import PurePath

    from app.documents.formats import Format
    from app.documents.model import Document
    from app.documents.render import Wanted

    Span = tuple[int, int]

# Characters shown on either side of a passage. What Qt lays out at once holds up the main thread: rich text takes
# about ten times as long as lines of code.
REACH = {Look.PLAIN: 40_000, Look.FIXED: 40_000, Look.RICH: 4_000}
_CELLS_BEFORE, _CELLS_AFTER = 80, 160  # of tables; Qt lays out every cell before it shows the first
_SEARCHED = 2_000_000  # characters that are looked through for the next hit outside of what is shown
# Formats whose columns and indents mean something.
_FIXED = frozenset({"code", "csv", "json", "yaml", "toml", "ini", "log", "xml"})
_SOURCES = frozenset({Family.TEXT, Family.CODE, Family.MARKDOWN})
_SOURCE_NAMES = frozenset({"csv", "log"})
# What is text, but never its own document.
_ASSEMBLED = frozenset({Family.HTML, Family.MAIL, Family.WEB_ARCHIVE})


@dataclass(frozen=True, slots=True)
class ReadText:
    """A file read for a preview; `document` is None where the file itself is the text."""

    text: str
    format: Format
    document: Document | None = None

    @property
    def look(self) -> Look:
        """How it is shown."""
        if self.format.family is Family.MARKDOWN or (self.document is not None and not self.document.is_source):
            return Look.RICH
        return Look.FIXED if self.format.name in _FIXED else Look.PLAIN

    @property
    def syntax(self) -> str:
        """What its colours go by."""
        if self.format.family is Family.MARKDOWN:
            return "markdown"  # each piece of code in it names its own
        if self.document is not None and self.document.syntax:
            return self.document.syntax
        return self.format.syntax or (self.format.name if self.look is Look.FIXED else "")


def read_text_file(path: PurePath, data: bytes, char_start: int, passage: str, seconds: float) -> ReadText:
    """The text of a file, by the quickest way that has the passage at `char_start`.

    A file that is its own text is only decoded: a parser would take seconds for a long one. Raises DocumentError.
    """
    found = settle(format_of_name(path), data)
    is_source = found.family in _SOURCES or found.name in _SOURCE_NAMES
    if found.is_text and found.family not in _ASSEMBLED:
        try:
            text = compose(decode(data)[0])
        except DocumentError:
            text = ""
        if text and (is_source or (passage and text.startswith(passage, char_start))):
            return ReadText(text, found)
    document = parse(path, data, seconds, follows_attachments=True)
    return ReadText(document.text, found, document)


def view_text(read: ReadText, char_start: int, wanted: Wanted, at: int | None = None) -> TextView:
    """The stretch around the passage, or around the character `at`, or around the last of the terms (LAST_HIT)."""
    if at == LAST_HIT:
        at = _last_hit(read.text, wanted.terms)
    start, end, place = locate(read.text, char_start, char_start + len(wanted.passage), wanted.passage)
    first, last = _window(read, start if at is None else at, end if at is None else at)
    is_same = place is Place.SAME or read.text[start:end] == wanted.passage
    units = Units(read.text[first:last])

    def moved(spans: tuple[Span, ...] | list[Span]) -> tuple[Span, ...]:
        return tuple(units.span(a - first, b - first) for a, b in spans if first <= a <= b <= last)

    passage = moved([(max(start, first), min(end, last))]) if start < last and end >= first else ()
    shift = start if is_same else len(read.text) + 1  # past the end: nothing of it is shown
    highlights, meaning = (
        moved([(shift + a, shift + b) for a, b in spans]) for spans in (wanted.highlights, wanted.meaning)
    )
    hits, earlier, later = _hits(read.text, wanted.terms, first, last)
    focus = min(max(start if at is None else at, first), last)
    return TextView(
        text=units.text, look=read.look, passage=passage[0] if passage else (0, 0), highlights=highlights,
        meaning=meaning, hits=moved(hits), first=first, last=last, length=len(read.text), earlier_hit=earlier,
        later_hit=later, focus=units.at(focus - first), place=place, syntax=read.syntax,
        blocks=_shown(read, first, last, units),
    )  # fmt: skip


def _window(read: ReadText, start: int, end: int) -> Span:
    """What is shown, cut at line ends where there is one on the way."""
    text, reach = read.text, REACH[read.look]
    first, last = max(0, start - reach), min(len(text), min(end, start + reach) + reach)
    if first and (line := text.find("\n", first, start)) >= 0:
        first = line + 1
    if last < len(text) and (line := text.rfind("\n", min(end, last), last)) >= 0:
        last = line + 1
    if read.document is not None and not read.document.is_source:
        first, last = _few_cells(read.document, start, first, last)
    if read.format.family is Family.MARKDOWN:
        first = max(outside_fence(text, first), first - 2 * reach)
    return first, last


def _few_cells(document: Document, start: int, first: int, last: int) -> Span:
    """The window without the rows of tables that are too far from `start`."""
    blocks = document.blocks
    here = min(bisect.bisect_right(blocks, start, key=lambda block: block.end), len(blocks) - 1)
    for rest, room in ((reversed(blocks[:here]), _CELLS_BEFORE), (iter(blocks[here + 1 :]), _CELLS_AFTER)):
        left = room
        for block in rest:
            is_out = block.end <= first or block.start >= last
            left -= cell_count(document.text, block)
            if is_out or left < 0:
                first = max(first, block.end) if not is_out and block.end <= start else first
                last = min(last, block.start) if not is_out and block.start > start else last
                break
    return first, last


def _last_hit(text: str, terms: tuple[str, ...]) -> int | None:
    """Where the last of the terms is, as far as is looked for them; None where there is none."""
    pattern = term_pattern(terms)
    found = pattern.finditer(text, max(0, len(text) - _SEARCHED)) if pattern else ()
    return max((match.start() for match in found), default=None)


def _hits(text: str, terms: tuple[str, ...], first: int, last: int) -> tuple[list[Span], int | None, int | None]:
    pattern = term_pattern(terms)
    if pattern is None:
        return [], None, None
    inside = [match.span() for match, _ in zip(pattern.finditer(text, first, last), range(MAX_HITS), strict=False)]
    earlier = [match.start() for match in pattern.finditer(text, max(0, first - _SEARCHED), first)][-1:]
    later = pattern.search(text, last, last + _SEARCHED)
    return inside, earlier[0] if earlier else None, later.start() if later else None


def _shown(read: ReadText, first: int, last: int, units: Units) -> tuple[ShownBlock, ...]:
    """The blocks of a rich text, in units of the window."""
    if read.look is not Look.RICH:
        return ()
    if read.document is None or read.document.is_source:
        blocks = markdown_blocks(read.text, first, last)
    else:
        blocks = document_blocks(read.document, first, last)

    def move(run: Run) -> Run:
        start, end = (min(max(offset, first), last) - first for offset in (run.start, run.end))
        return replace(run, start=units.at(start), end=units.at(end))

    return tuple(replace(block, cells=tuple(tuple(map(move, cell)) for cell in block.cells)) for block in blocks)
