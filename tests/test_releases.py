from __future__ import annotations

import json
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import TYPE_CHECKING

import pytest

from app import __version__
from app.errors import Cancelled, LodestoneError
from app.releases import Release, newest

if TYPE_CHECKING:
    from collections.abc import Iterator


class _Handler(BaseHTTPRequestHandler):
    body = b""
    status = 200

    def do_GET(self) -> None:
        self.send_response(self.status)
        self.end_headers()
        self.wfile.write(self.body)

    def log_message(self, *_: object) -> None:
        """Silent."""


@pytest.fixture
def server() -> Iterator[HTTPServer]:
    """Answers every request with `_Handler.body`."""
    made = HTTPServer(("127.0.0.1", 0), type("Handler", (_Handler,), {}))
    thread = threading.Thread(target=made.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield made
    made.shutdown()
    thread.join()
    made.server_close()


def ask(server: HTTPServer, body: bytes, status: int = 200) -> Release:
    vars_of = server.RequestHandlerClass
    vars_of.body, vars_of.status = body, status  # type: ignore[attr-defined]
    return newest(f"http://127.0.0.1:{server.server_port}/release.json", lambda: False)


def test_a_release_is_told(server: HTTPServer) -> None:
    told = {"version": "99.0.1", "page": "https://example.org/notes"}
    release = ask(server, json.dumps(told).encode())
    assert release == Release("99.0.1", "https://example.org/notes")
    assert release.is_newer
    assert ask(server, b'{"version": "v0.0.1"}') == Release("0.0.1")
    assert not ask(server, json.dumps({"version": __version__}).encode()).is_newer


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<html>not here</html>",
        b"[]",
        b"{}",
        b'{"version": 3}',
        b'{"version": "soon"}',
        b'{"version": "1.' + b"9" * 50 + b'"}',
        b"[" * 50_000,
        b" " * 200_000 + b'{"version": "9.9"}',
    ],
)
def test_what_tells_of_no_release_is_one_sentence(server: HTTPServer, body: bytes) -> None:
    with pytest.raises(LodestoneError, match=r"does not tell of a release\. Check it"):
        ask(server, body)


@pytest.mark.parametrize("page", ["file:///etc/passwd", "javascript:alert(1)", "http://example.org", 7, None])
def test_only_pages_of_the_web_are_handed_on(server: HTTPServer, page: object) -> None:
    assert ask(server, json.dumps({"version": "9.9", "page": page}).encode()) == Release("9.9")


def test_an_error_of_the_server_and_no_server_at_all(server: HTTPServer) -> None:
    with pytest.raises(LodestoneError, match="answered with status 404"):
        ask(server, b"", 404)
    with pytest.raises(LodestoneError, match=r"cannot be reached: .*try again later"):
        newest("http://127.0.0.1:1/", lambda: False)
    with pytest.raises(Cancelled):
        newest("http://127.0.0.1:1/", lambda: True)


def test_versions_are_compared_by_number() -> None:
    assert Release("10.0").is_newer
    assert not Release("0.0.9").is_newer
    assert not Release(__version__ + ".0").is_newer
