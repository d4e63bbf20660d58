from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.workers.memory_plan import EXTRACTOR_MB, OWN_MB, MemoryPlan, plan_memory

GIB = 2**30
STARTER = 150 * 2**20


def test_a_machine_with_much_memory_changes_nothing() -> None:
    assert plan_memory(0, 16 * GIB, STARTER, 4, 2048) == MemoryPlan(8192, 150, 2048, 4)


def test_a_small_limit_leaves_fewer_extractors() -> None:
    plan = plan_memory(1200, 16 * GIB, STARTER, 4, 2048)
    assert (plan.extractors, plan.extract_mb, plan.problem) == (2, 600, "")
    assert plan_memory(1024, 16 * GIB, STARTER, 4, 2048).extractors == 1


def test_the_least_limit_has_room_for_the_starter() -> None:
    assert plan_memory(1024, GIB, STARTER, 1, 2048).problem == ""


@pytest.mark.parametrize(("limit", "words"), [(2048, "set memory_limit to"), (0, "half of this computer's memory")])
def test_a_model_that_is_too_large_is_told_with_what_to_do(limit: int, words: str) -> None:
    plan = plan_memory(limit, 8 * GIB, 5 * GIB, 4, 2048, "Qwen3-Embedding-8B")
    assert "Qwen3-Embedding-8B needs about 5,120 MB" in plan.problem
    assert words in plan.problem
    assert (plan.extractors, plan.extract_mb) == (1, EXTRACTOR_MB)


@given(
    st.sampled_from((0, 1024, 2000, 5000)), st.integers(2, 64), st.integers(0, 4000), st.integers(1, 8),
    st.integers(512, 4096),
)  # fmt: skip
def test_it_is_kept_or_told(limit: int, machine_gib: int, model_mb: int, extractors: int, extract_mb: int) -> None:
    plan = plan_memory(limit, machine_gib * GIB, model_mb * 2**20, extractors, extract_mb)
    assert 1 <= plan.extractors <= extractors
    assert plan.extract_mb <= extract_mb
    assert bool(plan.problem) == (OWN_MB + plan.model_mb + EXTRACTOR_MB > plan.total_mb)
    assert plan.problem or OWN_MB + plan.model_mb + plan.extract_mb <= plan.total_mb
