from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from app.store.usage import Usage, measure
from app.store.vectors import VectorStore
from tests.store.test_chunk_table import rows_of

if TYPE_CHECKING:
    from app.paths import DataDir


def test_the_alarm_rings_for_big_tables_that_hold_little() -> None:
    assert Usage(2 * 10**9, 10**8, 10**9).alarm == ""
    assert Usage(10**6, 1, 1).alarm == ""
    assert "2.5 times what is in it" in Usage(5 * 10**9, 10**9, 2 * 10**9).alarm


def test_a_library_takes_half_more_than_its_text_and_vectors_at_most(data_dir: DataDir) -> None:
    """2,000 passages of 150 words drawn like those of a language, half of them written twice."""
    random = np.random.default_rng(5)
    words = np.array([f"word{n:05}" for n in range(20_000)])
    table = VectorStore(data_dir.vectors_dir).create("f00", 384)
    for start in range(0, 2_000, 500):
        texts = [" ".join(words[np.minimum(random.zipf(1.3, 150), 20_000) - 1]) for _ in range(500)]
        rows = [row for n, text in enumerate(texts) for row in rows_of(start + n, text)]
        table.replace([row["file_id"] for row in rows], rows)
        if start % 1_000:
            table.replace([row["file_id"] for row in rows], rows)
        table.put_vectors([row["chunk_id"] for row in rows], random.standard_normal((500, 384), np.float32))
    table.optimize()
    table.compact()
    usage = measure(table)
    assert table.count() == 2_000
    assert usage.columns > usage.content > 2_000 * 384 * 2
    assert usage.ratio <= 1.5
