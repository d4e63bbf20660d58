"""The index of the vectors: none while a scan of all is quick, then IVF with eight bits a number, rescored.

Measured with 100,000 × 384 float16 in clusters of 200 (two cores, busy, p50 of 60 queries for 100 rows; recall of the
first ten against a scan in full precision): scan 253 ms at 1.0, IVF_SQ with 8 probes 9 ms at 0.97, 16 probes 9 ms and
32 probes 12 ms at 1.0, built in 6 s. Under a filter that one row in a thousand, hundred, ten or two meets: scan 133
to 236 ms, all partitions 12 to 14 ms, the same recall; so that is what filters do, and a small set is found whole.

Harder vectors (140,000 × 1024 float16, clusters of 28 that overlap, their variation along few directions, as that of
real embeddings; 374 partitions, 30 queries for 100 rows, two cores shared with other work, processor time): 32 probes
14 ms at recall 0.77, 64 11 ms at 0.86, 128 14 ms at 0.97, 200 16 ms at 1.0, all 24 ms at 1.0; a refine factor of 8
found nothing more. So half of the partitions are looked into while that is cheap.
"""

from __future__ import annotations

import math
import re
from typing import Any

# Numbers in all vectors together from which on an index is built: a scan takes some 5 ns for each (two cores).
INDEX_FROM_NUMBERS = 5_000_000
# Partitions that are looked into where nothing is filtered: one in two, of a table above EXACT_ROWS one in four.
MIN_PROBES = 32
# Rows that are fetched for each that is wanted, to be rescored by their float16 vectors.
_REFINE = 2
# Up to so many rows that meet a filter every partition is looked into.
EXACT_ROWS = 300_000
_ALL = 1_000_000
_PREFIX = "vector_"
# The index is trained anew when the table is four times as large: its name holds the power of two.
_RETRAIN_POWERS = 2
# Every folding of new vectors adds a part to the index, and a search looks into all of them; so many are soon felt.
MAX_PARTS = 24
# Vectors that each partition's centre is learnt from, and rounds of that: a quarter of LanceDB's own choice each.
_SAMPLE_RATE = 64
_ITERATIONS = 12


def ensure_vector_index(table: Any, dimensions: int) -> None:
    """Build the index of a LanceDB table that has outgrown scans, or train it anew; searches go on meanwhile.

    Rows that come later are folded in by LanceDB's `optimize`, and are found by scan until then.
    """
    rows = int(table.count_rows("vector IS NOT NULL"))
    if rows * dimensions < INDEX_FROM_NUMBERS:
        return
    names = [index.name for index in table.list_indices() if "vector" in index.columns]
    trained = max((_power(name) for name in names), default=-_RETRAIN_POWERS)
    if _power_of(rows) >= trained + _RETRAIN_POWERS or any(_parts(table, name) > MAX_PARTS for name in names):
        train(table, rows)


def train(table: Any, rows: int) -> None:
    """Make the index of so many vectors anew, beside the one that is there, which serves until then."""
    from lancedb.index import IvfSq

    existing = [index.name for index in table.list_indices() if "vector" in index.columns]
    power = _power_of(rows)
    name = next(name for name in (f"{_PREFIX}{power}", f"{_PREFIX}{power}_again") if name not in existing)
    config = IvfSq(
        distance_type="cosine",
        num_partitions=math.isqrt(rows),
        sample_rate=_SAMPLE_RATE,
        max_iterations=_ITERATIONS,
    )
    table.create_index("vector", config=config, name=name)
    for old in existing:
        table.drop_index(old)


def aimed(query: Any, table: Any, where: str | None) -> Any:
    """A vector query of LanceDB, told how far to look; without an index that changes nothing."""
    rows = int(table.count_rows())
    probes = max(MIN_PROBES, math.isqrt(min(rows, EXACT_ROWS)) // 2, math.isqrt(rows) // 4)
    if where:
        matching = rows if rows <= EXACT_ROWS else int(table.count_rows(where))
        probes = _ALL if matching <= EXACT_ROWS else math.ceil(probes * rows / matching)
    return query.nprobes(probes).refine_factor(_REFINE)


def _parts(table: Any, name: str) -> int:
    statistics = table.index_stats(name)
    return int(statistics.num_indices or 1) if statistics else 1


def _power_of(rows: int) -> int:
    return rows.bit_length() - 1


def _power(name: str) -> int:
    """The power of two in an index's name; below all others for a name that is not ours."""
    found = re.fullmatch(rf"{_PREFIX}(\d+)(_again)?", name)
    return int(found[1]) if found else -_RETRAIN_POWERS
