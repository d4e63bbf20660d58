"""JSON to a server and back: asked again where that may help, broken off at once where nobody waits any more.

Only the standard library: `urllib.request` with its proxies of the environment, one connection a request. What is
added is that the socket of a request can be shut down from another thread, and that redirects are not followed,
since the key would travel along.
"""

from __future__ import annotations

import contextlib
import functools
import http.client
import json
import random
import socket
import ssl
import threading
import time
import urllib.error
import urllib.request
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from app.embedding.address import is_loopback
from app.embedding.web import USER_AGENT, cause_of, retry_after, trusting_context, words_of
from app.errors import Cancelled

if TYPE_CHECKING:
    from collections.abc import Callable

# Timed out, too early, too many requests, and what proxies and servers say while they start or are overrun.
_PASSING = frozenset({408, 425, 429, 500, 502, 503, 504})
_FIRST_WAIT_SECONDS = 0.5
_CONNECT_SECONDS = 10.0
_MAX_ANSWER_BYTES = 256 * 1024 * 1024
_MAX_REASON_CHARS = 200
_READ_BYTES = 64 * 1024


@dataclass(frozen=True, slots=True)
class Patience:
    """How long an answer is waited for: `seconds` a try, at most `longest_wait` seconds between two."""

    tries: int
    seconds: float
    longest_wait: float


class RefusedError(Exception):
    """The server said no, and would say so again. `reason` is its own sentence, shortened; it may be empty."""

    def __init__(self, status: int, reason: str) -> None:
        super().__init__(f"{status} {reason}")
        self.status = status
        self.reason = reason


class FailedError(Exception):
    """No usable answer, however often it was asked; the text says why, without the address."""


class _PassingError(Exception):
    """No answer this time. `wait` is what the server asks for, in seconds."""

    def __init__(self, reason: str, wait: float = 0.0) -> None:
        super().__init__(reason)
        self.wait = wait


class CallScope:
    """The sockets and waits of one call, to be ended together from any thread."""

    def __init__(self) -> None:
        """Nothing runs yet."""
        self._stopped = threading.Event()
        self._lock = threading.Lock()
        self._sockets: list[socket.socket] = []

    def stop(self) -> None:
        """End it all: whoever reads gets an end of file, whoever waits wakes up."""
        self._stopped.set()
        with self._lock:
            for each in self._sockets:
                with contextlib.suppress(OSError):  # closed by now
                    socket.socket.shutdown(each, socket.SHUT_RDWR)  # SSLSocket's own would confuse the reader

    def check(self) -> None:
        """Raises Cancelled after `stop`."""
        if self._stopped.is_set():
            raise Cancelled

    def wait(self, seconds: float) -> None:
        """Sleep. Raises Cancelled as soon as it is stopped."""
        if self._stopped.wait(seconds):
            raise Cancelled

    def track(self, opened: socket.socket) -> None:
        """Shut this down at the end, too."""
        with self._lock:
            self._sockets = [each for each in self._sockets if each.fileno() >= 0]
            self._sockets.append(opened)
        self.check()


class JsonPoster:
    """Posts to one address. Safe to call from several threads. `read_key` is asked once, at the first request."""

    def __init__(self, url: str, read_key: Callable[[], str]) -> None:
        """Nothing is opened yet."""
        self._url = url
        self._read_key = functools.cache(read_key)

    @functools.cached_property
    def _context(self) -> ssl.SSLContext:
        return trusting_context()

    def post(self, data: Any, scope: CallScope, patience: Patience) -> Any:
        """The answer, parsed. Raises Cancelled, RefusedError, and FailedError where patience has run out."""
        body = json.dumps(data).encode("ascii")
        for number in range(1, patience.tries + 1):
            scope.check()
            try:
                return self._once(body, scope, patience.seconds)
            except _PassingError as error:
                scope.check()  # then it failed because it was stopped
                wait = error.wait or _FIRST_WAIT_SECONDS * 2 ** (number - 1)
                if number == patience.tries or error.wait > patience.longest_wait:
                    raise FailedError(_with_wait(error)) from error
                spread = random.uniform(1.0, 1.25)  # noqa: S311 - keeps callers from coming back all at once
                scope.wait(min(wait, patience.longest_wait) * spread)
        raise FailedError("was never asked")

    def _once(self, body: bytes, scope: CallScope, seconds: float) -> Any:
        try:
            with self._opener(scope).open(self._request(body), timeout=seconds) as response:
                return json.loads(_read(response, time.monotonic() + seconds))
        except urllib.error.HTTPError as error:
            raise _of_status(error) from error
        except (ValueError, RecursionError) as error:
            raise _PassingError("sent something that is not JSON") from error
        except (OSError, http.client.HTTPException) as error:
            raise _of_network(error) from error

    def _request(self, body: bytes) -> urllib.request.Request:
        headers = {
            "Content-Type": "application/json",
            "Accept": "application/json",
            "User-Agent": USER_AGENT,
        }
        if key := self._read_key():
            headers["Authorization"] = f"Bearer {key}"
        return urllib.request.Request(self._url, body, headers, method="POST")  # noqa: S310 - checked to be HTTP(S)

    def _opener(self, scope: CallScope) -> urllib.request.OpenerDirector:
        opener = urllib.request.OpenerDirector()
        # A proxy would look for "this computer" on its own side.
        proxies: dict[str, str] | None = {} if is_loopback(self._url) else None
        for handler in (
            urllib.request.ProxyHandler(proxies),
            _Http(scope),
            _Https(scope, self._context) if self._url.startswith("https:") else urllib.request.UnknownHandler(),
            urllib.request.HTTPErrorProcessor(),
            urllib.request.HTTPDefaultErrorHandler(),
        ):
            opener.add_handler(handler)
        return opener


