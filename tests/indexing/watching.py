"""Waiting for hints."""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.indexing.hints import Hints


def wait_for(condition: Callable[[], bool], what: str = "it never happened") -> None:
    """Poll until it is so, for ten seconds at most."""
    deadline = time.monotonic() + 10
    while not condition():
        assert time.monotonic() < deadline, what
        time.sleep(0.01)


def taken(hints: Hints, *expected: str) -> set[str]:
    """The places that are hinted at until the expected ones have come, and a moment longer."""
    found: set[str] = set()

    def has_come() -> bool:
        found.update(below.replace(os.sep, "/") for _, below in hints.take())
        return set(expected) <= found

    wait_for(has_come, f"{expected} never came, only {found}")
    time.sleep(0.05)
    has_come()
    return found
