"""When new rows are folded into the indexes of a table, which costs as much as the table is large.

Measured with 60,000 rows (LanceDB 0.40): `optimize` after 10 new rows writes all of the full text and the scalar
indexes again (17 MB, 3 s), whatever came; after 1,000 new vectors in old rows only 0.9 MB in 0.03 s. New rows are
found by scan until then. Data files that vectors were indexed in at different times are never merged, so compaction
itself writes what is new and no more. So new rows gather in a large table before they are folded in, compaction
rests for long after it took long, and new vectors are folded in often.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.store.chunk_table import ChunkTable

# Rows that are found by scan before they are folded in, at the least.
FOLD_ROWS = 20_000
# In a large table a share of its rows, so that all the folding of its growth costs some eight times its last one.
_FOLD_SHARE = 8
# A table of so many rows is compacted in seconds, whatever came; a larger one waits for one new row in a hundred.
_LARGE_ROWS = 100_000
_WORTH_SHARE = 100
# Folding takes at most so much of the time: one part in twenty.
_REST_FACTOR = 19.0


def is_folding_due(new_rows: int, table: ChunkTable) -> bool:
    """True where so many rows were added since the last time that it pays to fold them in while more come."""
    return new_rows >= FOLD_ROWS and new_rows >= table.count() // _FOLD_SHARE


def is_worth(table: ChunkTable) -> bool:
    """False for a large table to which little was added since its rows were last folded in."""
    rows = table.count()
    return rows < _LARGE_ROWS or table.unfolded() >= rows // _WORTH_SHARE


def rest_after(seconds: float) -> float:
    """Seconds to leave a table alone after compacting it took so many."""
    return seconds * _REST_FACTOR
