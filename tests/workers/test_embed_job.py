from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from app.embedding.calibration import Arrangement, Calibration, candidates
from app.embedding.interrupt import Interrupted
from app.embedding.llama import LlamaModel
from app.embedding.prompts import query_text
from app.workers.embed_job import LEAST_TOKENS, TARGET_SECONDS, DocumentJob, Pace, QueryJob, UrgentJob
from tests.embedding import tiny_models

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TEXTS = ["the theme " * count for count in (60, 1, 5, 40, 2, 90, 3)] + ["", "abc"]


@pytest.fixture(params=["bert", "qwen3"])
def model(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[LlamaModel]:
    write = tiny_models.write_bert if request.param == "bert" else tiny_models.write_qwen3
    with LlamaModel(write(tmp_path / "m.gguf"), threads=2) as model:
        yield model


def header(texts: list[str]) -> dict[str, Any]:
    return {"id": 7, "texts": texts}


def slow_pace() -> Pace:
    pace = Pace()
    for _ in range(40):
        pace.learn(1, TARGET_SECONDS)
    return pace


def finish(job: DocumentJob, threads: int = 2) -> int:
    steps = 0
    while not job.is_done:
        job.prepare(threads)
        job.step()
        steps += 1
    return steps


def new_job(model: LlamaModel, pace: Pace) -> DocumentJob:
    return DocumentJob(header(TEXTS), model, pace, Calibration(model.path, candidates(2, model.lanes), None))


@pytest.mark.parametrize("threads", [1, 2])
def test_documents_get_the_vectors_that_they_get_alone(model: LlamaModel, threads: int) -> None:
    alone = np.concatenate([model.embed([text]) for text in TEXTS])
    job = new_job(model, slow_pace())
    assert finish(job, threads) >= 2
    assert float((job.vectors * alone).sum(axis=1).min()) >= 0.9999


def test_a_slow_causal_model_is_asked_for_a_part_of_a_batch_at_a_time(tmp_path: Path) -> None:
    with LlamaModel(tiny_models.write_qwen3(tmp_path / "m.gguf")) as model:
        pace = slow_pace()
        job = new_job(model, pace)
        job.prepare(1)
        assert pace.tokens == LEAST_TOKENS
        assert job.step_seconds == pytest.approx(pace.seconds(LEAST_TOKENS))


def test_stopped_documents_are_taken_up_again(model: LlamaModel) -> None:
    alone = np.concatenate([model.embed([text]) for text in TEXTS])
    job = new_job(model, slow_pace())
    job.prepare(2)
    model.interrupt.set()
    with pytest.raises(Interrupted):
        job.step()
    model.interrupt.clear()
    finish(job)
    assert float((job.vectors * alone).sum(axis=1).min()) >= 0.9999


def test_real_documents_calibrate(model: LlamaModel) -> None:
    calibration = Calibration(model.path, [Arrangement(2, 1), Arrangement(1, 2)], None)
    jobs = 0
    while calibration.rate is None:
        job = DocumentJob(header(TEXTS * 8), model, slow_pace(), calibration)
        finish(job)
        jobs += 1
        assert jobs < 20
    assert calibration.rate.tokens_per_second > 0


def test_queries_are_computed_one_a_step_with_their_instruction(model: LlamaModel) -> None:
    job = QueryJob({**header(["abc", "the theme"]), "instruction": "find"}, model)
    done = [job.is_done]
    for _ in range(2):
        job.step()
        done.append(job.is_done)
    assert done == [False, False, True]
    read = [query_text(model.header.architecture, text, "find") for text in ("abc", "the theme")]
    assert float((job.vectors * model.embed(read)).sum(axis=1).min()) >= 0.9999


def test_urgent_texts_are_computed_as_documents_a_batch_a_step(model: LlamaModel) -> None:
    job = UrgentJob(header(TEXTS), model)
    model.interrupt.set()
    with pytest.raises(Interrupted):
        job.step()
    model.interrupt.clear()
    before = job.is_done
    while not job.is_done:
        job.step()
    assert not before
    assert float((job.vectors * model.embed(TEXTS)).sum(axis=1).min()) >= 0.9999


def test_the_pace_follows_the_machine() -> None:
    pace = Pace()
    for _ in range(50):
        pace.learn(4000, 1.0)
    assert pace.tokens == pytest.approx(4000 * TARGET_SECONDS, rel=0.01)
    assert pace.seconds(400) == pytest.approx(0.1, rel=0.01)
    assert slow_pace().tokens == LEAST_TOKENS
