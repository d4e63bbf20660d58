from __future__ import annotations

import re
import threading
import time
from itertools import count
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from app.embedding import transport
from app.embedding.address import RemoteModel
from app.embedding.catalog import resolve
from app.embedding.remote import RemoteEmbedder
from app.engine import Engine
from app.errors import Cancelled, ResourceError, ResourceProblem
from app.server.http import open_server
from app.workers.embedding import EmbedderClient
from tests.embedding.misbehaving_server import WIDTH, Server, answer_json, embeddings, serving, vector_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.embedding.model import EmbedderInfo
    from app.paths import DataDir
    from tests.embedding.misbehaving_server import Answer

BUSY_MACHINE = 0.4  # the promise is 200 ms, but other tests may hold the cores


def never() -> bool:
    return False


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as server:
        yield server


@pytest.fixture(autouse=True)
def _short_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(transport, "_FIRST_WAIT_SECONDS", 0.01)


def embedder(server: Server, **options: Any) -> RemoteEmbedder:
    return RemoteEmbedder(RemoteModel(server.url, "letters", **options), lambda: "secret")


def expected(texts: list[str]) -> np.ndarray[tuple[int, ...], np.dtype[np.float32]]:
    rows = np.array([vector_of(text) for text in texts])
    return np.asarray(rows / np.linalg.norm(rows, axis=1, keepdims=True), np.float32)


def problem(server: Server, **options: Any) -> str:
    with pytest.raises(ResourceError) as caught:
        embedder(server, **options).embed_documents(["text"], never)
    assert caught.value.code is ResourceProblem.REMOTE
    assert "\n" not in caught.value.user_message
    return caught.value.user_message


def test_vectors_come_back_in_order_and_at_length_one(server: Server) -> None:
    texts = [f"{'word ' * (number % 7)}number {number}" for number in range(100)]
    remote = embedder(server, batch_texts=16, concurrency=3)
    vectors = remote.embed_documents(texts, never)
    assert vectors.dtype == np.float32
    assert np.allclose(vectors, expected(texts), atol=1e-6)
    assert np.allclose(remote.embed_query(texts[5], never), vectors[5], atol=1e-6)
    assert remote.embed_documents([], never).shape == (0, WIDTH)
    assert max(len(request["input"]) for request in server.requests) == 16
    assert server.most_at_once <= 3
    assert set(server.keys) == {"Bearer secret"}
    assert "dimensions" not in server.requests[0]


def test_the_same_vectors_as_local_from_a_real_server(data_dir: DataDir) -> None:
    texts = ["The tenant shall give notice.", "汉语", "a" * 3000, "Émigré\u0301 \ud800 \0 🦊", *map(str, range(80))]
    local = EmbedderClient(resolve("", data_dir))
    with Engine.open(data_dir) as engine, open_server(engine, 0, "token", never) as api:
        thread = threading.Thread(target=api.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        url = f"http://127.0.0.1:{api.server_port}/v1/embeddings"
        remote = RemoteEmbedder(RemoteModel(url, "all-MiniLM-L6-v2"), lambda: "token")
        try:
            ours, theirs = local.embed_documents(texts, never), remote.embed_documents(texts, never)
            query = float(remote.embed_query("notice", never) @ local.embed_query("notice", never))
        finally:
            api.shutdown()
            thread.join()
            local.close()
    assert ours.shape == theirs.shape
    assert min((ours * theirs).sum(axis=1)) >= 0.9999
    assert query >= 0.9999


def test_the_fingerprint_is_of_address_model_and_dimensions(server: Server) -> None:
    def info(**options: Any) -> EmbedderInfo:
        server.behave = lambda request: answer_json(embeddings(request["input"], request.get("dimensions", WIDTH)))
        return embedder(server, **options).info()

    whole, cut = info(), info(dimensions=4)
    assert whole == info()
    assert (whole.dimensions, cut.dimensions) == (WIDTH, 4)
    assert whole.fingerprint != cut.fingerprint
    assert whole.base_fingerprint == cut.base_fingerprint
    assert "server 127.0.0.1" in whole.device


def test_qwen3_is_known_by_its_name_and_gets_the_instruction(server: Server) -> None:
    remote = RemoteEmbedder(RemoteModel(server.url, "Qwen/Qwen3-Embedding-4B"), lambda: "")
    remote.embed_query("theme", never, "Find boats")
    assert server.texts[-1] == "Instruct: Find boats\nQuery:theme"
    assert server.keys[-1] == ""
    embedder(server).embed_query("theme", never, "Find boats")
    assert server.texts[-1] == "theme"


@pytest.mark.parametrize("status", [429, 500, 502, 503, 504])
def test_passing_failures_are_passed_over(server: Server, status: int) -> None:
    numbers = count()
    server.behave = lambda _: answer_json({}, status) if next(numbers) % 2 == 0 else None
    assert np.allclose(embedder(server).embed_documents(["a", "b"], never), expected(["a", "b"]), atol=1e-6)


def test_retry_after_is_honoured(server: Server) -> None:
    numbers = count()
    server.behave = lambda _: answer_json({}, 429, Retry_After="1") if next(numbers) == 0 else None
    embedder(server).embed_documents(["a"], never)
    assert 1.0 <= server.times[1] - server.times[0] < 2.0


def test_a_long_wait_is_told_to_a_person_who_searches(server: Server) -> None:
    server.behave = lambda _: answer_json({}, 429, Retry_After="3600")
    with pytest.raises(ResourceError, match="wait 3600 s"):
        embedder(server).embed_query("a", never)
    assert len(server.requests) == 1


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (answer_json({"error": {"message": "bad key"}}, 401), "does not accept the key.*bad key"),
        (answer_json({"detail": "no such model"}, 404), "Check address and model.*no such model"),
        (answer_json({"error": "cannot shorten"}, 400), "refuses to embed.*cannot shorten"),
        (answer_json({}, 307, Location="https://elsewhere.example"), "points elsewhere"),
        (answer_json({"data": []}), "answers otherwise"),
        (answer_json({"data": [{"embedding": [[1.0], [2.0]]}]}), "answers otherwise"),
        (answer_json({"data": [{"embedding": ["x"]}]}), "answers otherwise"),
        (answer_json([1]), "answers otherwise"),
        ((200, {}, b"{garbage"), "not JSON"),
        ((200, {}, b"[" * 100_000), "not JSON"),
        ((200, {"Content-Length": "1000"}, b'{"data"'), "not JSON|cannot be reached"),
        ((503, {}, b"<html>busy</html>"), "answered 503[^(]*$"),
    ],
)
def test_what_is_wrong_is_one_sentence(server: Server, answer: Answer, said: str) -> None:
    server.behave = lambda _: answer
    text = problem(server)
    assert re.search(said, text), text


