"""What a folder is about: clusters of its files, each with a few keywords and the files that are most typical.

Files are compared by the mean of their passages' vectors as they are in the library, less what all have in common.
Models that read instructions (Qwen3-Embedding) have one for clustering, too; it goes before a query, and documents are
embedded without any, so that an overview costs no embedding.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from app.errors import UsageError
from app.paths import from_storable
from app.search.clusters import best_clusters, cluster
from app.search.cosines import cosines
from app.search.keywords import keywords, words_of
from app.store.file_vectors import file_means
from app.store.rows import is_in

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray

    from app.search.clusters import Clusters
    from app.store.chunk_table import ChunkTable

MAX_COUNT = 50
_MAX_FILES = 20_000  # that are looked at, chosen by chance but always the same ones
_LEAST_FILES = 4
_TRIED_COUNTS = range(2, 17)
_KEYWORDS = 6
_TYPICAL = 3
_READ_FILES = 60  # of each cluster, nearest to its centre
_READ_PASSAGES = 4  # of each of these


@dataclass(frozen=True, slots=True)
class Topic:
    """`files` is how many the topic has; `typical` are absolute paths, the most typical first."""

    keywords: tuple[str, ...]
    files: int
    typical: tuple[str, ...]

    def to_json(self) -> dict[str, Any]:
        """Plain data."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Topics:
    """Largest topic first. `files` is how many were looked at, of `of_files` that are found by meaning."""

    topics: tuple[Topic, ...]
    files: int
    of_files: int

    def to_json(self) -> dict[str, Any]:
        """Plain data."""
        return {"files": self.files, "of_files": self.of_files, "topics": [topic.to_json() for topic in self.topics]}


def find_topics(
    table: ChunkTable, where: str | None, count: int = 0, should_stop: Callable[[], bool] = lambda: False
) -> Topics:
    """Topics of the files that meet a condition; `count` 0 chooses how many by the silhouette, 2 to 16.

    Raises UsageError where too few files have vectors, and Cancelled.
    """
    ids, means = file_means(table, where, should_stop)
    if len(ids) < _LEAST_FILES:
        raise UsageError(
            f"Only {len(ids)} files are found by meaning here; an overview needs {_LEAST_FILES}. Index more of them "
            "first, or name a larger folder."
        )
    of_files = len(ids)
    if of_files > _MAX_FILES:
        chosen = np.sort(np.random.default_rng(1).choice(of_files, _MAX_FILES, replace=False))
        ids, means = ids[chosen], means[chosen]
    vectors = _less_the_common(means)
    counts = [each for each in _TRIED_COUNTS if each <= len(ids) // 2]
    clusters = cluster(vectors, count, should_stop, 3) if count else best_clusters(vectors, counts, should_stop)
    return Topics(_described(table, ids, vectors, clusters), len(ids), of_files)


def _less_the_common(means: NDArray[np.float32]) -> NDArray[np.float32]:
    """Unit vectors without the mean of all, which tells nothing apart (Mu and Viswanath, ICLR 2018)."""
    apart = means - means.mean(axis=0)
    lengths = np.linalg.norm(apart, axis=1, keepdims=True)
    unit: NDArray[np.float32] = np.divide(apart, lengths, out=means.copy(), where=lengths > 1e-6)
    return unit


def _described(
    table: ChunkTable, ids: NDArray[np.int64], vectors: NDArray[np.float32], clusters: Clusters
) -> tuple[Topic, ...]:
    nearest: list[list[int]] = []
    for number, centre in enumerate(clusters.centres):
        members = np.flatnonzero(clusters.labels == number)
        order = np.argsort(-cosines(vectors[members], centre), kind="stable")
        nearest.append(ids[members[order]][:_READ_FILES].tolist())
    read = _read(table, [id_ for group in nearest for id_ in group])
    words = keywords([[words_of(read[id_][1]) for id_ in group if id_ in read] for group in nearest], _KEYWORDS)
    sizes = np.bincount(clusters.labels).tolist()
    topics = [
        Topic(tuple(told), size, tuple(read[id_][0] for id_ in group if id_ in read)[:_TYPICAL])
        for told, size, group in zip(words, sizes, nearest, strict=True)
    ]
    return tuple(sorted(topics, key=lambda topic: (-topic.files, topic.typical)))


def _read(table: ChunkTable, ids: Sequence[int]) -> dict[int, tuple[str, str]]:
    """The path and the opening text of files, by id."""
    where = f"{is_in('file_id', ids)} AND ordinal < {_READ_PASSAGES}"
    query = table.handle.search().where(where).select(["file_id", "path", "ordinal", "text"]).limit(None)
    found: dict[int, tuple[str, str]] = {}
    for row in sorted(query.to_list(), key=lambda row: (row["file_id"], row["ordinal"])):
        path, text = found.get(row["file_id"], (from_storable(row["path"]), ""))
        found[row["file_id"]] = path, f"{text}\n{row['text']}"
    return found
