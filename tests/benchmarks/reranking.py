"""What a reranked search costs: the same searches with and without one, in turn.

`dev.py bench reranking [--kind Q8_0] [--layers N] [--searches N] [--tokens N]` makes a small library, each file a
passage of so many of the reranker's tokens, and a reranker with the shapes of Qwen3-Reranker 0.6B and random weights.
Each question is asked plainly and reranked, after one of each that loads the models. Times are wall-clock seconds as
the response tells them; the ratio of the medians tells more than the times on a machine that others use too. The time
grows with the layers, so that a busy machine may be given fewer.
"""

from __future__ import annotations

import argparse
import json
import random
import statistics
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

from app.engine import Engine
from app.paths import DataDir
from app.search.model import SearchRequest
from app.search.rerank import TOP
from tests.benchmarks.support import qwen_shapes

WORDS = ("tenant", "deposit", "notice", "garden", "snail", "harbour", "train", "tea", "bridge", "letter", "oven")


def main(arguments: list[str]) -> int:
    """Run the benchmark and print one JSON document; returns the exit code."""
    parser = argparse.ArgumentParser(prog="dev.py bench reranking", description=__doc__)
    parser.add_argument("--kind", choices=qwen_shapes.KINDS, default="Q8_0", help="weights of the reranker")
    parser.add_argument("--searches", type=int, default=3, help="questions (default 3)")
    parser.add_argument("--tokens", type=int, default=250, help="tokens of a passage (default 250)")
    parser.add_argument("--layers", type=int, default=qwen_shapes.LAYERS, help="of the 28 of the real one")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        report = _measure(Path(folder), options)
    print(json.dumps(report, indent=2))
    return 0


def _measure(base: Path, options: argparse.Namespace) -> dict[str, object]:
    model = qwen_shapes.write(base, options.kind, options.layers, is_reranker=True)
    _write_library(base / "documents", options.tokens)
    with Engine.open(DataDir(base / "data")) as engine:
        engine.index([str(base / "documents")], lambda _: None, lambda: False)
        engine.update_settings(replace(engine.settings, reranker=str(model)))
        plain, reranked = [], []
        for number in range(max(1, options.searches) + 1):
            request = SearchRequest(f"{WORDS[number % len(WORDS)]} {WORDS[-1 - number % len(WORDS)]}")
            plain.append(engine.search(request).took_ms / 1000)
            found = engine.reranking.search(replace(request, limit=TOP - 1))
            if not found.reranked_by:
                raise SystemExit(found.rerank_problem)
            reranked.append(found.took_ms / 1000)
            print(f"{plain[-1]:.3f} s plain, {reranked[-1]:.1f} s reranked", file=sys.stderr)
    without, with_it = statistics.median(plain[1:]), statistics.median(reranked[1:])
    return {
        "reranker": f"Qwen3-Reranker-0.6B shapes, {options.layers} layers, {options.kind}",
        "passages": TOP,
        "passage_tokens": options.tokens,
        "plain_s": round(without, 4),
        "reranked_s": round(with_it, 2),
        "ratio": round(with_it / without),
        "first_reranked_s": round(reranked[0], 2),
    }


def _write_library(folder: Path, tokens: int) -> None:
    """The vocabulary of the model has a token for each byte."""
    folder.mkdir()
    choose = random.Random(1)
    for number in range(TOP + 5):
        text = " ".join(choose.choice(WORDS) for _ in range(tokens))[:tokens]
        (folder / f"{number}.txt").write_text(text, "utf-8")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
