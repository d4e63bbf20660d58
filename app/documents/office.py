"""Old office formats by their own readers; e-books through Kreuzberg (Rust), whose tree of nodes becomes blocks."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING, Any

from app.documents.assemble import Assembler, one_line
from app.documents.container import encrypted, is_encrypted
from app.documents.model import BlockKind, Document
from app.errors import DocumentError, DocumentProblem

if TYPE_CHECKING:
    from collections.abc import Sequence

_EPUB = "application/epub+zip"
_CELL_MARKS = re.compile(r"\*\*|(?<!\w)__|__(?!\w)|<br\s*/?>")
_BLANK_LINE = re.compile(r"\r?\n[ \t]*\r?\n")
_KINDS = {
    "title": BlockKind.HEADING,
    "heading": BlockKind.HEADING,
    "list_item": BlockKind.LIST_ITEM,
    "code": BlockKind.CODE,
    "formula": BlockKind.CODE,
}
# Nodes that only hold others, whose text comes again below them, or that are no words of the author's.
_NO_TEXT_OF_THEIR_OWN = frozenset({"group", "list", "quote", "image", "page_break"})


@functools.cache
def _config() -> Any:
    """Nothing on disk (cache), nothing guessed (quality processing), no OCR, one thread."""
    import kreuzberg

    return kreuzberg.ExtractionConfig(
        use_cache=False,
        enable_quality_processing=False,
        include_document_structure=True,
        concurrency=kreuzberg.ConcurrencyConfig(max_threads=1),
    )


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
        case "rtf":
            from app.documents.rtf import read_rtf

            return read_rtf(data, document_format)
    return _read_book(data, document_format)


def _read_book(data: bytes, document_format: str) -> Document:
    result = _extract(data)
    out = Assembler()
    _Nodes(out).add_all((result.document or {}).get("nodes", ()))
    title = (result.metadata or {}).get("title")
    return out.document(document_format, title=title if isinstance(title, str) and title else out.first_heading())


def _extract(data: bytes) -> Any:
    import kreuzberg

    try:
        return kreuzberg.extract_bytes_sync(data, _EPUB, _config())
    except kreuzberg.KreuzbergError as error:
        if "password" in str(error).lower():
            raise encrypted() from error
        if "security limit" in str(error).lower():
            raise DocumentError(DocumentProblem.TOO_LARGE, "The file unpacks to more than is safe to read.") from error
        raise DocumentError(DocumentProblem.CORRUPT, f"The file is damaged: {_words(error)}.") from error
    except BaseException as error:
        # A Rust panic arrives as PanicException, which derives from BaseException and cannot be imported.
        if type(error).__name__ != "PanicException":
            raise
        raise DocumentError(DocumentProblem.CORRUPT, "The file is damaged: the reader stopped inside it.") from error


def _words(error: Exception) -> str:
    return one_line(str(error)).removeprefix("ParsingError: ")[:200].rstrip(".")


def row_text(cells: Sequence[str]) -> str:
    """A table row as one line: cells parted by " | ", empty ones left out."""
    return " | ".join(words for cell in cells if (words := " ".join(_CELL_MARKS.sub(" ", cell).split())))


class _Nodes:
    """Walks the nodes in reading order."""

    def __init__(self, out: Assembler) -> None:
        self._out = out

    def add_all(self, nodes: Sequence[dict[str, Any]]) -> None:
        for node in nodes:
            if node.get("content_layer", "body") not in ("header", "footer"):
                self._add(node["content"])

    def _add(self, content: dict[str, Any]) -> None:
        kind = content["node_type"]
        if kind == "table":
            self._add_table(content["grid"])
        elif kind not in _NO_TEXT_OF_THEIR_OWN:
            self._add_text(kind, content)

    def _add_text(self, kind: str, content: dict[str, Any]) -> None:
        block = _KINDS.get(kind, BlockKind.PARAGRAPH)
        level = min(6, int(content.get("level") or 1)) if block is BlockKind.HEADING else 0
        text = str(content.get("text") or "")
        for piece in _BLANK_LINE.split(text) if block is BlockKind.PARAGRAPH else (text,):
            self._out.add(block, piece, level=level)

    def _add_table(self, grid: dict[str, Any]) -> None:
        rows: dict[int, list[str]] = {}
        for cell in grid["cells"]:
            rows.setdefault(cell["row"], []).append(cell["content"])
        for _, cells in sorted(rows.items()):
            self._out.add(BlockKind.TABLE_ROW, row_text(cells))
