"""Put blocks together into a Document, for formats whose text is not the file itself."""

from __future__ import annotations

import re

from app.documents.model import Block, BlockKind, Document
from app.documents.nfc import compose
from app.errors import DocumentError, DocumentProblem

# 40 million characters are about 20,000 pages. Past that only bombs and data dumps are left, and one reply to
# the parent process would no longer fit a message.
MAX_TEXT_CHARS = 40_000_000
MAX_TITLE_CHARS = 300
_SEPARATOR = "\n\n"
# Controls but tab and newline; soft hyphen, BOM and zero-width space, which split words for the full-text index.
_DROPPED = re.compile("[\x00-\x08\x0e-\x1f\x7f\x80-\x84\x86-\x9f\xad\ufeff\u200b]")
_SURROGATES = re.compile("[\ud800-\udfff]")
_LINE_BREAKS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")


def clean(text: str) -> str:
    """Text that every store can hold: newlines as \\n, no control characters, no lone surrogates, stripped,
    in NFC."""
    text = _LINE_BREAKS.sub("\n", text)
    return compose(_SURROGATES.sub("\ufffd", _DROPPED.sub("", text)).strip())


def one_line(text: str) -> str:
    """Clean text with every run of whitespace as one space; for titles and headings."""
    return " ".join(clean(text).split())


def no_text() -> DocumentError:
    """The error for a file that was understood and holds no text."""
    return DocumentError(DocumentProblem.NO_TEXT, "The file holds no text (it may be empty or a scan).")


def check_length(chars: int) -> None:
    """Raise DocumentError(too_large) when a text has more than MAX_TEXT_CHARS characters."""
    if chars > MAX_TEXT_CHARS:
        raise DocumentError(
            DocumentProblem.TOO_LARGE,
            f"The file holds more than {MAX_TEXT_CHARS // 1_000_000} million characters of text.",
        )


class Assembler:
    """Collects blocks in reading order; the text is the blocks joined by blank lines."""

    def __init__(self) -> None:
        self._texts: list[str] = []
        self._blocks: list[Block] = []
        self._length = 0

    def add(
        self,
        kind: BlockKind,
        text: str,
        *,
        level: int = 0,
        page: int | None = None,
        lines: tuple[int, int] | None = None,
        part: str | None = None,
    ) -> None:
        """Append a block; one that is empty after cleaning is left out. Raises DocumentError(too_large)."""
        text = one_line(text) if kind is BlockKind.HEADING else clean(text)
        if not text:
            return
        start = self._length + len(_SEPARATOR) if self._blocks else 0
        self._length = start + len(text)
        check_length(self._length)
        first, last = lines or (None, None)
        self._texts.append(text)
        self._blocks.append(Block(kind, start, self._length, level, page, first, last, part))

    @property
    def is_empty(self) -> bool:
        """True while there is no block."""
        return not self._blocks

    def first_heading(self) -> str:
        """The first of the headings of the highest rank, or an empty string."""
        headings = [
            (block.level, text)
            for text, block in zip(self._texts, self._blocks, strict=True)
            if block.kind is BlockKind.HEADING
        ]
        return min(headings, key=lambda heading: heading[0], default=(0, ""))[1]

    def document(
        self,
        document_format: str,
        *,
        title: str = "",
        pages: int | None = None,
        encoding: str | None = None,
        date: str | None = None,
    ) -> Document:
        """The Document; `date` is what `dates.iso_date` gave. Raises DocumentError(no_text) when there is no block."""
        if self.is_empty:
            raise no_text()
        text = _SEPARATOR.join(self._texts)
        return Document(
            text=text,
            blocks=tuple(self._blocks),
            format=document_format,
            title=one_line(title)[:MAX_TITLE_CHARS],
            pages=pages,
            encoding=encoding,
            date=date,
        )
