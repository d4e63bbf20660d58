from __future__ import annotations

import contextlib
import threading
import time
from typing import TYPE_CHECKING

import numpy as np
import psutil
import pytest

import reference_models
from app.errors import Cancelled, ResourceError, ResourceProblem
from app.workers.reranking import RerankerClient
from tests.embedding import tiny_models

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

BUSY_MACHINE = 5.0  # other tests may hold the cores
ENDLESS = ["The tenant pays a deposit. " * 90] * 5000


def never() -> bool:
    return False


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return reference_models.write_reranker(tmp_path_factory.mktemp("reranker") / "Qwen3-Reranker-tiny.gguf")


@pytest.fixture(scope="module")
def client(model: Path) -> Iterator[RerankerClient]:
    client = RerankerClient(model)
    yield client
    client.close()


def test_scores_are_those_of_the_reference(client: RerankerClient) -> None:
    scores = np.load(reference_models.VOCABULARY.parent / "reference_reranker.npz")["scores"]
    pairs = list(zip(reference_models.pairs(), scores, strict=True))
    for (task, query, passage), score in pairs[:3]:
        assert client.scores(query, task, [passage], never) == pytest.approx([score], abs=1e-3)
    assert client.scores("query", "", [], never).shape == (0,)
    assert client.name == "Qwen3-Reranker-tiny"


def test_a_cancelled_request_ends_at_once_and_the_next_is_answered(client: RerankerClient) -> None:
    stop = threading.Event()
    timer = threading.Timer(0.3, stop.set)
    timer.start()
    with pytest.raises(Cancelled):
        client.scores("deposit", "", ENDLESS, stop.is_set)
    begun = time.monotonic()
    assert len(client.scores("deposit", "", ["short"], never)) == 1
    assert time.monotonic() - begun < BUSY_MACHINE


def test_what_takes_too_long_is_given_up_as_a_whole(model: Path) -> None:
    client = RerankerClient(model, limit_seconds=0.5)
    try:
        with pytest.raises(ResourceError, match="not done after 0 seconds") as raised:
            client.scores("deposit", "", ENDLESS, never)
    finally:
        client.close()
    assert raised.value.code is ResourceProblem.WORKER


def test_a_killed_process_is_started_once_more(client: RerankerClient) -> None:
    client.scores("deposit", "", ["short"], never)
    before = {process.pid for process in psutil.Process().children(recursive=True)}
    for process in psutil.Process().children(recursive=True):
        with contextlib.suppress(psutil.Error):  # gone while we looked
            if "Qwen3-Reranker-tiny" in str([entry.path for entry in process.memory_maps()]):
                process.kill()
    assert len(client.scores("deposit", "", ["short"], never)) == 1
    assert {process.pid for process in psutil.Process().children(recursive=True)} - before


def test_a_file_that_is_no_reranker_is_told(tmp_path: Path) -> None:
    client = RerankerClient(tiny_models.write_qwen3(tmp_path / "embedding.gguf"))
    try:
        with pytest.raises(ResourceError, match="not a reranking model"):
            client.scores("deposit", "", ["short"], never)
    finally:
        client.close()


def test_a_model_without_numbers_is_told(model: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    client = RerankerClient(model)
    monkeypatch.setattr("app.workers.reranking.wait_for", lambda *_: ({}, np.array([np.nan], "<f4").tobytes()))
    try:
        with pytest.raises(ResourceError, match="gives no number"):
            client.scores("deposit", "", ["short"], never)
    finally:
        client.close()
