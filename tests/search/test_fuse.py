from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.search.fuse import Hit, fuse, group
from app.search.model import MatchedBy, SearchMode
from app.search.ranking import Ranking


def hit(name: str, *, keyword: float | None = None, semantic: float | None = None, file_id: int = 0) -> Hit:
    return Hit(name, file_id, f"/{file_id}", "text", "", 0, None, None, None, 0, 4, keyword, semantic)


WORDS = [hit("a", keyword=9.0), hit("b", keyword=5.0), hit("c", keyword=1.0)]
MEANING = [hit("b", semantic=0.8), hit("d", semantic=0.6), hit("a", semantic=0.2)]


def names(words: list[Hit], meaning: list[Hit], mode: SearchMode = SearchMode.HYBRID, **kwargs: float) -> list[str]:
    return [fused.hit.chunk_id for fused in fuse(words, meaning, mode, Ranking(**kwargs))]  # type: ignore[arg-type]


def test_agreement_wins_and_nothing_comes_twice() -> None:
    assert names(WORDS, MEANING, keyword_weight=1.0, semantic_weight=1.0) == ["b", "d", "a", "c"]


def test_both_values_are_kept_and_named() -> None:
    by_name = {fused.hit.chunk_id: fused for fused in fuse(WORDS, MEANING)}
    assert (by_name["b"].hit.keyword, by_name["b"].hit.semantic) == (5.0, 0.8)
    assert {name: fused.matched_by for name, fused in by_name.items()} == {
        "a": MatchedBy.BOTH,
        "b": MatchedBy.BOTH,
        "c": MatchedBy.KEYWORD,
        "d": MatchedBy.SEMANTIC,
    }


def test_a_score_is_the_weighted_mean_of_both() -> None:
    by_name = {
        fused.hit.chunk_id: fused
        for fused in fuse(WORDS, MEANING, ranking=Ranking(0.5, 1.5, half_bm25=10.0, power=1.0))
    }
    assert by_name["b"].score == pytest.approx(0.25 * 5 / 15 + 0.75 * 0.8)
    assert by_name["d"].score == pytest.approx(0.75 * 0.6)
    assert by_name["c"].score == pytest.approx(0.25 * 1 / 11 + 0.75 * 0.2)  # the least cosine of the list


def test_words_of_several_passages_add_up_for_their_file() -> None:
    words = [hit("x", keyword=9.0, file_id=1), hit("y", keyword=8.0, file_id=2), hit("z", keyword=6.0, file_id=2)]
    fused = fuse(words, [], ranking=Ranking(decay=0.5, passages=5, half_bm25=10.0))
    assert [each.hit.chunk_id for each in fused] == ["y", "z", "x"]
    assert fused[0].file_score == pytest.approx(11 / 21)
    assert fused[0].score == pytest.approx(8 / 18)
    assert fuse(words, [], ranking=Ranking(passages=1))[0].hit.chunk_id == "x"


def test_a_second_passage_near_the_question_counts_a_little() -> None:
    meaning = [
        hit("a", semantic=0.61, file_id=1),
        hit("b", semantic=0.6, file_id=2),
        hit("c", semantic=0.5, file_id=2),
        hit("d", semantic=0.3, file_id=3),
    ]
    fused = fuse([], meaning, ranking=Ranking(depth=4, second=0.1))
    assert [each.hit.chunk_id for each in fused] == ["b", "c", "a", "d"]
    assert [each.file_score for each in fused] == pytest.approx([0.62, 0.62, 0.61, 0.3])
    assert fused[0].score == pytest.approx(0.6)
    unlike = fuse([], meaning, ranking=Ranking(depth=5, second=0.1))
    assert unlike[0].hit.chunk_id == "a"


def test_words_lead_where_the_model_does_not_know_the_language() -> None:
    words, meaning = [hit("a", keyword=30.0, file_id=1)], [hit("b", semantic=0.7, file_id=2)]
    assert fuse(words, [*meaning, hit("c", semantic=0.1, file_id=3)])[0].hit.chunk_id == "b"
    assert fuse(words, [*meaning, hit("c", semantic=0.1, file_id=3)], foreignness=1.0)[0].hit.chunk_id == "a"


def test_weak_words_count_for_little_beside_meaning_and_strong_ones_for_much() -> None:
    def gained(bm25: float, power: float) -> float:
        words = [hit("a", keyword=bm25), hit("b", keyword=bm25 / 2)]
        ranking = Ranking(half_bm25=60.0, power=power)
        by_name = {each.hit.chunk_id: each.score for each in fuse(words, [hit("c", semantic=0.5)], ranking=ranking)}
        return by_name["a"] - by_name["b"]

    assert gained(10.0, power=2.0) < 0.5 * gained(10.0, power=1.0)
    assert gained(60.0, power=2.0) > 1.5 * gained(60.0, power=1.0)


def test_scores_do_not_depend_on_how_many_were_asked_for() -> None:
    words = [hit("a", keyword=30.0), hit("b", keyword=20.0), hit("c", keyword=19.0)]
    meaning = [hit("b", semantic=0.6), hit("d", semantic=0.4), hit("a", semantic=0.1), hit("c", semantic=0.05)]
    ranking = Ranking(depth=2)
    short = {each.hit.chunk_id: each.file_score for each in fuse(words[:2], meaning[:2], ranking=ranking)}
    deep = {each.hit.chunk_id: each.file_score for each in fuse(words, meaning, ranking=ranking)}
    assert set(short.values()) == {deep[name] for name in short}


def test_modes_ask_one_list() -> None:
    assert names(WORDS, MEANING, SearchMode.KEYWORD) == ["a", "b", "c"]
    assert names(WORDS, MEANING, SearchMode.SEMANTIC) == ["b", "d", "a"]


def test_without_a_model_words_answer_a_semantic_search() -> None:
    assert names(WORDS, [], SearchMode.SEMANTIC) == ["a", "b", "c"]


def test_weights_shift_the_order() -> None:
    assert names(WORDS, MEANING, keyword_weight=99.0)[0] == "a"


def test_a_chunk_repeated_in_one_list_counts_once() -> None:
    fused = fuse([*WORDS, hit("a", keyword=1.0)], [])
    assert [(each.hit.chunk_id, each.hit.keyword) for each in fused] == [("a", 9.0), ("b", 5.0), ("c", 1.0)]


def test_one_list_alone_has_its_own_scale() -> None:
    assert fuse([], [hit("x", semantic=0.73)])[0].score == 0.73
    assert fuse([], [hit("x", semantic=-0.2)])[0].score == 0.0
    assert fuse([hit("x", keyword=80.0)], [])[0].score == 0.5


HITS = st.lists(
    st.builds(
        lambda number, file_id, keyword, semantic: hit(
            str(number), keyword=keyword, semantic=semantic, file_id=file_id
        ),
        st.integers(0, 20),
        st.integers(0, 4),
        st.floats(0, 1e9),
        st.floats(-1, 1),
    )
)


@given(HITS, HITS, st.sampled_from(SearchMode), st.floats(0, 1))
def test_scores_are_from_0_to_1_and_fall(
    words: list[Hit], meaning: list[Hit], mode: SearchMode, foreignness: float
) -> None:
    files = group(fuse(words, meaning, mode, foreignness=foreignness), 3)
    scores = [file.score for file in files]
    assert all(0.0 <= score <= 1.0 for score in scores)
    assert scores == sorted(scores, reverse=True)
    for file in files:
        assert [each.score for each in file.hits] == sorted((each.score for each in file.hits), reverse=True)


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
