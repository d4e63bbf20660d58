"""The optional local API over HTTP: GET /health, GET /v1/status, POST /v1/search, POST /v1/embeddings.

It listens on 127.0.0.1 only, while `lodestone serve` runs, and every request needs the token (see `access`).
"""

from __future__ import annotations

import json
import logging
import sys
import threading
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any

from app import __version__
from app.console import print_note
from app.errors import Cancelled, LodestoneError, UsageError
from app.server.access import read_token, refusal, token_file
from app.server.contract import search_request
from app.server.embeddings import embed

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.server.contract import Json, Library

log = logging.getLogger(__name__)
HOST = "127.0.0.1"
MAX_BODY_BYTES = 8 * 1024 * 1024
# A client that stops talking in the middle of a request is let go after this time.
IDLE_SECONDS = 30.0
MAX_AT_ONCE = 8


def serve(library: Library, port: int, stop: threading.Event) -> int:
    """Serve until `stop` is set; returns the exit code 0. Port 0 takes a free one.

    Raises UsageError where the port is taken and ResourceError where no token can be kept.
    """
    token = read_token(library.data_dir)
    with open_server(library, port, token, stop.is_set) as server:
        thread = threading.Thread(target=server.serve_forever, name="http", daemon=True)
        thread.start()
        print_note(f"Serving on http://{HOST}:{server.server_port}; the token is in {token_file(library.data_dir)}.")
        stop.wait()
        server.shutdown()
        thread.join()
    return 0


def open_server(library: Library, port: int, token: str, should_stop: Callable[[], bool]) -> ApiServer:
    """A server that is bound and not yet running. Raises UsageError."""
    try:
        return ApiServer(library, port, token, should_stop)
    except OSError as error:
        reason = error.strerror or str(error)
        raise UsageError(f"Port {port} cannot be used: {reason}. Choose another with --port.") from error


class ApiServer(ThreadingHTTPServer):
    """One thread for each connection, of which a few may work at once."""

    daemon_threads = True
    block_on_close = False
    # On Windows the option would let another program take over a port that is in use.
    allow_reuse_address = sys.platform != "win32"

    def __init__(self, library: Library, port: int, token: str, should_stop: Callable[[], bool]) -> None:
        self.library = library
        self.token = token
        self.should_stop = should_stop
        self.turns = threading.BoundedSemaphore(MAX_AT_ONCE)
        super().__init__((HOST, port), _Handler)

    def handle_error(self, request: Any, client_address: Any) -> None:  # noqa: ARG002  # names of the base class
        """A client that hangs up is no error; all else is a bug."""
        error = sys.exc_info()[1]
        if not isinstance(error, ConnectionError | TimeoutError):
            log.error("request failed", exc_info=error)


class _RefusedError(LodestoneError):
    """A request that does not reach the library."""

    def __init__(self, status: int, user_message: str) -> None:
        super().__init__(user_message)
        self.status = status


class _Handler(BaseHTTPRequestHandler):
    server: ApiServer
    protocol_version = "HTTP/1.1"
    server_version = f"Lodestone/{__version__}"
    sys_version = ""
    timeout = IDLE_SECONDS

    def do_GET(self) -> None:
        self._answer({"/health": self._health, "/v1/status": self._status})

    def do_POST(self) -> None:
        self._answer({"/v1/search": self._search, "/v1/embeddings": self._embeddings})

    def _answer(self, routes: dict[str, Callable[[], Json]]) -> None:
        try:
            self._admit()
            route = routes.get(self.path.partition("?")[0])
            if route is None:
                raise _RefusedError(404, f"There is no {self.command} {self.path}.")
            with self.server.turns:
                status, answer = 200, route()
        except LodestoneError as error:
            status, answer = _status_of(error), _error_json(error)
            self.close_connection = True  # the body may be unread
        self._send(status, answer)

    def _admit(self) -> None:
        if refused := refusal(self.headers, self.server.server_port, self.server.token):
            raise _RefusedError(*refused)

    def _health(self) -> Json:
        return {"status": "ok", "version": __version__}

    def _status(self) -> Json:
        return self.server.library.status().to_json()

    def _search(self) -> Json:
        request = search_request(self._body())
        return self.server.library.search(request, self.server.should_stop).to_json()

    def _embeddings(self) -> Json:
        return embed(self._body(), self.server.library.embedder, self.server.should_stop)

    def _body(self) -> Json:
        length = self.headers.get("Content-Length", "")
        if not (length.isascii() and length.isdigit()) or "Transfer-Encoding" in self.headers:
            raise _RefusedError(411, "The request needs a Content-Length.")
        if int(length) > MAX_BODY_BYTES:
            raise _RefusedError(413, f"The request is larger than {MAX_BODY_BYTES} bytes.")
        try:
            data = json.loads(self.rfile.read(int(length)))
        except (ValueError, RecursionError) as error:
            raise UsageError("The request is not JSON.") from error
        if not isinstance(data, dict):
            raise UsageError("The request has to be a JSON object.")
        return data

    def _send(self, status: int, answer: Json) -> None:
        # ASCII escapes carry lone surrogates, which UTF-8 cannot.
        body = json.dumps(answer, default=str).encode("ascii")
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        if status == HTTPStatus.UNAUTHORIZED:
            self.send_header("WWW-Authenticate", "Bearer")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002  # name of the base class
        """Only for debugging, and never what was searched for: queries come in the body."""
        log.debug(format, *args)


def _status_of(error: LodestoneError) -> int:
    if isinstance(error, _RefusedError):
        return error.status
    return 400 if isinstance(error, UsageError) else 503


def _error_json(error: LodestoneError) -> Json:
    kind = "invalid_request_error" if _status_of(error) < 500 else "server_error"
    message = "The server is stopping." if isinstance(error, Cancelled) else error.user_message
    return {"error": {"message": message, "type": kind, "code": str(getattr(error, "code", "")) or None}}
