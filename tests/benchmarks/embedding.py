"""Speed and memory of our way to embed beside llama-cpp-python's `Llama.embed`, torch and the processor's ceiling.

    python packaging/dev.py bench embedding --json [--quick] [--folder DIR] [--torch PYTHON FOLDER] [--latency]
        [--profile]

Models: the starter, and files of the 0.6B's shapes with random weights (F16, Q8_0, Q4_K_M; 28 layers, with --quick
F16 and Q4_K_M of 4). Each contender runs in a process of its own, and they take turns, so that a busy machine slows
all of them: look at the ratios. `ceiling` is what numpy's SGEMM would do for the arithmetic of the layers' matrices
alone; 4-bit files may pass it, since they are multiplied as whole numbers. `memory_mb` tells the peak beyond the bare
process: all of it without the size of the model's file, and what is not mapped from a file (with repacked 4-bit
weights, which take the file's place). --torch names a Python with sentence-transformers and the starter's original
folder; without it torch is told as absent. --latency adds what queries wait during documents.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT))

import numpy as np  # noqa: E402
from gguf import GGUFReader  # noqa: E402

from app.embedding import llama_log  # noqa: E402
from app.embedding.catalog import resolve  # noqa: E402
from app.embedding.hardware import physical_cores  # noqa: E402
from app.paths import default_data_dir  # noqa: E402
from tests.benchmarks.support import latency, operations, qwen_shapes  # noqa: E402

CONTENDER = Path(__file__).resolve().parent / "support" / "contender.py"
WORDS = ["the", "keeper", "of", "an", "old", "lighthouse", "wrote", "down", "how", "wind", "and", "water", "were"]
QUICK_LAYERS = 4
_SGEMM_SIZE = 1536


@dataclass(frozen=True)
class Case:
    """A model and the work for it: `texts` texts of 1 to 2 × `words` words, `tokens` read of each at most."""

    name: str
    path: Path
    texts: int
    words: int
    tokens: int
    torch: tuple[str, str] | None = None


class Contender:
    """A process of contender.py, given the texts once and told to go again and again."""

    def __init__(self, kind: str, python: str, model: str, case: Case, folder: Path) -> None:
        self.out = folder / f"{kind}.npy"
        numbers = [str(physical_cores()), str(case.tokens)]
        command = [python, str(CONTENDER), kind, model, str(folder / "texts.json"), str(self.out), *numbers]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self._answer()
        self.times: list[float] = []

    def go(self) -> None:
        self.times.append(self._ask("go")["seconds"])

    def end(self) -> dict[str, Any]:
        answer = self._ask("end")
        self._process.wait()
        return answer

    def _ask(self, line: str) -> dict[str, Any]:
        assert self._process.stdin is not None
        self._process.stdin.write(line + "\n")
        self._process.stdin.flush()
        return self._answer()

    def _answer(self) -> dict[str, Any]:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if not line:
            raise SystemExit(f"{self.out.stem} ended early. Its own words are above.")
        answer: dict[str, Any] = json.loads(line)
        return answer


def make_texts(count: int, words: int) -> list[str]:
    """The same texts in every run."""
    rng = np.random.default_rng(5)
    return [" ".join(rng.choice(WORDS, rng.integers(1, 2 * words))) for _ in range(count)]


def sgemm_flops() -> float:
    """Floating-point operations a second of numpy's matrix product, float32, on all cores."""
    rng = np.random.default_rng(1)
    one, other = (rng.standard_normal((_SGEMM_SIZE, _SGEMM_SIZE), np.float32) for _ in range(2))
    one @ other
    start = time.perf_counter()
    for _ in range(3):
        one @ other
    return 3 * 2 * _SGEMM_SIZE**3 / (time.perf_counter() - start)


def flops_per_token(model: Path) -> int:
    """Two for every weight of the layers' matrices; attention itself and the tables of tokens are left out."""
    tensors = GGUFReader(model).tensors
    return 2 * sum(int(one.n_elements) for one in tensors if one.name.startswith("blk.") and len(one.shape) == 2)


def count_tokens(case: Case, texts: list[str]) -> int:
    from app.embedding.llama import LlamaModel

    with LlamaModel(case.path, max_tokens=case.tokens, threads=1) as model:
        return sum(len(model.tokenise(text)) for text in texts)


