"""One GET over HTTP or HTTPS, read in a thread of its own, so that waiting for the network can always be cancelled.

Proxies are those of the environment (HTTP_PROXY, HTTPS_PROXY, NO_PROXY) or, on Windows, of the system.
"""

from __future__ import annotations

import http.client
import queue
import ssl
import threading
import urllib.error
import urllib.request
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING

from app.embedding.web import USER_AGENT, cause_of, retry_after, trusting_context, words_of
from app.errors import Cancelled

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from email.message import Message

CHUNK_BYTES = 1 << 18
_CHUNKS_AHEAD = 8
_POLL_SECONDS = 0.05


class NetworkFailure(Exception):  # noqa: N818 - it is caught and becomes a sentence
    """The connection could not be made or broke off; `is_final` where trying again cannot help."""

    def __init__(self, reason: str, *, is_final: bool = False) -> None:
        super().__init__(reason)
        self.reason = reason
        self.is_final = is_final


@dataclass(frozen=True, slots=True)
class Head:
    """What comes before the bytes of an answer; `headers` are looked up in any case."""

    status: int
    headers: Message

    @property
    def length(self) -> int:
        """Bytes that are to follow, 0 where the answer does not say."""
        text = self.headers.get("Content-Length", "")
        return int(text) if text.isdecimal() else 0

    @property
    def wait_s(self) -> float | None:
        """Seconds that the server asks to be left alone, None where it does not."""
        return retry_after(self.headers)


class _SafeRedirects(urllib.request.HTTPRedirectHandler):
    """Follows to HTTP and HTTPS only, and never from an encrypted address to a plain one."""

    def redirect_request(
        self,
        req: urllib.request.Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: http.client.HTTPMessage,
        newurl: str,
    ) -> urllib.request.Request | None:
        """The request that follows. Raises URLError."""
        allowed = ("https:",) if req.full_url.startswith("https:") else ("https:", "http:")
        if not newurl.startswith(allowed):
            raise urllib.error.URLError("it sends on to an address that is not encrypted")
        return super().redirect_request(req, fp, code, msg, headers, newurl)


class HttpStream:
    """An answer on its way: first its head, then its bytes. Use it in a `with` block.

    `stall_s` is how long the server may stay silent. Waiting ends within 0.1 s after `should_stop` turns true.
    """

    def __init__(
        self, address: str, headers: Mapping[str, str], stall_s: float, should_stop: Callable[[], bool]
    ) -> None:
        """Ask at once."""
        sent = {"User-Agent": USER_AGENT, "Accept-Encoding": "identity", **headers}
        self._request = urllib.request.Request(address, headers=sent)  # noqa: S310 - settings allow HTTP(S) only
        self._stall_s = stall_s
        self._should_stop = should_stop
        self._inbox: queue.Queue[Head | bytes | NetworkFailure | None] = queue.Queue(_CHUNKS_AHEAD)
        self._is_closed = threading.Event()
        threading.Thread(target=self._read, name="http-stream", daemon=True).start()

    def __enter__(self) -> HttpStream:
        return self

    def __exit__(self, *_: object) -> None:
        """Let the thread end with what it is reading now."""
        self._is_closed.set()

    def head(self) -> Head:
        """Status and headers, after redirects. Raises NetworkFailure and Cancelled."""
        item = self._next()
        if not isinstance(item, Head):
            raise NetworkFailure("there was no answer")
        return item

    def chunks(self) -> Iterator[bytes]:
        """The bytes as they come; a connection that breaks off may simply end. Raises NetworkFailure, Cancelled."""
        while isinstance(item := self._next(), bytes):
            yield item

    def _next(self) -> Head | bytes | None:
        while True:
            if self._should_stop():
                raise Cancelled
            try:
                item = self._inbox.get(timeout=_POLL_SECONDS)
            except queue.Empty:
                continue
            if isinstance(item, NetworkFailure):
                raise item
            return item

    def _read(self) -> None:
        """In the thread: everything ends up in the inbox, failures too."""
        try:
            opener = urllib.request.build_opener(
                _SafeRedirects, urllib.request.HTTPSHandler(context=trusting_context())
            )
            with opener.open(self._request, timeout=self._stall_s) as response:
                self._put(Head(response.status, response.headers))
                while not self._is_closed.is_set() and (chunk := response.read1(CHUNK_BYTES)):
                    self._put(chunk)
            self._put(None)
        except urllib.error.HTTPError as error:
            with error:
                self._put(Head(error.code, error.headers))
        except (OSError, http.client.HTTPException, ValueError) as error:
            self._put(_failure(error))

    def _put(self, item: Head | bytes | NetworkFailure | None) -> None:
        while not self._is_closed.is_set():
            try:
                self._inbox.put(item, timeout=_POLL_SECONDS)
            except queue.Full:
                continue
            return


def _failure(error: Exception) -> NetworkFailure:
    cause = cause_of(error)
    if isinstance(cause, ssl.SSLCertVerificationError):
        return NetworkFailure(f"its certificate is not trusted: {cause.verify_message}", is_final=True)
    if isinstance(cause, TimeoutError):
        return NetworkFailure("it does not answer")
    if isinstance(cause, http.client.HTTPException):
        return NetworkFailure("the connection broke off")
    return NetworkFailure(words_of(error))
