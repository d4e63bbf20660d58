from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING

import numpy as np
import pytest

from app.errors import Cancelled, ResourceError, ResourceProblem
from app.search.query import parse
from app.search.query_vector import NO_PROCESS, NO_QUERY_VECTOR, NO_VECTORS, OTHER_MODEL, query_vector
from app.store.active import TableKey

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.embedding.model import Embedder, EmbedderInfo, Vectors

KEY = TableKey("f00", 2)


class Model:
    """Gives one vector for every query, or raises what it is told to."""

    def __init__(self, answer: list[float] | Exception, fingerprint: str = "f00") -> None:
        self._answer = answer
        self._fingerprint = fingerprint
        self.asked: list[tuple[str, str]] = []

    def info(self) -> EmbedderInfo:
        return SimpleNamespace(fingerprint=self._fingerprint)  # type: ignore[return-value]

    def embed_query(self, query: str, should_stop: Callable[[], bool], instruction: str = "") -> Vectors:
        del should_stop
        self.asked.append((query, instruction))
        if isinstance(self._answer, Exception):
            raise self._answer
        return np.array(self._answer, np.float32)

    def embed_documents(self, texts: object, should_stop: object) -> Vectors:
        raise NotImplementedError

    def close(self) -> None: ...


def ask(model: Embedder | None, *, stop: bool = False) -> tuple[Vectors | None, str]:
    return query_vector(model, KEY, parse('tea "green leaves" -bag'), "task", lambda: stop)


def test_words_and_phrases_are_embedded_with_the_task() -> None:
    model = Model([1.0, 0.0])
    vector, degraded = ask(model)
    assert vector is not None
    assert (vector.tolist(), degraded) == ([1.0, 0.0], "")
    assert model.asked == [("tea green leaves", "task")]


@pytest.mark.parametrize(
    ("model", "reason"),
    [
        (None, NO_VECTORS),
        (Model([1.0, 0.0], "f99"), OTHER_MODEL),
        (Model([float("nan"), 0.0]), NO_QUERY_VECTOR),
        (
            Model(ResourceError(ResourceProblem.MODEL_MISSING, "Get the model.")),
            "Only words are searched: Get the model.",
        ),
        (Model(BrokenPipeError("pipe")), NO_PROCESS),
    ],
)
def test_why_there_is_none(model: Embedder | None, reason: str) -> None:
    assert ask(model) == (None, reason)


def test_a_bug_of_the_embedder_is_not_taken_for_a_reason() -> None:
    with pytest.raises(RuntimeError):
        ask(Model(RuntimeError("the embedder failed")))


def test_a_cancelled_search_gets_no_vector() -> None:
    with pytest.raises(Cancelled):
        ask(Model([1.0, 0.0]), stop=True)
