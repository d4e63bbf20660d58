"""How long queries wait while documents are embedded, and how soon cancelled work stops, in the real child process."""

from __future__ import annotations

import statistics
import threading
import time
from typing import TYPE_CHECKING, Any

from app.embedding.catalog import ModelFile
from app.errors import Cancelled
from app.workers.embedding import EmbedderClient

if TYPE_CHECKING:
    from pathlib import Path

PAUSE_SECONDS = 0.15


def measure(model: Path, texts: list[str], tokens: int, queries: int) -> dict[str, Any]:
    """Milliseconds: queries alone, queries during documents, and until the model is free after a cancellation."""
    client = EmbedderClient(ModelFile("bench", model, tokens), hash_file=lambda _: "0" * 64)
    stop = threading.Event()

    def work() -> None:
        try:
            while True:
                client.embed_documents(texts, stop.is_set)
        except Cancelled:
            pass

    try:
        client.embed_documents(texts[:4], lambda: False)
        idle = _queries(client, queries)
        worker = threading.Thread(target=work)
        worker.start()
        time.sleep(2)
        busy = _queries(client, queries)
        start = time.perf_counter()
        stop.set()
        worker.join()
        caller = time.perf_counter() - start
        _query(client, "after")
        freed = time.perf_counter() - start
    finally:
        stop.set()
        client.close()
    return {
        "idle_query_ms": _ms(statistics.median(idle)),
        "busy_query_p95_ms": _ms(_p95(busy)),
        "busy_query_median_ms": _ms(statistics.median(busy)),
        "cancelled_caller_ms": _ms(caller),
        "next_query_answered_after_cancel_ms": _ms(freed),
    }


def _queries(client: EmbedderClient, count: int) -> list[float]:
    _query(client, "the first one makes room")
    times = []
    for number in range(count):
        time.sleep(PAUSE_SECONDS)
        times.append(_query(client, f"where does the keeper write down number {number}"))
    return times


def _query(client: EmbedderClient, text: str) -> float:
    start = time.perf_counter()
    client.embed_query(text, lambda: False)
    return time.perf_counter() - start


def _p95(times: list[float]) -> float:
    return sorted(times)[max(0, round(0.95 * len(times)) - 1)]


def _ms(seconds: float) -> float:
    return round(seconds * 1000, 1)
