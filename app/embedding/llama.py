"""One GGUF model in this process: text to tokens to unit vectors, through llama.cpp's C interface.

Runs in the embedder process only: importing this loads llama.cpp, and a bad model file can end the process.
`Llama.embed` of llama-cpp-python is not used, because it cuts the end token off long texts and hands vectors over as
Python lists.
"""

from __future__ import annotations

import ctypes
import logging
import os
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Self

import llama_cpp
import numpy as np

from app.embedding import gguf, hardware, llama_log
from app.embedding.devices import Placement, load_backends
from app.embedding.llama_context import LlamaContext, TapMissing
from app.embedding.normalise import normaliser_of
from app.embedding.packing import BATCH_TEXTS, BATCH_TOKENS, Packer
from app.embedding.tokenise import END_OF_TEXT, Tokeniser
from app.errors import ResourceError, ResourceProblem

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    Tokens = NDArray[np.int32]
    Vectors = NDArray[np.float32]

_log = logging.getLogger(__name__)

# How many texts' tokens are read where the catalogue has no better number; chunks are shorter than this, and a
# causal model keeps 0.1 MB and more of memory per token.
DEFAULT_MAX_TOKENS = 1024
# Tokens in one call where a graphics card has the whole of a causal model: more keep more of its units busy.
GRAPHICS_BATCH_TOKENS = 4096
ON_PROCESSOR = Placement()


