"""Office documents and e-books, read by Kreuzberg (Rust): its tree of nodes becomes blocks."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING, Any

from app.documents.assemble import Assembler, one_line
from app.documents.container import is_encrypted
from app.documents.model import BlockKind, Document
from app.errors import DocumentError, DocumentProblem

if TYPE_CHECKING:
    from collections.abc import Sequence

MIME_TYPES = {
    "doc": "application/msword",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "ppt": "application/vnd.ms-powerpoint",
    "xls": "application/vnd.ms-excel",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "xlsb": "application/vnd.ms-excel.sheet.binary.macroEnabled.12",
    "odt": "application/vnd.oasis.opendocument.text",
    "ods": "application/vnd.oasis.opendocument.spreadsheet",
    "rtf": "application/rtf",
    "epub": "application/epub+zip",
}
_SHEETS = frozenset({"xls", "xlsx", "xlsb", "ods"})
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
def _config(with_structure: bool) -> Any:
    """Nothing on disk (cache), nothing guessed (quality processing), no OCR, one thread."""
    import kreuzberg

    return kreuzberg.ExtractionConfig(
        use_cache=False,
        enable_quality_processing=False,
        include_document_structure=with_structure,
        concurrency=kreuzberg.ConcurrencyConfig(max_threads=1),
    )


def read_office(data: bytes, document_format: str) -> Document:
    """Blocks with sheet or slide as `part`; a workbook's rows are TABLE_ROW blocks under the name of the sheet.

    Raises DocumentError: encrypted, corrupt, no_text, too_large.
    """
    if is_encrypted(data, document_format):
        raise _encrypted()
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
    result = _extract(data, document_format)
    out = Assembler()
    if document_format in _SHEETS:
        _add_sheets(out, result)
    else:
        _Nodes(out).add_all((result.document or {}).get("nodes", ()))
    return out.document(document_format, title=_title(result, out, document_format))


def _encrypted() -> DocumentError:
    return DocumentError(DocumentProblem.ENCRYPTED, "The file is protected by a password.")


def _extract(data: bytes, document_format: str) -> Any:
    import kreuzberg

    try:
        return kreuzberg.extract_bytes_sync(data, MIME_TYPES[document_format], _config(document_format not in _SHEETS))
    except kreuzberg.KreuzbergError as error:
        if "password" in str(error).lower():
            raise _encrypted() from error
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


def _title(result: Any, out: Assembler, document_format: str) -> str:
    metadata = result.metadata or {}
    title = metadata.get("title")
    return (
        title
        if isinstance(title, str) and title.strip()
        else ("" if document_format in _SHEETS else out.first_heading())
    )


def _add_sheets(out: Assembler, result: Any) -> None:
    """One heading for every sheet that has rows, and one block for every row."""
    names = (result.metadata or {}).get("sheet_names") or ()
    for table in result.tables:
        index = table.page_number - 1
        name = one_line(names[index]) if 0 <= index < len(names) else f"Sheet {index + 1}"
        rows = [row for cells in table.cells if (row := row_text(cells))]
        if rows:
            out.add(BlockKind.HEADING, name, level=2, part=name)
        for row in rows:
            out.add(BlockKind.TABLE_ROW, row, part=name)


def row_text(cells: Sequence[str]) -> str:
    """A table row as one line: cells parted by " | ", empty ones left out."""
    return " | ".join(words for cell in cells if (words := " ".join(_CELL_MARKS.sub(" ", cell).split())))


class _Nodes:
    """Walks the nodes in reading order; remembers the slide it is on."""

    def __init__(self, out: Assembler) -> None:
        self._out = out
        self._part: str | None = None

    def add_all(self, nodes: Sequence[dict[str, Any]]) -> None:
        for node in nodes:
            if node.get("content_layer", "body") not in ("header", "footer"):
                self._add(node["content"])

    def _add(self, content: dict[str, Any]) -> None:
        kind = content["node_type"]
        if kind == "slide":
            self._part = f"Slide {content['number']}"
            self._out.add(BlockKind.HEADING, content.get("title") or "", level=2, part=self._part)
        elif kind == "table":
            self._add_table(content["grid"])
        elif kind == "metadata_block":
            self._add_entries(content["entries"])
        elif kind not in _NO_TEXT_OF_THEIR_OWN:
            self._add_text(kind, content)

    def _add_text(self, kind: str, content: dict[str, Any]) -> None:
        block = _KINDS.get(kind, BlockKind.PARAGRAPH)
        level = min(6, int(content.get("level") or 1)) if block is BlockKind.HEADING else 0
        text = str(content.get("text") or "")
        for piece in _BLANK_LINE.split(text) if block is BlockKind.PARAGRAPH else (text,):
            self._out.add(block, piece, level=level, part=self._part)

    def _add_table(self, grid: dict[str, Any]) -> None:
        rows: dict[int, list[str]] = {}
        for cell in grid["cells"]:
            rows.setdefault(cell["row"], []).append(cell["content"])
        for _, cells in sorted(rows.items()):
            self._out.add(BlockKind.TABLE_ROW, row_text(cells), part=self._part)

    def _add_entries(self, entries: Sequence[Sequence[str]]) -> None:
        """The head of a mail: who wrote what to whom is what people look for."""
        lines = (f"{name}: {one_line(value)}" for name, value in entries)
        self._out.add(BlockKind.PARAGRAPH, "\n".join(lines), part=self._part)
