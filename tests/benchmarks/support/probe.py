"""One look at a sized library in a process of its own, so that start, memory and caches are those of a real one.

    python -m tests.benchmarks.support.probe KIND PLACE ARGUMENTS-AS-JSON

prints one JSON document. Queries go through `Engine.search`; only the model is a stand-in, which has the vector of
every query at hand: the time to embed a query is no part of the figures (`bench search` measures it with a real one).
"""

from __future__ import annotations

import json
import sys
import threading
import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

import app.engine
from app.embedding.model import EmbedderInfo
from app.engine import Engine
from app.evaluation.measures import percentile
from app.model_choice import ModelChoice
from app.paths import DataDir
from app.search.filters import condition
from app.search.model import Filters, SearchMode, SearchRequest
from tests.benchmarks.support.nearest import nearest
from tests.benchmarks.support.page_cache import drop_cache

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from app.embedding.model import Vectors

FINGERPRINT = "5" * 16
LIMIT = 10


class GivenVectors:
    """A stand-in for a model: it knows the vectors of some queries and nothing else."""

    def __init__(self, place: Path) -> None:
        self.texts: list[str] = json.loads((place / "queries.json").read_text("utf-8"))
        self.vectors = np.load(place / "queries.npy").astype(np.float32)
        self._row = {text: row for row, text in enumerate(self.texts)}

    def info(self) -> EmbedderInfo:
        dimensions = self.vectors.shape[1]
        return EmbedderInfo("given", Path("given"), FINGERPRINT, "none", dimensions, 512, "mean", "none")

    def embed_query(self, query: str, should_stop: Callable[[], bool], instruction: str = "") -> Vectors:
        del should_stop, instruction
        vector: Vectors = self.vectors[self._row[query]]
        return vector

    def embed_documents(self, texts: Sequence[str], should_stop: Callable[[], bool]) -> Vectors:
        raise NotImplementedError("It only knows queries.")

    def close(self) -> None:
        """Nothing to free."""


def opened(place: Path, data_dir: str) -> tuple[Engine, GivenVectors]:
    """An engine for searching with the stand-in for a model."""
    given = GivenVectors(place)

    class Choice(ModelChoice):
        def __init__(self, *arguments: Any) -> None:
            super().__init__(*arguments)
            self.embedder = given

    setattr(app.engine, "ModelChoice", Choice)  # noqa: B010 - for the type checker it is a class
    return Engine.open(DataDir(place / data_dir), writer=False), given


def filters_of(place: Path) -> dict[str, Filters]:
    """None, and those that leave a quarter, a hundredth, an eighth and a ten thousandth or so."""
    return {
        "none": Filters(),
        "type": Filters(suffixes=("pdf",)),
        "folder": Filters(folders=(str((place / "files").resolve() / "area 07"),)),
        "language": Filters(languages=("de",)),
        "year": Filters(
            after=datetime(2018, 1, 1, tzinfo=UTC), before=datetime(2018, 1, 1, tzinfo=UTC) + timedelta(365)
        ),
        "rare": Filters(suffixes=("tex",)),
    }


def measure_start(place: Path, mode: str, launched: float) -> dict[str, float]:
    """Seconds from the launch of this process to its first answers."""
    engine, given = opened(place, "library")
    engine.search(SearchRequest(given.texts[0], SearchMode(mode), LIMIT))
    return {"seconds": round(time.time() - launched, 2)}


