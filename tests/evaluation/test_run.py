from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.errors import Cancelled
from app.evaluation.run import Evaluation
from app.search.model import SearchMode
from app.search.ranking import Ranking

if TYPE_CHECKING:
    from app.evaluation.library import EvaluationLibrary


def test_every_pair_of_languages_and_all_together(built: EvaluationLibrary) -> None:
    report = Evaluation(built).run(SearchMode.HYBRID)
    assert report.overall.queries == 5
    assert set(report.pairs) == {("de", "de"), ("de", "en"), ("en", "de"), ("en", "en")}
    assert report.pairs["en", "en"].ndcg_10 == 1.0
    assert {name: figures.queries for name, figures in report.by_language.items()} == {"de": 2, "en": 3}
    assert report.mix["en"].keys() == {"de", "en"}
    assert sum(report.mix["en"].values()) == pytest.approx(1.0, abs=1e-3)
    assert len(report.times_ms) == 5


def test_words_find_nothing_across_languages(built: EvaluationLibrary) -> None:
    report = Evaluation(built).run(SearchMode.KEYWORD, timed_queries=2)
    assert report.pairs["de", "de"].recall_10 == 1.0
    assert report.pairs["en", "de"].recall_10 < 1.0
    data = report.to_json()
    assert set(data["pairs"]) == {"de-de", "de-en", "en-de", "en-en"}
    assert data["same_language"]["queries"] == 5
    assert data["ndcg_10"] == data["same_language"]["ndcg_10"] or data["ndcg_10"] <= 1
    assert data["search_ms"]["p95"] >= data["search_ms"]["p50"] > 0


def test_pairs_can_be_left_out_and_rankings_compared(built: EvaluationLibrary) -> None:
    towards_words = Evaluation(built, Ranking(keyword_weight=1e6)).run(SearchMode.HYBRID, pair_queries=0)
    words = Evaluation(built).run(SearchMode.KEYWORD, pair_queries=0)
    assert towards_words.pairs == {}
    assert towards_words.overall.mrr_10 >= words.overall.mrr_10


def test_it_can_be_stopped(built: EvaluationLibrary) -> None:
    with pytest.raises(Cancelled):
        Evaluation(built).run(SearchMode.KEYWORD, lambda: True)
