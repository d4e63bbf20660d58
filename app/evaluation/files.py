"""Collections that are files: documentation with the descriptions of its pages, and a person's own documents."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.documents.front_matter import read_front_matter
from app.documents.source import Source
from app.errors import DocumentError, UsageError
from app.evaluation.collection import Collection, Entry, Query
from app.evaluation.json_lines import objects_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

# Of documentation: a page with less says nothing, and a query of fewer words names many pages.
MIN_PAGE_WORDS = 30
MIN_QUERY_WORDS = 4
_MARKDOWN = frozenset({".md", ".markdown", ".mdx"})
_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|\S+?(?=[\u3040-\u30ff\u3400-\u9fff]|\s|$)")


def read_files(folder: Path, queries: Path) -> Collection:
    """Questions about the files of a folder.

    From .tsv (question, tab, path relative to the folder; repeated for several answers) the folder is searched as it
    is. From .jsonl (`text`, `lang`, `relevant`: paths) its Markdown pages are: each without its front matter, where
    such queries come from, and with MIN_PAGE_WORDS words or more; queries have MIN_QUERY_WORDS or more. Where pages
    lie in folders named by language, those with the same path are versions of each other. Raises UsageError.
    """
    if queries.suffix == ".tsv":
        return _own_documents(folder, queries)
    asked = [
        Query(str(data["text"]), dict.fromkeys(map(str, data["relevant"]), 1.0), str(data.get("lang") or ""))
        for _, data in objects_of(queries)
        if data.get("text") and data.get("relevant")
    ]
    asked = [query for query in asked if count_words(query.text) >= MIN_QUERY_WORDS]
    languages = _languages(folder, asked)
    return Collection(folder.name, tuple(_pages(folder, languages)), tuple(asked))


def count_words(text: str) -> int:
    """Words between spaces; each Chinese or Japanese character counts as one."""
    return sum(1 for _ in _WORD.finditer(text))


def page_body(data: bytes) -> str:
    """The text of a Markdown page below its front matter; "" where it has none."""
    try:
        source = Source(data)
    except DocumentError:
        return ""
    return source.text[source.offset_of(read_front_matter(source).body) :]


def _own_documents(folder: Path, queries: Path) -> Collection:
    relevant: dict[str, dict[str, float]] = {}
    for number, line in enumerate(queries.read_text("utf-8-sig").splitlines(), 1):
        if not line.strip():
            continue
        text, tab, path = line.partition("\t")
        if not tab or not (folder / path.strip()).is_file():
            wanted = f"{path.strip()} is not in {folder}" if tab else "there is no tab in it"
            raise UsageError(f"Line {number} of {queries}: {wanted}. Write a question, a tab, and the path of a file.")
        relevant.setdefault(text.strip(), {})[(folder / path.strip()).relative_to(folder).as_posix()] = 1.0
    asked = tuple(Query(text, answers) for text, answers in relevant.items() if text)
    keys = sorted({key for query in asked for key in query.relevant})
    return Collection(folder.name, tuple(Entry(key, file=folder / key) for key in keys), asked, folder)


def _languages(folder: Path, queries: list[Query]) -> list[str]:
    """The folders that are languages: those that queries are in, where the paths of answers begin below them."""
    keys = {key for query in queries for key in query.relevant}
    if any((folder / key).is_file() for key in keys):
        return []
    return sorted(child.name for child in folder.iterdir() if any((child / key).is_file() for key in keys))


def _pages(folder: Path, languages: list[str]) -> Iterator[Entry]:
    for language in languages or [""]:
        base = folder / language
        for file in sorted(base.rglob("*")):
            if file.suffix.lower() not in _MARKDOWN or not file.is_file():
                continue
            if count_words(page_body(file.read_bytes())) >= MIN_PAGE_WORDS:
                yield Entry(file.relative_to(base).as_posix(), language=language, file=file, is_page=True)
