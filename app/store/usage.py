"""What a table takes on the disk, against what is in it."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from app.store.vectors import ChunkTable

ALARM_RATIO = 3.0
_ALARM_BYTES = 100_000_000  # below that the fixed parts of a table weigh more than what is in it
_SAMPLE_ROWS = 2_000
_BYTES_PER_NUMBER = 2  # float16


@dataclass(frozen=True, slots=True)
class Usage:
    """Bytes of all files of a table, and of the text and the vectors in it (text is estimated from a sample)."""

    disk: int
    content: int

    @property
    def ratio(self) -> float:
        """Bytes on disk for each byte of text and vectors."""
        return self.disk / max(1, self.content)

    @property
    def alarm(self) -> str:
        """A sentence where the table takes far more than it should, "" else."""
        if self.disk < _ALARM_BYTES or self.ratio <= ALARM_RATIO:
            return ""
        return (
            f"The index takes {self.disk / 1e9:.1f} GB on the disk, {self.ratio:.1f} times its text and vectors. "
            "Leave Lodestone idle for some minutes, or run: lodestone index. If that does not help, report it."
        )


def measure(table: ChunkTable) -> Usage:
    """Measure a table; reads a sample of its text."""
    rows = table.count()
    sample = table.handle.search().select(["text", "heading"]).limit(_SAMPLE_ROWS).to_arrow().to_pylist()
    text = sum(len((row["text"] or "").encode()) + len((row["heading"] or "").encode()) for row in sample)
    vectors = table.count("vector IS NOT NULL") * table.dimensions * _BYTES_PER_NUMBER
    return Usage(tree_size(table.folder), round(text * rows / max(1, len(sample))) + vectors)


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
