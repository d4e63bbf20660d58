"""From the lines of a region to paragraphs: where one ends, and how its lines are joined."""

from __future__ import annotations

import itertools
import re
import statistics
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.documents.model import BlockKind
from app.documents.page_tables import aligned_rows
from app.documents.page_text import joins_without_space, starts_item

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from app.documents.page_layout import Band, Region
    from app.documents.page_lines import Line

# Stands after a hyphen at the end of a line until the whole document has told whether it is part of the word.
MAYBE = "\x1f"
_HYPHENS = "-\u2010\u00ad"
_LOOSE = 1.25  # times the usual distance of lines: a new paragraph
_FAR = 2.6  # times the font size: a new paragraph, even where all lines are as far apart
_INDENT = 0.8  # of the font size
_SIZE_STEP = 0.08  # part by which font sizes differ before the style is another one
_OTHER_STYLE = 0.5
_COMPOUND = re.compile(r"[^\W\d_]+[-\u2010][^\W\d_]+")


@dataclass(slots=True)
class Piece:
    """One block to be, not yet judged as a heading. `top` is its upper edge in points, `lines` how many it has."""

    kind: BlockKind
    text: str
    page: int
    size: float
    is_bold: bool = False
    lines: int = 1
    part: str | None = None


def pieces(region: Region, page: int) -> Iterator[Piece]:
    """The paragraphs, list items and table rows of one region, from top to bottom."""
    if region.columns is not None:
        for text, lines in aligned_rows(region):
            yield Piece(BlockKind.TABLE_ROW, text, page, lines[0].size)
        return
    rows = [_Row(line_run) for band in region.bands for line_run in _baselines(band)]
    usual = _usual_pitch(rows)
    right = max(row.right for row in rows)
    for run in _paragraphs(rows, usual):
        yield from _pieces_of(run, right, page)


class _Row:
    """All words on one baseline of a column."""

    __slots__ = ("bold", "bottom", "height", "left", "right", "size", "table", "text", "top")

    def __init__(self, lines: Sequence[Line]) -> None:
        self.text = ""
        for line in lines:
            space = " " if self.text and not joins_without_space(self.text, line.text) else ""
            self.text += space + line.text
        self.table = lines[0].rows
        self.left, self.right = min(line.box[0] for line in lines), max(line.box[2] for line in lines)
        self.top, self.bottom = min(line.box[1] for line in lines), max(line.box[3] for line in lines)
        self.size = max(lines, key=lambda line: len(line.text)).size
        self.bold = all(line.is_bold for line in lines)


def _baselines(band: Band) -> Iterator[list[Line]]:
    """The lines of a band that stand side by side; what stands lower comes after."""
    rest = list(band)
    while rest:
        top = min(rest, key=lambda line: line.box[3])
        row = [line for line in rest if line is top or (not (line.rows or top.rows) and _overlap(line, top))]
        yield row
        taken = {id(line) for line in row}
        rest = [line for line in rest if id(line) not in taken]


def _overlap(line: Line, other: Line) -> bool:
    shared = min(line.box[3], other.box[3]) - max(line.box[1], other.box[1])
    return shared > 0.5 * min(line.box[3] - line.box[1], other.box[3] - other.box[1])


