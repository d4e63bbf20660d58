from __future__ import annotations

import os
import signal
import sys
import threading
import time
from typing import TYPE_CHECKING, Any

import numpy as np
import psutil
import pytest

from app.embedding.catalog import ModelFile, resolve
from app.errors import Cancelled, ResourceError, ResourceProblem, UsageError
from app.workers.embedding import EmbedderClient
from tests.embedding import tiny_models
from tests.workers import channel_children, graphics_children

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from app.paths import DataDir

LONG = "The keeper of the lighthouse wrote down the weather. " * 4
BUSY_MACHINE = 2.5  # the promise is 200 ms, but other tests may hold the cores


def never() -> bool:
    return False


@pytest.fixture
def client(data_dir: DataDir) -> Iterator[EmbedderClient]:
    client = EmbedderClient(resolve("", data_dir))
    yield client
    client.close()


_STRANGERS: set[int] = set()


@pytest.fixture(autouse=True)
def _note_strangers() -> None:
    """Other tests' engines may live as long as the session."""
    _STRANGERS.clear()
    _STRANGERS.update(process.pid for process in embedder_processes())


def embedder_processes() -> list[psutil.Process]:
    """Our children that have the model mapped into their memory, without those from before the test."""
    found = []
    for process in psutil.Process().children(recursive=True):
        if process.pid in _STRANGERS:
            continue
        try:
            if any(entry.path.endswith(".gguf") for entry in process.memory_maps()):
                found.append(process)
        except psutil.Error:  # gone while we looked
            continue
    return found


def refused(model: ModelFile) -> ResourceError:
    client = EmbedderClient(model)
    try:
        with pytest.raises(ResourceError) as raised:
            client.embed_documents(["text"], never)
    finally:
        client.close()
    assert "\n" not in raised.value.user_message
    return raised.value


def test_it_describes_the_model(client: EmbedderClient) -> None:
    info = client.info()
    assert (info.name, info.architecture, info.dimensions) == ("all-MiniLM-L6-v2", "bert", 384)
    assert (info.context_tokens, info.pooling, len(info.fingerprint)) == (256, "mean", 16)
    assert client.info() is info


def test_documents_come_back_in_order(client: EmbedderClient) -> None:
    texts = [f"Number {number} of many." for number in range(150)]
    vectors = client.embed_documents(texts, never)
    assert vectors.shape == (150, 384)
    assert vectors.dtype == np.float32
    for row in (0, 63, 64, 149):
        assert float(vectors[row] @ client.embed_query(texts[row], never)) >= 0.9999
    assert client.embed_documents([], never).shape == (0, 384)


ODD_TEXTS = [
    "",
    "\0",
    "a\0b",
    "\ud800",
    "\udfff\ud83d",
    "😀",
    "👩‍👩‍👧🇩🇪😀" * 2000,
    "y" * 10_000_000,
    "one line of words " * 600_000,
    "\u0301" * 10_000,
    " " * 100_000,
    "\u202e\ufeff\uffff",
]


@pytest.mark.parametrize("kind", ["starter", "qwen3"])
def test_odd_texts_cross_the_pipe(data_dir: DataDir, tmp_path: Path, kind: str) -> None:
    path = tiny_models.write_qwen3(tmp_path / "tiny.gguf")
    client = EmbedderClient(resolve("", data_dir) if kind == "starter" else ModelFile("tiny", path))
    started = time.monotonic()
    vectors = client.embed_documents(ODD_TEXTS, never)
    assert time.monotonic() - started < 20
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)
    assert np.isfinite([client.embed_query(text, never) for text in ODD_TEXTS]).all()
    client.close()


def test_the_model_is_not_loaded_here(client: EmbedderClient) -> None:
    code = "import sys, app.workers.embedding; assert 'llama_cpp' not in sys.modules"
    assert os.spawnv(os.P_WAIT, sys.executable, [sys.executable, "-c", code]) == 0
    assert client.info().device


def test_two_threads_share_it(client: EmbedderClient) -> None:
    documents: list[np.ndarray] = []
    indexing = threading.Thread(
        target=lambda: documents.append(client.embed_documents([LONG] * 100, never)), daemon=True
    )
    client.info()
    indexing.start()
    time.sleep(0.1)
    assert np.isfinite(client.embed_query("meanwhile", never)).all()
    assert indexing.is_alive()
    indexing.join(60)
    assert documents[0].shape == (100, 384)


