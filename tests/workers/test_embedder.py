"""The child, driven over its pipe as the parent does, so that the order of its answers shows."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from app.embedding.calibration import expected_tokens_per_second
from app.embedding.catalog import resolve
from app.workers import embedder
from app.workers.embedder import EmbedderOptions
from app.workers.process import WorkerGone, WorkerProcess
from tests.embedding import tiny_models

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from app.paths import DataDir

LONG = "The keeper of the lighthouse wrote down the weather. " * 4


@pytest.fixture
def child(data_dir: DataDir) -> Iterator[WorkerProcess]:
    options = EmbedderOptions(path=str(resolve("", data_dir).path), max_tokens=256)
    worker = WorkerProcess(embedder.main, options, name="embedder")
    worker.start()
    yield worker
    worker.kill()


def embed(number: int, texts: list[str], *, is_query: bool = False) -> dict[str, Any]:
    return {"op": "embed", "id": number, "is_query": is_query, "texts": texts}


def test_it_says_what_it_loaded(child: WorkerProcess) -> None:
    child.send({"op": "info", "id": 1})
    header, _ = child.receive()
    assert (header["id"], header["architecture"], header["dimensions"]) == (1, "bert", 384)
    assert (header["pooling"], header["max_tokens"]) == ("mean", 256)
    assert header["device"].startswith("CPU, ")


def test_queries_overtake_documents(child: WorkerProcess) -> None:
    child.send(embed(1, [LONG] * 100))
    child.send(embed(2, ["short"]))
    child.send(embed(3, ["a question"], is_query=True))
    answers = [child.receive() for _ in range(3)]
    assert [header["id"] for header, _ in answers] == [3, 1, 2]
    vectors = np.frombuffer(answers[1][1], "<f4").reshape(-1, 384)
    assert vectors.shape == (100, 384)
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)


def test_urgent_texts_overtake_documents(child: WorkerProcess) -> None:
    child.send(embed(1, [LONG] * 100))
    child.send({**embed(2, ["one", "another"]), "is_urgent": True})
    (first, payload), (second, _) = child.receive(), child.receive()
    assert (first["id"], second["id"]) == (2, 1)
    assert np.frombuffer(payload, "<f4").reshape(-1, 384).shape == (2, 384)


def test_a_query_waits_for_one_sub_batch_only(child: WorkerProcess) -> None:
    child.send(embed(1, ["warm up"]))
    child.receive()
    child.send(embed(2, [LONG] * 90))
    time.sleep(0.3)
    start = time.monotonic()
    child.send(embed(3, ["a question"], is_query=True))
    assert child.receive()[0]["id"] == 3
    query_seconds = time.monotonic() - start
    assert child.receive()[0]["id"] == 2
    # Compared with the documents of the same run, for the machine may be busy.
    assert query_seconds < (time.monotonic() - start) / 3


def test_cancelled_work_is_dropped(child: WorkerProcess) -> None:
    child.send({"op": "info", "id": 9})
    child.receive()
    child.send(embed(1, [LONG] * 400))
    child.send(embed(2, [LONG] * 400))
    for number in (1, 2):
        child.send({"op": "cancel", "id": number})
    child.send(embed(3, ["next"]))
    assert child.poll(10)
    assert child.receive()[0]["id"] == 3


def test_nothing_to_embed_is_answered(child: WorkerProcess) -> None:
    child.send(embed(1, []))
    header, payload = child.receive()
    assert (header["op"], len(payload)) == ("vectors", 0)


def test_a_bad_request_is_answered_and_the_next_one_works(child: WorkerProcess) -> None:
    child.send({"op": "embed", "id": 1, "is_query": False, "texts": [None]})
    header, _ = child.receive()
    assert (header["id"], header["op"], header["code"]) == (1, "failed", "bug")
    child.send(embed(2, ["fine"]))
    assert child.receive()[0]["op"] == "vectors"


def test_a_bad_model_is_answered_and_tried_again(tmp_path: Path) -> None:
    path = tmp_path / "model.gguf"
    path.write_bytes(b"no model")
    worker = WorkerProcess(embedder.main, EmbedderOptions(path=str(path)), name="embedder")
    worker.start()
    worker.send({"op": "info", "id": 1})
    header, _ = worker.receive()
    assert (header["op"], header["code"]) == ("failed", "model_invalid")
    tiny_models.write_qwen3(path)
    worker.send({"op": "info", "id": 2})
    assert worker.receive()[0]["architecture"] == "qwen3"
    worker.kill()


@pytest.mark.parametrize("kind", ["bert", "qwen3"])
def test_a_text_that_fails_spoils_no_other(tmp_path: Path, kind: str) -> None:
    """In an encoder one NaN makes the whole batch NaN; in a decoder on a CPU it does not."""
    write = tiny_models.write_bert if kind == "bert" else tiny_models.write_qwen3
    bad = tiny_models.BAD_WORD if kind == "bert" else tiny_models.BAD_LETTER
    worker = WorkerProcess(
        embedder.main, EmbedderOptions(path=str(write(tmp_path / "flawed.gguf", is_flawed=True))), name="embedder"
    )
    worker.start()
    texts = ["a b c", f"d {bad}", "e f", bad, "g"]
    good = [0, 2, 4]

    def vectors(number: int, some: list[str]) -> np.ndarray:
        worker.send(embed(number, some))
        return np.frombuffer(worker.receive()[1], "<f4").reshape(len(some), -1)

    together = vectors(1, texts)
    assert np.isnan(together[[1, 3]]).all()
    alone = np.concatenate([vectors(2 + text, [texts[text]]) for text in good])
    assert float((together[good] * alone).sum(axis=1).min()) >= 0.9999
    worker.kill()


def test_an_idle_child_leaves(tmp_path: Path) -> None:
    path = tiny_models.write_qwen3(tmp_path / "model.gguf")
    options = EmbedderOptions(path=str(path), idle_seconds=0.2)
    worker = WorkerProcess(embedder.main, options, name="embedder")
    worker.start()
    worker.send(embed(1, ["the theme"], is_query=True))
    assert len(worker.receive()[1]) == tiny_models.WIDTH * 4
    with pytest.raises(WorkerGone) as raised:
        worker.receive()
    assert raised.value.exit_code == 0


def test_what_native_code_says_goes_to_the_log_file(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    path = tiny_models.write_bert(tmp_path / "model.gguf", attention__key_length=7)
    log = tmp_path / "embedder.log"
    options = EmbedderOptions(path=str(path), log_file=str(log))
    worker = WorkerProcess(embedder.main, options, name="embedder")
    worker.start()
    worker.send({"op": "info", "id": 1})
    with pytest.raises(WorkerGone) as raised:
        worker.receive()
    assert raised.value.exit_code not in (0, None)
    assert "GGML_ASSERT" in log.read_text("utf-8", "replace")
    assert capfd.readouterr() == ("", "")


def test_what_real_work_teaches_about_the_machine_is_kept(tmp_path: Path) -> None:
    path, file = tiny_models.write_qwen3(tmp_path / "model.gguf"), tmp_path / "calibration.json"
    options = EmbedderOptions(path=str(path), threads=2, calibration_file=str(file))
    worker = WorkerProcess(embedder.main, options, name="embedder")
    worker.start()
    worker.send(embed(1, [LONG] * 100))
    assert worker.receive()[0]["op"] == "vectors"
    worker.kill()
    found = expected_tokens_per_second(path, file)
    assert found is not None
    assert found > 0