def measure_search(place: Path, data_dir: str, seconds: float) -> dict[str, Any]:
    """Each mode and filter, warm: every query is asked for the first time, after others warmed the caches."""
    engine, given = opened(place, data_dir)
    warmers, asked = given.texts[: len(given.texts) // 5], given.texts[len(given.texts) // 5 :]
    times: dict[str, Any] = {}
    for mode in SearchMode:
        for name, chosen in filters_of(place).items():
            _ask(engine, warmers, mode, chosen, seconds / 4)
            times.setdefault(mode.value, {})[name] = summary(_ask(engine, asked, mode, chosen, seconds))
    return {"ms": times, "memory_mb": memory()}


def _ask(engine: Engine, texts: Sequence[str], mode: SearchMode, chosen: Filters, seconds: float) -> list[float]:
    """Milliseconds of each search; ends early after so many seconds, with ten at the least."""
    times: list[float] = []
    started = time.perf_counter()
    for text in texts:
        before = time.perf_counter()
        engine.search(replace(SearchRequest(text, mode, LIMIT), filters=chosen))
        times.append((time.perf_counter() - before) * 1000.0)
        if before - started > seconds and len(times) >= 10:
            break
    return times


def summary(times: Sequence[float]) -> dict[str, float | int]:
    """p50 and p95 of milliseconds, and how many there were."""
    return {
        "p50": round(percentile(list(times), 0.5), 1),
        "p95": round(percentile(list(times), 0.95), 1),
        "n": len(times),
    }


def measure_cold(place: Path, mode: str, number: int) -> dict[str, float]:
    """The first search of this process after the library's files were dropped from the page cache."""
    engine, given = opened(place, "library")
    drop_cache(place / "library")
    started = time.perf_counter()
    engine.search(SearchRequest(given.texts[number % len(given.texts)], SearchMode(mode), LIMIT))
    return {"ms": (time.perf_counter() - started) * 1000.0}


def measure_recall(place: Path, rows: int, count: int) -> dict[str, Any]:
    """The first ten of `ChunkTable.search_vector` against a scan of all vectors in float32, by filter."""
    from app.store.vectors import VectorStore

    given = GivenVectors(place)
    table = VectorStore(DataDir(place / "library").vectors_dir).open(FINGERPRINT)
    assert table is not None
    queries = given.vectors[:count]
    vectors = np.load(place / "vectors.npy", mmap_mode="r")[:rows]
    found: dict[str, float] = {}
    for name, chosen in filters_of(place).items():
        where = condition(chosen)
        best = nearest(vectors, queries, rows if where is None else _kept(table, where), LIMIT)
        shares = []
        for query, wanted in zip(queries, best, strict=True):
            hits = table.search_vector(query, where, LIMIT)
            if wanted:
                shares.append(len({_row_of(hit) for hit in hits} & set(wanted)) / len(wanted))
        if shares:
            found[name] = round(float(np.mean(shares)), 4)
    return found


_PER_FILE = [10]


def _row_of(hit: dict[str, Any]) -> int:
    return (int(hit["file_id"]) - 1) * _PER_FILE[0] + int(hit["ordinal"])


def _kept(table: Any, where: str) -> Any:
    columns = table.handle.search().where(where).select(["file_id", "ordinal"]).limit(None).to_arrow()
    ids, ordinals = (np.asarray(columns[name]) for name in ("file_id", "ordinal"))
    return np.sort((ids - 1) * _PER_FILE[0] + ordinals)


def memory() -> dict[str, int]:
    """Of this process: resident (mapped files included), private, and the most there ever was, in MB."""
    import psutil

    full = psutil.Process().memory_full_info()
    peak = 0
    status = Path("/proc/self/status")
    if status.exists():
        lines = dict(line.split(":", 1) for line in status.read_text("utf-8").splitlines() if ":" in line)
        peak = int(lines["VmHWM"].split()[0]) // 1000
    return {"resident": full.rss // 10**6, "private": full.uss // 10**6, "peak": peak}


def measure_training(place: Path, data_dir: str) -> dict[str, Any]:
    """Search by meaning while another thread trains the vector index of a copy anew, as the index thread does."""
    from app.store.vector_index import train
    from app.store.vectors import VectorStore

    table = VectorStore(DataDir(place / data_dir).vectors_dir).open(FINGERPRINT)
    assert table is not None
    engine, given = opened(place, data_dir)
    engine.search(SearchRequest(given.texts[0], SearchMode.SEMANTIC, LIMIT))
    before = memory()
    worker = threading.Thread(target=train, args=(table.handle, table.count(), table.dimensions), daemon=True)
    started = time.perf_counter()
    worker.start()
    times: list[float] = []
    while worker.is_alive():
        text = given.texts[len(times) % len(given.texts)]
        times += _ask(engine, [f"{text}"], SearchMode.SEMANTIC, Filters(min_size=len(times) % 900), 1.0)
        time.sleep(0.05)
    seconds = time.perf_counter() - started
    return {
        "seconds": round(seconds, 1),
        "search_ms": summary(times),
        "memory_before_mb": before,
        "memory_mb": memory(),
    }


def measure_catalog(place: Path) -> dict[str, float]:
    """Milliseconds of what the window asks now and then, the best of five."""
    engine, _ = opened(place, "library")
    ids = list(range(1, 201))
    asked: dict[str, Callable[[], object]] = {
        "status": engine.status,
        "roots": engine.roots,
        "problems": engine.problems,
        "describe_200": lambda: engine._catalog.describe(ids),
        "chunk_counts": engine._catalog.chunk_counts,
        "has_waiting": engine._catalog.has_waiting,
    }
    return {name: round(min(_timed_ms(call) for _ in range(5)), 1) for name, call in asked.items()}


def _timed_ms(call: Callable[[], object]) -> float:
    started = time.perf_counter()
    call()
    return (time.perf_counter() - started) * 1000.0


def measure_scan(place: Path) -> dict[str, Any]:
    """A look at the whole tree, as every start of the program takes it, twice; nothing has changed."""
    from app.indexing.survey import Survey
    from app.settings import Settings
    from app.store.catalog import Catalog

    data_dir = DataDir(place / "library")
    catalog = Catalog(data_dir.catalog_file)
    survey = Survey(catalog, Settings().exclude, str(data_dir.root))
    before = memory()["resident"]
    looks = []
    for _ in range(2):
        started = time.perf_counter()
        result = survey.look(catalog.roots()[0], "", lambda: False)
        assert result is not None
        looks.append({"seconds": round(time.perf_counter() - started, 2), "files": result.seen})
        assert result.unchanged == result.seen, "the tree is not what the catalog says"
    return {"first": looks[0], "second": looks[1], "memory_before_mb": before, "peak_mb": memory()["peak"]}


def write_on(place: Path, data_dir: str, stop_file: str) -> dict[str, int]:
    """As the two passes do: rows without vectors, then their vectors, until a file appears."""
    from app.indexing.embed_target import FOLD_NUMBERS
    from app.store.vectors import VectorStore

    table = VectorStore(DataDir(place / data_dir).vectors_dir).open(FINGERPRINT)
    assert table is not None
    written, since = 0, 0
    chance = np.random.default_rng(5)
    while not Path(stop_file).exists():
        rows = [_new_row(10**9 + written + n) for n in range(100)]
        table.add(rows)
        vectors = chance.standard_normal((100, table.dimensions), np.float32)
        table.put_vectors([row["chunk_id"] for row in rows], vectors / np.linalg.norm(vectors, axis=1, keepdims=True))
        table.checkpoint()
        written, since = written + 100, since + 100
        if since * table.dimensions >= FOLD_NUMBERS:
            since = 0
            table.optimize()
        time.sleep(0.5)
    return {"rows": written}


def _new_row(number: int) -> dict[str, Any]:
    return {
        "file_id": number,
        "chunk_id": f"{number}:0",
        "path": f"/new/{number}.md",
        "name": str(number),
        "suffix": "md",
        "size": 1,
        "lang": "en",
        "ordinal": 0,
        "text": f"a passage of its own, number {number}",
        "heading": "",
        "pieces": "",
        "text_hash": str(number),
    }


def main(arguments: list[str]) -> None:
    """Look, and print what was seen."""
    kind, place, extra = arguments[0], Path(arguments[1]), json.loads(arguments[2])
    if "per_file" in extra:
        _PER_FILE[0] = extra.pop("per_file")
    print(json.dumps(globals()[kind](place, **extra)))


if __name__ == "__main__":
    main(sys.argv[1:])
