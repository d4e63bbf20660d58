"""What people would use instead, on the same vectors and texts, each in a process of its own.

    python beside.py KIND ARGUMENTS-AS-JSON

prints one JSON document, or null where KIND cannot be imported. It needs numpy and what it measures, not Lodestone, so
that it runs in another virtual environment, too. KIND is chroma, sqlite_vec, numpy or fts5. The arguments are
`vectors` (.npy), `texts` (one JSON string a line), `queries` and `words` (.npy and .json), `count`, `folder`.
"""

from __future__ import annotations

import heapq
import importlib
import json
import os
import re
import sqlite3
import sys
import time
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np

TOP = 10
BATCH = 5_000
CACHE_MB = 64
_WORD = re.compile(r"\w+")


def measure_chroma(chosen: dict[str, Any]) -> dict[str, Any]:
    """Chroma with its defaults (HNSW in float32), told that the distance is the cosine."""
    chroma: Any = importlib.import_module("chromadb")
    settings = importlib.import_module("chromadb.config").Settings(anonymized_telemetry=False)
    vectors, queries = _vectors(chosen)
    started = time.perf_counter()
    client = chroma.PersistentClient(path=chosen["folder"], settings=settings)
    space = {"hnsw:space": "cosine"}
    collection = client.create_collection("bench", metadata=space, embedding_function=None)
    for start in range(0, len(vectors), BATCH):
        block = vectors[start : start + BATCH].astype(np.float32)
        ids = [str(number) for number in range(start, start + len(block))]
        collection.add(ids=ids, embeddings=block)
    built = time.perf_counter() - started

    def ask(query: Any) -> list[int]:
        return [int(found) for found in collection.query(query_embeddings=[query], n_results=TOP)["ids"][0]]

    return {"build_s": round(built, 1), **_asked(ask, queries, vectors), **_cost(chosen)}


def measure_sqlite_vec(chosen: dict[str, Any]) -> dict[str, Any]:
    """The extension's vec0 table in float32: a scan of all, written in C."""
    vec: Any = importlib.import_module("sqlite_vec")
    vectors, queries = _vectors(chosen)
    database = sqlite3.connect(Path(chosen["folder"]) / "vec.sqlite")
    if not hasattr(database, "enable_load_extension"):
        raise ImportError("the sqlite3 of this Python loads no extensions")
    database.enable_load_extension(True)
    vec.load(database)
    started = time.perf_counter()
    database.execute(f"CREATE VIRTUAL TABLE found USING vec0(v float[{vectors.shape[1]}] distance_metric=cosine)")
    for start in range(0, len(vectors), BATCH):
        block = vectors[start : start + BATCH].astype(np.float32)
        rows = ((start + at + 1, row.tobytes()) for at, row in enumerate(block))
        with database:
            database.executemany("INSERT INTO found(rowid, v) VALUES (?, ?)", rows)
    built = time.perf_counter() - started

    def ask(query: Any) -> list[int]:
        sql = "SELECT rowid FROM found WHERE v MATCH ? AND k = ?"
        return [row[0] - 1 for row in database.execute(sql, (query.tobytes(), TOP))]

    return {"build_s": round(built, 1), **_asked(ask, queries, vectors), **_cost(chosen)}


def measure_numpy(chosen: dict[str, Any]) -> dict[str, Any]:
    """All vectors in memory as float32 and one product; as float16 where that would take more than a quarter of it."""
    vectors, queries = _vectors(chosen)
    started = time.perf_counter()
    wide = len(vectors) * vectors.shape[1] * 4 <= _memory_bytes() // 4
    matrix = vectors.astype(np.float32) if wide else np.array(vectors)
    built = time.perf_counter() - started

    def ask(query: Any) -> list[int]:
        if wide:
            scores = matrix @ query
        else:
            blocks = range(0, len(matrix), 20_000)
            scores = np.concatenate([matrix[at : at + 20_000].astype(np.float32) @ query for at in blocks])
        best = np.argpartition(-scores, TOP)[:TOP]
        return [int(row) for row in best]

    kind = "float32" if wide else "float16"
    return {"kind": kind, "build_s": round(built, 1), **_asked(ask, queries, vectors), **_cost(chosen)}