class _Tracked(http.client.HTTPConnection):
    """Does not wait as long for a connection as for an answer, and can be shut down."""

    scope: CallScope

    def connect(self) -> None:
        seconds, self.timeout = self.timeout, _CONNECT_SECONDS
        super().connect()
        self.sock.settimeout(seconds)
        self.scope.track(self.sock)


class _TrackedTls(_Tracked, http.client.HTTPSConnection):
    pass


class _Http(urllib.request.HTTPHandler):
    def __init__(self, scope: CallScope) -> None:
        super().__init__()
        self._scope = scope

    def _connection(self, host: str, **more: Any) -> _Tracked:
        connection = _Tracked(host, **more)
        connection.scope = self._scope
        return connection

    def http_open(self, req: urllib.request.Request) -> http.client.HTTPResponse:
        return self.do_open(self._connection, req)


class _Https(urllib.request.HTTPSHandler):
    def __init__(self, scope: CallScope, context: ssl.SSLContext) -> None:
        super().__init__(context=context)
        self._scope = scope
        self._tls = context

    def _connection(self, host: str, **more: Any) -> _TrackedTls:
        connection = _TrackedTls(host, context=self._tls, **more)
        connection.scope = self._scope
        return connection

    def https_open(self, req: urllib.request.Request) -> http.client.HTTPResponse:
        return self.do_open(self._connection, req)


def _read(response: Any, deadline: float) -> bytes:
    """The body, of a server that neither sends for ever nor trickles."""
    parts: list[bytes] = []
    size = 0
    while part := response.read1(_READ_BYTES):
        parts.append(part)
        size += len(part)
        if size > _MAX_ANSWER_BYTES:
            raise _PassingError("sent more than an answer can be")
        if time.monotonic() > deadline:
            raise TimeoutError
    return b"".join(parts)


def _of_status(error: urllib.error.HTTPError) -> Exception:
    with contextlib.suppress(OSError, http.client.HTTPException), error:
        reason = _reason(error.read(_READ_BYTES))
        if error.code in _PASSING:
            said = f"answered {error.code}" + (f" ({reason})" if reason else "")
            return _PassingError(said, retry_after(error.headers) or 0.0)
        return RefusedError(error.code, reason)
    return _PassingError(f"answered {error.code} and hung up")


def _of_network(error: OSError | http.client.HTTPException) -> Exception:
    reason = cause_of(error)
    if isinstance(reason, TimeoutError):
        return _PassingError("did not answer in time")
    if isinstance(reason, ssl.SSLCertVerificationError):
        return FailedError(f"has a certificate that cannot be trusted ({reason.verify_message})")
    if isinstance(reason, socket.gaierror):
        return _PassingError("is not known to the network")
    return _PassingError(f"cannot be reached ({words_of(error)})")


def _reason(body: bytes) -> str:
    """The sentence in an error's body: OpenAI's shape, FastAPI's, that of TEI, or plain text."""
    text = body.decode("utf-8", "replace")
    with contextlib.suppress(ValueError, RecursionError):
        found = json.loads(text)
        for key in ("error", "message", "detail"):
            found = found.get(key, found) if isinstance(found, dict) else found
        text = found if isinstance(found, str) else json.dumps(found) if found else ""
    if text.lstrip().startswith("<"):
        return ""  # a page for browsers
    line = " ".join(text.split())
    return line if len(line) <= _MAX_REASON_CHARS else line[:_MAX_REASON_CHARS] + "…"


def _with_wait(error: _PassingError) -> str:
    return f"{error} and asks to wait {error.wait:.0f} s" if error.wait else str(error)
