"""How far indexing is: what a progress bar, a status line and `index --json` show."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from enum import StrEnum
from typing import Any


class Stage(StrEnum):
    """What the index thread is doing."""

    IDLE = "idle"
    SCANNING = "scanning"
    READING = "reading"  # pass one: text of every file, searchable by words
    EMBEDDING = "embedding"  # pass two: vectors, searchable by meaning
    PAUSED = "paused"
    RESTING = "resting"  # read is what there is to read, and embedding waits for a better moment


@dataclass(frozen=True, slots=True)
class Progress:
    """A snapshot. `rate` is in `unit` per second over the last seconds; `seconds_left` is None while unknown.

    In stage READING done/total count files, in EMBEDDING chunks. `problem` is empty, or the sentence that tells
    the person why indexing stands still, `code` the same for programs (of `ResourceProblem`).
    `cause` and `reason` are those of `politeness.Decision`: why it rests, or goes on slower than it could.
    At the end of a run (stage IDLE) `embedded` and `reused` are those of its report.
    """

    stage: Stage
    done: int = 0
    total: int = 0
    unit: str = "files"
    rate: float = 0.0
    seconds_left: float | None = None
    current: str = ""
    problem: str = ""
    code: str = ""
    embedded: int = 0
    reused: int = 0
    cause: str = ""
    reason: str = ""


@dataclass(slots=True)
class FileCounts:
    """Files of one run, by what became of them."""

    seen: int = 0
    indexed: int = 0
    unchanged: int = 0
    failed: int = 0
    skipped: int = 0
    removed: int = 0


@dataclass(slots=True)
class ChunkCounts:
    """Chunks of one run: vectors computed, vectors lent by equal text, and all chunks now in the library."""

    embedded: int = 0
    reused: int = 0
    total: int = 0


@dataclass(slots=True)
class IndexReport:
    """What one run did. `stages` holds seconds by stage, `bytes` the size of the files read.

    `model_problem` is empty, or says why there is no model, where nothing in this run needed it. `notes` are
    sentences about what was asked for.
    """

    files: FileCounts = field(default_factory=FileCounts)
    chunks: ChunkCounts = field(default_factory=ChunkCounts)
    bytes: int = 0
    seconds: float = 0.0
    stages: dict[str, float] = field(default_factory=dict)
    model_problem: str = ""
    notes: list[str] = field(default_factory=list)

    def to_json(self) -> dict[str, Any]:
        """The report as the command line contract prints it."""
        data = asdict(self)
        del data["model_problem"]
        if not self.notes:
            del data["notes"]
        data["seconds"] = round(self.seconds, 3)
        data["stages"] = {name: round(seconds, 3) for name, seconds in self.stages.items()}
        return data
