"""What a file becomes: one text and the blocks it is made of, each with its locator."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from app.documents.nfc import original_offset

if TYPE_CHECKING:
    from app.documents.nfc import Shifts


class BlockKind(StrEnum):
    """What a block is in the structure of its document."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    TABLE_ROW = "table_row"
    CODE = "code"


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of `Document.text`, with the place a person would look for it.

    `start` and `end` are offsets in characters (code points), end exclusive; blocks are in order and do not
    overlap. `level` is 1 to 6 for headings, else 0. `page` and the lines count from 1, both line ends included;
    lines are those of the file, not of `Document.text`. `part` names a sheet, slide or message part.
    """

    kind: BlockKind
    start: int
    end: int
    level: int = 0
    page: int | None = None
    line_start: int | None = None
    line_end: int | None = None
    part: str | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """The text of one file.

    The text is in NFC. With `is_source` it is the decoded file, line by line and character by character, but for
    characters that the file has decomposed: `file_offset` knows where those stood.
    `format` is a name of the registry ("pdf", "markdown", "code"…), `syntax` the programming language
    of source code. `title` is what the document calls itself and may be empty (never derived from the file name,
    so that a rename changes nothing). `language` is an ISO 639-1 code where it could be told. `date` is the day that
    the document states about itself, as `dates.iso_date` gives it ("2024-05-31").
    """

    text: str
    blocks: tuple[Block, ...]
    format: str
    title: str = ""
    language: str | None = None
    pages: int | None = None
    syntax: str | None = None
    is_source: bool = False
    encoding: str | None = None
    date: str | None = None
    shifts: Shifts = ()

    def file_offset(self, offset: int) -> int:
        """The offset in the decoded file, in characters, of an offset in the text of an `is_source` document."""
        return original_offset(self.shifts, offset)

    def to_json(self) -> dict[str, Any]:
        """Plain data for the pipe between processes; blocks become short lists to keep it small."""
        blocks = [
            [b.kind.value, b.start, b.end, b.level, b.page, b.line_start, b.line_end, b.part] for b in self.blocks
        ]
        return {
            "text": self.text,
            "blocks": blocks,
            "format": self.format,
            "title": self.title,
            "language": self.language,
            "pages": self.pages,
            "syntax": self.syntax,
            "is_source": self.is_source,
            "encoding": self.encoding,
            "date": self.date,
            "shifts": self.shifts,
        }

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Document:
        """Inverse of `to_json`."""
        blocks = tuple(Block(BlockKind(kind), *rest) for kind, *rest in data["blocks"])
        shifts = tuple((int(composed), int(original)) for composed, original in data.get("shifts", ()))
        return cls(**{**data, "blocks": blocks, "shifts": shifts})
