"""The contexts of one model: lanes for documents, side by side, and one that answers queries.

Threads that share a context wait for each other at every step of the graph; those of separate contexts never do:
4,900 against 4,000 tokens/s for the starter on two quiet cores, and several times as many on busy ones. But each
context of a causal model keeps 0.1 MB and more for every token, so how many there may be is for the caller to say.
"""

from __future__ import annotations

import logging
from concurrent.futures import ThreadPoolExecutor, wait
from typing import TYPE_CHECKING, Protocol

from app.embedding.interrupt import Interrupt
from app.embedding.llama_context import LlamaContext, TapMissing
from app.embedding.threads import lower_priority
from app.errors import ResourceError

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np
    from numpy.typing import NDArray

    Tokens = NDArray[np.int32]
    Vectors = NDArray[np.float32]

_log = logging.getLogger(__name__)

# Room for a query and its instruction; a longer one is computed like a document.
QUERY_TOKENS = 256


class MakeContext(Protocol):
    """Makes a context with room for so many tokens and texts; raises ResourceError(out_of_memory)."""

    def __call__(self, interrupt: Interrupt, *, tokens: int, texts: int, use_tap: bool) -> LlamaContext:
        """The context; its tap may be missing where one was wanted."""


class Lanes:
    """Computes raw vectors, not yet of length 1. Not thread-safe, but for `interrupt`; close it before the model."""

    def __init__(
        self, make: MakeContext, *, most: int, tokens: int, texts: int, use_tap: bool, in_background: bool
    ) -> None:
        """Makes the first lane. `in_background` computes documents at low priority, queries never.

        Raises ResourceError(out_of_memory).
        """
        self._make = make
        self._tokens, self._texts, self._use_tap = tokens, texts, use_tap
        self.most = most
        self.interrupt = Interrupt()
        self._lanes = [self._new_lane()]
        self._query: LlamaContext | None = None
        initializer = lower_priority if in_background else None
        self._runner = ThreadPoolExecutor(most, thread_name_prefix="lane", initializer=initializer)

    @property
    def uses_tap(self) -> bool:
        """True while vectors are read out of the graph (see `tap`), not pooled by llama.cpp."""
        return all(lane.uses_tap for lane in self._lanes)

    def reserve(self, count: int) -> int:
        """Have `count` lanes, at most `most`; gives how many there are, fewer where memory is short."""
        count = max(1, min(count, self.most))
        while len(self._lanes) > count:
            self._lanes.pop().close()
        try:
            while len(self._lanes) < count:
                self._lanes.append(self._new_lane())
        except ResourceError:
            self.most = len(self._lanes)
            _log.info("no memory for more than %d contexts", self.most)
        return len(self._lanes)

    def advance(self, batches: Sequence[Sequence[Tokens]], tokens: int, threads: int) -> list[Vectors] | None:
        """Compute up to `tokens` tokens more of each batch, with `threads` threads each; None while more is to do.

        Call it with the same batches until it gives their vectors. Other work in between is allowed; where it took
        a lane, that batch is begun anew. Raises ResourceError(out_of_memory), and Interrupted: the lanes that were
        not stopped keep what they did.
        """
        count = self.reserve(max(len(batches), len(self._lanes)))
        if count < len(batches):  # memory is short: one after the other
            return [self.run(batch, threads) for batch in batches]
        submit = self._runner.submit
        runs = [submit(self._advance, lane, batch, tokens, threads) for lane, batch in enumerate(batches)]
        wait(runs)
        for run in runs:
            run.result()
        if not all(lane.is_done for lane in self._lanes[: len(batches)]):
            return None
        return [lane.take() for lane in self._lanes[: len(batches)]]

    def run(self, batch: Sequence[Tokens], threads: int) -> Vectors:
        """One batch at once, in the thread that calls. Raises as `advance`."""
        lane = self._lanes[0]
        try:
            return lane.run(batch, threads)
        except TapMissing:
            return self._without_tap(0).run(batch, threads)

    def run_query(self, tokens: Tokens, threads: int) -> Vectors:
        """The raw vector of one query, shape (1, width), in the thread that calls. Raises as `advance`.

        Documents whose computing has begun stay as they are, but for a very long query of a causal model.
        """
        if len(tokens) <= QUERY_TOKENS and self._lanes[0].uses_tap:
            try:
                return self._query_context().run_onwards(tokens, threads)
            except TapMissing:
                self._without_tap(0)
        return self.run([tokens], threads)

    def close(self) -> None:
        """Free the contexts."""
        self._runner.shutdown()
        for context in (*self._lanes, *([self._query] if self._query else [])):
            context.close()
        self._lanes, self._query = [], None

    def _advance(self, number: int, batch: Sequence[Tokens], tokens: int, threads: int) -> None:
        lane = self._lanes[number]
        if lane.sequences is not batch:
            lane.begin(batch)
        try:
            if not lane.is_done:
                lane.advance(tokens, threads)
        except TapMissing:
            lane = self._without_tap(number)
            lane.begin(batch)
            lane.advance(tokens, threads)

    def _without_tap(self, number: int) -> LlamaContext:
        self._lanes[number].close()
        self._use_tap = False
        self._lanes[number] = self._new_lane()
        return self._lanes[number]

    def _query_context(self) -> LlamaContext:
        if self._query is None:
            self._query = self._make(self.interrupt, tokens=QUERY_TOKENS, texts=1, use_tap=True)
        return self._query

    def _new_lane(self) -> LlamaContext:
        return self._make(self.interrupt, tokens=self._tokens, texts=self._texts, use_tap=self._use_tap)