def test_stopping_is_quick_and_leaves_a_working_embedder(client: EmbedderClient) -> None:
    client.info()
    stopped_at: list[float] = []

    def should_stop() -> bool:
        if time.monotonic() - start > 0.3 and not stopped_at:
            stopped_at.append(time.monotonic())
        return bool(stopped_at)

    start = time.monotonic()
    with pytest.raises(Cancelled):
        client.embed_documents([LONG] * 2000, should_stop)
    assert time.monotonic() - stopped_at[0] < 0.2 * BUSY_MACHINE
    assert client.embed_documents(["next"], never).shape == (1, 384)


@pytest.mark.skipif(sys.platform == "win32", reason="kills with a signal")
def test_a_killed_child_is_started_again_and_loses_nothing(client: EmbedderClient) -> None:
    client.info()
    (victim,) = embedder_processes()
    timer = threading.Timer(0.5, victim.send_signal, (signal.SIGKILL,))
    timer.start()
    vectors = client.embed_documents([LONG + str(number) for number in range(100)], never)
    timer.join()
    assert np.isfinite(vectors).all()
    (heir,) = embedder_processes()
    assert heir.pid != victim.pid


@pytest.mark.skipif(sys.platform == "win32", reason="kills with a signal")
def test_a_child_that_is_killed_twice_is_given_up(client: EmbedderClient, expected_logs: list[str]) -> None:
    expected_logs.append("embedder ended with exit code -9")
    client.info()
    over = threading.Event()

    def kill_all() -> None:
        while not over.wait(0.05):
            for process in embedder_processes():
                process.kill()

    killer = threading.Thread(target=kill_all)
    killer.start()
    with pytest.raises(ResourceError, match="ended twice") as raised:
        client.embed_documents([LONG] * 500, never)
    over.set()
    killer.join()
    assert raised.value.code is ResourceProblem.WORKER
    assert client.embed_documents(["next"], never).shape == (1, 384)


def test_bad_models_are_one_clear_line(tmp_path: Path) -> None:
    junk = tmp_path / "junk.gguf"
    junk.write_bytes(b"Dear model,")
    chat = tiny_models.write_qwen3(tmp_path / "chat.gguf", pooling=None)
    aborts = tiny_models.write_bert(tmp_path / "aborts.gguf", attention__key_length=7)
    absent = tmp_path / "absent.gguf"
    errors = [refused(ModelFile(path.stem, path)) for path in (junk, chat, aborts, absent)]
    invalid, missing = ResourceProblem.MODEL_INVALID, ResourceProblem.MODEL_MISSING
    assert [error.code for error in errors] == [invalid, invalid, invalid, missing]
    assert "makes the process that loads it crash" in errors[2].user_message


