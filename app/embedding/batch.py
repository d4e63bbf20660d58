"""Tokens as llama.cpp wants them handed over."""

from __future__ import annotations

import ctypes
from typing import TYPE_CHECKING, Any

import llama_cpp
import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    Tokens = NDArray[np.int32]


class Batch:
    """Room for `tokens` tokens whose arrays are numpy's: filled without a Python loop, handed over in parts."""

    def __init__(self, tokens: int) -> None:
        self._token = np.zeros(tokens, np.int32)
        self._position = np.zeros(tokens, np.int32)
        self._sequence = np.zeros(tokens, np.int32)
        self._sequence_count = np.ones(tokens, np.int32)
        self._output = np.zeros(tokens, np.int8)
        step = self._sequence.itemsize
        self._sequence_pointers = (self._sequence.ctypes.data + step * np.arange(tokens)).astype(np.uintp)
        self.size = 0

    def fill(self, sequences: Sequence[Tokens], *, last_only: bool, first_position: int = 0) -> None:
        """Lay the sequences one behind the other; `last_only` flags the last token of each as output, else all.

        `first_position` is where in its text each sequence starts.
        """
        lengths = np.array([len(one) for one in sequences])
        total = int(lengths.sum())
        ends = np.cumsum(lengths)
        self._token[:total] = np.concatenate(sequences)
        self._position[:total] = np.arange(total) - np.repeat(ends - lengths, lengths) + first_position
        self._sequence[:total] = np.repeat(np.arange(len(sequences)), lengths)
        self._output[:total] = not last_only
        self._output[ends - 1] = 1
        self.size = total

    def outputs(self, start: int, end: int) -> int:
        """How many of the tokens `start` to `end` are flagged."""
        return int(np.count_nonzero(self._output[start:end]))

    def part(self, start: int, end: int) -> Any:
        """The tokens `start` to `end` as a llama_batch; valid until the next `fill`."""
        return llama_cpp.llama_batch(
            n_tokens=end - start,
            token=_pointer(self._token[start:], ctypes.c_int32),
            pos=_pointer(self._position[start:], ctypes.c_int32),
            n_seq_id=_pointer(self._sequence_count[start:], ctypes.c_int32),
            seq_id=_pointer(self._sequence_pointers[start:], ctypes.POINTER(ctypes.c_int32)),
            logits=_pointer(self._output[start:], ctypes.c_int8),
        )


def _pointer(array: NDArray[Any], kind: Any) -> Any:
    return array.ctypes.data_as(ctypes.POINTER(kind))
