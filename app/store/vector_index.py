"""The index of the vectors: none while a scan of all is quick, then IVF with one bit a number, rescored.

1,000,000 × 1024 float16 in overlapping clusters of 200, their variation along few directions as that of real
embeddings (`bench library`; two cores, 20 queries for 200 rows each, p50; recall of the first ten against a scan in
float32): RaBitQ (IVF_RQ) with 128 of 1,000 partitions 18 ms at recall 0.995, 250 partitions 20 ms at 1.0, all 39 ms,
five times as many rows rescored 26 ms; trained in one go in 162 s. IVF_SQ, eight bits a number, as it had grown
with the table (ten parts, so that all rows were compared): 320 ms, most of it loading partitions, since its gigabyte
does not fit LanceDB's cache (see INDEX_CACHE); one trained in one go was not measured. So one bit, from as many
dimensions on as make that exact enough to find the rows that are then rescored; fewer (Qwen3's vectors can be cut to
32) keep eight.

Under a filter all partitions are looked into, and as many rows are rescored as make a small set exact.

Harder vectors (140,000 × 1024, clusters of 28; 374 partitions; recall is that of IVF_SQ): 32 probes 0.77, 64 0.86, 128
0.97, 200 and all 1.0. So half of the partitions are looked into while that is cheap.
"""

from __future__ import annotations

import math
import re
from typing import Any

# Numbers in all vectors together from which on an index is built: a scan takes some 5 ns for each (two cores).
INDEX_FROM_NUMBERS = 5_000_000
# Partitions that are looked into where nothing is filtered: one in two, of a table above EXACT_ROWS one in four.
MIN_PROBES = 32
# Rows that are rescored by their float16 vectors: twice those that are wanted, and so many at the least.
_REFINE = 2
_MIN_RESCORED = 1_000
# From so many dimensions on one bit a number tells enough; RaBitQ packs eight of them into a byte.
ONE_BIT_FROM = 256
# Up to so many rows that meet a filter every partition is looked into.
EXACT_ROWS = 300_000
_ALL = 1_000_000
_EIGHT_BITS, _ONE_BIT = "vector_", "vector_bits_"
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
    trained = max((_power(name, dimensions) for name in names), default=-_RETRAIN_POWERS)
    if _power_of(rows) >= trained + _RETRAIN_POWERS or any(_parts(table, name) > MAX_PARTS for name in names):
        train(table, rows, dimensions)


def train(table: Any, rows: int, dimensions: int) -> None:
    """Make the index of so many vectors anew, beside the one that is there, which serves until then."""
    from lancedb.index import IvfRq, IvfSq

    existing = [index.name for index in table.list_indices() if "vector" in index.columns]
    first = f"{_prefix(dimensions)}{_power_of(rows)}"
    name = next(name for name in (first, f"{first}_again") if name not in existing)
    kind = IvfRq if _prefix(dimensions) == _ONE_BIT else IvfSq
    config = kind(
        distance_type="cosine",
        num_partitions=math.isqrt(rows),
        sample_rate=_SAMPLE_RATE,
        max_iterations=_ITERATIONS,
    )
    table.create_index("vector", config=config, name=name)
    for old in existing:
        table.drop_index(old)


def aimed(query: Any, table: Any, where: str | None, limit: int) -> Any:
    """A vector query of LanceDB for `limit` rows, told how far to look; without an index that changes nothing."""
    rows = int(table.count_rows())
    probes = max(MIN_PROBES, math.isqrt(min(rows, EXACT_ROWS)) // 2, math.isqrt(rows) // 4)
    if where:
        matching = rows if rows <= EXACT_ROWS else int(table.count_rows(where))
        probes = _ALL if matching <= EXACT_ROWS else math.ceil(probes * rows / matching)
    return query.nprobes(probes).refine_factor(max(_REFINE, math.ceil(_MIN_RESCORED / max(limit, 1))))


def _prefix(dimensions: int) -> str:
    """How the names of indexes begin that are made for so many dimensions."""
    return _ONE_BIT if dimensions >= ONE_BIT_FROM and dimensions % 8 == 0 else _EIGHT_BITS


def _parts(table: Any, name: str) -> int:
    statistics = table.index_stats(name)
    return int(statistics.num_indices or 1) if statistics else 1


def _power_of(rows: int) -> int:
    return rows.bit_length() - 1


def _power(name: str, dimensions: int) -> int:
    """The power of two in an index's name; below all others for a name that is not ours, or of the other kind."""
    found = re.fullmatch(rf"{_prefix(dimensions)}(\d+)(_again)?", name)
    return int(found[1]) if found else -_RETRAIN_POWERS
