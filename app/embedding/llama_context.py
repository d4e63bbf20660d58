"""A computing context of llama.cpp: a batch of token sequences in, one raw vector for each out."""

from __future__ import annotations

import ctypes
import logging
from typing import TYPE_CHECKING, Any

import llama_cpp
import numpy as np

from app.embedding import llama_log
from app.embedding.tap import HiddenStateTap
from app.errors import ResourceError, ResourceProblem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    Tokens = NDArray[np.int32]
    Vectors = NDArray[np.float32]

_log = logging.getLogger(__name__)

# The part of a causal model's batch that is computed at once: enough to keep the cores busy, small in memory.
_CAUSAL_UBATCH = 512
_NO_MEMORY_FOR_BATCH = (1, -2)


class TapMissing(Exception):  # noqa: N818 - a state, answered by a context without tap
    """The graph has no tensor with the last hidden states of the flagged tokens."""


class LlamaContext:
    """Computes pooled, not yet normalised vectors of width `width`. Not thread-safe; close it before the model.

    With `use_tap` the vector of a text is the hidden state of its last token (see `tap`), which is what pooling
    "last" means; without it llama.cpp pools as the model file says.
    """

    def __init__(self, model: Any, *, width: int, tokens: int, texts: int, is_causal: bool, use_tap: bool) -> None:
        """Raises ResourceError(out_of_memory) where llama.cpp cannot make it."""
        self._width = width
        self._tap = HiddenStateTap(width) if use_tap else None
        if self._tap is not None and not self._tap.is_available:
            self._tap = None
        self._batch = _Batch(tokens)
        parameters = self._parameters(tokens, texts, is_causal=is_causal)
        self._context: Any = llama_cpp.llama_init_from_model(model, parameters)
        if not self._context:
            raise _no_memory()
        self._memory = llama_cpp.llama_get_memory(self._context)
        self._is_tainted = False

    @property
    def uses_tap(self) -> bool:
        """False also where a tap was wanted and this build of llama.cpp has none."""
        return self._tap is not None

    def run(self, sequences: Sequence[Tokens], threads: int) -> Vectors:
        """Raw vectors, shape (len(sequences), width), computed by `threads` threads; NaN where that failed.

        One text that makes NaN can spoil all others of its batch (an encoder's do): give those another run.

        Raises TapMissing, and ResourceError(out_of_memory) where the batch finds no room.
        """
        llama_cpp.llama_set_n_threads(self._context, threads, threads)
        self._batch.fill(sequences, last_only=self._tap is not None)
        if self._memory:
            # A NaN left in a cell may spoil what is computed beside it: masked, it is still NaN.
            llama_cpp.llama_memory_clear(self._memory, self._is_tainted)
            status = llama_cpp.llama_decode(self._context, self._batch.native)
        else:
            status = llama_cpp.llama_encode(self._context, self._batch.native)
        if status in _NO_MEMORY_FOR_BATCH:
            raise _no_memory()
        rows = self._rows(len(sequences), failed=bool(status))
        self._is_tainted = not np.isfinite(rows).all()
        return rows

    def close(self) -> None:
        """Free the context; a second call does nothing."""
        if self._context:
            llama_cpp.llama_free(self._context)
            self._context = None

    def _parameters(self, tokens: int, texts: int, *, is_causal: bool) -> Any:
        parameters = llama_cpp.llama_context_default_params()
        parameters.n_ctx = parameters.n_batch = tokens
        # An encoder must see a whole batch at once: llama.cpp ends the process otherwise.
        parameters.n_ubatch = min(tokens, _CAUSAL_UBATCH) if is_causal else tokens
        parameters.n_seq_max = texts
        parameters.kv_unified = True  # one pool of cells for texts of any length
        parameters.no_perf = True
        parameters.embeddings = self._tap is None
        if self._tap is not None:
            parameters.n_outputs_max = texts  # room for that many rows of the head, not for one per token
            parameters.cb_eval = self._tap.callback
        return parameters

    def _rows(self, count: int, *, failed: bool) -> Vectors:
        if failed:  # not a thing of the machine, but of this batch
            return np.full((count, self._width), np.nan, np.float32)
        return self._pooled(count) if self._tap is None else self._tapped(self._tap, count)

    def _tapped(self, tap: HiddenStateTap, count: int) -> Vectors:
        llama_cpp.llama_synchronize(self._context)
        rows = tap.take()
        if len(rows) != count:
            raise TapMissing
        return rows

    def _pooled(self, count: int) -> Vectors:
        rows = np.full((count, self._width), np.nan, np.float32)
        for text in range(count):
            pointer = llama_cpp.llama_get_embeddings_seq(self._context, text)
            if pointer:
                rows[text] = np.ctypeslib.as_array(pointer, (self._width,))
        return rows


class _Batch:
    """A llama_batch whose arrays are numpy's, filled without a Python loop over tokens."""

    def __init__(self, tokens: int) -> None:
        self._token = np.zeros(tokens, np.int32)
        self._position = np.zeros(tokens, np.int32)
        self._sequence = np.zeros(tokens, np.int32)
        self._sequence_count = np.ones(tokens, np.int32)
        self._output = np.zeros(tokens, np.int8)
        step = self._sequence.itemsize
        self._sequence_pointers = (self._sequence.ctypes.data + step * np.arange(tokens)).astype(np.uintp)
        self.native = llama_cpp.llama_batch(
            token=_pointer(self._token, ctypes.c_int32),
            pos=_pointer(self._position, ctypes.c_int32),
            n_seq_id=_pointer(self._sequence_count, ctypes.c_int32),
            seq_id=_pointer(self._sequence_pointers, ctypes.POINTER(ctypes.c_int32)),
            logits=_pointer(self._output, ctypes.c_int8),
        )

    def fill(self, sequences: Sequence[Tokens], *, last_only: bool) -> None:
        """Lay the sequences one behind the other; `last_only` flags the last token of each as output, else all."""
        lengths = np.array([len(one) for one in sequences])
        total = int(lengths.sum())
        ends = np.cumsum(lengths)
        self._token[:total] = np.concatenate(sequences)
        self._position[:total] = np.arange(total) - np.repeat(ends - lengths, lengths)
        self._sequence[:total] = np.repeat(np.arange(len(sequences)), lengths)
        self._output[:total] = not last_only
        self._output[ends - 1] = 1
        self.native.n_tokens = total


def _pointer(array: NDArray[Any], kind: Any) -> Any:
    return array.ctypes.data_as(ctypes.POINTER(kind))


def _no_memory() -> ResourceError:
    _log.info("no memory: %s", llama_log.take_errors())
    text = "There is not enough memory for this model. Close other programs or choose a smaller model."
    return ResourceError(ResourceProblem.OUT_OF_MEMORY, text)
