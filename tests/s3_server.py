"""An S3 server for tests: moto's, on the loopback, with a count of requests and a switch to break the line."""

from __future__ import annotations

import contextlib
import logging
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from app.settings import Settings

KEY = "identity"
SECRET = "secret"
BUCKET = "library"
_ACCOUNT = "123456789012"  # of whoever names none


@dataclass
class S3Server:
    """A running server with one empty bucket."""

    endpoint: str
    backend: Any
    requests: Counter[str] = field(default_factory=Counter)
    is_down: bool = False

    @property
    def options(self) -> tuple[str, ...]:
        """For `storage_options`."""
        return (f"endpoint={self.endpoint}", "allow_http=true")

    @property
    def url(self) -> str:
        """For `library`."""
        return f"s3://{BUCKET}/mine"

    def settings(self, **choices: Any) -> Settings:
        """With the library here."""
        from app.settings import Settings

        return Settings(library=self.url, storage_options=self.options, **choices)

    def contents(self) -> dict[str, bytes]:
        """All objects of the bucket."""
        return {name: bytes(key.value) for name, key in self.backend.buckets[BUCKET].keys.items()}

    def clear(self) -> None:
        """Delete all objects and forget what was counted."""
        self.backend.buckets[BUCKET].keys.clear()
        self.requests.clear()
        self.is_down = False

    def around(self, application: Callable[..., Iterable[bytes]]) -> Callable[..., Iterable[bytes]]:
        """The server's application, counting, and refusing keys that are not ours, as S3 does."""

        def answer(environment: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
            if self.is_down:
                start("503 Service Unavailable", [("Content-Length", "0")])
                return [b""]
            self.requests[environment["REQUEST_METHOD"]] += 1
            if f"Credential={KEY}/" not in environment.get("HTTP_AUTHORIZATION", ""):
                body = b"<Error><Code>InvalidAccessKeyId</Code><Message>No such key.</Message></Error>"
                start("403 Forbidden", [("Content-Type", "application/xml"), ("Content-Length", str(len(body)))])
                return [body]
            return application(environment, start)

        return answer


@contextlib.contextmanager
def s3_server() -> Iterator[S3Server]:
    """A server of one's own process, so that a benchmark may use it as well."""
    from moto.moto_server.threaded_moto_server import ThreadedMotoServer
    from moto.s3.models import s3_backends
    from werkzeug.serving import WSGIRequestHandler

    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    patch = pytest.MonkeyPatch()
    patch.setattr(WSGIRequestHandler, "protocol_version", "HTTP/1.1")  # clients keep their connections, as with S3
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    backend = s3_backends[_ACCOUNT]["aws"]
    backend.create_bucket(BUCKET, "us-east-1")
    made = S3Server(f"http://{host}:{port}", backend)
    running: Any = server._server
    running.app = made.around(running.app)
    try:
        yield made
    finally:
        patch.undo()
        server.stop()
