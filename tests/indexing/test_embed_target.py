from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from app.indexing.embed_pass import EmbedPass
from app.indexing.embed_target import BankTarget, TableTarget, kept_vectors
from app.store.vector_bank import VectorBank
from tests.indexing.test_embed_pass import Bench

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.paths import DataDir


@pytest.fixture
def bench(data_dir: DataDir) -> Iterator[Bench]:
    bench = Bench(data_dir)
    yield bench
    bench.catalog.close()


@pytest.fixture
def bank(data_dir: DataDir) -> Iterator[VectorBank]:
    with VectorBank(data_dir.vectors_dir / "banks" / "f00.bank") as bank:
        yield bank


def embed(bench: Bench, target: BankTarget | TableTarget) -> list[str]:
    bench.embedder.asked.clear()
    EmbedPass(bench.catalog, target, bench.embedder, bench.report).run(lambda _: None, lambda: False)
    return sorted(bench.embedder.asked)


def test_a_bank_is_filled_beside_the_table_and_taken_up_again(bench: Bench, bank: VectorBank) -> None:
    bench.add("a", "one", "two", "one")
    bench.add("b", "three")
    target = BankTarget(bench.catalog, bench.table, bank)
    assert embed(bench, target) == ["one", "three", "two"]
    assert (bench.catalog.next_counts(), bench.catalog.chunk_counts()) == ((4, 4), (4, 0))
    assert bank.count() == 3
    bench.catalog.reset_next_embedded()  # as after a kill between vectors and count
    assert embed(bench, target) == []
    assert bench.catalog.next_counts() == (4, 4)
    bench.add("c", "two", "four")
    assert embed(bench, target) == ["four"]


def test_a_text_that_the_next_model_cannot_embed_is_noted(
    bench: Bench, bank: VectorBank, expected_logs: list[str]
) -> None:
    expected_logs.append("could not be embedded")
    bench.embedder.fails_on = "poison"
    bench.add("a", "poison", "good")
    embed(bench, BankTarget(bench.catalog, bench.table, bank))
    assert bench.catalog.next_counts() == (2, 2)
    assert [vector is None for vector in bank.get([row["text_hash"] for row in bench.table.texts_of([1])]).values()]
    assert bench.catalog.problems() == []


def test_counts_that_are_too_high_do_not_go_round_for_ever(bench: Bench, bank: VectorBank) -> None:
    file = bench.add("a", "one", "two")
    bench.table.remove([file])
    assert embed(bench, BankTarget(bench.catalog, bench.table, bank)) == []
    assert bench.catalog.next_counts() == (2, 2)


def test_a_bank_lends_to_the_table(bench: Bench, bank: VectorBank) -> None:
    bench.add("a", "one", "two")
    (one, two) = [row["text_hash"] for row in bench.table.texts_of([1])]
    bank.put([(one, np.ones(26, np.float32)), (two, None)])
    assert list(kept_vectors(bank, {one, two})) == [one]
    assert embed(bench, TableTarget(bench.catalog, bench.table, bank)) == ["two"]
    assert bench.catalog.chunk_counts() == (2, 2)


def test_new_vectors_are_folded_into_the_index_now_and_then(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    folded: list[int] = []
    monkeypatch.setattr("app.indexing.embed_target.FOLD_NUMBERS", 3 * 26)
    monkeypatch.setattr(type(bench.table), "optimize", lambda table: folded.append(table.count("vector IS NOT NULL")))
    monkeypatch.setattr(type(bench.table), "unfolded", lambda _: 0)
    bench.add("a", "one", "two", "three")
    bench.add("b", "four")
    embed(bench, TableTarget(bench.catalog, bench.table))
    assert folded == [4]
