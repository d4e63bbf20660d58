"""Results of a search as a document of their own: Markdown to read on, CSV for spreadsheets, JSON for programs."""

from __future__ import annotations

import csv
import io
import json
import re
from enum import StrEnum
from pathlib import PurePath
from typing import TYPE_CHECKING

from app.search.citation import place
from app.search.model import MatchedBy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.search.model import FileResult, Passage, SearchResponse


class ExportFormat(StrEnum):
    """What results can be written as."""

    MARKDOWN = "md"
    CSV = "csv"
    JSON = "json"


LABELS = {
    MatchedBy.KEYWORD: "by words",
    MatchedBy.SEMANTIC: "by meaning",
    MatchedBy.BOTH: "by words and meaning",
}
_COLUMNS = (
    "rank", "title", "file", "path", "place", "page", "line_start", "line_end", "heading", "passage", "score", "label",
    "language", "date",
)  # fmt: skip
# What spreadsheets take for the beginning of a formula (OWASP, "CSV injection").
_FORMULA = re.compile(r"[\s\x00]*[=+\-@＝＋－＠]|[\t\r]")
_BYTE_ORDER_MARK = "\ufeff"  # by which Excel knows that a CSV file is UTF-8
# Signs that mean something in Markdown anywhere in a line, and a number that would begin a list.
_MARKS = re.compile(r"([\\`*_\[\]<>~|&$!])")
_NUMBER = re.compile(r"^(\d{1,9})([.)])")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")


def export(response: SearchResponse, kind: ExportFormat) -> bytes:
    """All results and passages of a response, best first, in UTF-8."""
    if kind is ExportFormat.JSON:
        return (json.dumps(response.to_json(), ensure_ascii=False, indent=2) + "\n").encode("utf-8", "replace")
    text = _as_csv(response) if kind is ExportFormat.CSV else _as_markdown(response)
    return text.encode("utf-8", "replace")


def _as_csv(response: SearchResponse) -> str:
    """RFC 4180, a line for each passage; cells that a spreadsheet would calculate begin with an apostrophe."""
    out = io.StringIO()
    out.write(_BYTE_ORDER_MARK)
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(_COLUMNS)
    for rank, file, passage in _passages(response):
        cells = (
            rank, file.title, PurePath(file.path).name, file.path, place(passage, file.format), passage.page,
            passage.line_start, passage.line_end, passage.heading, passage.text, f"{passage.score:.4f}",
            LABELS[passage.matched_by], file.language, file.date,
        )  # fmt: skip
        writer.writerow([_cell(cell) if isinstance(cell, str) else cell for cell in cells])
    return out.getvalue()


def _cell(text: str) -> str:
    plain = _CONTROL.sub("\ufffd", text)
    return f"'{plain}" if _FORMULA.match(plain) else plain


def _passages(response: SearchResponse) -> Iterator[tuple[int, FileResult, Passage]]:
    for rank, file in enumerate(response.results, 1):
        for passage in file.passages:
            yield rank, file, passage


def _as_markdown(response: SearchResponse) -> str:
    """A heading for the query, one for each file, and its passages as quotations."""
    blocks = [f"# {_one_line(response.query)}"]
    blocks += [_one_line(response.degraded)] if response.degraded else []
    blocks += [] if response.results else ["Nothing found."]
    for rank, file in enumerate(response.results, 1):
        blocks.append(f"## {rank}\\. {_one_line(file.title)}")
        blocks.append(", ".join(filter(None, [_code(file.path), file.date])))
        for passage in file.passages:
            about = filter(None, [place(passage, file.format), LABELS[passage.matched_by], f"{passage.score:.2f}"])
            blocks += [_quotation(passage.text), " · ".join(about)]
    return "\n\n".join(blocks) + "\n"


def _quotation(text: str) -> str:
    """Every line behind a mark, and nothing in it means anything in Markdown."""
    lines = [_escaped(line.strip()) for line in _CONTROL.sub("\ufffd", text).splitlines()]
    return "\n".join(f"> {line}".rstrip() for line in lines)


def _escaped(line: str) -> str:
    line = _NUMBER.sub(r"\1\\\2", _MARKS.sub(r"\\\1", line))
    return "\\" + line if line[:1] in "#-+=:" and line else line


def _one_line(text: str) -> str:
    return _escaped(" ".join(_CONTROL.sub("\ufffd", text).split()))


def _code(text: str) -> str:
    """Code, fenced by more backticks than stand in it in a row."""
    plain = _CONTROL.sub("\ufffd", text).replace("\n", " ").replace("\r", " ")
    longest = max((len(run) for run in re.findall("`+", plain)), default=0)
    fence = "`" * (longest + 1)
    space = " " if plain[:1] in "` " or plain[-1:] in "` " else ""
    return f"{fence}{space}{plain}{space}{fence}"
