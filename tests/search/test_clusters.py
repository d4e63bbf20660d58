from __future__ import annotations

import numpy as np
import pytest

from app.errors import Cancelled
from app.search.clusters import best_clusters, cluster, nearest, silhouette
from tests.search.chunk_tables import towards

PARTS = 4
EACH = 40


@pytest.fixture
def vectors() -> np.ndarray[tuple[int, int], np.dtype[np.float32]]:
    """Four bundles of forty vectors."""
    rows = [towards(part, 100 * part + number) for part in range(PARTS) for number in range(EACH)]
    return np.asarray(rows, np.float32).reshape(PARTS * EACH, -1)


def test_bundles_are_found_and_counted(vectors: np.ndarray[tuple[int, int], np.dtype[np.float32]]) -> None:
    found = best_clusters(vectors, range(2, 9), lambda: False)
    assert len(found.centres) == PARTS
    for part in range(PARTS):
        assert len(set(found.labels[part * EACH : (part + 1) * EACH].tolist())) == 1
    assert silhouette(vectors, found) > 0.8
    again = best_clusters(vectors, range(2, 9), lambda: False)
    assert np.array_equal(found.labels, again.labels)


def test_more_clusters_than_different_vectors() -> None:
    same = np.repeat(np.asarray([towards(0, 1), towards(1, 2)], np.float32), 5, axis=0)
    found = cluster(same, 6)
    assert len(found.centres) == 2
    assert len(cluster(same[:1], 3).centres) == 1
    assert silhouette(same[:1], cluster(same[:1], 1)) == 0.0


def test_it_can_be_stopped(vectors: np.ndarray[tuple[int, int], np.dtype[np.float32]]) -> None:
    with pytest.raises(Cancelled):
        cluster(vectors, 3, lambda: True)
    assert nearest(vectors[:0], vectors).size == 0
