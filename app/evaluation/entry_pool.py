"""Stands where the extractor processes stand, for documents that are lines of a file: they are read and cut alike."""

from __future__ import annotations

import dataclasses
import hashlib
from typing import TYPE_CHECKING

from app.chunking import chunk_document
from app.documents.language import tell_language
from app.documents.text import read_text
from app.errors import DocumentError
from app.workers.extraction import ExtractedFile, ExtractOutcome

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from app.evaluation.collection import Entry
    from app.workers.extraction import ExtractJob


class EntryPool:
    """Gives each job the chunks of the entry that stands for its path."""

    def __init__(self, entries: Mapping[str, Entry]) -> None:
        """`entries` by absolute path."""
        self._entries = entries

    @property
    def workers(self) -> int:
        """No processes."""
        return 0

    def start(self, files: int) -> None:
        """There is nothing to start."""

    def run(
        self, jobs: Iterable[ExtractJob], should_stop: Callable[[], bool] = lambda: False
    ) -> Iterator[ExtractOutcome]:
        """As `ExtractorPool.run`, in the order of the jobs."""
        for job in jobs:
            if should_stop():
                return
            try:
                yield ExtractOutcome(job, file=extracted(self._entries[job.path]))
            except DocumentError as error:
                yield ExtractOutcome(job, error=error)

    def close(self) -> None:
        """There is nothing to end."""


def extracted(entry: Entry) -> ExtractedFile:
    """What the program makes of a plain text with this title. Raises DocumentError (no_text) for an empty one."""
    data = (entry.text if entry.text.strip() else entry.title).encode("utf-8", "replace")
    document = dataclasses.replace(read_text(data, "text"), title=entry.title)
    language = entry.language or tell_language(document).language
    chunks = chunk_document(dataclasses.replace(document, language=language))
    digest = hashlib.blake2b(data, digest_size=16).hexdigest()
    return ExtractedFile(digest, len(data), "text", entry.title, language, None, tuple(chunks))
