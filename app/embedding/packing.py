"""Which texts go through the model together: equal lengths side by side, never too many tokens at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

# Tokens that go through the model in one call.
BATCH_TOKENS = 512
# The same for an encoder, whose every token looks at all of the call: attention takes 62 µs a token at 256 and 85 at
# 512 of about 420 in all (the starter, texts of 90 tokens), and less than 256 wins nothing more.
ENCODER_TOKENS = 256
# Texts in one call; each costs a causal model one row of its language-model head.
BATCH_TEXTS = 32


class Packer:
    """Hands out the texts of one request in batches, longest first.

    Longest first, because memory for the largest batch is then asked for at the start, and equal lengths side by
    side, because an encoder's attention costs the square of a batch's tokens.
    """

    def __init__(self, lengths: Sequence[int]) -> None:
        self._lengths = lengths
        self._order = sorted(range(len(lengths)), key=lambda text: (-lengths[text], text))
        self._next = 0

    @property
    def is_done(self) -> bool:
        """True when every text was handed out."""
        return self._next == len(self._order)

    def take(self, max_tokens: int, max_texts: int) -> list[int]:
        """Numbers of the next texts: at most `max_texts` of `max_tokens` together, but always one."""
        batch: list[int] = []
        tokens = 0
        while not self.is_done and len(batch) < max_texts:
            text = self._order[self._next]
            tokens += self._lengths[text]
            if batch and tokens > max_tokens:
                break
            batch.append(text)
            self._next += 1
        return batch

    def take_side_by_side(self, lanes: int, max_tokens: int, max_texts: int) -> list[list[int]]:
        """Up to `lanes` batches that can be computed at the same time; empty when every text was handed out."""
        batches: list[list[int]] = []
        while not self.is_done and len(batches) < lanes:
            batches.append(self.take(max_tokens, max_texts))
        return batches
