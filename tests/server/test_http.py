from __future__ import annotations

import http.client
import json
import socket
import threading
from typing import TYPE_CHECKING, Any

import pytest

from app.errors import UsageError
from app.server.access import read_token
from app.server.http import HOST, MAX_BODY_BYTES, ApiServer, open_server, serve

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.engine import Engine

TOKEN = "secret-token"
Answer = tuple[int, dict[str, Any]]


@pytest.fixture
def server(library: Engine) -> Iterator[ApiServer]:
    with open_server(library, 0, TOKEN, lambda: False) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        yield server
        server.shutdown()
        thread.join()


def ask(
    server: ApiServer, method: str, path: str, data: object = None, headers: dict[str, str] | None = None
) -> Answer:
    connection = http.client.HTTPConnection(HOST, server.server_port, timeout=30)
    body = data if isinstance(data, bytes) else json.dumps(data) if data is not None else None
    connection.request(method, path, body, headers or {"Authorization": f"Bearer {TOKEN}"})
    response = connection.getresponse()
    answer = response.status, json.loads(response.read())
    connection.close()
    return answer


def test_search_answers_by_the_contract(server: ApiServer) -> None:
    status, answer = ask(server, "POST", "/v1/search", {"query": "how long must dough rest", "limit": 1})
    assert status == 200
    (result,) = answer["results"]
    assert result["path"].endswith("bread.md")
    assert result["passages"][0]["text"].startswith("Baking bread")


def test_embeddings(server: ApiServer) -> None:
    status, answer = ask(server, "POST", "/v1/embeddings", {"input": "x"})
    assert status == 200
    assert len(answer["data"][0]["embedding"]) > 100


def test_status_and_health(server: ApiServer) -> None:
    assert ask(server, "GET", "/health")[1]["status"] == "ok"
    status, answer = ask(server, "GET", "/v1/status")
    assert status == 200
    assert answer["chunks"] >= 2


@pytest.mark.parametrize("path", ["/health", "/v1/status"])
def test_nothing_without_the_token(server: ApiServer, path: str) -> None:
    status, answer = ask(server, "GET", path, headers={"Authorization": "Bearer no"})
    assert status == 401
    assert "token" in answer["error"]["message"]


def test_web_pages_are_kept_out(server: ApiServer) -> None:
    good = {"Authorization": f"Bearer {TOKEN}"}
    assert ask(server, "GET", "/health", headers={**good, "Origin": "https://evil.example"})[0] == 403
    assert ask(server, "GET", "/health", headers={**good, "Host": f"evil.example:{server.server_port}"})[0] == 403


@pytest.mark.parametrize(
    ("method", "path", "data", "status"),
    [
        ("GET", "/v1/search", None, 404),
        ("POST", "/v1/delete", {}, 404),
        ("POST", "/v1/search", b"{not json", 400),
        ("POST", "/v1/search", b"[" * 100_000, 400),
        ("POST", "/v1/search", [1], 400),
        ("POST", "/v1/search", {"query": "-only"}, 400),
        ("POST", "/v1/search", {"query": "x", "limit": -1}, 400),
    ],
)
def test_bad_requests_get_a_sentence(server: ApiServer, method: str, path: str, data: object, status: int) -> None:
    got, answer = ask(server, method, path, data)
    assert got == status
    assert answer["error"]["message"]
    assert answer["error"]["type"] == "invalid_request_error"


def raw(server: ApiServer, head: str) -> bytes:
    host = f"Host: {HOST}:{server.server_port}\r\nAuthorization: Bearer {TOKEN}\r\n"
    with socket.create_connection((HOST, server.server_port), timeout=10) as client:
        client.sendall(f"POST /v1/search HTTP/1.1\r\n{host}{head}\r\n".encode())
        return client.recv(12)


@pytest.mark.parametrize(
    ("head", "status"),
    [
        ("", 411),
        ("Content-Length: -5\r\n", 411),
        ("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n", 411),
        (f"Content-Length: {MAX_BODY_BYTES + 1}\r\n", 413),
    ],
)
def test_bodies_are_measured_before_they_are_read(server: ApiServer, head: str, status: int) -> None:
    assert raw(server, head) == f"HTTP/1.1 {status}".encode()


def test_a_port_in_use_is_one_sentence(library: Engine, server: ApiServer) -> None:
    with pytest.raises(UsageError, match="--port"):
        open_server(library, server.server_port, TOKEN, lambda: False)


def test_it_listens_on_this_computer_only(server: ApiServer) -> None:
    assert server.server_address[0] == "127.0.0.1"


def test_serve_ends_when_told(library: Engine, capsys: pytest.CaptureFixture[str]) -> None:
    stop = threading.Event()
    codes: list[int] = []
    thread = threading.Thread(target=lambda: codes.append(serve(library, 0, stop)))
    thread.start()
    stop.set()
    thread.join(10)
    assert codes == [0]
    shown = capsys.readouterr().err
    assert "http://127.0.0.1:" in shown
    assert read_token(library.data_dir) not in shown
