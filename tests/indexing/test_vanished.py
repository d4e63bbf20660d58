from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING

import pytest

from app.indexing.vanished import keep_vectors, purge_vectors, tidy_banks
from app.store.active import TableKey, set_active_key, set_next_key
from app.store.vector_bank import VANISHED_SECONDS, VectorBanks
from tests.indexing.test_embed_pass import Bench

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.paths import DataDir


@pytest.fixture
def bench(data_dir: DataDir) -> Iterator[Bench]:
    bench = Bench(data_dir)
    bench.add("a", "one", "two")
    bench.add("b", "three")
    bench.run()
    set_active_key(bench.catalog, TableKey("f00", 26))
    yield bench
    bench.catalog.close()


@pytest.fixture
def banks(data_dir: DataDir) -> VectorBanks:
    return VectorBanks(data_dir.vectors_dir / "banks")


def test_vectors_outlive_their_rows(bench: Bench, banks: VectorBanks) -> None:
    hashes = [row["text_hash"] for row in bench.table.texts_of([1])]
    with banks.open("f00") as bank:
        keep_vectors(bench.table, bank, [1])
        bench.table.remove([1])
        assert set(bank.get(hashes)) == set(hashes)


def test_a_purge_leaves_no_vector_of_what_is_gone(bench: Bench, banks: VectorBanks) -> None:
    alive = [row["text_hash"] for row in bench.table.texts_of([2])]
    for fingerprint in ("f00", "next"):
        with banks.open(fingerprint) as bank:
            keep_vectors(bench.table, bank, [1, 2])
    bench.table.remove([1])
    purge_vectors(bench.catalog, banks, bench.table)
    assert banks.fingerprints() == ["next"]
    with banks.open("next") as bank:
        assert bank.count() == 1
        assert list(bank.get(alive)) == alive
    purge_vectors(bench.catalog, banks, None)
    assert banks.fingerprints() == []


def test_what_was_kept_long_enough_goes_and_a_model_that_is_being_made_stays(
    bench: Bench, banks: VectorBanks, data_dir: DataDir
) -> None:
    set_next_key(bench.catalog, TableKey("next", 8))
    for fingerprint in ("f00", "next", "left"):
        banks.open(fingerprint).close()
    with banks.open("f00") as bank:
        bank.put([("01" * 16, None)], seconds=-1.0)
    for file in (data_dir.vectors_dir / "banks").iterdir():
        os.utime(file, (1, time.time() - 2 * VANISHED_SECONDS))
    tidy_banks(bench.catalog, banks)
    assert banks.fingerprints() == ["f00", "next"]
    with banks.open("f00") as bank:
        assert bank.count() == 0
