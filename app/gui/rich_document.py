"""A TextView made a Qt document: headings, lists, tables, code. No HTML is read, nothing is fetched from anywhere."""

from __future__ import annotations

import re
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
    from collections.abc import Sequence

    from PySide6.QtGui import QTextDocument

    from app.documents.view import Run, ShownBlock, TextView
    from app.gui.text_marks import Piece
    from app.gui.theme import Theme

# Larger tables become lines: Qt lays out every cell of a table before it shows the first.
_MAX_CELLS = 1500
_MAX_COLUMNS = 24
_HEADING_SIZES = {1: 3, 2: 2, 3: 1}  # steps of the size of letters
_BULLETS = re.compile(r"[•◦▪‣–—*·-]|\(?\w{1,3}[.)]\s")
_PART = re.compile(r"(Slide|Message) (\d+)( notes)?")


def fill(document: QTextDocument, view: TextView, theme: Theme) -> list[Piece]:
    """Put the blocks of a view into an empty document; returns where its units have come to stand, in order."""
    return _Filling(document, view, theme).fill()


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


class _Filling:
    """One pass over the blocks."""

    def __init__(self, document: QTextDocument, view: TextView, theme: Theme) -> None:
        self._cursor = QTextCursor(document)
        self._text = view.text.encode("utf-16-le")
        self._blocks, self._theme = view.blocks, theme
        self._fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).families()
        self._pieces: list[Piece] = []
        self._is_first = True

    def fill(self) -> list[Piece]:
        self._cursor.beginEditBlock()
        for is_row, blocks in groupby(self._blocks, key=lambda block: block.kind == BlockKind.TABLE_ROW):
            if is_row:
                self._add_rows(list(blocks))
            else:
                for block in blocks:
                    self._add_block(block)
        self._cursor.endEditBlock()
        return sorted(self._pieces)

    def _add_rows(self, rows: list[ShownBlock]) -> None:
        columns = max(len(row.cells) for row in rows)
        if columns < 2 or columns > _MAX_COLUMNS or columns * len(rows) > _MAX_CELLS:
            for row in rows:
                self._new_block(QTextBlockFormat())
                for number, cell in enumerate(row.cells):
                    self._insert("  ·  " if number else "", QTextCharFormat())
                    self._add_runs(cell, QTextCharFormat())
            return
        self._new_block(QTextBlockFormat())
        table = self._cursor.insertTable(len(rows), columns, self._table_format())
        for line, row in enumerate(rows):
            for column, cell in enumerate(row.cells):
                self._cursor = table.cellAt(line, column).firstCursorPosition()
                self._add_runs(cell, QTextCharFormat())
        self._cursor = table.lastCursorPosition()
        self._cursor.movePosition(QTextCursor.MoveOperation.NextBlock)
        self._is_first = True  # Qt leaves an empty block behind a table

    def _table_format(self) -> QTextTableFormat:
        made = QTextTableFormat()
        made.setCellPadding(4)
        made.setCellSpacing(0)
        made.setBorder(1)
        made.setBorderCollapse(True)
        made.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        made.setBorderBrush(self._theme.color("border"))
        made.setTopMargin(6)
        made.setBottomMargin(6)
        made.setWidth(QTextLength())
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
