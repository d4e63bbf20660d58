"""Which arrangement of contexts and threads is the fastest: found out once for a model on a machine, then kept.

Nothing is computed for the sake of measuring. The first batches of real documents are computed in one arrangement
after the other, in turn, so that a busy machine slows all of them; then the fastest is kept. Queries and the words
of documents wait for none of it.
"""

from __future__ import annotations

import hashlib
import json
import logging
import os
import platform
import statistics
import tempfile
from dataclasses import asdict, dataclass
from importlib import metadata
from pathlib import Path
from typing import Any

from app.embedding.hardware import physical_cores

_log = logging.getLogger(__name__)

# The first of them pays for new contexts and for pages of the file that are not in memory yet, and is not counted.
SAMPLES = 6
# What another arrangement must be better by: less is chance.
_MARGIN = 1.03
_HEAD_BYTES = 1 << 20
_VERSION = 1


@dataclass(frozen=True, slots=True)
class Arrangement:
    """`contexts` batches are computed side by side, each by `threads` threads."""

    contexts: int
    threads: int

    def within(self, threads: int) -> Arrangement:
        """The same with at most `threads` threads in all."""
        contexts = min(self.contexts, threads)
        return Arrangement(contexts, min(self.threads, threads // contexts))


@dataclass(frozen=True, slots=True)
class Rate:
    """What was found out: the arrangement and its tokens per second."""

    contexts: int
    threads: int
    tokens_per_second: float


def candidates(threads: int, most_contexts: int) -> list[Arrangement]:
    """Ways to use `threads` threads, at most three: many contexts, few, one. The first is the one to expect most of.

    Threads of one context wait for each other at every step of the graph, those of separate ones never; but each
    context costs memory, and all of them read the same weights.
    """
    counts = [n for n in range(1, threads + 1) if threads % n == 0 and n <= most_contexts]
    chosen = sorted({counts[-1], counts[len(counts) // 2], counts[0]}, reverse=True)
    return [Arrangement(contexts, threads // contexts) for contexts in chosen]


class Calibration:
    """Says how to compute the next documents, and learns from how long it took.

    `file` keeps what was found out, beside that of other models; None keeps nothing.
    """

    def __init__(self, model: Path, arrangements: list[Arrangement], file: Path | None, *, graphics: str = "") -> None:
        """Reads what `file` knows of `model` on this machine, with its graphics card where one is used.

        Only one of `arrangements` counts, the first of which is the one to expect most of.
        """
        self._key = _key(model, graphics) if file else ""
        self._file = file if self._key else None
        self._samples: dict[Arrangement, list[float]] = {one: [] for one in arrangements}
        known = rates(self._file).get(self._key) if self._file else None
        self._rate = known if known and Arrangement(known.contexts, known.threads) in self._samples else None

    @property
    def rate(self) -> Rate | None:
        """What was found out, None while that is still going on."""
        return self._rate

    @property
    def arrangement(self) -> Arrangement:
        """What to use for the next batches."""
        if self._rate is not None:
            return Arrangement(self._rate.contexts, self._rate.threads)
        return min(self._samples, key=lambda one: len(self._samples[one]))

    def learn(self, used: Arrangement, tokens: int, seconds: float) -> None:
        """Batches of `tokens` tokens in all took `seconds`; the last sample that was missing decides."""
        if self._rate is not None or used not in self._samples:
            return
        self._samples[used].append(tokens / max(seconds, 1e-4))
        if min(map(len, self._samples.values())) >= SAMPLES:
            self._decide()

    def _decide(self) -> None:
        speeds = {one: statistics.median(found[1:]) for one, found in self._samples.items()}
        best = next(iter(speeds))
        for one, speed in speeds.items():
            if speed > speeds[best] * _MARGIN:
                best = one
        self._rate = Rate(best.contexts, best.threads, round(speeds[best], 1))
        _log.info("calibration: %s of %s", self._rate, speeds)
        if self._file is not None:
            _keep(self._file, self._key, self._rate)


def expected_tokens_per_second(model: Path, file: Path) -> float | None:
    """What `model` did on this machine, at its best; None where it never ran here or is not there."""
    start = _key(model, "")
    found = [rate.tokens_per_second for key, rate in rates(file).items() if start and key.startswith(start)]
    return max(found, default=None)


def _key(model: Path, graphics: str) -> str:
    """Empty where the model's file cannot be read."""
    try:
        return f"{model_digest(model)} {machine()}" + (f", {graphics}" if graphics else "")
    except OSError:
        return ""


def rates(file: Path) -> dict[str, Rate]:
    """All that is kept; nothing where the file is missing or damaged: it is found out anew then."""
    try:
        data: dict[str, Any] = json.loads(file.read_text("utf-8"))
        if data["version"] != _VERSION:
            return {}
        return {key: Rate(**entry) for key, entry in data["rates"].items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}


def model_digest(model: Path) -> str:
    """16 hex digits of the model file's size and first MiB, where its shapes stand.

    The shapes decide on the speed and the weights do not, and to hash gigabytes takes ten seconds and more. Raises
    OSError where the file cannot be read.
    """
    with model.open("rb") as data:
        digest = hashlib.sha256(data.read(_HEAD_BYTES))
    digest.update(str(model.stat().st_size).encode("ascii"))
    return digest.hexdigest()[:16]


def machine() -> str:
    """What else decides on the speed: processor, cores, and the build of llama.cpp."""
    return f"{_processor_name()}, {physical_cores()} cores, llama-cpp-python {metadata.version('llama-cpp-python')}"


def _processor_name() -> str:
    try:
        for line in Path("/proc/cpuinfo").read_text("utf-8", "replace").splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    except OSError:
        pass
    return platform.processor() or platform.machine()


def _keep(file: Path, key: str, rate: Rate) -> None:
    """Write whole or not at all; a folder that cannot be written costs the next start another calibration."""
    kept = {name: asdict(one) for name, one in {**rates(file), key: rate}.items()}
    text = json.dumps({"version": _VERSION, "rates": kept}, indent=1)
    try:
        with tempfile.NamedTemporaryFile("w", encoding="utf-8", dir=file.parent, delete=False) as out:
            out.write(text)
        os.replace(out.name, file)
    except OSError as error:
        _log.info("calibration is not kept: %s", error)
