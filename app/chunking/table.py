"""Rows of a table as units, each knowing the row that names the columns."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.chunking.tokens import estimate_tokens

if TYPE_CHECKING:
    from app.documents.model import Block

TableHeader = tuple[int, str]

_CELL_END = re.compile(r"\s*(?:\t|\|)\s*")
_CSV_CELL_END = re.compile(r"\s*[,;]\s*")
_HAS_DIGIT_FIRST = re.compile(r"[-+(]?[$€£¥]?\d")
_MAX_HEADER_TOKENS = 30
_MAX_CELL = 40


def table_header(text: str, row: Block) -> TableHeader | None:
    """The first row of a table as (its start, its cells joined by ", ") where it seems to name the columns.

    It does when it has two cells or more, none of which is empty, long, or begins with a number. Else None.
    """
    cells = cells_of(text[row.start : row.end])
    if len(cells) < 2 or any(len(cell) > _MAX_CELL or _HAS_DIGIT_FIRST.match(cell) for cell in cells):
        return None
    if sum(1 for cell in cells if cell) < len(cells) - 1:  # the corner of a cross table is often empty
        return None
    names = ", ".join(cell for cell in cells if cell)
    return (row.start, names) if estimate_tokens(names) <= _MAX_HEADER_TOKENS else None


def cells_of(row: str) -> list[str]:
    """The cells of a row that is parted by tabs or bars, else by commas or semicolons; without quotes."""
    row = row.strip().strip("|")
    boundary = _CELL_END if "\t" in row or "|" in row else _CSV_CELL_END
    return [cell.strip().strip('"') for cell in boundary.split(row)]
