from __future__ import annotations

import numpy as np
import pytest

from app.search.cosines import cosines


@pytest.mark.parametrize("shape", [(0, 384), (1, 384), (7, 384), (384,)])
def test_they_are_the_products(shape: tuple[int, ...]) -> None:
    random = np.random.default_rng(0)
    vectors, others = (random.normal(size=size).astype(np.float32) for size in ((50, 384), shape))
    found = cosines(vectors, others)
    assert found.dtype == np.float32
    np.testing.assert_allclose(found, vectors @ others.T, atol=1e-4)
