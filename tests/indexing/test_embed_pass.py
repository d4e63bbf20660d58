from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest

from app.chunking.model import Chunk
from app.embedding.model import EmbedderInfo
from app.errors import Cancelled, ResourceError, ResourceProblem
from app.indexing.embed_pass import EmbedPass
from app.indexing.embed_target import TableTarget
from app.indexing.progress import IndexReport
from app.store.catalog import Catalog
from app.store.known_embedder import KnownEmbedder
from app.store.records import FileState
from app.store.rows import chunk_rows
from app.store.vectors import VectorStore

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from app.embedding.model import Vectors
    from app.paths import DataDir
    from app.store.chunk_table import ChunkTable


class LetterEmbedder:
    """Deterministic vectors from letter counts; notes the order in which it is asked, and fails where it is told to.

    The real embedder is used in test_engine; this one makes the failures that a healthy model does not have.
    """

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.fails_on = ""
        self.device = "CPU"
        self.error: Exception | None = None

    def info(self) -> EmbedderInfo:
        return EmbedderInfo("letters", Path("l.gguf"), "f00", "none", 26, 512, "none", self.device)

    def embed_documents(self, texts: Sequence[str], should_stop: Callable[[], bool]) -> Vectors:
        if self.error:
            raise self.error
        if should_stop():
            raise Cancelled
        self.asked += texts
        rows = [[float(text.lower().count(chr(97 + letter))) for letter in range(26)] for text in texts]
        vectors = np.array(rows, np.float32) + 0.01
        vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
        for index, text in enumerate(texts):
            if self.fails_on and self.fails_on in text:
                vectors[index] = np.nan
        return vectors

    def embed_query(self, query: str, should_stop: Callable[[], bool], instruction: str = "") -> Vectors:
        del instruction
        vector: Vectors = self.embed_documents([query], should_stop)[0]
        return vector

    def close(self) -> None:
        """Nothing to free."""


class Bench:
    """A catalog, a table, and files given as lists of chunk texts."""

    def __init__(self, data_dir: DataDir) -> None:
        self.catalog = Catalog(data_dir.catalog_file)
        self.table: ChunkTable = VectorStore(data_dir.vectors_dir).create("f00", 26)
        self.embedder = LetterEmbedder()
        self.report = IndexReport()
        self.root = self.catalog.add_root("/d")

    def add(self, name: str, *texts: str, mtime: int = 1) -> int:
        self.catalog.queue_files(self.root.id, [(name, 1, mtime)])
        record = self.catalog.files_of(self.root.id)[name]
        file = {"file_id": record.id, "path": record.absolute, "suffix": "", "mtime": datetime.now(UTC), "lang": None}
        chunks = [Chunk(number, text, 0, len(text)) for number, text in enumerate(texts)]
        self.table.add(chunk_rows(file, chunks, {})[0])
        entry = {"id": record.id, "size": 1, "content_hash": "h", "format": "text", "title": "", "language": None}
        self.catalog.mark_indexed(
            [{**entry, "pages": None, "document_date": None, "chunks": len(texts), "embedded": 0}]
        )
        return record.id

    def run(self, should_stop: Callable[[], bool] = lambda: False, must_stop: Callable[[], bool] | None = None) -> int:
        done = 0

        def count(chunks: int) -> None:
            nonlocal done
            done += chunks

        EmbedPass(self.catalog, TableTarget(self.catalog, self.table), self.embedder, self.report).run(
            count, should_stop, must_stop
        )
        return done


@pytest.fixture
def bench(data_dir: DataDir) -> Iterator[Bench]:
    bench = Bench(data_dir)
    yield bench
    bench.catalog.close()


def test_the_device_is_noted_while_it_runs(bench: Bench, tmp_path: Path) -> None:
    (tmp_path / "l.gguf").touch()
    KnownEmbedder(bench.embedder, tmp_path / "l.gguf", 0).table_key(bench.catalog)
    bench.embedder.device = "CPU, after a card failed"
    bench.add("file", "text")
    bench.run()
    known = KnownEmbedder.remembered(bench.catalog)
    assert known is not None
    assert known.device == "CPU, after a card failed"


