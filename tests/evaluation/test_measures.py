from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.evaluation.measures import DEEP, Measures, mean, measure, percentile

names = st.text("abcdefgh", min_size=1, max_size=2)


def test_one_answer_in_second_place() -> None:
    found = measure(["x", "a", "y"], {"a": 1.0})
    assert found == Measures(1, 1 / math.log2(3), 1.0, 1.0, 0.5)


def test_gains_are_graded_and_the_ideal_has_them_in_order() -> None:
    """By hand: (1 + 3 / log2 3) / (3 + 1 / log2 3)."""
    second = 1 / math.log2(3)
    assert measure(["b", "a"], {"a": 3.0, "b": 1.0}).ndcg_10 == pytest.approx((1 + 3 * second) / (3 + second))


def test_versions_of_one_answer_count_once_and_take_their_places() -> None:
    assert measure(["a", "a", "a"], {"a": 1.0}) == measure(["a"], {"a": 1.0})
    assert measure(["a", "a", "b"], {"a": 1.0, "b": 1.0}).ndcg_10 < measure(["a", "b"], {"a": 1.0, "b": 1.0}).ndcg_10
    assert measure(["x", "x", "a"], {"a": 1.0}).mrr_10 == pytest.approx(1 / 3)


def test_depths() -> None:
    ranked = [f"x{number}" for number in range(99)]
    assert measure([*ranked[:9], "a"], {"a": 1.0}).recall_10 == 1.0
    eleventh = measure([*ranked[:10], "a"], {"a": 1.0})
    assert (eleventh.ndcg_10, eleventh.recall_10, eleventh.recall_100, eleventh.mrr_10) == (0.0, 0.0, 1.0, 0.0)
    assert measure([*ranked, "y", "a"], {"a": 1.0}).recall_100 == 0.0


@given(st.lists(names, max_size=DEEP + 5), st.dictionaries(names, st.floats(0.1, 5), min_size=1, max_size=9))
def test_all_are_shares_and_the_best_order_is_worth_one(ranked: list[str], relevant: dict[str, float]) -> None:
    found = measure(ranked, relevant)
    assert all(0 <= value <= 1 + 1e-9 for value in found.to_json().values())
    best = measure(sorted(relevant, key=lambda key: -relevant[key]), relevant)
    assert best.ndcg_10 == pytest.approx(1.0)
    assert (best.recall_10, best.mrr_10) == (1.0, 1.0)


def test_means_weigh_by_queries() -> None:
    both = mean([Measures(3, 1.0, 1.0, 1.0, 1.0), Measures(1, 0.0, 0.0, 0.0, 0.0)])
    assert both == Measures(4, 0.75, 0.75, 0.75, 0.75)
    assert mean([]) == Measures(0, 0.0, 0.0, 0.0, 0.0)


def test_percentiles() -> None:
    assert [percentile(range(1, 101), share) for share in (0.5, 0.95, 1.0)] == [50, 95, 100]
    assert percentile([7.0], 0.95) == 7.0
    assert percentile([], 0.5) == 0.0
