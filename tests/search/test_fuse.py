from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.search.fuse import Hit, fuse, group, score_of
from app.search.model import MatchedBy, SearchMode
from app.search.ranking import Ranking


def hit(name: str, *, keyword: float | None = None, semantic: float | None = None, file_id: int = 0) -> Hit:
    return Hit(name, file_id, f"/{file_id}", "text", "", 0, None, None, None, 0, 4, keyword, semantic)


WORDS = [hit("a", keyword=9.0), hit("b", keyword=5.0), hit("c", keyword=1.0)]
MEANING = [hit("b", semantic=0.8), hit("d", semantic=0.6), hit("a", semantic=0.2)]


def names(words: list[Hit], meaning: list[Hit], mode: SearchMode = SearchMode.HYBRID, **kwargs: float) -> list[str]:
    return [fused.hit.chunk_id for fused in fuse(words, meaning, mode, Ranking(**kwargs))]


def test_agreement_wins_and_nothing_comes_twice() -> None:
    assert names(WORDS, MEANING, keyword_weight=1.0) == ["b", "a", "d", "c"]


def test_both_values_are_kept_and_named() -> None:
    by_name = {fused.hit.chunk_id: fused for fused in fuse(WORDS, MEANING)}
    assert (by_name["b"].hit.keyword, by_name["b"].hit.semantic) == (5.0, 0.8)
    assert {name: fused.matched_by for name, fused in by_name.items()} == {
        "a": MatchedBy.BOTH,
        "b": MatchedBy.BOTH,
        "c": MatchedBy.KEYWORD,
        "d": MatchedBy.SEMANTIC,
    }


def test_reciprocal_ranks_add_up() -> None:
    first = fuse(WORDS, MEANING, ranking=Ranking(keyword_weight=2.0))[0]
    assert first.hit.chunk_id == "a"
    assert first.rank_score == pytest.approx(2 / 61 + 1 / 63)
    assert first.file_score == pytest.approx(2 / 11 + 1 / 11)


def test_files_are_ordered_by_their_best_passage_in_each_list() -> None:
    """File 2 leads one list and follows in the other; file 1 has the best passage of one list only."""
    words = [hit("x", keyword=9.0, file_id=1), hit("y", keyword=5.0, file_id=2), hit("z", keyword=4.0, file_id=2)]
    meaning = [hit("z", semantic=0.9, file_id=2), hit("w", semantic=0.8, file_id=3)]
    assert names(words, meaning) == ["z", "y", "x", "w"]


def test_modes_ask_one_list() -> None:
    assert names(WORDS, MEANING, SearchMode.KEYWORD) == ["a", "b", "c"]
    assert names(WORDS, MEANING, SearchMode.SEMANTIC) == ["b", "d", "a"]


def test_without_a_model_words_answer_a_semantic_search() -> None:
    assert names(WORDS, [], SearchMode.SEMANTIC) == ["a", "b", "c"]


def test_weights_shift_the_order() -> None:
    assert names(WORDS, MEANING, keyword_weight=3.0)[0] == "a"


def test_a_chunk_repeated_in_one_list_counts_once() -> None:
    assert fuse([*WORDS, WORDS[0]], [], ranking=Ranking(keyword_weight=1.0))[0].rank_score == pytest.approx(1 / 61)


def test_scores_are_cosines_or_saturating_bm25() -> None:
    assert score_of(hit("x", semantic=0.73)) == 0.73
    assert score_of(hit("x", semantic=-0.2)) == 0.0
    assert score_of(hit("x", keyword=10.0)) == 0.5
    assert score_of(hit("x", keyword=30.0, semantic=0.1)) == 0.75
    assert score_of(hit("x")) == 0.0


@given(st.floats(-1, 1) | st.none(), st.floats(0, 1e9) | st.none())
def test_scores_are_from_0_to_1(semantic: float | None, keyword: float | None) -> None:
    assert 0.0 <= score_of(hit("x", semantic=semantic, keyword=keyword)) <= 1.0


def test_a_file_stands_where_its_best_passage_stands() -> None:
    fused = fuse(
        [],
        [
            hit("a", semantic=0.9, file_id=1),
            hit("b", semantic=0.8, file_id=2),
            hit("c", semantic=0.7, file_id=1),
            hit("d", semantic=0.6, file_id=1),
        ],
    )
    files = group(fused, passages_per_file=2)
    assert [[each.hit.chunk_id for each in file.hits] for file in files] == [["a", "c"], ["b"]]
    assert [file.score for file in files] == [0.9, 0.8]


def test_a_file_has_one_passage_at_least() -> None:
    assert len(group(fuse(WORDS, []), passages_per_file=0)[0].hits) == 1
