"""How long searches take in a library of 100,000 chunks, what takes the time, and what the vector index misses.

    python packaging/dev.py bench search --json [--folder DIR] [--texts DIR] [--chunks N] [--queries N]

The library is built once below --folder (default: the system's temporary folder): real passages of the Markdown
pages in --texts, again and again with other words in them, and random unit vectors in clusters, one to each passage.
Searches go through `Engine.search` with the starter model in its own process. `ms` are milliseconds, p50 and p95, of
each mode: for queries that are new to it, for the same ones again, and under a filter. `typed` are the beginnings of
the queries, letter by letter from the third, by words. `first_ms` are the first searches after opening a library, as
they come and three seconds after `warm_up`; LanceDB is imported by then. `parts` are the calls that one search makes,
`words, whole rows` what searches read before they left texts to those that are shown. `recall` holds the first ten
rows of `ChunkTable.search_vector` against a scan in float32. `cancelled_ms` are from the wish to stop until the search
has ended.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import threading
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT))

import numpy as np  # noqa: E402

from app.engine import Engine  # noqa: E402
from app.errors import Cancelled  # noqa: E402
from app.evaluation.measures import percentile  # noqa: E402
from app.paths import DataDir  # noqa: E402
from app.search.candidates import Asked, by_meaning, by_words  # noqa: E402
from app.search.filters import condition  # noqa: E402
from app.search.forms import forms_of  # noqa: E402
from app.search.model import Filters, SearchMode, SearchRequest  # noqa: E402
from app.search.query import as_words  # noqa: E402
from app.search.stop_words import telling  # noqa: E402
from app.store.vectors import VectorStore  # noqa: E402
from tests.benchmarks.support.synthetic import build, clustered, real_chunks  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray

    from app.store.chunk_table import ChunkTable

DEFAULT_TEXTS = ROOT.parent / "shared" / "data" / "corpora"
CANDIDATES = 200  # what a search for twenty files asks of each index
RECALL_QUERIES = 50
LIMITS_MS = {"keyword": 50.0, "hybrid": 100.0}
FILTERS = {
    "lang:de": "lang:de",
    "type:md in:a-folder": 'type:md in:"folder 07"',
    "after:2021": "after:2021",
}
WARMING_SECONDS = 3.0


def main(arguments: list[str]) -> int:
    """Run the benchmark and print one JSON document; 0 even where a limit is passed, since machines differ."""
    parser = argparse.ArgumentParser(prog="dev.py bench search", description=__doc__)
    parser.add_argument("--folder", type=Path, default=Path(tempfile.gettempdir()) / "lodestone-bench-search")
    parser.add_argument("--texts", type=Path, default=DEFAULT_TEXTS)
    parser.add_argument("--chunks", type=int, default=100_000)
    parser.add_argument("--queries", type=int, default=100)
    parser.add_argument("--json", action="store_true", help="accepted for the sake of the other benchmarks")
    chosen = parser.parse_args(arguments)
    if not chosen.texts.is_dir():
        print(f"There is no folder {chosen.texts}. Name one with Markdown pages with --texts.", file=sys.stderr)
        return 2
    data_dir = DataDir(chosen.folder / str(chosen.chunks))
    built_s = _build(data_dir, chosen.texts, chosen.chunks)
    queries = _queries(chosen.texts, chosen.queries)
    with Engine.open(data_dir, writer=False) as engine:
        report = {"benchmark": "search", "chunks": chosen.chunks, "build_s": built_s, **_measure(engine, queries)}
    report["first_ms"] = {
        name: round(_first(data_dir, queries[0], is_warm=is_warm), 1)
        for name, is_warm in (("as it comes", False), ("after warm_up", True))
    }
    print(json.dumps(report, indent=2, ensure_ascii=False))
    return 0


def _build(data_dir: DataDir, texts: Path, chunks: int) -> float | None:
    """Seconds it took, None where it was there."""
    done = data_dir.root / "complete"
    if done.exists():
        return None
    print(f"building a library of {chunks:,} chunks in {data_dir.root}", file=sys.stderr)
    data_dir.prepare()
    started = time.perf_counter()
    with Engine.open(data_dir) as engine:
        build(data_dir, real_chunks(texts), chunks, engine.embedder.info())
    done.touch()
    return round(time.perf_counter() - started, 1)


def _queries(texts: Path, count: int) -> list[str]:
    """Six words out of the middle of passages: they are in the library, with much else that holds some of them."""
    chunks = real_chunks(texts)
    step = max(1, len(chunks) // count)
    middles = (chunk.text.split() for chunk in chunks[::step])
    return [" ".join(words[len(words) // 2 :][:6]) for words in middles if len(words) > 12][:count]


def _measure(engine: Engine, queries: Sequence[str]) -> dict[str, Any]:
    keys = engine.active_fingerprint() or ""
    table = VectorStore(engine.data_dir.vectors_dir).open(keys)
    assert table is not None
    engine.search(SearchRequest("the first one opens everything"))
    typed = [SearchRequest(query[:length], SearchMode.KEYWORD) for query in queries[:10] for length in range(3, 20)]
    return {
        "ms": {mode.value: _mode(engine, queries, mode) for mode in SearchMode} | {"typed": _ms(_times(engine, typed))},
        "limits_ms": LIMITS_MS,
        "cancelled_ms": _ms(_cancelled(engine, queries[:30])),
        "parts": _parts(engine, table, queries),
        "recall": _recall(table),
    }


def _mode(engine: Engine, queries: Sequence[str], mode: SearchMode) -> dict[str, dict[str, float]]:
    # Signs more make each query new to every cache, and change nothing in what is found.
    marks = "." * (1 + list(SearchMode).index(mode))
    asked = [SearchRequest(f"{query} {marks}", mode) for query in queries]
    report = {"new": _ms(_times(engine, asked)), "again": _ms(_times(engine, asked))}
    for name, text in FILTERS.items():
        report[name] = _ms(_times(engine, [SearchRequest(f"{query} {marks} {text}", mode) for query in queries]))
    return report


def _first(data_dir: DataDir, query: str, *, is_warm: bool) -> float:
    """Milliseconds of the first search for both after opening; LanceDB itself is loaded by then in either case."""
    with Engine.open(data_dir, writer=False) as engine:
        if is_warm:
            engine.warm_up()
            time.sleep(WARMING_SECONDS)
        return _timed(partial(engine.search, SearchRequest(query)))


def _times(engine: Engine, requests: Sequence[SearchRequest]) -> list[float]:
    return [_timed(partial(engine.search, request)) for request in requests]


def _timed(call: Callable[[], object]) -> float:
    started = time.perf_counter()
    call()
    return (time.perf_counter() - started) * 1000.0


def _ms(times: Sequence[float]) -> dict[str, float]:
    return {"p50": round(percentile(times, 0.5), 2), "p95": round(percentile(times, 0.95), 2)}


def _cancelled(engine: Engine, queries: Sequence[str]) -> list[float]:
    """A search that is told to stop 5 ms after it began; one that was quicker counts as nothing."""
    waits: list[float] = []
    for query in queries:
        stop = threading.Event()
        wish = [0.0]

        def say_stop(stop: threading.Event = stop, wish: list[float] = wish) -> None:
            wish[0] = time.perf_counter()
            stop.set()

        timer = threading.Timer(0.005, say_stop)
        timer.start()
        try:
            engine.search(SearchRequest(f"{query} , ,", SearchMode.HYBRID), stop.is_set)
            waits.append(0.0)
        except Cancelled:
            waits.append((time.perf_counter() - wish[0]) * 1000.0)
        timer.cancel()
        timer.join()
    return waits


def _parts(engine: Engine, table: ChunkTable, queries: Sequence[str]) -> dict[str, dict[str, float]]:
    times: dict[str, list[float]] = {
        "embed query": [],
        "vectors": [],
        "forms": [],
        "words": [],
        "words, whole rows": [],
    }
    for query in queries:
        started = time.perf_counter()
        vector = engine.embedder.embed_query(f"{query} ;", lambda: False)
        times["embed query"].append((time.perf_counter() - started) * 1000.0)
        asked = Asked.for_files(table, as_words(query), None, 20)
        times["vectors"].append(_timed(partial(by_meaning, asked, vector)))
        times["forms"].append(_timed(partial(forms_of, telling(query), table.vocabulary)))
        times["words"].append(_timed(partial(by_words, asked)))
        times["words, whole rows"].append(_timed(partial(table.search_text, telling(query), (), None, CANDIDATES)))
    return {name: _ms(each) for name, each in times.items()}


def _recall(table: ChunkTable) -> dict[str, float]:
    """The share of the ten nearest that are found, without a filter and with some."""
    ids, languages, suffixes, vectors = _all(table)
    wanted = {
        "no filter": (Filters(), np.ones(len(ids), bool)),
        "lang:de": (Filters(languages=("de",)), languages == "de"),
        "lang:zh type:pdf": (Filters(languages=("zh",), suffixes=("pdf",)), (languages == "zh") & (suffixes == "pdf")),
    }
    labels = list(range(0, 5 * RECALL_QUERIES, 5))
    queries = clustered(labels, table.dimensions, seed=99).astype(np.float32)
    found: dict[str, float] = {}
    for name, (filters, mask) in wanted.items():
        rows = np.flatnonzero(mask)
        shares = [_share(table, query, condition(filters), ids[rows], vectors[rows]) for query in queries]
        found[name] = round(float(np.mean(shares)), 4)
    return found


def _share(
    table: ChunkTable, query: NDArray[np.float32], where: str | None, ids: NDArray[Any], vectors: NDArray[np.float32]
) -> float:
    got = [row["chunk_id"] for row in table.search_vector(query, where, CANDIDATES)[:10]]
    scores = vectors @ query
    # Ten rows whose cosines are the best there are; equal ones may change places.
    least = np.sort(scores)[-min(10, len(scores))] - 1e-4
    good = set(ids[scores >= least])
    return sum(each in good for each in got) / min(10, len(scores)) if len(scores) else 1.0


def _all(table: ChunkTable) -> tuple[NDArray[Any], NDArray[Any], NDArray[Any], NDArray[np.float32]]:
    batches = list(table.whole_batches())
    columns = [
        np.concatenate([np.array(batch.column(name).to_pylist()) for batch in batches])
        for name in ("chunk_id", "lang", "suffix")
    ]
    flat = [batch.column("vector").flatten().to_numpy(zero_copy_only=False) for batch in batches]
    vectors = np.concatenate(flat).astype(np.float32).reshape(-1, table.dimensions)
    return columns[0], columns[1], columns[2], vectors


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
