"""Clusters of unit vectors: spherical k-means with a seed, so that the same vectors give the same clusters.

Dhillon and Modha, "Concept decompositions for large sparse text data using clustering", Machine Learning 2001; the
first centres are chosen as by Arthur and Vassilvitskii, "k-means++", SODA 2007; how many clusters there are, by the
silhouette (Rousseeuw 1987) with distances to centres instead of to all members.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from app.errors import Cancelled
from app.search.cosines import cosines
from app.store.file_vectors import add_by_row

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from numpy.typing import NDArray

    Matrix = NDArray[np.float32]

_SEED = 1
_ROUNDS = 30
_STARTS = 3
_BLOCK = 20_000
_SAMPLE = 20_000


@dataclass(frozen=True, slots=True)
class Clusters:
    """`labels` has the cluster of each vector, `centres` are unit vectors, shape (clusters, dimensions)."""

    labels: NDArray[np.int64]
    centres: Matrix


def cluster(vectors: Matrix, count: int, should_stop: Callable[[], bool] = lambda: False, starts: int = 1) -> Clusters:
    """At most `count` clusters of unit vectors, shape (n, dimensions), none of them empty; of several starts the best.

    Centres are learnt from at most 20,000 vectors. Raises Cancelled.
    """
    random = np.random.default_rng(_SEED)
    some = vectors if len(vectors) <= _SAMPLE else vectors[random.choice(len(vectors), _SAMPLE, replace=False)]
    tried = [_centres(some, count, random, should_stop) for _ in range(starts)]
    centres = max(tried, key=lambda each: float(np.sum(np.max(cosines(some, each), axis=1))))
    labels = nearest(vectors, centres)
    used, packed = np.unique(labels, return_inverse=True)
    return Clusters(packed.reshape(-1), centres[used])


def best_clusters(vectors: Matrix, counts: Iterable[int], should_stop: Callable[[], bool]) -> Clusters:
    """The clusters, of those with so many, whose silhouette is the largest. Raises Cancelled."""
    tried = [cluster(vectors, count, should_stop, _STARTS) for count in counts]
    return max(tried, key=lambda each: silhouette(vectors, each))


def silhouette(vectors: Matrix, clusters: Clusters) -> float:
    """-1 to 1: how much nearer vectors are to their own centre than to the next; 0 for a single cluster."""
    if len(clusters.centres) < 2:
        return 0.0
    distances = 1.0 - cosines(vectors, clusters.centres)
    rows = np.arange(len(vectors))
    own = distances[rows, clusters.labels].copy()
    distances[rows, clusters.labels] = np.inf
    other = distances.min(axis=1)
    return float(np.mean((other - own) / np.maximum(np.maximum(own, other), 1e-9)))


def nearest(vectors: Matrix, centres: Matrix) -> NDArray[np.int64]:
    """The number of the centre that is nearest to each vector."""
    parts = [
        np.argmax(cosines(vectors[start : start + _BLOCK], centres), axis=1) for start in range(0, len(vectors), _BLOCK)
    ]
    return np.concatenate([np.empty(0, np.int64), *parts])


def _centres(vectors: Matrix, count: int, random: np.random.Generator, should_stop: Callable[[], bool]) -> Matrix:
    centres = _first_centres(vectors, count, random)
    labels = np.full(len(vectors), -1)
    for _ in range(_ROUNDS):
        if should_stop():
            raise Cancelled
        now = nearest(vectors, centres)
        if np.array_equal(now, labels):
            break
        labels = now
        sums = np.zeros_like(centres)
        add_by_row(sums, labels, vectors)
        lengths = np.linalg.norm(sums, axis=1, keepdims=True)
        centres = np.where(lengths > 0, sums / np.maximum(lengths, 1e-9), centres).astype(np.float32)
    return centres


def _first_centres(vectors: Matrix, count: int, random: np.random.Generator) -> Matrix:
    """Vectors that are far from each other, by chance but the farther the likelier."""
    chosen = [int(random.integers(len(vectors)))]
    far = np.maximum(0.0, 1.0 - cosines(vectors, vectors[chosen[0]]))
    while len(chosen) < min(count, len(vectors)):
        total = float(far.sum())
        if total <= 1e-6:  # all are the same as one of the chosen
            break
        chosen.append(int(random.choice(len(vectors), p=far / total)))
        far = np.minimum(far, np.maximum(0.0, 1.0 - cosines(vectors, vectors[chosen[-1]])))
    return vectors[chosen].copy()
