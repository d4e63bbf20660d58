"""What the tests of readers look at: kinds and texts of blocks, and that every line number is right."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.documents.model import Document


def texts(document: Document) -> list[tuple[str, str]]:
    """(kind, text) of every block."""
    return [(block.kind.value, document.text[block.start : block.end]) for block in document.blocks]


def levels(document: Document) -> list[tuple[int, str]]:
    """(level, text) of every heading."""
    return [(block.level, document.text[block.start : block.end]) for block in document.blocks if block.level]


def lines(document: Document) -> list[tuple[int | None, int | None]]:
    """The lines of every block."""
    return [(block.line_start, block.line_end) for block in document.blocks]


def parts(document: Document) -> list[tuple[str | None, str]]:
    """(part, text) of every block."""
    return [(block.part, document.text[block.start : block.end]) for block in document.blocks]