def run(case: Case, rounds: int) -> dict[str, Any]:
    texts = make_texts(case.texts, case.words)
    tokens = count_tokens(case, texts)
    ceilings: list[float] = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "texts.json").write_text(json.dumps(texts), "utf-8")
        contenders = {kind: Contender(kind, sys.executable, str(case.path), case, folder) for kind in ("ours", "stock")}
        if case.torch:
            contenders["torch"] = Contender("torch", *case.torch, case, folder)
        for number in range(rounds):
            for kind, contender in contenders.items():
                contender.go()
                print(
                    f"{case.name}: {kind} {tokens / contender.times[-1]:.0f} tokens/s ({number + 1})", file=sys.stderr
                )
            ceilings.append(sgemm_flops() / flops_per_token(case.path))
        memory = {kind: contender.end() for kind, contender in contenders.items()}
        vectors = {kind: np.load(contender.out) for kind, contender in contenders.items()}
    times = {kind: contender.times for kind, contender in contenders.items()}
    return report(case, tokens, times, ceilings, memory, vectors)


def report(
    case: Case,
    tokens: int,
    times: dict[str, list[float]],
    ceilings: list[float],
    memory: dict[str, dict[str, int]],
    vectors: dict[str, Any],
) -> dict[str, Any]:
    """Rates from medians; ratios are the medians of each round's own, since the rounds differ more than the ways."""
    rates: dict[str, Any] = {kind: round(tokens / statistics.median(found)) for kind, found in times.items()}
    ratios = {
        f"ours_to_{kind}": round(statistics.median(b / a for a, b in zip(times["ours"], found, strict=True)), 2)
        for kind, found in times.items()
        if kind != "ours"
    }
    found = {kind: 1 - float((vectors["ours"] * rows).sum(axis=1).min()) for kind, rows in vectors.items()}
    file_mb = round(case.path.stat().st_size / 1e6)
    return {
        "model": case.name,
        "file_mb": file_mb,
        "texts": case.texts,
        "tokens": tokens,
        "tokens_per_second": {**rates, "torch": rates.get("torch", "absent")},
        "ceiling_tokens_per_second": round(statistics.median(ceilings)),
        "ratio": ratios,
        "of_ceiling": round(rates["ours"] / statistics.median(ceilings), 2),
        "memory_mb": {
            kind: {"beyond_file": found["resident_mb"] - file_mb, "private": found["private_mb"]}
            for kind, found in memory.items()
        },
        "largest_cosine_distance": {kind: round(far, 7) for kind, far in found.items() if kind != "ours"},
    }


def cases(arguments: argparse.Namespace, folder: Path) -> list[Case]:
    starter = resolve("", default_data_dir())
    torch = tuple(arguments.torch) if arguments.torch else None
    quick = arguments.quick
    found = [Case("starter", starter.path, 24 if quick else 128, 80, starter.max_tokens or 256, torch)]
    for kind in ("F16", "Q4_K_M") if quick else qwen_shapes.KINDS:
        layers = QUICK_LAYERS if quick else qwen_shapes.LAYERS
        path = qwen_shapes.write(folder, kind, layers)
        found.append(Case(f"0.6B shapes, {layers} layers, {kind}", path, 6 if quick else 16, 25, 1024))
    return [case for case in found if not arguments.only or arguments.only in case.name]


def main() -> None:
    parser = argparse.ArgumentParser(prog="dev.py bench embedding", description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--json", action="store_true", help="accepted for scripts; the result is always JSON")
    parser.add_argument("--quick", action="store_true", help="fewer layers, texts and rounds: two minutes")
    parser.add_argument("--rounds", type=int, default=0, help="default 5, quick 2")
    parser.add_argument("--folder", type=Path, help="keeps the written models (4 GB) for the next run")
    parser.add_argument("--only", default="", help="models with this in their name")
    parser.add_argument("--torch", nargs=2, metavar=("PYTHON", "FOLDER"))
    parser.add_argument("--latency", action="store_true")
    parser.add_argument("--profile", action="store_true")
    arguments = parser.parse_args()
    llama_log.install()
    rounds = arguments.rounds or (2 if arguments.quick else 5)
    with tempfile.TemporaryDirectory() as name:
        folder = arguments.folder or Path(name)
        folder.mkdir(parents=True, exist_ok=True)
        results = []
        for case in cases(arguments, folder):
            result = run(case, rounds)
            if arguments.latency:
                texts = make_texts(case.texts, case.words) * (20 if case.name == "starter" else 2)
                result["latency"] = latency.measure(case.path, texts, case.tokens, 12 if arguments.quick else 40)
            if arguments.profile:
                texts = make_texts(max(6, case.texts // 2), case.words)
                result["profile"] = operations.measure(case.path, texts, case.tokens, folder / "prepared")
            results.append(result)
    print(json.dumps({"cores": physical_cores(), "rounds": rounds, "models": results}, indent=1))


if __name__ == "__main__":
    main()
