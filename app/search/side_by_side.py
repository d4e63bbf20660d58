"""The parts of searches beside each other: words are looked up while the model embeds the query."""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor, wait
from typing import TYPE_CHECKING, TypeVar

from app.errors import Cancelled

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")
# Two for the search that is waited for, two for those that are not any more: LanceDB cannot be interrupted.
_THREADS = 4
_POLL_SECONDS = 0.01


class SideBySide:
    """A few threads; they start when they are needed. Safe to use from any thread."""

    def __init__(self) -> None:
        """No thread runs yet."""
        self._pool = ThreadPoolExecutor(_THREADS, thread_name_prefix="search")

    def start(self, call: Callable[[], T]) -> Future[T]:
        """Begin a part."""
        return self._pool.submit(call)

    @staticmethod
    def result(part: Future[T], should_stop: Callable[[], bool]) -> T:
        """What a part gives or raises. Raises Cancelled within 10 ms of the wish; what the part does goes nowhere."""
        while True:
            if should_stop():
                part.cancel()
                raise Cancelled
            if wait([part], _POLL_SECONDS).done:
                return part.result()

    def close(self) -> None:
        """Begin nothing more; parts that run end by themselves."""
        self._pool.shutdown(wait=False, cancel_futures=True)
