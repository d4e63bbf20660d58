"""The one tree of errors; every one carries a sentence that can be shown to a person.

    LodestoneError(user_message)
    ├─ DocumentError(code)   one file cannot be indexed: noted beside the file, the run goes on
    ├─ ResourceError(code)   something the whole program needs is missing: work pauses, the person sees what to do
    ├─ UsageError            the person asked for something that cannot be; nothing was changed
    └─ Cancelled             the person (or a newer query) stopped it; never shown

Anything else that is raised is a bug.
"""

from __future__ import annotations

from enum import StrEnum


class DocumentProblem(StrEnum):
    """Why one file has no text in the library, or (NOT_EMBEDDED) no vector for a part of it."""

    UNSUPPORTED = "unsupported"
    ENCRYPTED = "encrypted"
    CORRUPT = "corrupt"
    TOO_LARGE = "too_large"
    UNREADABLE = "unreadable"
    TIMED_OUT = "timed_out"
    NO_TEXT = "no_text"
    IN_CLOUD = "in_cloud"
    NOT_EMBEDDED = "not_embedded"

    @property
    def is_skip(self) -> bool:
        """True when the file is fine but holds nothing for us, so that it counts as skipped, not failed."""
        return self in _SKIPS


_SKIPS = frozenset(
    {DocumentProblem.UNSUPPORTED, DocumentProblem.TOO_LARGE, DocumentProblem.NO_TEXT, DocumentProblem.IN_CLOUD}
)


class ResourceProblem(StrEnum):
    """What the whole program is missing."""

    MODEL_MISSING = "model_missing"
    MODEL_INVALID = "model_invalid"
    OUT_OF_MEMORY = "out_of_memory"
    DISK_FULL = "disk_full"
    INDEX_LOCKED = "index_locked"
    INDEX_DAMAGED = "index_damaged"
    ROOT_MISSING = "root_missing"
    DATA_DIR = "data_dir_unusable"
    WORKER = "worker_failed"
    REMOTE = "remote_failed"
    STORE = "store_unreachable"
    PROCESSOR = "processor_unsuited"


class LodestoneError(Exception):
    """Root of the tree; `user_message` is one sentence or two: what is wrong and what to do."""

    def __init__(self, user_message: str) -> None:
        super().__init__(user_message)
        self.user_message = user_message


class DocumentError(LodestoneError):
    """One file cannot be indexed; `code` says why."""

    def __init__(self, code: DocumentProblem, user_message: str) -> None:
        super().__init__(user_message)
        self.code = code


class ResourceError(LodestoneError):
    """Something every file needs is missing; `code` says what."""

    def __init__(self, code: ResourceProblem, user_message: str) -> None:
        super().__init__(user_message)
        self.code = code


class UsageError(LodestoneError):
    """What was asked for makes no sense (exit code 2 on the command line)."""


class Cancelled(LodestoneError):  # noqa: N818 - the word of the design; it is not a failure
    """Work was stopped on purpose."""

    def __init__(self, user_message: str = "Cancelled.") -> None:
        super().__init__(user_message)
