"""Office formats that are no packages of XML: which reader for which."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.documents.container import encrypted, is_encrypted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.documents.model import Document

_CELL_MARKS = re.compile(r"\*\*|(?<!\w)__|__(?!\w)|<br\s*/?>")


def read_office(data: bytes, document_format: str) -> Document:
    """A document of a format of the family, by the reader of that format.

    Raises DocumentError: encrypted, corrupt, no_text, too_large.
    """
    if is_encrypted(data, document_format):
        raise encrypted()
    match document_format:
        case "doc":
            from app.documents.word_binary import read_word_binary

            return read_word_binary(data, document_format)
        case "ppt":
            from app.documents.slides_binary import read_slides_binary

            return read_slides_binary(data, document_format)
        case "xls":
            from app.documents.workbook_binary import read_workbook_binary

            return read_workbook_binary(data, document_format)
        case "xlsb":
            from app.documents.workbook_compact import read_workbook_compact

            return read_workbook_compact(data, document_format)
        case _:
            from app.documents.rtf import read_rtf

            return read_rtf(data, document_format)


def row_text(cells: Sequence[str]) -> str:
    """A table row as one line: cells parted by " | ", empty ones left out."""
    return " | ".join(words for cell in cells if (words := " ".join(_CELL_MARKS.sub(" ", cell).split())))
