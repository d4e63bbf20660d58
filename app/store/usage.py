"""What a table takes on the disk, against what is in it.

Measured after compaction (LanceDB 0.40), bytes on disk for each of text and vectors: 11,457 passages of documentation
with 384 numbers each 1.25 (data files 0.90, index of the words of texts 0.23, all others 0.12; the count of words
beside the table 0.08 more); Chinese 2.7, and 4.6 without vectors, for its pairs of characters (`pieces`) take twice
what the text does, and their index again as much. Against all columns that was 1.05, 1.4 and 1.6, and 1.3 for English
without vectors. So that is what the alarm goes by: it tells waste from what a language needs.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from app.store.chunk_table import ChunkTable

ALARM_RATIO = 2.0
_ALARM_BYTES = 100_000_000  # below that the fixed parts of a table weigh more than what is in it
_SAMPLE_ROWS = 2_000
_BYTES_PER_NUMBER = 2  # float16


@dataclass(frozen=True, slots=True)
class Usage:
    """Bytes of all files of a table, of the text and the vectors in it, and of all its columns (vectors, too).

    Text and columns are estimated from a sample.
    """

    disk: int
    content: int
    columns: int

    @property
    def ratio(self) -> float:
        """Bytes on disk for each byte of text and vectors."""
        return self.disk / max(1, self.content)

    @property
    def alarm(self) -> str:
        """A sentence where the table takes far more than it should, "" else."""
        times = self.disk / max(1, self.columns)
        if self.disk < _ALARM_BYTES or times <= ALARM_RATIO:
            return ""
        return (
            f"The index takes {self.disk / 1e9:.1f} GB on the disk, {times:.1f} times what is in it. "
            "Leave Lodestone idle for some minutes, or run: lodestone index. If that does not help, report it."
        )


def measure(table: ChunkTable) -> Usage:
    """Measure a table; reads a sample of its text."""
    names = [name for name in table.handle.schema.names if name != "vector"]
    sample = table.handle.search().select(names).limit(_SAMPLE_ROWS).to_arrow()
    text = sum(len((value or "").encode()) for name in ("text", "heading") for value in sample[name].to_pylist())
    vectors = table.count("vector IS NOT NULL") * table.dimensions * _BYTES_PER_NUMBER
    share = table.count() / max(1, sample.num_rows)
    return Usage(tree_size(table.folder), round(text * share) + vectors, round(sample.nbytes * share) + vectors)


def tree_size(folder: Path) -> int:
    """Bytes of all files below a folder; 0 where it is not there."""
    total = 0
    for place, _, names in os.walk(folder):
        for name in names:
            try:
                total += os.stat(os.path.join(place, name)).st_size
            except OSError:  # compacted away meanwhile
                continue
    return total
