"""A library for one evaluation: the collection through the program's own pipeline, in a folder that goes away."""

from __future__ import annotations

import os
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Self

from app.documents.hashing import hash_file
from app.evaluation.entry_pool import EntryPool
from app.evaluation.files import page_body
from app.index_runs import extraction_limits
from app.indexing.pipeline import Indexer, Scope
from app.indexing.progress import IndexReport
from app.indexing.roots import add_root
from app.paths import DataDir, from_storable
from app.search.model import Filters
from app.search.ranking import DEFAULT
from app.search.retrieve import Retriever
from app.store.active import TableKey
from app.store.catalog import Catalog
from app.store.records import join
from app.store.vectors import VectorStore
from app.workers.extraction import ExtractorPool

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType
    from typing import Any

    from app.embedding.model import Embedder
    from app.evaluation.collection import Collection, Entry
    from app.indexing.progress import Progress
    from app.search.ranking import Ranking
    from app.settings import Settings


class EvaluationLibrary:
    """One collection, indexed. A `with` block closes it; the folder it was made in is the caller's to delete."""

    def __init__(self, collection: Collection, folder: Path, embedder: Embedder, settings: Settings) -> None:
        """`folder` is empty; nothing is indexed yet."""
        self.collection = collection
        self._folder = folder.resolve()
        self._data_dir = DataDir(self._folder / "library")
        self._data_dir.prepare()
        self._embedder = embedder
        self._settings = settings
        self._catalog = Catalog(self._data_dir.catalog_file)
        self._base = (collection.folder or self._folder / "documents").resolve()
        self._entries: dict[str, Entry] = {}  # by absolute path

    def __enter__(self) -> Self:
        """Close with the block."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the catalog; the embedder stays open."""
        self._catalog.close()

    def build(
        self, on_progress: Callable[[Progress], None], should_stop: Callable[[], bool], *, with_vectors: bool = True
    ) -> IndexReport:
        """Index the collection; without vectors no model is loaded. Raises ResourceError."""
        is_files = any(entry.file is not None for entry in self.collection.entries)
        self._entries = {str(self._base / self._name(*each)): each[1] for each in enumerate(self.collection.entries)}
        pool: Any = EntryPool(self._entries)
        if is_files:
            limits = extraction_limits(self._settings)
            pool = ExtractorPool(self._settings.extractor_count(), limits, scratch=self._data_dir.scratch_dir)
        try:
            indexer = self._indexer(pool, on_progress, with_vectors=with_vectors)
            return self._index_files(indexer, should_stop) if is_files else self._index_texts(indexer, should_stop)
        finally:
            pool.close()

    def retriever(self, ranking: Ranking = DEFAULT) -> Retriever:
        """Searches in it; to be closed by the caller. Each is independent, so that rankings can be compared."""
        reader = Catalog(self._data_dir.catalog_file, read_only=True)
        return Retriever(reader, VectorStore(self._data_dir.vectors_dir), self._embedder, ranking)

    def entry_at(self, path: str) -> tuple[str, str]:
        """The key and the language of the document that a search found at `path`."""
        entry = self._entries.get(path)
        if entry is None:  # of a person's folder, where only answers are listed
            return PurePath(os.path.relpath(path, self._base)).as_posix(), ""
        return entry.key, entry.language

    def entries_by_file(self) -> dict[int, tuple[str, str]]:
        """What `entry_at` tells, for every file by its id in the catalog."""
        files = ((root, file) for root in self._catalog.roots() for file in self._catalog.files_of(root.id).values())
        return {file.id: self.entry_at(from_storable(join(root.path, file.path))) for root, file in files}

    def pool(self, language: str) -> Filters:
        """What narrows a search to the documents in one language, as the collection tells it."""
        return Filters(folders=(str(self._base / language),))

    def counts(self) -> tuple[int, int]:
        """Documents and chunks in it."""
        return self._catalog.counts().get("indexed", 0), self._catalog.chunk_counts()[0]

    def _name(self, number: int, entry: Entry) -> str:
        """The path below the base. A text gets a number, for its name must help no search."""
        language = entry.language or "all"
        if entry.file is None:
            return os.path.join(language, f"{number}.txt")
        below = "" if self.collection.folder is not None else entry.language
        return os.path.join(below, *PurePath(entry.key).parts)

    def _indexer(self, pool: Any, on_progress: Callable[[Progress], None], *, with_vectors: bool) -> Indexer:
        return Indexer(
            self._catalog,
            VectorStore(self._data_dir.vectors_dir),
            pool,
            self._embedder,
            self._settings,
            choose_table=lambda: (self._table() if with_vectors else TableKey.words_only(), None),
            hash_file=hash_file,
            on_progress=on_progress,
            own_folder=str(self._data_dir.root),
        )

    def _table(self) -> TableKey:
        info = self._embedder.info()
        return TableKey(info.fingerprint, info.dimensions, info.base_fingerprint)

    def _index_texts(self, indexer: Indexer, should_stop: Callable[[], bool]) -> IndexReport:
        report = IndexReport()
        root = self._catalog.add_root(str(self._base))
        found = [(os.path.relpath(path, self._base), len(entry.text), 0) for path, entry in self._entries.items()]
        with self._catalog.transaction():
            self._catalog.queue_files(root.id, found)
        indexer.work(report, should_stop)
        return report

    def _index_files(self, indexer: Indexer, should_stop: Callable[[], bool]) -> IndexReport:
        if self.collection.folder is None:
            for path, entry in self._entries.items():
                _write_page(Path(path), entry)
        return indexer.run([Scope(add_root(self._catalog, str(self._base)).root)], should_stop)


def _write_page(path: Path, entry: Entry) -> None:
    if entry.file is None:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    data = entry.file.read_bytes()
    path.write_text(page_body(data), "utf-8", newline="") if entry.is_page else path.write_bytes(data)
