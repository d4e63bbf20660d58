"""Tokens a second of our path and of llama-cpp-python's `Llama.embed`, in one run on the same texts; prints JSON.

    python packaging/dev.py bench embedding [--model PATH] [--texts N] [--words N] [--rounds N]

The two take turns, so that a busy machine slows both; look at the ratio, not at the figures.
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT))

from app.embedding.hardware import wait_without_spinning  # noqa: E402

wait_without_spinning()

import numpy as np  # noqa: E402
from llama_cpp import Llama  # noqa: E402

from app.embedding.catalog import resolve  # noqa: E402
from app.embedding.llama import LlamaModel  # noqa: E402
from app.paths import default_data_dir  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Callable

WORDS = ["the", "keeper", "of", "an", "old", "lighthouse", "wrote", "down", "how", "wind", "and", "water", "were"]


def make_texts(count: int, words: int) -> list[str]:
    """Texts of 1 to 2 × `words` words, the same in every run."""
    rng = np.random.default_rng(5)
    return [" ".join(rng.choice(WORDS, rng.integers(1, 2 * words))) for _ in range(count)]


def seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--model", default="")
    parser.add_argument("--texts", type=int, default=64)
    parser.add_argument("--words", type=int, default=100)
    parser.add_argument("--rounds", type=int, default=5)
    arguments = parser.parse_args()
    texts = make_texts(arguments.texts, arguments.words)
    file = resolve(arguments.model, default_data_dir())
    with LlamaModel(file.path, max_tokens=file.max_tokens) as ours:
        stock = Llama(
            str(file.path), embedding=True, verbose=False, n_ctx=512, n_batch=512, n_ubatch=512, n_threads=ours.threads
        )
        tokens = sum(len(ours.tokenise(text)) for text in texts)
        works: dict[str, Callable[[], object]] = {
            "ours": lambda: ours.embed(texts),
            "stock": lambda: stock.embed(texts, normalize=True),
        }
        times: dict[str, list[float]] = {name: [] for name in works}
        for _ in range(arguments.rounds):
            for name, work in works.items():
                times[name].append(seconds(work))
        cosine = (ours.embed(texts) * np.array(stock.embed(texts, normalize=True))).sum(axis=1)
        stock.close()
    rates = {name: round(tokens / statistics.median(found)) for name, found in times.items()}
    result = {
        "model": file.path.name,
        "texts": len(texts),
        "tokens": tokens,
        "tokens_per_second": rates,
        "ratio": round(rates["ours"] / rates["stock"], 2),
        "least_cosine": round(float(cosine.min()), 6),
    }
    print(json.dumps(result))


if __name__ == "__main__":
    main()
