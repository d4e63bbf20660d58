from __future__ import annotations

import pytest

from app.embedding.catalog import find_known, known_models, starter
from app.embedding.recommend import Machine, passages_per_second, recommend, this_machine

GB = 10**9


def chosen(machine: Machine, measured: dict[str, float] | None = None) -> tuple[str, str]:
    found = recommend(machine, known_models(), measured)
    return found.model.name, found.reason


def test_a_card_gets_the_best_that_fits() -> None:
    for size, name in ((24, "8B"), (8, "8B"), (6, "4B"), (4, "4B"), (2, "0.6B")):
        found, reason = chosen(Machine(16 * GB, 4, "NVIDIA GeForce", size * GB))
        assert found == f"Qwen3-Embedding-{name}", size
        assert f"NVIDIA GeForce ({size} GB)" in reason


def test_a_card_that_is_too_small_does_not_count_against_the_rest() -> None:
    assert chosen(Machine(16 * GB, 16, "old", GB // 2)) == chosen(Machine(16 * GB, 16))


def test_many_cores_get_the_small_qwen() -> None:
    name, reason = chosen(Machine(16 * GB, 16))
    assert name == "Qwen3-Embedding-0.6B"
    assert reason == (
        "16 processor cores can do 10,000 passages with it in about 1 hour, and it needs 1.4 of 16 GB of memory."
    )


def test_some_cores_get_the_small_qwen_in_four_bits() -> None:
    assert chosen(Machine(16 * GB, 4))[0] == "Qwen3-Embedding-0.6B-4bit"


def test_few_cores_get_the_starter_and_hear_what_is_better() -> None:
    found = recommend(Machine(8 * GB, 2), known_models())
    assert (found.model, found.alternative) == (starter(), find_known("qwen3-embedding-0.6b-4bit"))
    assert found.reason == (
        "2 processor cores would take about 5 hours for 10,000 passages with Qwen3-Embedding-0.6B-4bit "
        "instead of about 9 minutes. For files in other languages than English, that is worth it."
    )


def test_little_memory_gets_the_starter() -> None:
    name, reason = chosen(Machine(2 * GB, 16))
    assert name == starter().name
    assert "2 GB of memory" in reason


def test_what_was_measured_here_counts_more() -> None:
    machine = Machine(32 * GB, 2)
    assert chosen(machine)[0] == starter().name
    assert chosen(machine, {"Qwen3-Embedding-4B": 500.0})[0] == "Qwen3-Embedding-4B"
    assert passages_per_second(starter(), machine, {starter().name: 500.0}) == 2.0


def test_speeds_are_known_or_not() -> None:
    machine = Machine(8 * GB, 2)
    assert passages_per_second(starter(), machine, {}) == pytest.approx(19.6)
    assert passages_per_second(known_models()[-1], machine, {}) is None
    assert passages_per_second(starter(), Machine(8 * GB, 2, "card", 8 * GB), {}) is None


def test_this_machine_gets_one() -> None:
    machine = this_machine()
    assert machine.cores >= 1
    assert machine.memory_bytes > GB
    assert chosen(machine)[1].endswith(".")
    assert this_machine("card", 5).card_bytes == 5
