from __future__ import annotations

import email.utils
import threading
import time
from itertools import count
from typing import TYPE_CHECKING

import pytest

from app.embedding import transport
from app.embedding.transport import CallScope, FailedError, JsonPoster, Patience, RefusedError
from app.errors import Cancelled
from tests.embedding.misbehaving_server import Server, answer_json, serving

if TYPE_CHECKING:
    from collections.abc import Iterator

PATIENCE = Patience(tries=3, seconds=5.0, longest_wait=5.0)
ASK = {"input": ["a"]}


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as server:
        yield server


def poster(server: Server, key: str = "") -> JsonPoster:
    return JsonPoster(server.url, lambda: key)


def test_the_key_is_asked_for_once(server: Server) -> None:
    keys = count()
    one = JsonPoster(server.url, lambda: f"key{next(keys)}")
    for _ in range(2):
        one.post(ASK, CallScope(), PATIENCE)
    assert server.keys == ["Bearer key0"] * 2


def test_waits_grow_and_end(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(transport, "_FIRST_WAIT_SECONDS", 0.1)
    server.behave = lambda _: answer_json({"error": {"message": "busy"}}, 503)
    with pytest.raises(FailedError, match=r"answered 503 \(busy\)"):
        poster(server).post(ASK, CallScope(), PATIENCE)
    first, second, third = server.times
    assert 0.1 <= second - first < third - second
    assert third - second >= 0.2


@pytest.mark.parametrize("form", ["seconds", "date"])
def test_retry_after(server: Server, form: str) -> None:
    after = "2" if form == "seconds" else email.utils.formatdate(time.time() + 2, usegmt=True)
    numbers = count()
    server.behave = lambda _: answer_json({}, 429, Retry_After=after) if next(numbers) == 0 else None
    poster(server).post(ASK, CallScope(), PATIENCE)
    assert server.times[1] - server.times[0] >= 0.9  # a date has whole seconds


def test_nonsense_in_retry_after_is_no_wait(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(transport, "_FIRST_WAIT_SECONDS", 0.01)
    numbers = iter(["soon", "-5", "nan"])
    server.behave = lambda _: answer_json({}, 429, Retry_After=next(numbers))
    with pytest.raises(FailedError, match=r"answered 429$"):
        poster(server).post(ASK, CallScope(), PATIENCE)


def test_redirects_are_not_followed_with_the_key(server: Server) -> None:
    server.behave = lambda _: answer_json({}, 302, Location=server.url)
    with pytest.raises(RefusedError) as caught:
        poster(server, "secret").post(ASK, CallScope(), PATIENCE)
    assert caught.value.status == 302
    assert len(server.requests) == 1


def test_no_proxy_stands_between_programs_of_this_computer(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    assert poster(server).post(ASK, CallScope(), PATIENCE)["data"]


def test_a_proxy_of_the_environment_is_used_elsewhere(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", f"http://127.0.0.1:{server.server_port}")
    monkeypatch.delenv("no_proxy", raising=False)
    far = JsonPoster("http://embeddings.invalid/v1/embeddings", lambda: "")
    assert far.post(ASK, CallScope(), PATIENCE)["data"]


def test_an_answer_without_end_is_given_up(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(transport, "_MAX_ANSWER_BYTES", 1000)
    server.behave = lambda _: (200, {}, b" " * 100_000)
    with pytest.raises(FailedError, match="more than an answer"):
        poster(server).post(ASK, CallScope(), Patience(1, 5.0, 1.0))


def test_a_plain_server_where_tls_is_asked_for(server: Server) -> None:
    secure = JsonPoster(server.url.replace("http:", "https:"), lambda: "")
    with pytest.raises(FailedError, match="cannot be reached"):
        secure.post(ASK, CallScope(), Patience(1, 5.0, 1.0))


def test_a_stopped_scope_ends_reads_and_waits(server: Server) -> None:
    release = threading.Event()
    server.behave = lambda _: answer_json({}, 503, Retry_After="4") if release.wait(10) else None
    scope = CallScope()
    threading.Timer(0.2, scope.stop).start()
    asked = time.monotonic()
    with pytest.raises(Cancelled):
        poster(server).post(ASK, scope, PATIENCE)
    release.set()
    assert time.monotonic() - asked < 1.5
    with pytest.raises(Cancelled):
        poster(server).post(ASK, scope, PATIENCE)
    assert len(server.requests) == 1
