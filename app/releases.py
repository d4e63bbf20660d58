"""Whether there is a newer Lodestone: asked of an address that the person has set, and only when told to.

The address answers with a JSON object: {"version": "1.2.3", "page": "https://…"}. The page is for the person to read;
nothing is fetched from it and nothing is installed.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from app import __version__
from app.embedding.http_stream import HttpStream, NetworkFailure
from app.errors import LodestoneError

if TYPE_CHECKING:
    from collections.abc import Callable

_MOST_BYTES = 64 * 1024
_STALL_SECONDS = 10.0
_OK = 200
_VERSION = re.compile(r"\d{1,6}(?:\.\d{1,6}){0,3}")
_MOST_PAGE_CHARS = 500


@dataclass(frozen=True, slots=True)
class Release:
    """The newest release: its version, and a page about it or ""."""

    version: str
    page: str = ""

    @property
    def is_newer(self) -> bool:
        """True where it comes after the program that runs."""
        return _numbers(self.version) > _numbers(__version__)


def newest(address: str, should_stop: Callable[[], bool]) -> Release:
    """Ask `address` once. Raises LodestoneError with a sentence for the person, and Cancelled."""
    try:
        with HttpStream(address, {"Accept": "application/json"}, _STALL_SECONDS, should_stop) as stream:
            status = stream.head().status
            if status != _OK:
                raise LodestoneError(f"The release address answered with status {status}. Check it in the settings.")
            return _release(_body(stream))
    except NetworkFailure as error:
        text = f"The release address cannot be reached: {error.reason}. Check it, or try again later."
        raise LodestoneError(text) from error


def _body(stream: HttpStream) -> bytes:
    body = bytearray()
    for chunk in stream.chunks():
        body += chunk
        if len(body) > _MOST_BYTES:
            raise _unusable()
    return bytes(body)


def _release(body: bytes) -> Release:
    try:
        data: Any = json.loads(body)
        version, page = data["version"], data.get("page", "")
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise _unusable() from error
    if not isinstance(version, str) or not _VERSION.fullmatch(version.removeprefix("v")):
        raise _unusable()
    return Release(version.removeprefix("v"), page if _is_page(page) else "")


def _is_page(page: object) -> bool:
    """Only such pages are handed to the browser."""
    return (
        isinstance(page, str) and page.startswith("https://") and len(page) <= _MOST_PAGE_CHARS and page.isprintable()
    )


def _unusable() -> LodestoneError:
    return LodestoneError("The release address does not tell of a release. Check it in the settings.")


def _numbers(version: str) -> tuple[int, ...]:
    """Numbers to compare by; 1.2 is as new as 1.2.0."""
    numbers = [int(part) for part in re.findall(r"\d+", version)]
    while numbers and not numbers[-1]:
        numbers.pop()
    return tuple(numbers)
