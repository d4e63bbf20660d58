from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.embedding import lanes
from app.embedding.interrupt import Interrupted
from app.embedding.llama import LlamaModel
from app.errors import ResourceError, ResourceProblem
from tests.embedding import tiny_models

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import numpy as np
    from numpy.typing import NDArray

TEXTS = [["the theme " * 30, "abc"], ["a", "", "x " * 90]]


@pytest.fixture
def model(tmp_path: Path) -> Iterator[LlamaModel]:
    with LlamaModel(tiny_models.write_qwen3(tmp_path / "m.gguf"), threads=2) as model:
        yield model


def batches_of(model: LlamaModel) -> list[list[NDArray[np.int32]]]:
    return [[model.tokenise(text) for text in batch] for batch in TEXTS]


def finish(model: LlamaModel, batches: list[list[NDArray[np.int32]]], tokens: int = 50) -> list[NDArray[np.float32]]:
    while (computed := model.advance(batches, tokens, 1)) is None:
        pass
    return computed


def worst_cosine(some: list[NDArray[np.float32]], others: list[NDArray[np.float32]]) -> float:
    return min(float((one * other).sum(axis=1).min()) for one, other in zip(some, others, strict=True))


def test_batches_side_by_side_in_parts_are_those_computed_alone(model: LlamaModel) -> None:
    batches = batches_of(model)
    alone = [model.embed_tokens(batch) for batch in batches]
    assert model.advance(batches, 50, 1) is None
    assert worst_cosine(finish(model, batches), alone) >= 0.9999


def test_other_work_in_between_changes_nothing(model: LlamaModel) -> None:
    batches = batches_of(model)
    alone = [model.embed_tokens(batch) for batch in batches]
    query, long_query = model.tokenise("Instruct: find\nQuery:abc"), model.tokenise("abc " * 80)
    assert len(long_query) > lanes.QUERY_TOKENS
    queries = [model.embed_tokens([one])[0] for one in (query, long_query)]
    for _ in range(3):
        assert model.advance(batches, 20, 1) is None
    assert [float(model.embed_query(query) @ queries[0]) for _ in range(3)] == pytest.approx([1, 1, 1], abs=1e-5)
    assert float(model.embed_query(long_query) @ queries[1]) >= 0.99999
    assert worst_cosine(finish(model, batches), alone) >= 0.9999


def test_stopped_work_goes_on_where_it_was(model: LlamaModel) -> None:
    batches = batches_of(model)
    alone = [model.embed_tokens(batch) for batch in batches]
    assert model.advance(batches, 50, 1) is None
    model.interrupt.set()
    with pytest.raises(Interrupted):
        model.advance(batches, 50, 1)
    with pytest.raises(Interrupted):
        model.embed_query(batches[0][0][:40])
    model.interrupt.clear()
    lane = model._opened()._lanes[0]
    assert lane._start == 50
    assert worst_cosine(finish(model, batches), alone) >= 0.9999


def test_lanes_come_and_go(model: LlamaModel) -> None:
    assert [model.reserve(count) for count in (2, 1, 9, 0)] == [2, 1, 2, 1]


def test_where_memory_is_short_batches_take_turns(model: LlamaModel, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise ResourceError(ResourceProblem.OUT_OF_MEMORY, "no room")

    batches = batches_of(model)
    alone = [model.embed_tokens(batch) for batch in batches]
    monkeypatch.setattr(model._opened(), "_make", refuse)
    assert worst_cosine(finish(model, batches), alone) >= 0.9999
    assert model.lanes == 1
