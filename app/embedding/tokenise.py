"""Text to token numbers that never lose their start and end tokens."""

from __future__ import annotations

from ctypes import POINTER, c_int32
from typing import TYPE_CHECKING, Any

import llama_cpp
import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    Tokens = NDArray[np.int32]

# No text gives fewer tokens than one for so many characters, long runs of spaces aside. A tokeniser's time can grow
# faster than its text, so what cannot be read anyway is cut off first.
CHARACTERS_PER_TOKEN = 40
# What Qwen3-Embedding reads a text's meaning from (its model card).
END_OF_TEXT = "<|endoftext|>"


class Tokeniser:
    """The tokeniser of one loaded model. `text(...)` is applied to every text first."""

    def __init__(self, model: Any, max_tokens: int, normalise: Callable[[str], str]) -> None:
        self._vocabulary = llama_cpp.llama_model_get_vocab(model)
        self._max_tokens = max_tokens
        self._normalise = normalise
        self._start, self._end = self._special_tokens()

    @property
    def end(self) -> Tokens:
        """What the model wants after every text, maybe nothing."""
        return self._end

    @property
    def end_text(self) -> str:
        """The end tokens as the vocabulary spells them."""
        return "".join(llama_cpp.llama_vocab_get_text(self._vocabulary, int(token)).decode() for token in self._end)

    def mend_end(self) -> bool:
        """Append END_OF_TEXT from now on, else the vocabulary's own end token; False where it has neither."""
        spelt = self._raw(END_OF_TEXT, add_special=False, parse_special=True)
        token = int(spelt[0]) if len(spelt) == 1 else llama_cpp.llama_vocab_eos(self._vocabulary)
        if token >= 0:
            self._end = np.array([token], np.int32)
        return token >= 0

    def __call__(self, text: str) -> Tokens:
        """Token numbers: start tokens, as much of the text as fits in `max_tokens`, end tokens."""
        capped = text[: self._max_tokens * CHARACTERS_PER_TOKEN]
        room = self._max_tokens - len(self._start) - len(self._end)
        content = self._raw(self._normalise(capped), add_special=False)[: max(room, 0)]
        return np.concatenate((self._start, content, self._end))

    def content(self, text: str) -> Tokens:
        """Token numbers of a text alone, without start and end tokens, all of it."""
        return self._raw(self._normalise(text), add_special=False)

    def template(self, text: str) -> Tokens:
        """Token numbers of text of our own, in which special tokens are spelt out."""
        return self._raw(text, add_special=False, parse_special=True)

    def _special_tokens(self) -> tuple[Tokens, Tokens]:
        """What llama.cpp puts before and after a text, seen from a text of one letter.

        llama_tokenize can only cut the end of everything off, and the end token with it: so it is asked without
        special tokens, and they are added here.
        """
        bare, full = self._raw("a", add_special=False), self._raw("a", add_special=True)
        for start in range(len(full) - len(bare) + 1):
            if np.array_equal(full[start : start + len(bare)], bare):
                return full[:start], full[start + len(bare) :]
        return full[:0], full[:0]

    def _raw(self, text: str, *, add_special: bool, parse_special: bool = False) -> Tokens:
        # Lone surrogates have no UTF-8; special tokens spelt out in a person's text stay text.
        data = text.encode("utf-8", "replace")
        room = len(data) + 8
        while True:
            tokens = np.empty(room, np.int32)
            pointer = tokens.ctypes.data_as(POINTER(c_int32))
            count = llama_cpp.llama_tokenize(
                self._vocabulary, data, len(data), pointer, room, add_special, parse_special
            )
            if count >= 0:
                return tokens[:count]
            room = -count
