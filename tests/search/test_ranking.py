from __future__ import annotations

import dataclasses

import pytest

from app.search.fuse import Hit, fuse
from app.search.ranking import DEFAULT, Ranking


def hit(name: str, *, keyword: float | None = None, semantic: float | None = None) -> Hit:
    return Hit(name, ord(name), f"/{name}", "text", "", 0, None, None, None, 0, 4, keyword, semantic)


def test_the_constants_are_fixed_and_others_can_be_given() -> None:
    words, meaning = [hit("a", keyword=20.0)], [hit("b", semantic=0.6), hit("c", semantic=0.2)]
    assert fuse(words, meaning)[0].hit.chunk_id == "b"
    fused = fuse(words, meaning, ranking=Ranking(keyword_weight=3.0, semantic_weight=1.0, half_bm25=20.0))
    assert fused[0].hit.chunk_id == "a"
    assert fused[0].score == pytest.approx(0.75 * 0.5 + 0.25 * 0.2)
    with pytest.raises(dataclasses.FrozenInstanceError):
        DEFAULT.keyword_weight = 2.0  # type: ignore[misc]


def test_shares_of_words() -> None:
    assert Ranking(1.0, 3.0).keyword_share() == 0.25
    assert DEFAULT.keyword_share(foreignness=1.0) > DEFAULT.keyword_share()