def _usual_pitch(rows: Sequence[_Row]) -> dict[float, float]:
    """Distance from line to line by font size, in points: the lower quartile, as lines inside of paragraphs are
    closer than paragraphs are."""
    pitches: dict[float, list[float]] = defaultdict(list)
    for above, below in itertools.pairwise(rows):
        if _is_same_size(above, below) and below.bottom > above.bottom and not (above.table or below.table):
            pitches[below.size].append(below.bottom - above.bottom)
    return {size: sorted(values)[(len(values) - 1) // 4] for size, values in pitches.items()}


def _is_same_size(row: _Row, other: _Row) -> bool:
    return abs(row.size - other.size) <= _SIZE_STEP * max(row.size, other.size)


def _paragraphs(rows: Sequence[_Row], usual: dict[float, float]) -> Iterator[list[_Row]]:
    run: list[_Row] = []
    right = max(row.right for row in rows)
    for index, row in enumerate(rows):
        following = rows[index + 1] if index + 1 < len(rows) else None
        if run and _is_break(run, row, following, usual, right):
            yield run
            run = []
        run.append(row)
    if run:
        yield run


def _is_break(run: Sequence[_Row], row: _Row, following: _Row | None, usual: dict[float, float], right: float) -> bool:
    """True when `row` begins a new paragraph after `run`."""
    above = run[-1]
    if row.table or above.table or not _is_same_size(above, row) or starts_item(row.text):
        return True
    pitch = row.bottom - above.bottom
    if not 0 < pitch <= _FAR * row.size or pitch > _LOOSE * usual.get(row.size, pitch):
        return True
    if above.bold != row.bold and ends_early(above, row, right):
        return True
    return _is_indented(run, row, following)


def _is_indented(run: Sequence[_Row], row: _Row, following: _Row | None) -> bool:
    """True for the indented first line of a paragraph, and for a line that ends a hanging indent."""
    above, step = run[-1], _INDENT * row.size
    if row.left > above.left + step:
        goes_back = following is None or following.left < row.left - step / 2
        is_hanging = following is not None and starts_item(following.text)
        return goes_back and not is_hanging and not starts_item(run[0].text) and row.left < above.right - 2 * step
    return row.left < above.left - step and len(run) > 1 and run[0].left < above.left - step


def ends_early(row: _Row, following: _Row, right: float) -> bool:
    """True when the first word of the next line would have fit on this one: the writer broke it, not the margin."""
    letters = max(len(following.text), 1)
    word = following.text.split(" ", 1)[0] if " " in following.text[:60] else following.text[:1]
    needed = (following.right - following.left) / letters * (len(word) + 1.5)
    return right - row.right > max(needed, row.size)


def _pieces_of(run: Sequence[_Row], right: float, page: int) -> Iterator[Piece]:
    if run[0].table:
        for text in run[0].table:
            yield Piece(BlockKind.TABLE_ROW, text, page, run[0].size)
        return
    kind = BlockKind.LIST_ITEM if starts_item(run[0].text) else BlockKind.PARAGRAPH
    size = statistics.median(row.size for row in run)
    yield Piece(kind, _join(run, right), page, size, all(row.bold for row in run), len(run))


def _join(run: Sequence[_Row], right: float) -> str:
    """The lines as running text; breaks are kept where the writer made them."""
    joined = run[0].text
    edge = max(right, *(row.right for row in run))
    # A column narrower than its region (an indented quotation) has a right edge of its own.
    edge = max(row.right for row in run) if len(run) > 2 else edge
    for above, row in itertools.pairwise(run):
        if ends_early(above, row, edge) and not _is_broken(joined, row.text):
            joined += "\n" + row.text
        else:
            joined = append_line(joined, row.text)
    return joined


def _is_broken(joined: str, text: str) -> bool:
    """True for a word that may go on in the next line."""
    return joined[-1:] in _HYPHENS and joined[-2:-1].isalpha() and text[:1].isalpha()


def append_line(joined: str, text: str) -> str:
    """Running text and its next line; `settle_hyphens` has to follow once the document is read."""
    if _is_broken(joined, text):
        # A capital is no second half of a word, so the hyphen is the writer's own.
        return joined + (MAYBE if text[0].islower() else "") + text
    return joined + ("" if joins_without_space(joined, text) else " ") + text


def settle_hyphens(found: Sequence[Piece]) -> None:
    """Join words that a line end broke; a hyphen stays where the document writes the word with it elsewhere."""
    if not any(MAYBE in piece.text for piece in found):
        return
    compounds = {match.lower() for piece in found for match in _COMPOUND.findall(piece.text)}

    def settle(match: re.Match[str]) -> str:
        word = match[1] + "-" + match[2]
        return word if word.lower() in compounds else match[1] + match[2]

    broken = re.compile(f"([^\\W\\d_]+)[{_HYPHENS}]{MAYBE}([^\\W\\d_]+)")
    for piece in found:
        if MAYBE in piece.text:
            piece.text = broken.sub(settle, piece.text).replace(MAYBE, "")
