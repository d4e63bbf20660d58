"""A library of any size out of real texts: each passage again and again with other words in it, vectors in clusters."""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import numpy as np

from app.chunking import chunk_document
from app.documents.registry import parse
from app.errors import DocumentError
from app.store.active import TableKey, set_active_key
from app.store.catalog import Catalog
from app.store.records import join
from app.store.rows import chunk_rows
from app.store.vectors import VectorStore

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from app.chunking.model import Chunk
    from app.embedding.model import EmbedderInfo
    from app.paths import DataDir

CHANGED_SHARE = 0.15  # of the words of a passage, in each further copy
NOISE = 1.0  # length of what is added to a unit vector of a cluster
BATCH = 5_000
_SUFFIXES = ("md", "txt", "pdf", "docx")
_LANGUAGES = ("en", "en", "en", "de", "fr", "zh")


def real_chunks(folder: Path, wanted: int = 6_000) -> list[Chunk]:
    """Chunks of the Markdown pages of a folder, in a fixed order."""
    chunks: list[Chunk] = []
    for file in sorted(folder.rglob("*.md")):
        try:
            chunks += chunk_document(parse(file, file.read_bytes()))
        except DocumentError:
            continue
        if len(chunks) >= wanted:
            break
    return chunks


def clustered(labels: Sequence[int], dimensions: int, seed: int) -> NDArray[np.float16]:
    """Unit vectors, shape (len(labels), dimensions), near the centre of their label."""
    centres = np.random.default_rng(7).normal(size=(max(labels) + 1, dimensions)).astype(np.float32)
    centres /= np.linalg.norm(centres, axis=1, keepdims=True)
    noise = np.random.default_rng(seed).normal(size=(len(labels), dimensions)).astype(np.float32)
    vectors = centres[np.asarray(labels)] + NOISE * noise / np.sqrt(dimensions)
    return np.asarray(vectors / np.linalg.norm(vectors, axis=1, keepdims=True), np.float16)


def build(data_dir: DataDir, source: Sequence[Chunk], count: int, info: EmbedderInfo, per_file: int = 5) -> None:
    """Fill an empty library with `count` chunks in files of `per_file`, as if `info`'s model had embedded them."""
    catalog = Catalog(data_dir.catalog_file)
    root = catalog.add_root(str(data_dir.root / "documents"))
    store = VectorStore(data_dir.vectors_dir)
    table = store.create(info.fingerprint, info.dimensions)
    for start in range(0, count, BATCH):
        rows, entries = _batch(root.path, source, range(start, min(count, start + BATCH)), per_file, info.dimensions)
        with catalog.transaction():
            catalog.queue_files(root.id, [(entry["path"], 1000, 0) for entry in entries])
            ids = {join(root.path, record.path): record.id for record in catalog.pending(BATCH)}
            catalog.mark_indexed([{**entry, "id": ids[join(root.path, entry["path"])]} for entry in entries])
        for row in rows:
            row["file_id"] = ids[row["path"]]
            row["chunk_id"] = f"{row['file_id']}:{row['ordinal']}"
        table.add(rows)
    table.optimize()
    table.checkpoint()
    set_active_key(catalog, TableKey(info.fingerprint, info.dimensions, info.base_fingerprint))
    catalog.close()


def _batch(
    root: str, source: Sequence[Chunk], numbers: range, per_file: int, dimensions: int
) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    labels = [number % len(source) for number in numbers]
    vectors = clustered([*labels, len(source) - 1], dimensions, seed=numbers.start)
    vocabulary = source[numbers.start % len(source)].text.split() or ["word"]
    rows: list[dict[str, Any]] = []
    entries: list[dict[str, Any]] = []
    for first in range(0, len(numbers), per_file):
        file_number = numbers[first] // per_file
        chunks = list(_copies(source, numbers[first : first + per_file], vocabulary))
        file = _file(root, file_number)
        lent = dict(zip((chunk.text_hash for chunk in chunks), vectors[first : first + per_file], strict=False))
        rows += chunk_rows(file, chunks, lent)[0]
        entries.append(_entry(file_number, file, len(chunks)))
    return rows, entries


def _copies(source: Sequence[Chunk], numbers: range, vocabulary: Sequence[str]) -> Iterator[Chunk]:
    for ordinal, number in enumerate(numbers):
        chunk = source[number % len(source)]
        chance = random.Random(number)
        words = chunk.text.split(" ")
        if number >= len(source):
            words = [chance.choice(vocabulary) if chance.random() < CHANGED_SHARE else word for word in words]
        text = " ".join(words)
        yield type(chunk)(ordinal, text, 0, len(text), chunk.heading, None, 1, 1 + text.count("\n"))


def relative_path(number: int) -> str:
    """A hundred folders with the files spread over them."""
    return f"folder {number % 100:02}/file {number}.{_SUFFIXES[number % len(_SUFFIXES)]}"


def _file(root: str, number: int) -> dict[str, Any]:
    path = relative_path(number)
    return {
        "file_id": number + 1,
        "path": join(root, path),
        "suffix": path.rpartition(".")[2],
        "mtime": datetime(2020, 1, 1, tzinfo=UTC) + timedelta(hours=number % 50_000),
        "lang": _LANGUAGES[number // len(_SUFFIXES) % len(_LANGUAGES)],
    }


def _entry(number: int, file: dict[str, Any], chunks: int) -> dict[str, Any]:
    return {
        "path": relative_path(number),
        "size": 1000,
        "content_hash": f"{number:032x}",
        "format": "text",
        "title": f"File {number}",
        "language": file["lang"],
        "pages": None,
        "document_date": None,
        "chunks": chunks,
        "embedded": chunks,
    }
