"""A chunk: the stretch of a document that gets one vector and is shown as one passage."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, fields
from typing import Any

BREADCRUMB_SEPARATOR = " › "


@dataclass(frozen=True, slots=True)
class Chunk:
    """One chunk of a document.

    `text == document.text[char_start:char_end]`. `heading` is the breadcrumb "title › heading › subheading" (may
    be empty). Pages and lines count from 1, ends included.
    """

    ordinal: int
    text: str
    char_start: int
    char_end: int
    heading: str = ""
    page: int | None = None
    line_start: int | None = None
    line_end: int | None = None

    @property
    def embedded_text(self) -> str:
        """What the model reads: the breadcrumb on a line of its own, then the text."""
        return embedded_text(self.heading, self.text)

    @property
    def text_hash(self) -> str:
        """32 hex digits that are equal exactly when `embedded_text` is: such chunks share one vector."""
        return hashlib.blake2b(self.embedded_text.encode("utf-8", "replace"), digest_size=16).hexdigest()

    def to_json(self) -> dict[str, Any]:
        """Plain data for the pipe between processes."""
        return {name: getattr(self, name) for name in _FIELDS}  # `asdict` copies deeply, at ten times the cost

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Chunk:
        """Inverse of `to_json`."""
        return cls(**data)


_FIELDS = tuple(field.name for field in fields(Chunk))


def embedded_text(heading: str, text: str) -> str:
    """The text that is embedded for a chunk with this breadcrumb."""
    return f"{heading}\n{text}" if heading else text
