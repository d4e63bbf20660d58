"""The child, driven over its pipe as the parent does."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

import reference_models
from app.workers import reranker
from app.workers.process import WorkerGone, WorkerProcess
from app.workers.reranker import RerankerOptions

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return reference_models.write_reranker(tmp_path_factory.mktemp("reranker") / "Qwen3-Reranker-tiny.gguf")


@pytest.fixture
def child(model: Path) -> Iterator[WorkerProcess]:
    worker = WorkerProcess(reranker.main, RerankerOptions(str(model), threads=1), name="reranker")
    worker.start()
    yield worker
    worker.kill()


def score(number: int, texts: list[str]) -> dict[str, Any]:
    return {"op": "score", "id": number, "query": "deposit", "task": "", "texts": texts}


def test_requests_are_answered_in_turn_but_for_those_that_are_cancelled(child: WorkerProcess) -> None:
    child.send(score(1, ["The tenant pays a deposit."]))
    assert child.receive()[0] == {"id": 1, "op": "scores"}
    child.send(score(2, ["The tenant pays a deposit. " * 90] * 200))
    child.send(score(3, ["Tea."]))
    child.send({"op": "cancel", "id": 3})
    child.send({"op": "cancel", "id": 2})
    child.send(score(4, ["The tenant pays a deposit.", "Tea."]))
    header, payload = child.receive()
    assert header == {"id": 4, "op": "scores"}
    scores = np.frombuffer(payload, "<f4")
    assert scores.shape == (2,)
    assert ((scores > 0) & (scores < 1)).all()


def test_what_fails_is_told_and_the_next_request_answered(child: WorkerProcess) -> None:
    child.send({"op": "score", "id": 1})
    header, _ = child.receive()
    assert (header["op"], header["code"]) == ("failed", "bug")
    assert "KeyError" in header["message"]
    child.send(score(2, []))
    assert child.receive()[0]["op"] == "scores"


def test_it_ends_when_nothing_is_asked(model: Path) -> None:
    worker = WorkerProcess(reranker.main, RerankerOptions(str(model), idle_seconds=0.1), name="reranker")
    worker.start()
    with pytest.raises(WorkerGone) as gone:
        worker.receive()
    assert gone.value.exit_code == 0