class LlamaModel:
    """A loaded embedding model. Not thread-safe; `close` frees it.

    `max_tokens` bounds how much of a text is read (default: the model's context, at most DEFAULT_MAX_TOKENS),
    `dimensions` cuts vectors to their first so many numbers and normalises again (only for models trained for it).
    """

    def __init__(
        self,
        path: Path,
        *,
        max_tokens: int = 0,
        dimensions: int = 0,
        threads: int = 0,
        use_tap: bool = True,
        placement: Placement = ON_PROCESSOR,
    ) -> None:
        """Load the model, mapped from its file. Raises ResourceError (model_missing, model_invalid, out_of_memory)."""
        self.path = path
        self.header = gguf.read_header(path)
        gguf.check_is_embedding_model(path, self.header)
        self.threads = threads or hardware.physical_cores()
        self.placement = placement
        llama_log.install()
        load_backends()
        llama_cpp.llama_backend_init()
        self._lanes: list[LlamaContext] = []
        self._runner = ThreadPoolExecutor(self.threads, thread_name_prefix="lane")
        self._model = self._load()
        try:
            context_length = int(llama_cpp.llama_model_n_ctx_train(self._model))
            self.max_tokens = min(max_tokens or DEFAULT_MAX_TOKENS, context_length)
            self.full_dimensions = int(llama_cpp.llama_model_n_embd_out(self._model))
            self.dimensions = min(dimensions or self.full_dimensions, self.full_dimensions)
            self._tokeniser = Tokeniser(self._model, self.max_tokens, normaliser_of(self.header))
            self._check_end_token()
            self._lanes = [self._new_context(use_tap) for _ in range(1 if placement.devices else self.threads)]
        except BaseException:
            self.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def batch_tokens(self) -> int:
        """The most tokens that fit in one call of `embed_tokens`."""
        return max(GRAPHICS_BATCH_TOKENS if self._fills_graphics else BATCH_TOKENS, self.max_tokens)

    @property
    def uses_tap(self) -> bool:
        """True while vectors are read out of the graph (see `tap`), not pooled by llama.cpp."""
        return bool(self._lanes) and all(lane.uses_tap for lane in self._lanes)

    @property
    def lanes(self) -> int:
        """How many batches `embed_batches` computes side by side."""
        return len(self._lanes)

    @property
    def device(self) -> str:
        """The device as shown to people."""
        return self.placement.text or hardware.describe_cpu(self.threads)

    @property
    def device_reason(self) -> str:
        """Why it is this device, for people; empty where nobody asked."""
        return self.placement.reason

    @property
    def _fills_graphics(self) -> bool:
        return self.placement.is_whole and self._is_causal

    @property
    def _is_causal(self) -> bool:
        return bool(self.header.metadata.get(f"{self.header.architecture}.attention.causal", True))

    def tokenise(self, text: str) -> Tokens:
        """Token numbers of a text with the model's start and end tokens, at most `max_tokens`."""
        self._opened()
        return self._tokeniser(text)

    def embed(self, texts: Sequence[str]) -> Vectors:
        """Unit vectors of any number of texts, shape (len(texts), dimensions); NaN where one cannot be embedded."""
        tokens = [self.tokenise(text) for text in texts]
        vectors = np.full((len(texts), self.dimensions), np.nan, np.float32)
        packer = Packer([len(one) for one in tokens])
        while batches := packer.take_side_by_side(self.lanes, BATCH_TOKENS, BATCH_TEXTS):
            computed = self.embed_batches([[tokens[text] for text in batch] for batch in batches])
            for batch, rows in zip(batches, computed, strict=True):
                vectors[batch] = rows
        return vectors

    def embed_tokens(self, batch: Sequence[Tokens]) -> Vectors:
        """Unit vectors of one batch: at most BATCH_TEXTS texts and `batch_tokens` tokens, from one native call.

        All threads work on it. Raises ResourceError(out_of_memory) where llama.cpp finds no room for it.
        """
        self._opened()
        return self._run(0, batch, self.threads)

    def embed_batches(self, batches: Sequence[Sequence[Tokens]]) -> list[Vectors]:
        """As `embed_tokens` for at most `lanes` batches at the same time, each with a thread and a context of its own.

        Threads that share a context wait for each other at every step of the graph; those of separate contexts
        never do: 4,900 against 4,000 tokens/s for the starter on two quiet cores, and several times as many on
        busy ones.
        """
        self._opened()
        if len(batches) == 1:
            return [self._run(0, batches[0], self.threads)]
        runs = [self._runner.submit(self._run, lane, batch, 1) for lane, batch in enumerate(batches)]
        return [run.result() for run in runs]

    def _run(self, lane: int, batch: Sequence[Tokens], threads: int) -> Vectors:
        try:
            rows = self._lanes[lane].run(batch, threads)
        except TapMissing:
            self._lanes[lane].close()
            self._lanes[lane] = self._new_context(use_tap=False)
            rows = self._lanes[lane].run(batch, threads)
        if self.placement.devices and not np.isfinite(rows).any():
            raise ResourceError(ResourceProblem.WORKER, f"{self.placement.text}, gives no numbers for a text.")
        return unit_vectors(rows, self.dimensions)

    def _opened(self) -> None:
        """Raises ValueError after `close`: what was freed must not be touched."""
        if not self._lanes:
            raise ValueError("the model is closed")

    def close(self) -> None:
        """Free the model's memory."""
        self._runner.shutdown()
        while self._lanes:
            self._lanes.pop().close()
        if self._model is not None:
            llama_cpp.llama_model_free(self._model)
            self._model = None

    def _load(self) -> object:
        parameters = llama_cpp.llama_model_default_params()
        # The list ends with a null, so that an empty one means the processor alone. The output counts as a layer.
        handles = [device.handle for device in self.placement.devices]
        listed = (ctypes.c_void_p * (len(handles) + 1))(*handles)
        parameters.devices = ctypes.cast(listed, ctypes.c_void_p)
        parameters.n_gpu_layers = self.placement.layers + 1 if handles else 0
        # Normaliser did what these two ask for, and better; see there. The array must end with an empty entry.
        overrides = (llama_cpp.llama_model_kv_override * 3)()
        for entry, key in zip(overrides, (gguf.LOWERCASE_KEY, gguf.STRIP_ACCENTS_KEY), strict=False):
            entry.tag = llama_cpp.LLAMA_KV_OVERRIDE_TYPE_BOOL
            entry.key = key.encode("ascii")
            entry.value.val_bool = False
        if self._is_wordpiece:
            parameters.kv_overrides = overrides
        model = llama_cpp.llama_model_load_from_file(os.fsencode(self.path), parameters)
        if not model:
            raise self._unloadable(llama_log.take_errors())
        return model

    @property
    def _is_wordpiece(self) -> bool:
        return self.header.metadata.get("tokenizer.ggml.model") == "bert"

    def _check_end_token(self) -> None:
        """Pooling "last" reads the end token; early Qwen3-Embedding files asked for none, or for that of a chat.

        Raises ResourceError(model_invalid) where there is none to be had.
        """
        found = self._tokeniser.end_text
        is_wrong = found != END_OF_TEXT and gguf.is_qwen3_embedding(self.path, self.header)
        if self.header.pooling != "last" or (found and not is_wrong):
            return
        if not self._tokeniser.mend_end():
            raise ResourceError(
                ResourceProblem.MODEL_INVALID,
                f"{self.path.name} has no end token, so its vectors would be wrong. Get a newer file.",
            )
        told = self.path.name, found or "no end token", self._tokeniser.end_text
        _log.warning("%s asks for %s after a text; %s is appended instead", *told)

    def _new_context(self, use_tap: bool) -> LlamaContext:
        is_causal = self._is_causal
        return LlamaContext(
            self._model,
            width=self.full_dimensions,
            tokens=self.batch_tokens,
            texts=BATCH_TEXTS,
            # Only the last token's vector stays right where a batch is computed in parts.
            is_causal=is_causal and self.header.pooling == "last",
            use_tap=use_tap and is_causal and self.header.pooling == "last",
        )

    def _unloadable(self, detail: str) -> ResourceError:
        if "alloc" in detail or "memory" in detail:
            text = f"There is not enough memory to load {self.path.name}. Choose a smaller model."
            return ResourceError(ResourceProblem.OUT_OF_MEMORY, text)
        _log.info("cannot load %s: %s", self.path, detail)
        text = f"{self.path.name} cannot be loaded. Get the file again or choose another one."
        return ResourceError(ResourceProblem.MODEL_INVALID, text)


def unit_vectors(rows: Vectors, dimensions: int) -> Vectors:
    """The first `dimensions` numbers of each row at length 1; a row without a direction becomes NaN."""
    cut = np.ascontiguousarray(rows[:, :dimensions], np.float32)
    norms = np.linalg.norm(cut.astype(np.float64), axis=1, keepdims=True)
    norms[~np.isfinite(norms) | (norms == 0)] = np.nan
    unit: Vectors = (cut / norms).astype(np.float32)
    return unit
