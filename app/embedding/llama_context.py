"""A computing context of llama.cpp: a batch of token sequences in, one raw vector for each out."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

import llama_cpp
import numpy as np

from app.embedding import llama_log
from app.embedding.batch import Batch
from app.embedding.interrupt import Interrupted
from app.embedding.tap import HiddenStateTap
from app.errors import ResourceError, ResourceProblem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from app.embedding.interrupt import Interrupt

    Tokens = NDArray[np.int32]
    Vectors = NDArray[np.float32]

_log = logging.getLogger(__name__)

# The part of a causal model's batch that is computed at once: enough to keep the cores busy, small in memory.
_CAUSAL_UBATCH = 512
_NO_MEMORY_FOR_BATCH = (1, -2)
_ABORTED = 2
# GGML_STATUS_FAILED: what a lost graphics card gives for every batch, where its driver does not end the process.
_COMPUTING_FAILED = -3


class TapMissing(Exception):  # noqa: N818 - a state, answered by a context without tap
    """The graph has no tensor with the last hidden states of the flagged tokens."""


class LlamaContext:
    """Computes pooled, not yet normalised vectors of width `width`. Not thread-safe; close it before the model.

    With `use_tap` the vector of a text is the hidden state of its last token (see `tap`), which is what pooling
    "last" means; without it llama.cpp pools as the model file says. A causal model can compute a batch in parts,
    even in the middle of a text, since its memory holds what later tokens need of earlier ones: exact, no guess.
    `tapped` names another tensor to read, of the same `width`. Without `is_flash` attention is not fused, which takes
    more memory and rounds less.
    """

    def __init__(
        self,
        model: Any,
        interrupt: Interrupt,
        *,
        width: int,
        tokens: int,
        texts: int,
        is_causal: bool,
        use_tap: bool,
        tapped: bytes = b"",
        is_flash: bool = True,
    ) -> None:
        """Raises ResourceError(out_of_memory) where llama.cpp cannot make it."""
        self._width = width
        self._tap = HiddenStateTap(width, tapped) if use_tap else None
        if self._tap is not None and not self._tap.is_available:
            self._tap = None
        self._batch = Batch(tokens)
        parameters = self._parameters(tokens, texts, is_causal=is_causal)
        if not is_flash:
            parameters.flash_attn_type = llama_cpp.LLAMA_FLASH_ATTN_TYPE_DISABLED
        self._part_tokens = int(parameters.n_ubatch)
        self._context: Any = llama_cpp.llama_init_from_model(model, parameters)
        if not self._context:
            raise _no_memory()
        self._interrupt = interrupt  # llama.cpp holds a bare pointer to it
        interrupt.attach(self._context)
        self._memory = llama_cpp.llama_get_memory(self._context)
        self._is_tainted = False
        self._held = np.empty(0, np.int32)
        self.sequences: Sequence[Tokens] | None = None
        self._start = 0
        self._parts: list[Vectors] = []

    @property
    def uses_tap(self) -> bool:
        """False also where a tap was wanted and this build of llama.cpp has none."""
        return self._tap is not None

    @property
    def is_done(self) -> bool:
        """True when nothing that was begun is left to compute."""
        return self._start >= self._batch.size

    def run(self, sequences: Sequence[Tokens], threads: int) -> Vectors:
        """Raw vectors, shape (len(sequences), width), computed by `threads` threads; NaN where that failed.

        One text that makes NaN can spoil all others of its batch (an encoder's do): give those another run.

        Raises TapMissing, Interrupted, and ResourceError(out_of_memory) where the batch finds no room.
        """
        self.begin(sequences)
        while not self.is_done:
            self.advance(self._batch.size, threads)
        return self.take()

    def begin(self, sequences: Sequence[Tokens]) -> None:
        """Lay out a batch for `advance`; what another one had computed is forgotten."""
        self.sequences = sequences
        self._held = self._held[:0]
        self._start, self._parts = 0, []
        self._batch.fill(sequences, last_only=self._tap is not None)
        if self._memory:
            # A NaN left in a cell may spoil what is computed beside it: masked, it is still NaN.
            llama_cpp.llama_memory_clear(self._memory, self._is_tainted)

    def advance(self, tokens: int, threads: int) -> int:
        """Compute up to `tokens` more tokens of what was begun, all of it without a tap; gives their number.

        Raises as `run`; after Interrupted the same part may be tried again.
        """
        start, end = self._start, self._batch.size
        if self._tap is not None:
            end = min(end, start + min(tokens, self._part_tokens))
        rows = self._compute(start, end, threads)
        self._parts.append(rows)
        self._start = end
        return end - start

    def take(self) -> Vectors:
        """The raw vectors of what was begun and is done."""
        rows = np.concatenate(self._parts)
        self._is_tainted = not np.isfinite(rows).all()
        self.sequences, self._parts = None, []
        return rows

    def run_onwards(self, tokens: Tokens, threads: int) -> Vectors:
        """As `run` for one text that often starts as the one before it did, as queries do with an instruction.

        What the memory holds of the common start is not computed again. Only for a causal model with a tap.
        """
        kept = _common_start(self._held, tokens[:-1])
        if self._is_tainted or not llama_cpp.llama_memory_seq_rm(self._memory, 0, kept, -1):
            kept = 0
            llama_cpp.llama_memory_clear(self._memory, self._is_tainted)
        self._held = tokens[:kept]
        self._batch.fill([tokens[kept:]], last_only=True, first_position=kept)
        rows = self._compute(0, self._batch.size, threads)
        self._held = tokens
        self._is_tainted = not np.isfinite(rows).all()
        return rows

    def close(self) -> None:
        """Free the context; a second call does nothing."""
        if self._context:
            llama_cpp.llama_free(self._context)
            self._context = None

    def _compute(self, start: int, end: int, threads: int) -> Vectors:
        """One native call; the vectors of the texts that end in this part."""
        llama_cpp.llama_set_n_threads(self._context, threads, threads)
        compute = llama_cpp.llama_decode if self._memory else llama_cpp.llama_encode
        status = compute(self._context, self._batch.part(start, end))
        if status in _NO_MEMORY_FOR_BATCH:
            raise _no_memory()
        if self._tap is None:
            count = len(self.sequences or ())
            return self._checked(status, count) if status else self._pooled(count)
        llama_cpp.llama_synchronize(self._context)
        rows, count = self._tap.take(), self._batch.outputs(start, end)
        if status:
            return self._checked(status, count)
        if len(rows) != count:
            raise TapMissing
        return rows

    def _checked(self, status: int, count: int) -> Vectors:
        """NaN for what failed: not a thing of the machine, but of this batch."""
        if status == _ABORTED:
            raise Interrupted
        if status == _COMPUTING_FAILED:
            raise ResourceError(ResourceProblem.WORKER, "The model could not be computed. Start Lodestone again.")
        return np.full((count, self._width), np.nan, np.float32)

    def _parameters(self, tokens: int, texts: int, *, is_causal: bool) -> Any:
        parameters = llama_cpp.llama_context_default_params()
        # Pooling by mean shares the tokens of a call evenly among its texts when room is reserved: where that leaves a
        # remainder, llama.cpp ends the process.
        room = -(-tokens // texts) * texts
        parameters.n_ctx = parameters.n_batch = room
        # An encoder must see a whole batch at once: llama.cpp ends the process otherwise.
        parameters.n_ubatch = min(room, _CAUSAL_UBATCH) if is_causal else room
        parameters.n_seq_max = texts
        parameters.kv_unified = True  # one pool of cells for texts of any length
        parameters.no_perf = True
        parameters.embeddings = self._tap is None
        if self._tap is not None:
            parameters.n_outputs_max = texts  # room for that many rows of the head, not for one per token
            parameters.cb_eval = self._tap.callback
        return parameters

    def _pooled(self, count: int) -> Vectors:
        rows = np.full((count, self._width), np.nan, np.float32)
        for text in range(count):
            pointer = llama_cpp.llama_get_embeddings_seq(self._context, text)
            if pointer:
                rows[text] = np.ctypeslib.as_array(pointer, (self._width,))
        return rows


def _common_start(one: Tokens, other: Tokens) -> int:
    """How many tokens both have in common before they first differ."""
    length = min(len(one), len(other))
    differing = np.flatnonzero(one[:length] != other[:length])
    return int(differing[0]) if len(differing) else length


def _no_memory() -> ResourceError:
    _log.info("no memory: %s", llama_log.take_errors())
    text = "There is not enough memory for this model. Close other programs or choose a smaller model."
    return ResourceError(ResourceProblem.OUT_OF_MEMORY, text)
