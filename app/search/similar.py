"""Files like one that is in the library: those nearest to the mean of its vectors, or that share its rarest words."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import numpy as np

from app.search.highlight import word_tokens
from app.search.present import hit_of
from app.search.stop_words import STOP_WORDS
from app.store.rows import is_in
from app.store.vocabulary import MIN_WORD, fold_word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.search.fuse import Hit
    from app.store.chunk_table import ChunkTable
    from app.store.rows import Row

_TELLING_WORDS = 12
_MAX_CHARS = 200_000  # of a file's text: its beginning says what it is about


def files_like(table: ChunkTable, rows: Sequence[Row], limit: int) -> tuple[list[Hit], list[Hit]]:
    """Hits in other files by meaning, and by words where there is no vector; `rows` are one file's, one at least.

    Each row has file_id, text and vector (None where it is not embedded).
    """
    elsewhere = f"NOT ({is_in('file_id', [rows[0]['file_id']])})"
    vectors = [row["vector"] for row in rows if row["vector"] is not None]
    if vectors:
        mean = np.asarray(vectors, np.float32).mean(axis=0)
        length = float(np.linalg.norm(mean))
        if length > 0:
            found = table.search_vector(mean / length, elsewhere, limit)
            return [hit_of(row, semantic=1.0 - row["_distance"]) for row in found], []
    words = telling_words(" ".join(row["text"] for row in rows), table)
    found = table.search_text(words, (), elsewhere, limit) if words else []
    return [], [hit_of(row, keyword=row["_score"]) for row in found]


def telling_words(text: str, table: ChunkTable) -> str:
    """The words that are often in this text and seldom elsewhere, at most twelve."""
    tokens = (fold_word(token) for token in word_tokens(text[:_MAX_CHARS]))
    counts = Counter(token for token in tokens if len(token) >= MIN_WORD and token not in STOP_WORDS)
    common = counts.most_common(10 * _TELLING_WORDS)
    weighed = sorted(common, key=lambda each: (-each[1] / (1 + table.vocabulary.passages(each[0])), each[0]))
    return " ".join(word for word, _ in weighed[:_TELLING_WORDS])
