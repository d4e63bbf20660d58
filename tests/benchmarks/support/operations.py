"""What the time of embedding goes to: seconds of each kind of operation in the graph, heard from llama.cpp itself.

llama.cpp asks a callback about every node of the graph; one that wants all of them gets each computed alone. With one
thread that costs a few percent, which is told as `overhead`.
"""

from __future__ import annotations

import ctypes
import time
from collections import defaultdict
from pathlib import Path
from typing import Any

import llama_cpp
from llama_cpp._ctypes_extensions import load_shared_library

from app.embedding.llama import LlamaModel
from app.embedding.llama_context import LlamaContext

_LEAST_SHARE = 0.01


class Stopwatch:
    """Times every node of a context's graph; `install` first, so that contexts made after it are heard."""

    def __init__(self) -> None:
        self.seconds: defaultdict[str, float] = defaultdict(float)
        self._ggml = load_shared_library("ggml-base", Path(llama_cpp.__file__).parent / "lib")
        self._ggml.ggml_op_desc.argtypes = [ctypes.c_void_p]
        self._ggml.ggml_op_desc.restype = ctypes.c_char_p
        self._start = 0.0
        self._callbacks: list[Any] = []

    def install(self) -> Any:
        """Put the stopwatch into every context from now on; gives what undoes that."""
        original = LlamaContext._parameters

        def parameters(context: LlamaContext, *arguments: Any, **named: Any) -> Any:
            made = original(context, *arguments, **named)
            made.cb_eval = self._callback(context._tap)
            return made

        setattr(LlamaContext, "_parameters", parameters)  # noqa: B010 - for the type checker it is a method
        return lambda: setattr(LlamaContext, "_parameters", original)

    def _callback(self, tap: Any) -> Any:
        def on_tensor(tensor: int, ask: bool, user_data: object) -> bool:
            goes_on = bool(tap is None or tap._on_tensor(tensor, ask, user_data) or not ask)
            if ask:
                self._start = time.perf_counter()
                return True
            self.seconds[self._ggml.ggml_op_desc(tensor).decode()] += time.perf_counter() - self._start
            return goes_on

        self._callbacks.append(llama_cpp.ggml_backend_sched_eval_callback(on_tensor))
        return self._callbacks[-1]


def measure(path: Path, texts: list[str], tokens: int, weights_dir: Path) -> dict[str, Any]:
    """Shares of the time that `texts` take with one thread, by operation; those of less than 1 % are left out."""
    plain, _ = _embed(path, texts, tokens, weights_dir)
    stopwatch = Stopwatch()
    undo = stopwatch.install()
    try:
        timed, count = _embed(path, texts, tokens, weights_dir, stopwatch)
    finally:
        undo()
    total = sum(stopwatch.seconds.values())
    by_time = sorted(stopwatch.seconds.items(), key=lambda one: -one[1])
    shares = {name: round(found / timed, 3) for name, found in by_time}
    return {
        "tokens_per_second_one_thread": round(count / plain),
        "overhead": round(timed / plain - 1, 2),
        "share": {name: share for name, share in shares.items() if share >= _LEAST_SHARE},
        "share_outside_the_graph": round(1 - total / timed, 3),
    }


def _embed(
    path: Path, texts: list[str], tokens: int, weights_dir: Path, stopwatch: Stopwatch | None = None
) -> tuple[float, int]:
    with LlamaModel(path, max_tokens=tokens, threads=1, weights_dir=weights_dir) as model:
        count = sum(len(model.tokenise(text)) for text in texts)
        model.embed(texts[:2])
        if stopwatch is not None:
            stopwatch.seconds.clear()
        start = time.perf_counter()
        model.embed(texts)
        return time.perf_counter() - start, count
