"""A server of embeddings on loopback that does what each test tells it to; its vectors tell texts apart."""

from __future__ import annotations

import contextlib
import json
import threading
import time
from collections import Counter
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Answer = tuple[int, dict[str, str], bytes]
    Behave = Callable[[dict[str, Any]], Answer | None]

WIDTH = 8


def vector_of(text: str, width: int = WIDTH) -> list[float]:
    counts = Counter(text.encode("utf-8", "replace"))
    return [3.0 + sum(number * (code % (place + 2)) for code, number in counts.items()) for place in range(width)]


def answer_json(data: Any, status: int = 200, **headers: str) -> Answer:
    return status, {name.replace("_", "-"): value for name, value in headers.items()}, json.dumps(data).encode()


def embeddings(texts: list[str], width: int = WIDTH) -> dict[str, Any]:
    entries = [{"index": index, "embedding": vector_of(text, width)} for index, text in enumerate(texts)]
    return {"object": "list", "data": entries[::-1]}  # any order is allowed


class Server(ThreadingHTTPServer):
    """`behave` gives the answer to a request, or None for the right one; it is called in the request's thread."""

    daemon_threads = True
    block_on_close = False

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.behave: Behave = lambda _: None
        self.requests: list[dict[str, Any]] = []
        self.keys: list[str] = []
        self.times: list[float] = []
        self.at_once = 0
        self.most_at_once = 0
        self.lock = threading.Lock()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/v1/embeddings"

    @property
    def texts(self) -> list[str]:
        return [text for request in self.requests for text in request["input"]]

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Clients that hang up are part of the tests."""


class _Handler(BaseHTTPRequestHandler):
    server: Server

    def do_POST(self) -> None:
        request = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        with self.server.lock:
            self.server.requests.append(request)
            self.server.times.append(time.monotonic())
            self.server.keys.append(self.headers.get("Authorization", ""))
            self.server.at_once += 1
            self.server.most_at_once = max(self.server.most_at_once, self.server.at_once)
        try:
            answer = self.server.behave(request) or answer_json(embeddings(request["input"]))
        finally:
            with self.server.lock:
                self.server.at_once -= 1
        self._send(*answer)

    def _send(self, status: int, headers: dict[str, str], body: bytes) -> None:
        self.send_response(status)
        for name, value in {"Content-Length": str(len(body)), **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args: Any) -> None:
        """Quiet."""


@contextlib.contextmanager
def serving() -> Iterator[Server]:
    """A server that answers, in a thread of its own, until the end of the block."""
    with Server() as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()
