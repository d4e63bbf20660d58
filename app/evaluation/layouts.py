"""Read a collection from a folder, in any of the layouts that README describes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.errors import UsageError
from app.evaluation.collection import Collection, Entry, Query
from app.evaluation.files import read_files
from app.evaluation.json_lines import objects_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_LAYOUTS = (
    "corpus.jsonl with queries.jsonl and qrels.tsv, or documents with queries.tsv (question, tab, path of the file "
    "that answers it)"
)


def read_collection(folder: Path, queries: Path | None = None) -> Collection:
    """The collection in `folder`; `queries` names its file of questions where it lies elsewhere.

    Raises UsageError in a sentence that says what is missing, or where which line cannot be read.
    """
    if not folder.is_dir():
        raise UsageError(f"{folder} is no folder. Name one that holds {_LAYOUTS}.")
    asked = queries or _queries_of(folder)
    if not asked.is_file():
        raise UsageError(f"There is no file of questions {asked}. An evaluation needs {_LAYOUTS}.")
    if (folder / "corpus.jsonl").is_file():
        collection = Collection(folder.name, tuple(_entries(folder)), tuple(_queries(folder, asked)))
    else:
        collection = read_files(folder, asked)
    if not collection.queries:
        raise UsageError(f"No question in {asked} has an answer among the documents. Check the paths or ids in it.")
    return collection


def _queries_of(folder: Path) -> Path:
    """`queries` in the folder, or `<folder>-queries` beside it, as TSV or JSON Lines."""
    choices = [
        folder / "queries.jsonl",
        folder / "queries.tsv",
        folder.parent / f"{folder.name}-queries.jsonl",
        folder.parent / f"{folder.name}-queries.tsv",
    ]
    return next((file for file in choices if file.is_file()), choices[0])


def _entries(folder: Path) -> Iterator[Entry]:
    file = folder / "corpus.jsonl"
    for number, data in objects_of(file):
        identity = _identity(file, number, data)
        text, title = str(data.get("text") or ""), str(data.get("title") or "")
        yield Entry(str(data.get("pid") or identity), text, title, str(data.get("lang") or ""))


def _identity(file: Path, number: int, data: dict[str, Any]) -> str:
    identity = data.get("_id", data.get("id"))
    if identity is None:
        raise UsageError(f"Line {number} of {file} has no _id.")
    return str(identity)


def _queries(folder: Path, file: Path) -> Iterator[Query]:
    judged = _judgements(folder)
    for number, data in objects_of(file):
        named = data.get("relevant")
        relevant = dict.fromkeys(map(str, named), 1.0) if named else judged.get(_identity(file, number, data), {})
        if relevant and str(data.get("text") or "").strip():
            yield Query(str(data["text"]), relevant, str(data.get("lang") or ""))


def _judgements(folder: Path) -> dict[str, dict[str, float]]:
    """Query -> document -> gain, from qrels.tsv, qrels/test.tsv or else the first in qrels, without gains of 0."""
    split = sorted((folder / "qrels").glob("*.tsv"), key=lambda file: (file.name != "test.tsv", file.name))[:1]
    files = [folder / "qrels.tsv"] if (folder / "qrels.tsv").is_file() else split
    judged: dict[str, dict[str, float]] = {}
    for file in files:
        for number, line in enumerate(file.read_text("utf-8").splitlines(), 1):
            cells = line.split("\t")
            if len(cells) < 2 or (number == 1 and cells[0].startswith("query")):
                continue
            gain = _gain(file, number, cells[-1]) if len(cells) > 2 else 1.0
            if gain > 0:
                judged.setdefault(cells[0], {})[cells[-2] if len(cells) > 2 else cells[1]] = gain
    return judged


def _gain(file: Path, number: int, cell: str) -> float:
    try:
        return float(cell)
    except ValueError as error:
        text = f"Line {number} of {file} ends in “{cell}”, which is no number. It has to be query, document, gain."
        raise UsageError(text) from error
