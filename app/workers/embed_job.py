"""One `embed` request on its way through the model, a sub-batch at a time. For the embedder process only."""

from __future__ import annotations

import time
from collections import deque
from typing import TYPE_CHECKING

import numpy as np

from app.embedding.packing import BATCH_TEXTS, Packer
from app.embedding.prompts import query_text

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from app.embedding.calibration import Arrangement, Calibration
    from app.embedding.llama import LlamaModel
    from app.workers import protocol

    Tokens = NDArray[np.int32]

TARGET_SECONDS = 0.08
_FIRST_TOKENS_PER_SECOND = 1000.0
# Fewer tokens than this leave the processor waiting for weights: 32 at a time are a tenth slower than 64, 128 and
# 512 no faster (0.6B shapes, F16 and Q4_K_M).
LEAST_TOKENS = 64
# Documents that are done sooner than this are not stopped by queries twice in a row.
PATIENCE_SECONDS = 2 * TARGET_SECONDS


class Pace:
    """How many tokens take one lane TARGET_SECONDS, learnt from the sub-batches so far."""

    def __init__(self) -> None:
        self._tokens_per_second = _FIRST_TOKENS_PER_SECOND

    @property
    def tokens(self) -> int:
        """Tokens for the next sub-batch of a lane."""
        return max(LEAST_TOKENS, int(self._tokens_per_second * TARGET_SECONDS))

    def seconds(self, tokens: int) -> float:
        """What a sub-batch of so many tokens will take."""
        return tokens / self._tokens_per_second

    def learn(self, tokens: int, seconds: float) -> None:
        """Follow the last few sub-batches; the processor may be shared with others at times."""
        self._tokens_per_second = 0.7 * self._tokens_per_second + 0.3 * tokens / max(seconds, 1e-4)


class QueryJob:
    """Queries, one a step."""

    def __init__(self, header: protocol.Header, model: LlamaModel) -> None:
        self.id: int = header["id"]
        architecture, instruction = model.header.architecture, header.get("instruction", "")
        self._tokens = [model.tokenise(query_text(architecture, text, instruction)) for text in header["texts"]]
        self._model = model
        self._next = 0
        self.vectors = np.full((len(self._tokens), model.dimensions), np.nan, np.float32)

    @property
    def is_done(self) -> bool:
        """True when every query has its vector."""
        return self._next == len(self._tokens)

    def step(self) -> None:
        """Compute one query. Raises ResourceError and Interrupted."""
        self.vectors[self._next] = self._model.embed_query(self._tokens[self._next])
        self._next += 1


class UrgentJob:
    """Texts that a person waits for, such as the sentences of what was found: a batch a step, with all threads."""

    def __init__(self, header: protocol.Header, model: LlamaModel) -> None:
        self.id: int = header["id"]
        self._model = model
        self._tokens = [model.tokenise(text) for text in header["texts"]]
        self._packer = Packer([len(one) for one in self._tokens])
        self._batch: list[int] = []
        self.vectors = np.full((len(self._tokens), model.dimensions), np.nan, np.float32)

    @property
    def is_done(self) -> bool:
        """True when every text has been through the model."""
        return self._packer.is_done and not self._batch

    def step(self) -> None:
        """Compute one batch. Raises ResourceError and Interrupted; the next step goes on with the same one."""
        self._batch = self._batch or self._packer.take(self._model.pack_tokens, BATCH_TEXTS)
        self.vectors[self._batch] = self._model.embed_tokens([self._tokens[text] for text in self._batch])
        self._batch = []


class DocumentJob:
    """Documents: texts in batches, batches in parts where the model can stop in the middle of one."""

    def __init__(self, header: protocol.Header, model: LlamaModel, pace: Pace, calibration: Calibration) -> None:
        self.id: int = header["id"]
        self._model, self._pace, self._calibration = model, pace, calibration
        self._tokens = [model.tokenise(text) for text in header["texts"]]
        self._packer = Packer([len(one) for one in self._tokens])
        self._spoilt: deque[int] = deque()
        self._texts: list[list[int]] = []
        self._batches: list[list[Tokens]] = []
        self._used: Arrangement = calibration.arrangement
        self._seconds = 0.0
        self.vectors = np.full((len(self._tokens), model.dimensions), np.nan, np.float32)

    @property
    def is_done(self) -> bool:
        """True when every text has been through the model."""
        return self._packer.is_done and not self._spoilt and not self._batches

    @property
    def step_seconds(self) -> float:
        """What the next step will take, going by the last ones."""
        largest = max((sum(map(len, batch)) for batch in self._batches), default=0)
        return self._pace.seconds(min(largest, self._pace.tokens) if self._model.uses_tap else largest)

    def prepare(self, threads: int) -> None:
        """Choose the next batches, for `threads` threads at most, where none are under way."""
        if self._batches:
            return
        best = self._calibration.arrangement
        self._used = best.within(threads)
        # Contexts come and go once, when it is known how many are best: new ones are slow at first.
        lanes = self._model.reserve(best.contexts if self._calibration.rate else self._model.lanes)
        self._texts = self._take(min(lanes, self._used.contexts))
        self._batches = [[self._tokens[text] for text in batch] for batch in self._texts]
        self._seconds = 0.0

    def step(self) -> None:
        """One sub-batch on every lane. Raises ResourceError and Interrupted; the next step goes on in both cases."""
        start, tokens = time.monotonic(), self._pace.tokens
        computed = self._model.advance(self._batches, tokens, self._used.threads)
        seconds = time.monotonic() - start
        self._seconds += seconds
        if computed is None:
            self._pace.learn(tokens, seconds)
            return
        self._learn()
        texts, self._texts, self._batches = self._texts, [], []
        for batch, rows in zip(texts, computed, strict=True):
            self.vectors[batch] = rows
            self._note_spoilt(batch)

    def _learn(self) -> None:
        """From batches that are done: what the lanes took, and, where all of them were at work, the arrangement."""
        counts = [sum(map(len, batch)) for batch in self._batches]
        self._pace.learn(max(counts), self._seconds)
        if len(counts) == self._used.contexts:
            self._calibration.learn(self._used, sum(counts), self._seconds)

    def _take(self, lanes: int) -> list[list[int]]:
        """What the packer hands out; after it, one by one, what came back without a direction."""
        most = self._model.pack_tokens
        tokens = most if self._model.uses_tap else min(most, self._pace.tokens)
        return self._packer.take_side_by_side(lanes, tokens, BATCH_TEXTS) or [[self._spoilt.popleft()]]

    def _note_spoilt(self, batch: list[int]) -> None:
        """One bad text can spoil its batch (see LlamaContext.run); what fails alone too stays NaN."""
        if len(batch) > 1:
            self._spoilt.extend(text for text in batch if not np.isfinite(self.vectors[text]).all())
