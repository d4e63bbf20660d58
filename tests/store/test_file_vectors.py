from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from app.errors import Cancelled
from app.store.file_vectors import file_means, passage_hashes
from tests.search.chunk_tables import table_of, towards

if TYPE_CHECKING:
    from pathlib import Path


def test_means_and_hashes_of_files(tmp_path: Path) -> None:
    first, second = towards(0, 1), towards(1, 2)
    table = table_of(tmp_path, {7: [("a", first), ("b", second), ("c", None)], 3: [("a", first)], 5: [("d", None)]})
    ids, means = file_means(table, None, lambda: False)
    assert ids.tolist() == [3, 7]
    assert np.allclose(means[0], first, atol=1e-3)
    mean = first.astype(np.float32) + second.astype(np.float32)
    assert np.allclose(means[1], mean / np.linalg.norm(mean), atol=1e-3)
    assert file_means(table, "file_id = 7", lambda: False)[0].tolist() == [7]
    owners, hashes = passage_hashes(table, lambda: False)
    assert sorted(owners.tolist()) == [3, 5, 7, 7, 7]
    assert len(set(hashes.tolist())) == 4


def test_an_empty_table_has_none_and_reading_can_be_stopped(tmp_path: Path) -> None:
    table = table_of(tmp_path, {1: [("a", towards(0, 1))]})
    with pytest.raises(Cancelled):
        file_means(table, None, lambda: True)
    with pytest.raises(Cancelled):
        passage_hashes(table, lambda: True)
    table.remove([1])
    assert file_means(table, None, lambda: False)[1].shape[0] == 0
    assert passage_hashes(table, lambda: False)[0].size == 0
