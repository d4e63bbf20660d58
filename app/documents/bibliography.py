"""BibTeX: the file is the text, every entry a paragraph."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.documents.marked_lines import MarkedLines
from app.documents.model import BlockKind

if TYPE_CHECKING:
    from app.documents.model import Document

_ENTRY = re.compile(r"\s*@\s*([A-Za-z]+)\s*[{(]")
_SILENT = frozenset({"comment", "preamble", "string"})


def read_bibliography(data: bytes) -> Document:
    """A Document that is the decoded file. Raises DocumentError: unsupported (binary), no_text, too_large."""
    out = MarkedLines(data)
    for index, line in enumerate(out.lines):
        if entry := _ENTRY.match(line):
            out.close(index)
            if entry[1].lower() not in _SILENT:
                out.begin(BlockKind.PARAGRAPH, index)
        elif not line and not _is_inside(out, index):
            out.close(index)
        elif line and not out.is_open:
            out.begin(BlockKind.PARAGRAPH, index)  # BibTeX takes what stands between entries for a comment
    return out.document("bibliography")


def _is_inside(out: MarkedLines, index: int) -> bool:
    """A blank line inside an entry: the next line that is not blank is a field or the closing brace."""
    following = out.line(index + 1).strip()
    return bool(following) and (following[0] in "})" or re.match(r"[A-Za-z_-]+\s*=", following) is not None)