def test_a_process_that_leaves_in_peace_is_no_fault_of_the_model(
    client: EmbedderClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(client, "_main", channel_children.leaves_unanswered)
    with pytest.raises(ResourceError, match="ended before it answered") as raised:
        client.info()
    assert raised.value.code is ResourceProblem.WORKER


def test_closing_is_quick_and_a_later_call_starts_anew(client: EmbedderClient) -> None:
    client.info()
    (process,) = embedder_processes()
    ends: list[Cancelled] = []

    def work() -> None:
        try:
            client.embed_documents([LONG] * 900, never)
        except Cancelled as cancelled:
            ends.append(cancelled)

    working = threading.Thread(target=work)
    working.start()
    time.sleep(0.3)
    start = time.monotonic()
    client.close()
    assert time.monotonic() - start < 2
    assert not process.is_running()
    working.join(10)
    assert ends
    assert client.embed_query("again", never).shape == (384,)


def test_an_idle_embedder_leaves_and_comes_back(tmp_path: Path) -> None:
    path = tiny_models.write_qwen3(tmp_path / "tiny.gguf")
    client = EmbedderClient(ModelFile("tiny", path), idle_seconds=0.3)
    first = client.embed_query("the theme", never)
    deadline = time.monotonic() + 20
    while embedder_processes() and time.monotonic() < deadline:
        time.sleep(0.05)
    assert embedder_processes() == []
    assert np.allclose(client.embed_query("the theme", never), first, atol=1e-5)
    client.close()


def test_qwen3_queries_are_instructed_and_dimensions_cut(tmp_path: Path) -> None:
    path = tiny_models.write_qwen3(tmp_path / "tiny.gguf")
    client = EmbedderClient(ModelFile("tiny", path, mrl=True), dimensions=32)
    query, document = client.embed_query("theme", never), client.embed_documents(["theme"], never)[0]
    assert query.shape == document.shape == (32,)
    assert float(query @ document) < 0.9999
    client.close()


def test_an_instruction_changes_queries_of_models_that_were_trained_for_it(tmp_path: Path, data_dir: DataDir) -> None:
    tiny = EmbedderClient(ModelFile("tiny", tiny_models.write_qwen3(tmp_path / "tiny.gguf")))
    plain, told = tiny.embed_query("theme", never), tiny.embed_query("theme", never, "Find boats")
    as_text = tiny.embed_documents(["Instruct: Find boats\nQuery:theme"], never)[0]
    tiny.close()
    assert float(plain @ told) < 0.9999
    assert float(told @ as_text) > 0.9999
    starter = EmbedderClient(resolve("", data_dir))
    assert np.array_equal(starter.embed_query("theme", never, "Find boats"), starter.embed_query("theme", never))
    starter.close()


def test_only_models_trained_for_it_can_be_cut(data_dir: DataDir) -> None:
    with pytest.raises(UsageError):
        EmbedderClient(resolve("", data_dir), dimensions=64)


@pytest.fixture
def tiny(tmp_path: Path) -> ModelFile:
    return ModelFile("tiny", tiny_models.write_qwen3(tmp_path / "tiny.gguf"))


def on_card(model: ModelFile, main: Callable[..., None], **options: Any) -> EmbedderClient:
    client = EmbedderClient(model, **options)
    client._main = main
    return client


def test_the_processor_and_why_it_is_that(client: EmbedderClient) -> None:
    info = client.info()
    assert info.device.startswith("CPU, ")
    assert info.device_reason in ("no graphics card found", "this build of llama.cpp uses no graphics card")


def test_the_card_and_how_much_is_on_it(tiny: ModelFile) -> None:
    client = on_card(tiny, graphics_children.with_card)
    info = client.info()
    assert (info.device[:6], info.device_reason) == ("Card, ", "all 2 layers")
    client.close()
    client = on_card(tiny, graphics_children.with_card, device="cpu")
    assert client.info().device_reason == "chosen in the settings"
    assert client.info().fingerprint == info.fingerprint
    client.close()


@pytest.mark.parametrize("main", [graphics_children.aborts_at_work, graphics_children.loses_card_at_work])
def test_work_goes_on_without_a_card_that_fails(
    tiny: ModelFile, main: Callable[..., None], expected_logs: list[str]
) -> None:
    expected_logs.append("the model goes on on the processor")
    client = on_card(tiny, main)
    texts = [f"the theme {number} " * 10 for number in range(150)]
    assert client.info().device.startswith("Card, ")
    vectors = client.embed_documents(texts, never)
    assert np.isfinite(vectors).all()
    assert client.info().device.startswith("CPU, ")
    assert client.info().device_reason.startswith("Card, ")
    assert client.info().device_reason.endswith("failed while it was in use; the next start tries it again")
    client.close()
    plain = EmbedderClient(tiny)
    assert (vectors * plain.embed_documents(texts, never)).sum(axis=1).min() >= 0.9999
    plain.close()


def test_a_card_that_ends_the_process_at_once_is_left_alone(tiny: ModelFile) -> None:
    client = on_card(tiny, graphics_children.aborts_at_trial)
    assert client.embed_query("the theme", never).shape == (64,)
    assert client.info().device_reason == "Card failed while it was in use; the next start tries it again"
    client.close()


@pytest.mark.skipif(sys.platform != "linux", reason="read from /proc")
def test_documents_are_computed_at_low_priority_and_queries_are_not(client: EmbedderClient) -> None:
    client.embed_documents([LONG], never)
    client.embed_query("where is the lighthouse", never)
    (process,) = embedder_processes()
    nice = {
        thread.id: os.getpriority(os.PRIO_PROCESS, thread.id) - os.getpriority(os.PRIO_PROCESS, 0)
        for thread in process.threads()
    }
    assert nice[process.pid] == 0  # the thread that queries are computed in
    assert max(nice.values()) > 0
