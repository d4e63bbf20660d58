"""One GGUF model in this process: text to tokens to unit vectors, through llama.cpp's C interface.

Runs in the embedder process only: importing this loads llama.cpp, and a bad model file can end the process.
`Llama.embed` of llama-cpp-python is not used, because it cuts the end token off long texts and hands vectors over as
Python lists.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any, Self

import llama_cpp
import numpy as np

from app.embedding import gguf, hardware, llama_log
from app.embedding.devices import Placement, load_backends, processor_kind
from app.embedding.fast_weights import fast_weights
from app.embedding.lanes import Lanes
from app.embedding.llama_context import LlamaContext
from app.embedding.llama_file import load_file, unloadable
from app.embedding.normalise import normaliser_of
from app.embedding.packing import BATCH_TEXTS, BATCH_TOKENS, ENCODER_TOKENS, Packer
from app.embedding.threads import default_threads
from app.embedding.tokenise import END_OF_TEXT, Tokeniser
from app.errors import ResourceError, ResourceProblem

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from app.embedding.interrupt import Interrupt

    Tokens = NDArray[np.int32]
    Vectors = NDArray[np.float32]

_log = logging.getLogger(__name__)

# How many texts' tokens are read where the catalogue has no better number; chunks are shorter than this, and a
# causal model keeps 0.1 MB and more of memory per token.
DEFAULT_MAX_TOKENS = 1024
# What the lanes of a causal model may keep of earlier tokens, all together: one lane of the 0.6B needs 117 MB. Large
# models gain little by lanes: their steps are long, so that waiting for each other counts less.
MOST_CACHE_BYTES = 200 * 1024 * 1024
_CACHE_NUMBER_BYTES = 2
# Tokens in one call where a graphics card has the whole of a causal model: more keep more of its units busy.
GRAPHICS_BATCH_TOKENS = 4096
ON_PROCESSOR = Placement()


class LlamaModel:
    """A loaded embedding model. Not thread-safe; `close` frees it.

    `max_tokens` bounds how much of a text is read (default: the model's context, at most DEFAULT_MAX_TOKENS),
    `dimensions` cuts vectors to their first so many numbers and normalises again (only for models trained for it).
    `in_background` computes batches at low priority. `weights_dir` may keep a copy of the weights in a form that the
    processor multiplies faster (see `fast_weights`).
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
        in_background: bool = False,
        weights_dir: Path | None = None,
    ) -> None:
        """Load the model, mapped from its file. Raises ResourceError (model_missing, model_invalid, out_of_memory)."""
        self.path = path
        self.header = gguf.read_header(path)
        gguf.check_is_embedding_model(path, self.header)
        self.threads = threads or default_threads()
        self.placement = placement
        llama_log.install()
        load_backends()
        llama_cpp.llama_backend_init()
        self._lanes: Lanes | None = None
        # A graphics card has its own ways.
        weights = path if placement.devices else fast_weights(path, self.header, weights_dir)
        self._model: Any = load_file(weights, self.header, placement) or load_file(path, self.header, placement)
        if not self._model:
            raise unloadable(path)
        try:
            context_length = int(llama_cpp.llama_model_n_ctx_train(self._model))
            self.max_tokens = min(max_tokens or DEFAULT_MAX_TOKENS, context_length)
            self.full_dimensions = int(llama_cpp.llama_model_n_embd_out(self._model))
            self.dimensions = min(dimensions or self.full_dimensions, self.full_dimensions)
            self._tokeniser = Tokeniser(self._model, self.max_tokens, normaliser_of(self.header))
            self._check_end_token()
            self._lanes = Lanes(
                self._new_context,
                most=self._most_lanes(),
                tokens=self.batch_tokens,
                texts=BATCH_TEXTS,
                use_tap=use_tap and self._is_causal and self.header.pooling == "last",
                in_background=in_background,
            )
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
    def pack_tokens(self) -> int:
        """Tokens of short texts that fill a batch: attention looks at all of a batch, so more is no gain."""
        if self._fills_graphics:
            return self.batch_tokens
        return BATCH_TOKENS if self._is_causal else ENCODER_TOKENS

    @property
    def uses_tap(self) -> bool:
        """True while vectors are read out of the graph (see `tap`), not pooled by llama.cpp."""
        return self._opened().uses_tap

    @property
    def lanes(self) -> int:
        """How many batches can be computed side by side."""
        return self._opened().most

    @property
    def interrupt(self) -> Interrupt:
        """Stops what runs; may be set by any thread. Work then ends with Interrupted."""
        return self._opened().interrupt

    @property
    def device(self) -> str:
        """The device as shown to people."""
        return self.placement.text or hardware.describe_cpu(self.threads, processor_kind())

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
        while batches := packer.take_side_by_side(self.lanes, self.pack_tokens, BATCH_TEXTS):
            of_batches = [[tokens[text] for text in batch] for batch in batches]
            for batch, rows in zip(batches, self.embed_batches(of_batches), strict=True):
                vectors[batch] = rows
        return vectors

    def embed_tokens(self, batch: Sequence[Tokens]) -> Vectors:
        """Unit vectors of one batch: at most BATCH_TEXTS texts and `batch_tokens` tokens.

        All threads work on it. Raises ResourceError(out_of_memory) where llama.cpp finds no room for it.
        """
        return self._units(self._opened().run(batch, self.threads))

    def embed_batches(self, batches: Sequence[Sequence[Tokens]]) -> list[Vectors]:
        """As `embed_tokens` for at most `lanes` batches at the same time, the threads shared out among them."""
        threads = max(1, self.threads // len(batches))
        while (computed := self.advance(batches, self.batch_tokens, threads)) is None:
            pass
        return computed

    def advance(self, batches: Sequence[Sequence[Tokens]], tokens: int, threads: int) -> list[Vectors] | None:
        """Unit vectors of each batch as soon as all of them are computed, None before: call it again then.

        See Lanes. Raises ResourceError(out_of_memory) and Interrupted.
        """
        computed = self._opened().advance(batches, tokens, threads)
        return None if computed is None else [self._units(rows) for rows in computed]

    def embed_query(self, tokens: Tokens) -> Vectors:
        """The unit vector of one query, shape (dimensions,); raises as `advance`.

        What it has in common with the start of the last one, such as an instruction, is not computed again.
        """
        vector: Vectors = self._units(self._opened().run_query(tokens, self.threads))[0]
        return vector

    def reserve(self, lanes: int) -> int:
        """Have contexts for so many batches side by side; gives for how many there is room."""
        return self._opened().reserve(lanes)

    def _units(self, rows: Vectors) -> Vectors:
        return unit_vectors(rows, self.dimensions)

    def _opened(self) -> Lanes:
        """Raises ValueError after `close`: what was freed must not be touched."""
        if self._lanes is None:
            raise ValueError("the model is closed")
        return self._lanes

    def close(self) -> None:
        """Free the model's memory."""
        if self._lanes is not None:
            self._lanes.close()
            self._lanes = None
        if self._model is not None:
            llama_cpp.llama_model_free(self._model)
            self._model = None

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

    def _most_lanes(self) -> int:
        """One on a graphics card; on the processor one a thread, as long as their memories stay small."""
        if self.placement.devices:
            return 1
        if not self._is_causal:
            return self.threads
        number = self.header.number
        heads = number("attention.head_count_kv", number("attention.head_count"))
        widths = number("attention.key_length", 128) + number("attention.value_length", 128)
        lane_bytes = _CACHE_NUMBER_BYTES * number("block_count") * heads * widths * self.batch_tokens
        return max(1, min(self.threads, MOST_CACHE_BYTES // max(lane_bytes, 1)))

    def _new_context(self, interrupt: Interrupt, *, tokens: int, texts: int, use_tap: bool) -> LlamaContext:
        return LlamaContext(
            self._model,
            interrupt,
            width=self.full_dimensions,
            tokens=tokens,
            texts=texts,
            # Only the last token's vector stays right where a batch is computed in parts.
            is_causal=self._is_causal and self.header.pooling == "last",
            use_tap=use_tap,
        )


def unit_vectors(rows: Vectors, dimensions: int) -> Vectors:
    """The first `dimensions` numbers of each row at length 1; a row without a direction becomes NaN."""
    cut = np.ascontiguousarray(rows[:, :dimensions], np.float32)
    norms = np.linalg.norm(cut.astype(np.float64), axis=1, keepdims=True)
    norms[~np.isfinite(norms) | (norms == 0)] = np.nan
    unit: Vectors = (cut / norms).astype(np.float32)
    return unit
