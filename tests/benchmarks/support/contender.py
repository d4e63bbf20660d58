"""One way to embed, in a process of its own, so that its memory can be told apart; driven by lines on stdin.

    python contender.py ours|stock|torch MODEL TEXTS OUT THREADS TOKENS

MODEL is a GGUF file (a folder for torch), TEXTS a JSON list, OUT the .npy file that gets the vectors. "go" embeds all
texts once and answers with the seconds as a JSON line, "end" writes OUT and answers with the peak of memory.
"""

from __future__ import annotations

import importlib
import json
import os
import sys
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).resolve().parent.parent.parent.parent
_POLL_SECONDS = 0.02
_FIELDS = ("VmRSS", "RssAnon")


def memory_mb() -> tuple[float, float]:
    """Memory of this process, all of it and without mapped files, in MB; only Linux tells the latter apart."""
    try:
        lines = Path("/proc/self/status").read_text("utf-8").splitlines()
        found = {name: int(line.split()[1]) / 1000 for line in lines if (name := line.partition(":")[0]) in _FIELDS}
        return found["VmRSS"], found["RssAnon"]
    except OSError:
        import psutil

        resident = psutil.Process().memory_info().rss / 1e6
        return resident, resident


class Peak(threading.Thread):
    """Watches memory; `extra` is the most above what it was at the start, all of it and without mapped files."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self._base = memory_mb()
        self.extra = (0.0, 0.0)
        self.start()

    def run(self) -> None:
        while True:
            now = memory_mb()
            self.extra = (
                max(self.extra[0], now[0] - self._base[0]),
                max(self.extra[1], now[1] - self._base[1]),
            )
            time.sleep(_POLL_SECONDS)


def make_ours(model: Path, threads: int, tokens: int, folder: Path) -> Callable[[list[str]], Any]:
    sys.path.insert(0, str(ROOT))
    from app.embedding.hardware import wait_without_spinning

    wait_without_spinning()
    from app.embedding.llama import LlamaModel

    loaded = LlamaModel(model, max_tokens=tokens, threads=threads, weights_dir=folder)
    return loaded.embed


def make_stock(model: Path, threads: int, tokens: int, _folder: Path) -> Callable[[list[str]], Any]:
    os.environ.setdefault("OMP_WAIT_POLICY", "passive")  # as ours, lest a busy machine decides
    from llama_cpp import Llama

    loaded = Llama(
        str(model),
        embedding=True,
        verbose=False,
        n_ctx=tokens,
        n_batch=tokens,
        n_ubatch=tokens,
        n_threads=threads,
        n_threads_batch=threads,
    )
    return lambda texts: loaded.embed(texts, normalize=True)


def make_torch(model: Path, threads: int, tokens: int, _folder: Path) -> Callable[[list[str]], Any]:
    # By name: they stand in another Python's environment, where our checks do not look.
    importlib.import_module("torch").set_num_threads(threads)
    loaded = importlib.import_module("sentence_transformers").SentenceTransformer(str(model), device="cpu")
    loaded.max_seq_length = tokens
    return lambda texts: loaded.encode(texts, batch_size=32, normalize_embeddings=True, show_progress_bar=False)


MAKERS = {"ours": make_ours, "stock": make_stock, "torch": make_torch}


def main(arguments: list[str]) -> None:
    kind, model, texts_file, out, threads, tokens = arguments
    texts = json.loads(Path(texts_file).read_text("utf-8"))
    make = MAKERS[kind]
    if kind != "torch":
        import llama_cpp  # noqa: F401 - the library itself is no part of what a model takes
    import numpy as np

    peak = Peak()
    embed = make(Path(model), int(threads), int(tokens), Path(out).parent)
    vectors: Any = embed(texts[:2])
    answer = sys.stdout
    print(json.dumps({"ready": True}), file=answer, flush=True)
    for line in sys.stdin:
        if line.strip() == "end":
            break
        start = time.perf_counter()
        vectors = embed(texts)
        print(json.dumps({"seconds": time.perf_counter() - start}), file=answer, flush=True)
    np.save(out, np.asarray(vectors, np.float32))
    resident, private = map(round, peak.extra)
    print(json.dumps({"resident_mb": resident, "private_mb": private}), file=answer, flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