def test_nobody_there(server: Server) -> None:
    server.server_close()
    assert "cannot be reached" in problem(server)


def test_another_dimension_is_refused(server: Server) -> None:
    assert f"vectors of {WIDTH} numbers where 4 are expected" in problem(server, dimensions=4)
    remote = embedder(server)
    remote.info()
    server.behave = lambda request: answer_json(embeddings(request["input"], WIDTH + 1))
    with pytest.raises(ResourceError, match=f"{WIDTH + 1} numbers where {WIDTH}"):
        remote.embed_documents(["a"], never)


def test_a_bad_text_spoils_no_other(server: Server) -> None:
    def behave(request: dict[str, Any]) -> Answer | None:
        return answer_json({"error": "bad"}, 422) if any("bad" in text for text in request["input"]) else None

    server.behave = behave
    texts = [*(f"text {number}" for number in range(20)), "bad", ""]
    vectors = embedder(server).embed_documents(texts, never)
    assert np.allclose(vectors[:20], expected(texts[:20]), atol=1e-6)
    assert np.isnan(vectors[20:]).all()
    assert "" not in server.texts


def test_a_text_that_is_too_long_is_cut(server: Server) -> None:
    def behave(request: dict[str, Any]) -> Answer | None:
        return answer_json({}, 413) if any(len(text) > 1000 for text in request["input"]) else None

    server.behave = behave
    vectors = embedder(server).embed_documents(["ab" * 2000, "short"], never)
    assert np.allclose(vectors, expected(["ab" * 500, "short"]), atol=1e-6)


def test_vectors_without_a_direction_are_tried_alone(server: Server) -> None:
    def behave(request: dict[str, Any]) -> Answer:
        data = embeddings(request["input"])
        for entry in data["data"]:
            if request["input"][entry["index"]] == "zero" or (len(request["input"]) > 1 and entry["index"] == 0):
                entry["embedding"] = [float("nan")] * WIDTH
        return answer_json(data)

    server.behave = behave
    texts = ["a", "bb", "zero"]
    vectors = embedder(server).embed_documents(texts, never)
    assert np.allclose(vectors[:2], expected(texts[:2]), atol=1e-6)
    assert np.isnan(vectors[2]).all()


@pytest.mark.parametrize("stalls", ["before", "within", "retry"])
def test_a_stalled_server_keeps_nobody(server: Server, stalls: str) -> None:
    remote = embedder(server)
    remote.info()
    release = threading.Event()

    def behave(_: object) -> Answer:
        if stalls == "before":
            release.wait(20)
        if stalls == "retry":
            return answer_json({}, 503, Retry_After="60")
        return 200, {"Content-Length": "1000"}, b'{"data": ['

    server.behave = behave
    asked = time.monotonic()
    with pytest.raises(Cancelled):
        remote.embed_documents(["a"] * 50, lambda: time.monotonic() > asked + 0.3)
    assert time.monotonic() - asked < 0.3 + BUSY_MACHINE
    release.set()
    deadline = time.monotonic() + 5
    while any(thread.name == "remote" for thread in threading.enumerate()) and time.monotonic() < deadline:
        time.sleep(0.02)
    assert not any(thread.name == "remote" for thread in threading.enumerate())


def test_closing_breaks_off(server: Server) -> None:
    remote = embedder(server)
    remote.info()
    release = threading.Event()
    server.behave = lambda _: answer_json({}, 500) if release.wait(20) else None
    threading.Timer(0.2, remote.close).start()
    with pytest.raises(Cancelled):
        remote.embed_documents(["a"], never)
    release.set()


def test_a_server_that_does_not_answer_in_time(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.embedding.remote.QUERY", transport.Patience(tries=2, seconds=0.2, longest_wait=1.0))
    release = threading.Event()
    server.behave = lambda _: answer_json({}, 500) if release.wait(20) else None
    assert "did not answer in time" in problem(server)
    release.set()