def measure_fts5(chosen: dict[str, Any]) -> dict[str, Any]:
    """SQLite's full text index with its default tokenizer (unicode61), any of the words, best ten by bm25."""
    database = sqlite3.connect(Path(chosen["folder"]) / "fts.sqlite")
    started = time.perf_counter()
    database.execute("CREATE VIRTUAL TABLE passages USING fts5(text, tokenize = 'unicode61')")
    with Path(chosen["texts"]).open(encoding="utf-8") as lines, database:
        rows = ((json.loads(line),) for line in islice(lines, chosen["count"]))
        database.executemany("INSERT INTO passages VALUES (?)", rows)
    with database:
        database.execute("INSERT INTO passages(passages) VALUES ('optimize')")
    built = time.perf_counter() - started
    times = []
    for text in json.loads(Path(chosen["words"]).read_text("utf-8")):
        words = " OR ".join(f'"{word}"' for word in _WORD.findall(text))
        before = time.perf_counter()
        sql = "SELECT rowid, text FROM passages WHERE passages MATCH ? ORDER BY rank LIMIT ?"
        database.execute(sql, (words, TOP)).fetchall()
        times.append(time.perf_counter() - before)
    return {"build_s": round(built, 1), **_times(times), **_cost(chosen)}


def _vectors(chosen: dict[str, Any]) -> tuple[Any, Any]:
    vectors = np.load(chosen["vectors"], mmap_mode="r")[: chosen["count"]]
    return vectors, np.load(chosen["queries"]).astype(np.float32)


def _asked(ask: Any, queries: Any, vectors: Any) -> dict[str, Any]:
    """Times of a query, and which share of the true ten nearest it gives."""
    times, shares = [], []
    exact = _exact(vectors, queries)
    ask(queries[0])
    for query, wanted in zip(queries, exact, strict=True):
        before = time.perf_counter()
        found = ask(query)
        times.append(time.perf_counter() - before)
        shares.append(len(set(found) & wanted) / TOP)
    return {**_times(times), "recall_at_10": round(float(np.mean(shares)), 4)}


def _exact(vectors: Any, queries: Any) -> list[set[int]]:
    best: list[list[tuple[float, int]]] = [[] for _ in queries]
    for start in range(0, len(vectors), 20_000):
        scores = queries @ vectors[start : start + 20_000].astype(np.float32).T
        for at, row in enumerate(scores):
            top = np.argpartition(-row, min(TOP, len(row) - 1))[:TOP]
            best[at] = heapq.nlargest(TOP, best[at] + [(float(row[n]), start + int(n)) for n in top])
    return [{number for _, number in row} for row in best]


def _times(seconds: list[float]) -> dict[str, float]:
    p50, p95 = (round(float(np.quantile(seconds, share)) * 1000.0, 1) for share in (0.5, 0.95))
    return {"p50_ms": p50, "p95_ms": p95}


def _cost(chosen: dict[str, Any]) -> dict[str, float]:
    files = (file for file in Path(chosen["folder"]).rglob("*") if file.is_file())
    disk = sum(file.stat().st_size for file in files)
    return {"disk_mb": round(disk / 1e6, 1), "private_mb": _private_mb()}


def _private_mb() -> float:
    """Memory that belongs to this process alone; only Linux tells it without help."""
    try:
        lines = Path("/proc/self/status").read_text("utf-8").splitlines()
        return round(sum(int(line.split()[1]) for line in lines if line.startswith("RssAnon")) / 1000)
    except OSError:
        return 0.0


def _memory_bytes() -> int:
    try:
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    except (AttributeError, ValueError, OSError):
        return 8 << 30


KINDS = {"chroma": measure_chroma, "sqlite_vec": measure_sqlite_vec, "numpy": measure_numpy, "fts5": measure_fts5}


def main(arguments: list[str]) -> None:
    """Measure one, null where it is not installed."""
    kind, chosen = arguments[0], json.loads(arguments[1])
    Path(chosen["folder"]).mkdir(parents=True, exist_ok=True)
    try:
        found: Any = KINDS[kind](chosen)
    except ImportError as error:
        print(f"{kind} is not installed ({error}): no comparison", file=sys.stderr)
        found = None
    print(json.dumps(found))


if __name__ == "__main__":
    main(sys.argv[1:])