def test_opening_chunks_come_first_then_the_rest(bench: Bench) -> None:
    bench.add("long", *[f"long {number}" for number in range(30)], mtime=1)
    bench.add("new", "new 0", "new 1", mtime=9)
    assert bench.run() == 32
    assert set(bench.embedder.asked[:2]) == {"long 0", "new 0"}
    assert bench.catalog.chunk_counts() == (32, 32)
    assert bench.table.without_vector([1, 2], first_only=False) == []
    assert bench.run() == 0


def test_equal_texts_are_embedded_once(bench: Bench) -> None:
    bench.add("a", "shared", "own")
    bench.add("b", "shared", "shared")
    assert bench.run() == 4
    assert sorted(bench.embedder.asked) == ["own", "shared"]
    assert (bench.report.chunks.embedded, bench.report.chunks.reused) == (2, 2)
    bench.add("c", "shared")
    bench.run()
    assert len(bench.embedder.asked) == 2
    assert bench.catalog.chunk_counts() == (5, 5)


def test_a_stop_keeps_what_is_done(bench: Bench) -> None:
    for number in range(100):
        bench.add(f"file {number}", f"text {number}")
    bench.run(lambda: len(bench.embedder.asked) > 40)
    embedded = bench.catalog.chunk_counts()[1]
    assert 40 < embedded < 100
    asked_before = len(bench.embedder.asked)
    bench.run()
    assert bench.catalog.chunk_counts() == (100, 100)
    assert len(bench.embedder.asked) - asked_before == 100 - embedded


def test_a_text_without_a_vector_is_kept_for_words_and_not_tried_for_ever(
    bench: Bench, expected_logs: list[str]
) -> None:
    expected_logs.append("could not be embedded")
    bench.embedder.fails_on = "poison"
    bench.add("a", "poison", "good", "better")
    bench.run()
    assert bench.catalog.chunk_counts() == (3, 3)
    assert bench.table.vector_counts([1]) == {1: 2}
    assert [row["file_id"] for row in bench.table.search_text("poison", [], None, 5)] == [1]
    (problem,) = bench.catalog.problems()
    assert (problem.path, problem.code, problem.state) == ("/d/a", "not_embedded", FileState.INDEXED)
    assert "by its words only" in problem.message


def test_a_crash_between_vectors_and_count_is_put_right(bench: Bench) -> None:
    first = bench.add("a", "one", "two")
    second = bench.add("b", "three")
    bench.run()
    bench.catalog.set_embedded([(first, 0), (second, 0)])
    bench.embedder.asked.clear()
    bench.run()
    assert bench.embedder.asked == []
    assert bench.catalog.chunk_counts() == (3, 3)


def test_a_model_that_cannot_work_stops_the_pass(bench: Bench) -> None:
    bench.add("a", "one")
    bench.embedder.error = ResourceError(ResourceProblem.WORKER, "It died.")
    with pytest.raises(ResourceError, match="died"):
        bench.run()
    assert bench.catalog.chunk_counts() == (1, 0)


def test_a_pass_that_is_always_interrupted_gets_on_by_a_text_each_time(bench: Bench) -> None:
    bench.add("a", "one", "two", "three")
    for done in (1, 2, 3):
        bench.run(lambda: True, must_stop=lambda: False)
        assert bench.catalog.chunk_counts() == (3, done)
    assert bench.run(lambda: True, must_stop=lambda: True) == 0


def test_files_with_many_chunks_are_taken_few_at_a_time(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.indexing.embed_pass.BATCH_CHUNKS", 4)
    for name in ("a", "b", "c"):
        bench.add(name, *[f"{name} {number}" for number in range(6)])
    assert bench.run() == 18
