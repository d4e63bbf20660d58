"""Unit vectors as models make them: in clusters, and with most of their variation along a few directions.

A centre and what is added to it fall off along the directions as 1/sqrt(1 + n) (the spectrum of real embeddings falls
off by a power law), and all is turned by one random rotation, so that every number of a vector varies alike, as
scalar quantisation meets it in real ones. A vector's cosine with its centre is about 0.7.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray


class Clusters:
    """The centres of `count` clusters of unit vectors of `dimensions` numbers; always the same ones."""

    def __init__(self, count: int, dimensions: int) -> None:
        """Takes a second for 1,024 dimensions: the rotation is a QR decomposition."""
        chance = np.random.default_rng(7)
        self._spectrum = (1.0 / np.sqrt(1.0 + np.arange(dimensions))).astype(np.float32)
        rotation, _ = np.linalg.qr(chance.normal(size=(dimensions, dimensions)).astype(np.float32))
        self._rotation = np.asarray(rotation, np.float32)
        self._centres = self._directions(count, chance)

    def _directions(self, count: int, chance: np.random.Generator) -> NDArray[np.float32]:
        drawn = chance.standard_normal((count, len(self._spectrum)), np.float32) * self._spectrum
        return np.asarray(drawn / np.linalg.norm(drawn, axis=1, keepdims=True), np.float32)

    def near(self, labels: Sequence[int], seed: int) -> NDArray[np.float16]:
        """Unit vectors, shape (len(labels), dimensions), each near the centre that its label says."""
        noise = self._directions(len(labels), np.random.default_rng((17, seed)))
        vectors = (self._centres[np.asarray(labels) % len(self._centres)] + noise) @ self._rotation
        return np.asarray(vectors / np.linalg.norm(vectors, axis=1, keepdims=True), np.float16)
