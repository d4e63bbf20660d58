"""A model hub on loopback: behaves by default, and misbehaves as told, one request after the other."""

from __future__ import annotations

import hashlib
import re
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Self

from app.embedding.catalog import CatalogModel

if TYPE_CHECKING:
    from collections.abc import Callable

    Answer = Callable[["Handler"], None]

CONTENT = hashlib.shake_256(b"a model").digest(1_000_000)
REVISION = "0123456789abcdef0123456789abcdef01234567"


class Handler(BaseHTTPRequestHandler):
    server: ModelServer

    def do_GET(self) -> None:
        self.server.asked.append((self.path, {name.lower(): value for name, value in self.headers.items()}))
        answer = self.server.script.pop(0) if self.server.script else Handler.proper
        answer(self)

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def start(self, status: int, length: int | None, **headers: str) -> None:
        self.send_response(status)
        self.send_header("ETag", self.server.tag)
        if length is not None:
            self.send_header("Content-Length", str(length))
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()

    @property
    def offset(self) -> int:
        match = re.fullmatch(r"bytes=(\d+)-", self.headers.get("Range", ""))
        is_same = self.headers.get("If-Range", self.server.tag) == self.server.tag
        return int(match[1]) if match and is_same else 0

    def proper(self) -> None:
        """As RFC 9110 says, If-Range and all."""
        self.part(len(self.server.content))

    def part(self, end: int) -> None:
        """Announce all that is left, and send it up to `end`."""
        content, offset = self.server.content, self.offset
        if offset >= len(content):
            self.start(416, 0, Content_Range=f"bytes */{len(content)}")
            return
        left = len(content) - offset
        if offset:
            self.start(206, left, Content_Range=f"bytes {offset}-{len(content) - 1}/{len(content)}")
        else:
            self.start(200, left)
        self.wfile.write(content[offset:end])


def status(code: int, **headers: str) -> Answer:
    return lambda handler: handler.start(code, 0, **headers)


def drop_at(end: int) -> Answer:
    """Close the connection after byte `end`."""
    return lambda handler: handler.part(end)


class ModelServer(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.content = CONTENT
        self.tag = '"one"'
        self.script: list[Answer] = []
        self.asked: list[tuple[str, dict[str, str]]] = []
        self.release = threading.Event()
        self.address = f"http://127.0.0.1:{self.server_address[1]}"

    def __enter__(self) -> Self:
        threading.Thread(target=self.serve_forever, args=(0.02,), daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self.release.set()
        self.shutdown()
        self.server_close()

    def handle_error(self, *_: object) -> None:
        """A client that went away is no news."""

    @property
    def ranges(self) -> list[str]:
        return [headers.get("range", "") for _, headers in self.asked]

    def model(self, *, sha256: str | None = None, size: int | None = None) -> CatalogModel:
        """The entry for what this server holds at first."""
        return CatalogModel(
            name="m",
            file="m.gguf",
            repository="some/Repository-GGUF",
            revision=REVISION,
            bytes=len(CONTENT) if size is None else size,
            sha256=hashlib.sha256(CONTENT).hexdigest() if sha256 is None else sha256,
        )
