from __future__ import annotations

import pytest

from app.chunking.table import cells_of, table_header
from app.documents.model import Block, BlockKind


def header(row: str) -> tuple[int, str] | None:
    text = f"before\n{row}"
    return table_header(text, Block(BlockKind.TABLE_ROW, 7, len(text)))


def test_cells_of_every_notation() -> None:
    assert cells_of("| a | b |") == ["a", "b"]
    assert cells_of("a\tb, c") == ["a", "b, c"]
    assert cells_of('"a";b ') == ["a", "b"]


@pytest.mark.parametrize("row", ["name,price,unit", "| name | price | unit |", "name\tprice\tunit"])
def test_first_row_names_the_columns(row: str) -> None:
    assert header(row) == (7, "name, price, unit")


def test_corner_of_a_cross_table_may_be_empty() -> None:
    assert header("| | north | south |") == (7, "north, south")


@pytest.mark.parametrize("row", ["one cell", "2024-01-05,12.50", "a,,,b", "x" * 50 + ",b", "a," * 100])
def test_other_rows_name_nothing(row: str) -> None:
    assert header(row) is None
