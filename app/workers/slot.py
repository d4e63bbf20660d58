"""One extractor process of the pool, and the job that it works on."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.paths import from_storable
from app.workers.limits import RESERVED_ADDRESSES_MB
from app.workers.memory import resident_mb
from app.workers.process import Sandbox, WorkerProcess

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from app.documents.tesseract import Recognition
    from app.errors import DocumentError
    from app.workers.limits import Limits
    from app.workers.protocol import Header
    from app.workers.replies import ExtractedFile

START_SECONDS = 60.0  # a virus scanner may look at every library of a fresh process
FILES_PER_PROCESS = 2_000  # parsers leak and fragment memory; a fresh process costs more than a second
_FILES_BETWEEN_LOOKS = 8
RESIDENT_PER_PROCESS_MB = 400  # a process that holds more after a file is done does not give it back
_MEBIBYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class ExtractJob:
    """One file to read. `path` is absolute; `known_hash` is the content hash of what is in the library.

    With `recognition` the text is that of its pictures, for a pool whose processes may start programs.
    """

    file_id: int
    path: str
    size: int
    known_hash: str | None = None
    recognition: Recognition | None = None


@dataclass(frozen=True, slots=True)
class ExtractOutcome:
    """What became of a job: a file, an error, or `unchanged` (the content is the known one). `seconds` is
    the time from sending the job to its answer."""

    job: ExtractJob
    file: ExtractedFile | None = None
    error: DocumentError | None = None
    unchanged: bool = False
    seconds: float = 0.0


@dataclass(slots=True)
class Task:
    """A job and how often its process was lost over it; whether it is to be read with care (see extractor)."""

    job: ExtractJob
    attempts: int = 0
    is_careful: bool = False


def sandbox_for(limits: Limits, place: Path | None, *, may_start_programs: bool = False) -> Sandbox:
    """The sandbox of a process with these limits."""
    memory = (limits.memory_mb + RESERVED_ADDRESSES_MB) * _MEBIBYTE
    return Sandbox(place, memory, may_start_programs=may_start_programs)


def _request(task: Task, max_bytes: int, language_model: str | None) -> Header:
    job = task.job
    request: Header = {
        "op": "extract", "path": from_storable(job.path), "known_hash": job.known_hash, "max_bytes": max_bytes,
        "language_model": language_model,
    }  # fmt: skip
    if task.is_careful:
        request["careful"] = True
    if job.recognition is not None:
        request |= {"op": "recognise", "recognition": [job.recognition.program, job.recognition.languages]}
    return request


class Slot:
    """One extractor process and the task it works on."""

    def __init__(self, limits: Limits, target: Callable[..., None], sandbox: Sandbox | None = None) -> None:
        self._limits = limits
        self.process = WorkerProcess(target, limits, True, name="extractor", sandbox=sandbox)
        self.task: Task | None = None
        self.is_ready = False
        self.files = 0
        self.sent = self.deadline = 0.0

    def give(self, task: Task, language_model: str | None = None) -> None:
        """Send a task, to a fresh process where the last attempt failed or the process has done its share.

        `language_model` is the file of the model that tells languages, unpacked.
        """
        if self._is_worn() or (task.attempts and self.files):
            self.kill()
        self.task, self.sent = task, time.monotonic()
        self.deadline = self.sent + START_SECONDS
        self.start()
        self.deadline = self.sent + (self._limits.timeout_s if self.is_ready else START_SECONDS)
        self.process.send(_request(task, self._limits.max_bytes, language_model))

    def start(self) -> None:
        """Start the process unless it runs. Raises WorkerGone."""
        if not self.process.is_running:
            self.kill()
            self.process.start()

    def _is_worn(self) -> bool:
        if self.files >= FILES_PER_PROCESS:
            return True
        is_due = self.files > 0 and self.files % _FILES_BETWEEN_LOOKS == 0
        return is_due and resident_mb(self.process.pid) > RESIDENT_PER_PROCESS_MB

    def became_ready(self) -> None:
        """The child runs; the clock of its task starts now."""
        self.is_ready = True
        self.sent = time.monotonic()
        self.deadline = self.sent + self._limits.timeout_s

    def finish(self) -> tuple[Task, float]:
        """Take the task back, with the seconds it took."""
        task, self.task = self.task, None
        if task is None:
            raise RuntimeError("no task was given")
        self.files += 1
        return task, time.monotonic() - self.sent

    def kill(self) -> None:
        """End the process; the next task starts another."""
        self.process.kill()
        self.is_ready, self.files = False, 0
