"""Downloads a model of the catalogue: what broke off goes on where it was, and only the file that is meant is kept.

This is the one part of the program that reaches out by itself, and only when a person asked for a download.
"""

from __future__ import annotations

import re
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, NoReturn
from urllib.parse import quote, urlsplit

import filelock

from app.embedding.catalog import default_hub
from app.embedding.http_stream import HttpStream, NetworkFailure
from app.embedding.part_file import Origin, PartFile, hash_file
from app.embedding.transfer import TransferMeter, check_room, disk_full
from app.errors import Cancelled, ResourceError, ResourceProblem

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from app.embedding.catalog import CatalogModel
    from app.embedding.http_stream import Head
    from app.embedding.transfer import Transfer

_POLL_SECONDS = 0.05
_OK, _PARTIAL, _BAD_RANGE = 200, 206, 416
_BUSY = (408, 425, 429, 500, 502, 503, 504)
_FORBIDDEN, _GONE = (401, 403, 407, 451), (404, 410)
_KEPT = "What has come is kept, and the same download goes on from there."


@dataclass(frozen=True, slots=True)
class Patience:
    """How long to put up with a server, in seconds.

    stall_s: silence before a connection is given up. attempts: how often in a row without a new byte.
    first_wait_s: pause after the first failure, doubled after each, up to longest_wait_s.
    longest_asked_s: a longer pause that the server asks for is left to the person.
    """

    stall_s: float = 30.0
    attempts: int = 6
    first_wait_s: float = 1.0
    longest_wait_s: float = 30.0
    longest_asked_s: float = 300.0


_PATIENCE = Patience()


def file_address(model: CatalogModel, hub: str = "") -> str:
    """Where the model's file is found below `hub`, or below the default hub where that is empty."""
    revision = model.revision or "main"
    return f"{(hub or default_hub()).rstrip('/')}/{quote(f'{model.repository}/resolve/{revision}/{model.file}')}"


def download(
    model: CatalogModel,
    folder: Path,
    *,
    hub: str = "",
    on_progress: Callable[[Transfer], None] = lambda _: None,
    should_stop: Callable[[], bool] = lambda: False,
    patience: Patience = _PATIENCE,
) -> Path:
    """Bring the model's file into `folder` and give its path; at once where it is there already.

    Raises Cancelled within 0.2 s after `should_stop` turns true (the part that came is kept), and ResourceError:
    disk_full, model_missing (the server cannot be reached or does not have it), model_invalid (it is another file).
    """
    lock = filelock.FileLock(folder / ".download.lock", timeout=0)
    try:
        with lock:
            return _Download(model, folder, hub, on_progress, should_stop, patience).run()
    except filelock.Timeout as error:
        text = "Another download into this library is running. Wait until it is done."
        raise ResourceError(ResourceProblem.MODEL_MISSING, text) from error


