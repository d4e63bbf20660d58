"""How near a passage has to be before its nearness means anything, measured for each model on each library.

A model gives every pair of texts a cosine, and which ones are low depends on the model and on how alike the passages
of a library are. So questions on many subjects are asked of the library, each for its nearest passage only. Most are
not what the library is about, and their nearest passages are noise: the floor lies above the median by as much as the
lowest tenth lies below it, which about a tenth of the noise exceeds. It stays where it is when fewer than half of the
subjects happen to be those of the library.

Cosines of pairs of passages do not serve: where all are about one thing they are near to each other, and half of the
good answers would count as noise (OpenTelemetry documentation, starter model: 99 of 100 pairs below 0.63, half of the
best answers below 0.62). With questions on other subjects, nine of ten of them as the floor, 0 to 1 % of good best
answers lay below it (80 questions each of two collections of documentation, 100 of XQuAD). Of the best answers to
questions of another collection 72 to 99 % did where the subjects differ, but 1 to 20 % only where both are about
software (questions on Python code: 20 % on OpenTelemetry, 1 % on FastAPI): what is near the subject looks close.
"""

from __future__ import annotations

import contextlib
import json
import threading
import time
from typing import TYPE_CHECKING, Any

import numpy as np

from app.search.model import MatchedBy

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from app.embedding.model import Vectors
    from app.search.model import Passage

# Everyday subjects, as far apart as can be.
PROBES = (
    "How long does bread dough have to rise?",
    "Which vaccines does a puppy need?",
    "my knee hurts when I climb stairs",
    "rules of chess for castling",
    "Who painted the ceiling of the chapel?",
    "cheap flights to an island in winter",
    "How do I change a flat tyre?",
    "tax on inherited farmland",
    "When do swallows fly south?",
    "lyrics of a lullaby about the moon",
    "How deep is the deepest lake?",
    "knitting pattern for a baby hat",
    "What causes thunder?",
    "divorce and custody of children",
    "How do vaccines train the immune system?",
    "the king's speech before the battle",
    "How much salt is in sea water?",
    "repairing a leaking roof in the rain",
    "Which planet has the most moons?",
    "training plan for a first marathon",
    "Why do leaves turn red in autumn?",
    "noise from the neighbours at night",
    "How is cheese made from goat milk?",
    "interest rate on a house loan",
    "history of the silk trade",
    "What did the dinosaurs eat?",
    "learning the violin as an adult",
    "How do bees find their way home?",
    "passport lost while travelling",
    "a poem about growing old",
    "smell of petrol inside the car",
    "Which mushrooms are poisonous?",
)
LEAST_PASSAGES = 50  # in a smaller library the person sees at a glance what is in it
_GROWN = 2  # a library that has become so many times larger is measured anew: the best of more passages is nearer
_LOW_TENTH = 10


class Floors:
    """The floors of the tables that were searched, kept in a file as JSON. Safe to call from several threads."""

    def __init__(self, file: Path) -> None:
        """Cheap: `file` is read when it is needed, and need not be there."""
        self._file = file
        self._lock = threading.Lock()
        self._tables: dict[str, Any] | None = None

    def known(self, fingerprint: str) -> float | None:
        """The least cosine that tells anything, None where that is not measured yet."""
        with self._lock:
            nearest = self._of(fingerprint).get("nearest", [])
        return floor_of(nearest) if len(nearest) == len(PROBES) else None

    def measure(
        self, fingerprint: str, passages: int, embed: Callable[[str], Vectors], nearest: Callable[[Vectors], float],
        seconds: float,
    ) -> float | None:  # fmt: skip
        """The floor of a table of so many passages, measured as far as about `seconds` reach; None before it is known.

        `embed` gives the vector of a question, `nearest` the highest cosine of any passage with it. What was measured
        is kept, so that the next call goes on from there. Raises what those two raise.
        """
        if passages < LEAST_PASSAGES:
            return None
        end = time.monotonic() + seconds
        with self._lock:
            known = self._of(fingerprint)
            values = list(known["nearest"]) if 0 < known.get("passages", 0) * _GROWN > passages else []
        begun = len(values)
        try:
            while len(values) < len(PROBES) and (len(values) == begun or time.monotonic() < end):
                values.append(nearest(embed(PROBES[len(values)])))
        finally:
            if len(values) > begun:
                self._keep(fingerprint, passages, values)
        return floor_of(values) if len(values) == len(PROBES) else None

    def _of(self, fingerprint: str) -> dict[str, Any]:
        if self._tables is None:
            self._tables = _read(self._file)
        found: dict[str, Any] = self._tables.get(fingerprint, {})
        return found

    def _keep(self, fingerprint: str, passages: int, nearest: list[float]) -> None:
        """In memory, and for the next start; a disk that takes nothing costs that one the time."""
        with self._lock:
            tables = self._tables if self._tables is not None else {}
            tables[fingerprint] = {"passages": passages, "nearest": [round(value, 4) for value in nearest]}
            self._tables = tables
            part = self._file.with_suffix(".part")
            with contextlib.suppress(OSError):
                part.write_text(json.dumps(tables), "utf-8")
                part.replace(self._file)


def floor_of(nearest: list[float]) -> float:
    """The floor, given the cosine of the nearest passage of every probe (see the head of this file)."""
    low, middle = np.percentile(nearest, [_LOW_TENTH, 50])
    return float(2 * middle - low)


def is_weak(passage: Passage, floor: float) -> bool:
    """True where a passage was found by meaning only, and no nearer than anything else would be."""
    return passage.matched_by is MatchedBy.SEMANTIC and passage.cosine is not None and passage.cosine < floor


def _read(file: Path) -> dict[str, Any]:
    """What is kept; a file that is not ours or half written counts as none."""
    try:
        data = json.loads(file.read_text("utf-8"))
        return {
            str(key): {"passages": int(value["passages"]), "nearest": [float(each) for each in value["nearest"]]}
            for key, value in data.items()
        }
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}
