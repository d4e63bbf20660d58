from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from app.store import compaction
from app.store.compaction import is_folding_due, is_worth, rest_after
from app.store.vectors import VectorStore
from tests.store.test_chunk_table import rows_of

if TYPE_CHECKING:
    from app.paths import DataDir
    from app.store.chunk_table import ChunkTable


@pytest.fixture
def table(data_dir: DataDir) -> ChunkTable:
    table = VectorStore(data_dir.vectors_dir).create("f00", 8)
    table.add([row for number in range(40) for row in rows_of(number, f"text {number}")])
    return table


def test_rows_are_folded_in_by_a_share_of_the_table(table: ChunkTable, monkeypatch: pytest.MonkeyPatch) -> None:
    assert not is_folding_due(19_999, table)
    assert is_folding_due(20_000, table)
    monkeypatch.setattr(compaction, "FOLD_ROWS", 2)
    assert not is_folding_due(4, table)
    assert is_folding_due(5, table)


def test_a_large_table_waits_until_enough_is_new(table: ChunkTable, monkeypatch: pytest.MonkeyPatch) -> None:
    assert is_worth(table)
    monkeypatch.setattr(compaction, "_LARGE_ROWS", 10)
    monkeypatch.setattr(compaction, "_WORTH_SHARE", 10)
    assert is_worth(table)
    table.optimize()
    assert not is_worth(table)
    table.add(rows_of(100, "one more"))
    assert table.unfolded() == 1
    assert not is_worth(table)
    table.put_vectors(["100:0"], np.ones((1, 8), np.float32))
    assert table.unfolded() == 1
    table.add([row for number in range(101, 105) for row in rows_of(number, "more")])
    assert is_worth(table)


def test_rest_is_long_after_long_work() -> None:
    assert rest_after(60.0) / (60.0 + rest_after(60.0)) == pytest.approx(0.95)
