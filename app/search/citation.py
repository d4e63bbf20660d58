"""A passage with where it is from, in words that go into a letter, a paper or a note."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.search.model import FileResult, Passage

# Formats whose pages are slides, by the names of `documents.formats`.
_SLIDES = frozenset({"ppt", "pptx", "odp"})
# Quotation marks inside of a quotation become the inner kind.
_INNER_MARKS = str.maketrans({"“": "‘", "”": "’"})


def cite(file: FileResult, passage: Passage) -> str:
    """Two lines: the passage in quotation marks, then title, file name, place and date, as far as they are known.

    White space is made single spaces, the words stay as they are.
    """
    return f"“{_quotable(passage.text)}”\n— {source(file, passage)}"


def source(file: FileResult, passage: Passage) -> str:
    """Title, file name, place and date of a passage: "Bread (bread.md), lines 3–7, 2024-05-31"."""
    name = PurePath(file.path).name
    title = " ".join(file.title.split())
    named = f"{title} ({name})" if title and title != name else name
    return ", ".join(filter(None, [named, place(passage, file.format), file.date]))


def place(passage: Passage, document_format: str = "") -> str:
    """ "page 3", "slide 3", "lines 12–15" or "line 12"; "" where only the file is known."""
    if passage.page is not None:
        return f"{'slide' if document_format in _SLIDES else 'page'} {passage.page}"
    if passage.line_start is None:
        return ""
    if passage.line_end is None or passage.line_end == passage.line_start:
        return f"line {passage.line_start}"
    return f"lines {passage.line_start}–{passage.line_end}"


def _quotable(text: str) -> str:
    return " ".join(text.split()).translate(_INNER_MARKS)
