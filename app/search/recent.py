"""Answers that were given a moment ago, so that the same search again takes no time."""

from __future__ import annotations

import threading
from collections import OrderedDict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Hashable

    from app.search.model import SearchResponse

_KEPT = 64


class RecentAnswers:
    """The last answers by what they depend on: the request and the version of the table. Safe from any thread."""

    def __init__(self) -> None:
        """Empty."""
        self._answers: OrderedDict[Hashable, SearchResponse] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, key: Hashable) -> SearchResponse | None:
        """The answer, None where there is none any more."""
        with self._lock:
            answer = self._answers.get(key)
            if answer is not None:
                self._answers.move_to_end(key)
            return answer

    def keep(self, key: Hashable, answer: SearchResponse) -> None:
        """For the next time, unless it is a makeshift: a model that was missing may be there by then."""
        if answer.degraded:
            return
        with self._lock:
            self._answers[key] = answer
            while len(self._answers) > _KEPT:
                self._answers.popitem(last=False)