class _Again(Exception):  # noqa: N818 - not a failure of the program
    """This attempt came to nothing; `wait_s` is what the server asks for, None where it does not."""

    def __init__(self, reason: str, wait_s: float | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.wait_s = wait_s


class _Download:
    def __init__(
        self,
        model: CatalogModel,
        folder: Path,
        hub: str,
        on_progress: Callable[[Transfer], None],
        should_stop: Callable[[], bool],
        patience: Patience,
    ) -> None:
        self._model = model
        self._folder = folder
        self._address = file_address(model, hub)
        self._host = urlsplit(self._address).netloc.rpartition("@")[2]
        self._should_stop = should_stop
        self._patience = patience
        self._part = PartFile(folder / model.file)
        self._meter = TransferMeter(model.name, model.bytes, on_progress)
        self._was_resumed = False

    def run(self) -> Path:
        part = self._part
        if self._model.is_at(part.target) and self._is_right_file(part.target):
            return part.target
        part.resume(self._should_stop)
        check_room(self._folder, max(0, self._model.bytes - part.size), self._model.file)
        self._fetch()
        if not self._is_right(part.sha256) and self._was_resumed:
            # Two parts may have been of different files, or a crash have left a hole: once more, from the start.
            part.discard()
            self._was_resumed = False
            self._fetch()
        if not self._is_right(part.sha256):
            part.discard()
            what = f"What {self._host} sent is not {self._model.file} (its SHA-256 is another), so it was deleted."
            raise ResourceError(ResourceProblem.MODEL_INVALID, f"{what} Try again or set another mirror.")
        part.finish()
        self._meter.finish()
        return part.target

    def _is_right(self, sha256: str) -> bool:
        return not self._model.sha256 or sha256 == self._model.sha256

    def _is_right_file(self, path: Path) -> bool:
        if not self._model.sha256:
            return True
        return self._is_right(hash_file(path, self._should_stop)[0].hexdigest())

    def _fetch(self) -> None:
        """Attempts until all is there; only new bytes renew the patience."""
        failures, most = 0, self._part.size
        self._was_resumed = most > 0
        while not self._part.is_whole:
            try:
                self._attempt()
            except (NetworkFailure, _Again) as failure:
                failures = 1 if self._part.size > most else failures + 1
                most = max(most, self._part.size)
                self._wait_after(failure, failures)

    def _wait_after(self, failure: NetworkFailure | _Again, failures: int) -> None:
        """Raises ResourceError where the patience is at its end, and Cancelled."""
        asked = failure.wait_s if isinstance(failure, _Again) else None
        is_final = isinstance(failure, NetworkFailure) and failure.is_final
        if is_final or failures >= self._patience.attempts or (asked or 0.0) > self._patience.longest_asked_s:
            self._give_up(failure.reason)
        doubled = self._patience.first_wait_s * 2 ** (failures - 1)
        until = time.monotonic() + (min(doubled, self._patience.longest_wait_s) if asked is None else asked)
        while time.monotonic() < until:
            if self._should_stop():
                raise Cancelled
            time.sleep(_POLL_SECONDS)

    def _attempt(self) -> None:
        """One request, until the last byte. Raises NetworkFailure and _Again."""
        with HttpStream(self._address, self._headers(), self._patience.stall_s, self._should_stop) as stream:
            total = self._begin(stream.head())
            self._meter.total = total
            self._meter.start(self._part.size)
            self._receive(stream, total)

    def _headers(self) -> dict[str, str]:
        if not self._part.size:
            return {}
        headers = {"Range": f"bytes={self._part.size}-"}
        origin = self._part.origin
        if origin and origin.address == self._address and origin.tag.startswith('"'):
            headers["If-Range"] = origin.tag  # another file comes whole (RFC 9110); weak tags may not be used here
        return headers

    def _begin(self, head: Head) -> int:
        """Make the part ready for the bytes that follow this head, and give the file's size (0: not known)."""
        part = self._part
        if head.status == _OK:
            self._was_resumed = False
            self._begin_anew(head)
        elif head.status == _PARTIAL:
            start, total = _content_range(head)
            total = total or (part.origin.total if part.origin else 0)
            self._check_size(total)
            if start != part.size or part.origin is None or not part.origin.is_same_file(self._origin(head, total)):
                part.discard()
                raise _Again("it sends another part than it was asked for")
            self._was_resumed = True
        else:
            self._refuse(head)
        return part.origin.total if part.origin else 0

    def _begin_anew(self, head: Head) -> None:
        self._check_size(head.length)
        total = head.length or self._model.bytes
        self._part.begin(self._origin(head, total))
        check_room(self._folder, total, self._model.file)

    def _origin(self, head: Head, total: int) -> Origin:
        return Origin(self._address, head.headers.get("ETag", ""), total, self._model.sha256)

    def _receive(self, stream: HttpStream, total: int) -> None:
        for chunk in stream.chunks():
            try:
                self._part.append(chunk)
            except OSError as error:
                raise disk_full(self._folder, self._model.file, error.strerror or str(error)) from error
            self._meter.advance(len(chunk))
        if not total:
            self._part.end_here()
        elif self._part.size < total:
            raise NetworkFailure("the connection broke off")
        elif self._part.size > total:
            self._part.discard()
            raise _Again("it sends more than it announced")

    def _refuse(self, head: Head) -> None:
        """Raises _Again or ResourceError."""
        if head.status in _BUSY:
            raise _Again(f"it is too busy or out of order ({head.status})", head.wait_s)
        if head.status == _BAD_RANGE:
            self._part.discard()
            raise _Again("what came before is no part of its file")
        elsewhere = "Set another mirror, or get the file elsewhere and run: lodestone models import FILE"
        if head.status in _GONE:
            self._fail(f"{self._host} has no {self._model.file} ({head.status}); it may have moved. {elsewhere}")
        if head.status in _FORBIDDEN:
            self._fail(f"{self._host} does not hand out {self._model.file} ({head.status}). {elsewhere}")
        self._fail(f"{self._host} answers {head.status} instead of sending {self._model.file}. {elsewhere}")

    def _check_size(self, total: int) -> None:
        """Raises ResourceError(model_invalid) where the server's file has another size than the one that is meant."""
        if total and self._model.bytes and total != self._model.bytes:
            sizes = f"{total:,} bytes instead of {self._model.bytes:,}"
            text = f"The file that {self._host} offers as {self._model.file} is another one ({sizes})."
            raise ResourceError(ResourceProblem.MODEL_INVALID, f"{text} Set another mirror, or update Lodestone.")

    def _give_up(self, reason: str) -> NoReturn:
        advice = "Check the connection and the proxy, or set another mirror."
        kept = f" {_KEPT}" if self._part.size else ""
        self._fail(f"{self._model.file} cannot be had from {self._host}: {reason}. {advice}{kept}")

    def _fail(self, text: str) -> NoReturn:
        raise ResourceError(ResourceProblem.MODEL_MISSING, text)


def _content_range(head: Head) -> tuple[int, int]:
    """Start and total of `Content-Range: bytes START-END/TOTAL`; (-1, 0) where it says something else."""
    match = re.fullmatch(r"bytes (\d+)-\d+/(\d+|\*)", head.headers.get("Content-Range", "").strip())
    if not match:
        return -1, 0
    return int(match[1]), int(match[2]) if match[2] != "*" else 0
