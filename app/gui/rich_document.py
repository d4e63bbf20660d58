"""A TextView made a Qt document: headings, lists, tables, code. No HTML is read, nothing is fetched from anywhere."""

from __future__ import annotations

import math
import re
import time
from collections import deque
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import (
    QFont,
    QFontDatabase,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextTableFormat,
)

from app.documents.model import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from PySide6.QtGui import QTextDocument

    from app.documents.view import Run, ShownBlock, TextView
    from app.gui.text_marks import Piece
    from app.gui.theme import Theme

# Larger tables become lines. Those that are added in one go are smaller: Qt lays out all cells of a table at once,
# some 50 µs each, and so a large one is put together of several.
_MAX_CELLS = 1500
_PART_CELLS = 80
_MAX_COLUMNS = 24
_MAX_WIDTH = 40  # characters of a cell that its column is made wide for
_HEADING_SIZES = {1: 3, 2: 2, 3: 1}  # steps of the size of letters
_BULLETS = re.compile(r"[•◦▪‣–—*·-]|\(?\w{1,3}[.)]\s")
_PART = re.compile(r"(Slide|Message) (\d+)( notes)?")


def part_name(text: str) -> str:
    """What a slide or message is called in the person's language; other parts have names of their own."""
    match = _PART.fullmatch(text)
    if match is None:
        return text
    if match[1] == "Message":
        name = QCoreApplication.translate("RichText", "Message %1")
    elif match[3]:
        name = QCoreApplication.translate("RichText", "Notes of slide %1")
    else:
        name = QCoreApplication.translate("RichText", "Slide %1")
    return name.replace("%1", match[2])


@dataclass(frozen=True, slots=True)
class _Part:
    """What is added in one go; rows of a table have `columns`.

    A table that goes on in another part has a share of the width (percent) for each column, the same in all parts.
    """

    blocks: tuple[ShownBlock, ...]
    columns: int = 0
    shares: tuple[float, ...] = ()
    goes_on_from: bool = False
    goes_on: bool = False


def _parts(blocks: Iterable[ShownBlock]) -> Iterator[_Part]:
    for is_row, group in groupby(blocks, key=lambda block: block.kind == BlockKind.TABLE_ROW):
        if is_row:
            yield from _table_parts(tuple(group))
        else:
            yield from (_Part((block,)) for block in group)


