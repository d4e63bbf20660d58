"""What the extractor answers, checked field by field: a child that read a hostile file is not trusted."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from app.chunking.model import Chunk
from app.documents.dates import iso_date
from app.documents.model import Document
from app.errors import DocumentError, DocumentProblem

if TYPE_CHECKING:
    from app.workers.protocol import Header

_HASH_DIGITS = 32
_MAX_MESSAGE_CHARS = 500
_MAX_TRACE_CHARS = 4000
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class ExtractedFile:
    """What one file became. `content_hash` has 32 hex digits, `size` is in bytes as read.

    `date` is the day that the document states ("2024-05-31"). `languages` has one entry for each chunk, or none where
    all chunks are in the file's `language`.
    """

    content_hash: str
    size: int
    format: str
    title: str
    language: str | None
    pages: int | None
    chunks: tuple[Chunk, ...]
    date: str | None = None
    languages: tuple[str | None, ...] = ()


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise ValueError("text expected")  # noqa: TRY004 - one error for every malformed reply
    if not value.isascii():
        value.encode("utf-8")  # UnicodeEncodeError, a ValueError, for lone surrogates, which no store can hold
    return value


def _count(value: Any, least: int = 0) -> int:
    if type(value) is not int or value < least:  # True is no count
        raise ValueError("count expected")
    return value


def _optional_count(value: Any) -> int | None:
    return None if value is None else _count(value)


def _optional_text(value: Any) -> str | None:
    return None if value is None else _text(value)


def _optional_day(value: Any) -> str | None:
    if value is not None and iso_date(_text(value)) != value:
        raise ValueError("day expected")
    return value if value is None else _text(value)


def error_in(header: Header) -> DocumentError | None:
    """The error that a reply carries. Raises ValueError for a malformed one."""
    error = header.get("error")
    if error is None:
        return None
    if not isinstance(error, dict):
        raise ValueError("error expected")  # noqa: TRY004
    return DocumentError(DocumentProblem(_text(error.get("code"))), _text(error.get("message"))[:_MAX_MESSAGE_CHARS])


def extracted_in(header: Header) -> ExtractedFile:
    """The file that a reply to `extract` carries. Raises ValueError for a malformed one."""
    chunks = header.get("chunks")
    if not isinstance(chunks, list):
        raise ValueError("chunks expected")  # noqa: TRY004
    languages = header.get("languages", [])
    if not isinstance(languages, list) or len(languages) not in (0, len(chunks)):
        raise ValueError("languages expected")
    return ExtractedFile(
        content_hash=hash_in(header),
        size=_count(header.get("size")),
        format=_text(header.get("format")),
        title=_text(header.get("title")),
        language=_optional_text(header.get("language")),
        pages=_optional_count(header.get("pages")),
        chunks=tuple(_chunk(ordinal, data) for ordinal, data in enumerate(chunks)),
        date=_optional_day(header.get("date")),
        languages=tuple(map(_optional_text, languages)),
    )


def hash_in(header: Header) -> str:
    """The content hash of a reply. Raises ValueError."""
    digest = _text(header.get("content_hash"))
    if len(digest) != _HASH_DIGITS:
        raise ValueError("hash expected")
    int(digest, 16)
    return digest


def _chunk(ordinal: int, data: Any) -> Chunk:
    try:
        chunk = Chunk.from_json(data)
    except TypeError as error:
        raise ValueError("chunk expected") from error
    text, start, end = _text(chunk.text), _count(chunk.char_start), _count(chunk.char_end)
    _text(chunk.heading)
    _optional_count(chunk.page)
    _optional_count(chunk.line_start)
    _optional_count(chunk.line_end)
    if chunk.ordinal != ordinal or not text or end - start != len(text):
        raise ValueError("chunk does not fit its place")
    return chunk


def document_in(header: Header) -> Document:
    """The Document that a reply to `document` carries. Raises ValueError for a malformed one."""
    try:
        document = Document.from_json(header["document"])
        _text(document.text)
        for text in (document.format, document.title, document.syntax or ""):
            _text(text)
        _optional_count(document.pages)
        for block in document.blocks:
            if not _count(block.start) <= _count(block.end) <= len(document.text):
                raise ValueError("block outside of the text")
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError("document expected") from error
    return document


def timed_out(seconds: float) -> DocumentError:
    """The error for a file whose reader was killed after so many seconds."""
    return DocumentError(DocumentProblem.TIMED_OUT, f"Reading the file took longer than {seconds:.0f} seconds.")


def out_of_memory() -> DocumentError:
    """The error for a file whose reader would take more memory than it may."""
    return DocumentError(DocumentProblem.TOO_LARGE, "The file needs more memory than one file may take.")


def crashed() -> DocumentError:
    """The error for a file that ended its reader."""
    return DocumentError(DocumentProblem.CORRUPT, "The file is damaged: reading it made the reader crash.")


def log_trace(path: str, header: Header) -> None:
    """Log where a reader's bug stands, for a reply that says so."""
    error = header.get("error")
    if isinstance(error, dict) and (trace := error.get("trace")):
        _log.warning("the reader failed on %r: %s", path, str(trace)[:_MAX_TRACE_CHARS])
