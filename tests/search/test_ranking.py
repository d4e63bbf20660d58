from __future__ import annotations

import dataclasses

import pytest

from app.search.fuse import Hit, fuse
from app.search.ranking import DEFAULT, Ranking


def hit(name: str, *, keyword: float | None = None, semantic: float | None = None) -> Hit:
    return Hit(name, ord(name), f"/{name}", "text", "", 0, None, None, None, 0, 4, keyword, semantic)


def test_the_constants_are_fixed_and_others_can_be_given() -> None:
    words, meaning = [hit("a", keyword=20.0)], [hit("b", semantic=0.9)]
    assert [each.hit.chunk_id for each in fuse(words, meaning)] == ["a", "b"]
    towards_meaning = Ranking(keyword_weight=0.5, half_bm25=20.0)
    fused = fuse(words, meaning, ranking=towards_meaning)
    assert [each.hit.chunk_id for each in fused] == ["b", "a"]
    assert fused[1].score == pytest.approx(0.5)
    with pytest.raises(dataclasses.FrozenInstanceError):
        DEFAULT.keyword_weight = 2.0  # type: ignore[misc]