def _table_parts(rows: tuple[ShownBlock, ...]) -> Iterator[_Part]:
    columns = max(len(row.cells) for row in rows)
    if columns < 2 or columns > _MAX_COLUMNS or columns * len(rows) > _MAX_CELLS:
        yield from (_Part((row,)) for row in rows)
        return
    step = max(1, _PART_CELLS // columns)
    shares = _shares(rows, columns) if len(rows) > step else ()
    for at in range(0, len(rows), step):
        yield _Part(rows[at : at + step], columns, shares, at > 0, at + step < len(rows))


def _shares(rows: tuple[ShownBlock, ...], columns: int) -> tuple[float, ...]:
    """Percent of the width for each column, by its longest cell."""
    longest = [2] * columns
    for row in rows:
        for column, cell in enumerate(row.cells):
            length = sum(run.end - run.start + len(run.literal) for run in cell)
            longest[column] = max(longest[column], min(length, _MAX_WIDTH) + 2)
    return tuple(100 * each / sum(longest) for each in longest)


def _seam() -> QTextBlockFormat:
    """The empty block that Qt has before and behind every table, as low as can be."""
    made = QTextBlockFormat()
    made.setLineHeight(0.1, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    return made


class Filling:
    """Puts the blocks of a view into an empty document, a slice at a time: Qt lays out what is added to a document
    that is shown at once, and every slice holds up the main thread.
    """

    def __init__(self, document: QTextDocument, view: TextView, theme: Theme) -> None:
        self._cursor = QTextCursor(document)
        self._text = view.text.encode("utf-16-le")
        self._theme = theme
        self._parts = deque(_parts(view.blocks))
        self._fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).families()
        self._pieces: list[Piece] = []
        self._is_first = True

    @property
    def is_whole(self) -> bool:
        """True when nothing is left."""
        return not self._parts

    @property
    def pieces(self) -> list[Piece]:
        """Where the units have come to stand so far, in order."""
        return sorted(self._pieces)

    @property
    def reached(self) -> int:
        """The unit up to which the text is there."""
        return max((end for _, end, _ in self._pieces), default=0)

    def go_on(self, seconds: float = math.inf) -> None:
        """Add something, and more until so many seconds are over."""
        end = time.perf_counter() + seconds
        while self._parts:
            self._cursor.beginEditBlock()
            self._add_part(self._parts.popleft())
            self._cursor.endEditBlock()
            if time.perf_counter() >= end:
                return

    def _add_part(self, part: _Part) -> None:
        if part.columns:
            self._add_table(part)
            return
        for block in part.blocks:
            if block.kind == BlockKind.TABLE_ROW:
                self._add_line(block)
            else:
                self._add_block(block)

    def _add_line(self, row: ShownBlock) -> None:
        self._new_block(QTextBlockFormat())
        for number, cell in enumerate(row.cells):
            self._insert("  ·  " if number else "", QTextCharFormat())
            self._add_runs(cell, QTextCharFormat())

    def _add_table(self, part: _Part) -> None:
        self._new_block(_seam())
        table = self._cursor.insertTable(len(part.blocks), part.columns, self._table_format(part))
        for line, row in enumerate(part.blocks):
            for column, cell in enumerate(row.cells):
                self._cursor = table.cellAt(line, column).firstCursorPosition()
                self._add_runs(cell, QTextCharFormat())
        self._cursor = table.lastCursorPosition()
        self._cursor.movePosition(QTextCursor.MoveOperation.NextBlock)
        self._is_first = True  # Qt leaves an empty block behind a table
        self._cursor.setBlockFormat(_seam())

    def _table_format(self, part: _Part) -> QTextTableFormat:
        made = QTextTableFormat()
        made.setCellPadding(4)
        made.setCellSpacing(0)
        made.setBorder(1)
        made.setBorderCollapse(True)
        made.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        made.setBorderBrush(self._theme.color("border"))
        made.setTopMargin(0 if part.goes_on_from else 6)
        made.setBottomMargin(0 if part.goes_on else 6)
        made.setWidth(QTextLength())
        if part.shares:
            share = QTextLength.Type.PercentageLength
            made.setColumnWidthConstraints([QTextLength(share, each) for each in part.shares])
            made.setWidth(QTextLength(share, 100))
        return made

    def _add_block(self, block: ShownBlock) -> None:
        self._new_block(self._block_format(block))
        look = self._char_format(block)
        runs = block.cells[0] if block.cells else ()
        if (
            block.kind == BlockKind.LIST_ITEM
            and not any(run.literal for run in runs[:1])
            and not self._has_bullet(runs)
        ):
            self._insert("• ", look)
        self._add_runs(runs, look)

    def _has_bullet(self, runs: Sequence[Run]) -> bool:
        return bool(runs and _BULLETS.match(self._units(runs[0])))

    def _block_format(self, block: ShownBlock) -> QTextBlockFormat:
        made = QTextBlockFormat()
        made.setBottomMargin(6)
        if block.kind == BlockKind.HEADING:
            made.setHeadingLevel(min(6, block.level))
            made.setTopMargin(10)
        elif block.kind == BlockKind.LIST_ITEM:
            made.setIndent(max(1, block.level))
            made.setTextIndent(-14)
        elif block.kind == "quote":
            made.setLeftMargin(20)
        elif block.kind == BlockKind.CODE:
            made.setBackground(self._theme.color("window"))
            made.setLeftMargin(8)
        elif block.kind == "part":
            made.setTopMargin(14)
        elif block.kind == "rule":
            made.setProperty(QTextFormat.Property.BlockTrailingHorizontalRulerWidth, QTextLength())
        return made

    def _char_format(self, block: ShownBlock) -> QTextCharFormat:
        made = QTextCharFormat()
        if block.kind == BlockKind.HEADING:
            made.setFontWeight(QFont.Weight.DemiBold)
            made.setProperty(QTextFormat.Property.FontSizeAdjustment, _HEADING_SIZES.get(block.level, 0))
        elif block.kind == BlockKind.CODE:
            made.setFontFamilies(self._fixed)
        elif block.kind in ("quote", "part"):
            made.setForeground(self._theme.color("muted"))
        return made

    def _add_runs(self, runs: Sequence[Run], look: QTextCharFormat) -> None:
        for run in runs:
            text = part_name(run.literal) if run.literal else self._units(run)
            if not run.literal and run.end > run.start:
                self._pieces.append((run.start, run.end, self._cursor.position()))
            self._insert(text, self._styled(look, run.style) if run.style else look)

    def _styled(self, look: QTextCharFormat, style: str) -> QTextCharFormat:
        made = QTextCharFormat(look)
        for name in style.split():
            if name == "bold":
                made.setFontWeight(QFont.Weight.Bold)
            elif name == "italic":
                made.setFontItalic(True)
            elif name == "strike":
                made.setFontStrikeOut(True)
            elif name == "code":
                made.setFontFamilies(self._fixed)
                made.setBackground(self._theme.color("window"))
            elif name == "link":
                made.setForeground(self._theme.color("accent"))
        return made

    def _units(self, run: Run) -> str:
        return self._text[2 * run.start : 2 * run.end].decode("utf-16-le", "replace")

    def _insert(self, text: str, look: QTextCharFormat) -> None:
        # A line end within a block stays in it, and counts as one unit all the same.
        self._cursor.insertText(text.replace("\n", "\u2028"), look)

    def _new_block(self, look: QTextBlockFormat) -> None:
        if self._is_first:
            self._cursor.setBlockFormat(look)
        else:
            self._cursor.insertBlock(look, QTextCharFormat())
        self._is_first = False
