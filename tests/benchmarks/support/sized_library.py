"""A library of a given size, files on the disk included, made through our own store and kept for further runs.

Below `place`: `files` is the tree that the catalog speaks of, `library` a data dir, `vectors.npy` all vectors in the
order of `row_of`, `queries.json` and `queries.npy` what is asked. `made.json` is written last.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
import time
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from app.chunking.model import Chunk
from app.paths import DataDir
from app.settings import Settings, save_settings
from app.store.active import TableKey, set_active_key
from app.store.catalog import Catalog
from app.store.compaction import is_folding_due
from app.store.records import as_time
from app.store.rows import chunk_rows
from app.store.vectors import VectorStore
from tests.benchmarks.support.clustered_vectors import Clusters
from tests.benchmarks.support.zipf_texts import Language, language_of, languages, passages, query_of, topic_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from app.store.rows import Row

FINGERPRINT = "5" * 16
BATCH_FILES = 500
CLUSTER_ROWS = 200
_SUFFIXES = ("md", "txt", "pdf", "docx", "html", "md", "txt", "py")
RARE_EVERY = 10_000  # one file in so many is of a kind of its own
RARE_SUFFIX = "tex"


@dataclass(frozen=True, slots=True)
class Size:
    """What is to be made; `files` share the chunks evenly."""

    chunks: int
    dimensions: int
    files: int
    queries: int

    @property
    def per_file(self) -> int:
        """Chunks of a file, at least one."""
        return max(1, self.chunks // self.files)


@dataclass(frozen=True, slots=True)
class SizedLibrary:
    """Where it lies, and what it took to make it (seconds by step; empty where it was there already)."""

    place: Path
    size: Size
    seconds: dict[str, float]

    @property
    def data_dir(self) -> DataDir:
        """The library."""
        return DataDir(self.place / "library")

    @property
    def tree(self) -> Path:
        """The root of the files."""
        return self.place / "files"


def made(place: Path, size: Size, corpora: Path) -> SizedLibrary:
    """The library at `place`, made if need be; what a run that was stopped left there goes first.

    Raises ValueError where another one lies there.
    """
    done = place / "made.json"
    if done.exists():
        there = json.loads(done.read_text("utf-8"))
        if there["size"] != asdict(size):
            raise ValueError(f"{place} holds a library of another size: {there['size']}. Name another --place.")
        return SizedLibrary(place, size, {})
    library = SizedLibrary(place, size, {})
    for left in (library.data_dir.root, library.tree):
        shutil.rmtree(left, ignore_errors=True)
    known = languages(corpora)
    library.seconds["tree"] = _timed(lambda: _make_tree(library))
    library.seconds.update(_make_library(library, known))
    done.write_text(json.dumps({"size": asdict(size), "seconds": library.seconds}), "utf-8")
    return library


def _timed(work: Any) -> float:
    started = time.perf_counter()
    work()
    return round(time.perf_counter() - started, 2)


def suffix_of_file(number: int) -> str:
    """A few files are of a rare kind, for a filter that leaves little."""
    return RARE_SUFFIX if number % RARE_EVERY == 17 else _SUFFIXES[number % len(_SUFFIXES)]


def relative_path(number: int) -> str:
    """A thousand folders, ten in each of a hundred, the files spread over them."""
    folder = os.path.join(f"area {number % 100:02}", f"folder {number // 100 % 10}")
    return os.path.join(folder, f"document {number}.{suffix_of_file(number)}")


def _make_tree(library: SizedLibrary) -> None:
    """A short text in each file: a scan looks at names, sizes and times only."""
    for number in range(library.size.files):
        file = library.tree / relative_path(number)
        if number < 1_000:
            file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"{number}\n{_OPENINGS[number % len(_OPENINGS)]}\n", "utf-8")


_OPENINGS = ("Minutes of the meeting.", "Draft, not for circulation.", "Notes from the field.", "Offer and terms.")


def _make_library(library: SizedLibrary, known: list[Language]) -> dict[str, float]:
    data_dir, size = library.data_dir, library.size
    data_dir.prepare()
    save_settings(Settings(), data_dir.settings_file)
    catalog = Catalog(data_dir.catalog_file)
    catalog.add_root(str(library.tree))
    table = VectorStore(data_dir.vectors_dir).create(FINGERPRINT, size.dimensions)
    seconds = {"adding": 0.0, "folding": 0.0, "folds": 0.0}
    since = 0
    for rows in _batches(library, catalog, known):
        seconds["adding"] += _timed(lambda rows=rows: table.add(rows))
        since += len(rows)
        if is_folding_due(since, table):
            seconds["folding"] += _timed(table.optimize)
            seconds["folds"] += 1
            since = 0
    seconds["last_compaction"] = _timed(table.compact)
    table.checkpoint()
    set_active_key(catalog, TableKey(FINGERPRINT, size.dimensions))
    catalog.close()
    return {name: round(value, 2) for name, value in seconds.items()}


def _batches(library: SizedLibrary, catalog: Catalog, known: list[Language]) -> Iterator[list[Row]]:
    size = library.size
    clusters = Clusters(max(1, size.chunks // CLUSTER_ROWS), size.dimensions)
    shape = (size.files * size.per_file, size.dimensions)
    vectors = np.lib.format.open_memmap(library.place / "vectors.npy", "w+", np.float16, shape)
    asked = _Questions(library, clusters)
    for first in range(0, size.files, BATCH_FILES):
        numbers = range(first, min(size.files, first + BATCH_FILES))
        labels = [_cluster(n, ordinal, shape[0]) for n in numbers for ordinal in range(size.per_file)]
        batch = clusters.near(labels, first)
        vectors[first * size.per_file : first * size.per_file + len(labels)] = batch
        texts = [passages(number, size.per_file, known) for number in numbers]
        ids = _note_files(library, catalog, list(numbers), known)
        yield _rows(library, list(numbers), texts, batch, ids, known)
        asked.take(numbers, texts)
        _tell(numbers.stop, size.files)
    vectors.flush()
    asked.write()


def _tell(done: int, files: int) -> None:
    if done % 5_000 < BATCH_FILES:
        print(f"{done:,} of {files:,} files made", file=sys.stderr, flush=True)


def _cluster(file: int, ordinal: int, rows: int) -> int:
    """Passages of one topic are spread over the topic's clusters."""
    clusters = max(1, rows // CLUSTER_ROWS)
    return (topic_of(file) + 400 * ((file + 3 * ordinal) % max(1, clusters // 400))) % clusters


def _note_files(library: SizedLibrary, catalog: Catalog, numbers: list[int], known: list[Language]) -> dict[int, int]:
    """The files of a batch into the catalog as indexed; their ids by number."""
    root = catalog.roots()[0]
    found = []
    for number in numbers:
        status = os.stat(library.tree / relative_path(number))
        found.append((relative_path(number), status.st_size, status.st_mtime_ns))
    with catalog.transaction():
        catalog.queue_files(root.id, found)
        ids = {record.path: record.id for record in catalog.pending(len(numbers))}
        entries = zip(numbers, found, strict=True)
        catalog.mark_indexed([_entry(library, number, ids[path], size, known) for number, (path, size, _) in entries])
    return {number: ids[relative_path(number)] for number in numbers}


def _entry(library: SizedLibrary, number: int, file_id: int, size: int, known: list[Language]) -> Row:
    return {
        "id": file_id,
        "size": size,
        "content_hash": f"{number:032x}",
        "format": "text",
        "title": f"Document {number}",
        "language": language_of(number, known).code,
        "pages": None,
        "document_date": None,
        "chunks": library.size.per_file,
        "embedded": library.size.per_file,
    }


def _rows(
    library: SizedLibrary,
    numbers: list[int],
    texts: list[list[str]],
    vectors: Any,
    ids: dict[int, int],
    known: list[Language],
) -> list[Row]:
    rows: list[Row] = []
    for at, number in enumerate(numbers):
        chunks = [Chunk(n, text, 0, len(text), f"Document {number}", None, 1, 1) for n, text in enumerate(texts[at])]
        first = at * library.size.per_file
        lent = {chunk.text_hash: vectors[first + chunk.ordinal] for chunk in chunks}
        file = {
            "file_id": ids[number],
            "path": str(library.tree / relative_path(number)),
            "suffix": suffix_of_file(number),
            "size": 1_000 + number,
            "mtime": as_time((1_500_000_000 + number * 1_000) * 10**9),
            "lang": language_of(number, known).code,
        }
        rows += chunk_rows(file, chunks, lent)[0]
    return rows


class _Questions:
    """Words of passages all over the library, and a vector near each of these passages' clusters."""

    def __init__(self, library: SizedLibrary, clusters: Clusters) -> None:
        self._library = library
        self._clusters = clusters
        self._chance = np.random.default_rng(23)
        self._texts: list[str] = []
        self._labels: list[int] = []

    def take(self, numbers: range, texts: list[list[str]]) -> None:
        size = self._library.size
        wanted = -(-size.queries * numbers.stop // size.files)
        while len(self._texts) < wanted:
            at = int(self._chance.integers(len(texts)))
            text = query_of(texts[at][0], self._chance)
            if text and text not in self._texts:
                self._texts.append(text)
                self._labels.append(_cluster(numbers[at], 0, size.files * size.per_file))

    def write(self) -> None:
        place = self._library.place
        np.save(place / "queries.npy", self._clusters.near(self._labels, 10**9))
        (place / "queries.json").write_text(json.dumps(self._texts, ensure_ascii=False), "utf-8")
