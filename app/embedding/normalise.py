"""The text that a vocabulary was trained on, where llama.cpp leaves work to do.

Qwen vocabularies want letters composed (NFC, as the normaliser of Hugging Face's Qwen2Tokenizer). llama.cpp does not
do that, and macOS, for one, writes file names decomposed: e and a loose accent make other tokens than é.

BERT vocabularies want text cleaned, split at Chinese and punctuation, accents gone. llama.cpp does this itself, but
not as the reference does, and each difference makes other tokens:

- its decomposition maps one character to one, so Hangul syllables and many Indic letters stay whole or lose parts,
- it drops every mark (\\p{M}), the reference only those that take no room (Mn): Devanagari and Tamil vowels vanish,
- U+000B, U+000C, U+0085 and U+001C..U+001F separate words, where the reference drops them,
- a word of more than 100 characters is cut into pieces, where the reference says [UNK] once.

So such text is normalised here and llama.cpp's own steps are switched off or find nothing to do. The rules are those
of Google's BERT `BasicTokenizer` and `WordpieceTokenizer` as Hugging Face `tokenizers` runs them (BertNormalizer,
BertPreTokenizer, WordPiece); a test compares with token numbers that `tokenizers` gave.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.embedding import gguf

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.embedding.gguf import GgufHeader

# 2: Qwen vocabularies read composed letters.
NORMALISATION_VERSION = 2

# Names that llama.cpp gives to the word splitting of vocabularies whose reference composes letters.
_COMPOSED = frozenset({"qwen2", "qwen35"})

# A word with a character that no vocabulary holds becomes one [UNK], which is what the reference makes of a word
# that is too long. U+A66E (multiocular o) stands once in all of literature.
_UNKNOWN_WORD = " \ua66e "
# U+2581 marks a word's start inside llama.cpp; in a text it must not pose as one.
_NOT_A_PIECE = re.compile(r"\S{101,}|\S*\u2581\S*")

_CHINESE = (
    (0x4E00, 0x9FFF),
    (0x3400, 0x4DBF),
    (0x20000, 0x2A6DF),
    (0x2A700, 0x2B73F),
    (0x2B740, 0x2B81F),
    (0x2B920, 0x2CEAF),  # 0x2B820 was meant, but this is what the reference implementation says
    (0xF900, 0xFAFF),
    (0x2F800, 0x2FA1F),
)
# Characters with the property White_Space beyond the categories Z*; the other control characters are dropped.
_SPACES = "\t\n\r"


def _clean(character: str) -> str:
    category = unicodedata.category(character)
    if character in _SPACES or category[0] == "Z":
        return " "
    if category in ("Cc", "Cf", "Co", "Cs") or character == "\ufffd":
        return ""
    code = ord(character)
    return f" {character} " if any(first <= code <= last for first, last in _CHINESE) else character


def _isolate(character: str) -> str:
    is_ascii_symbol = character.isascii() and not character.isalnum() and character != " "
    return f" {character} " if is_ascii_symbol or unicodedata.category(character)[0] == "P" else character


def _isolate_and_strip(character: str) -> str:
    return "" if unicodedata.category(character) == "Mn" else _isolate(character)


class _Table(dict[int, str]):
    """For `str.translate`: what becomes of a character is worked out when it is first met."""

    def __init__(self, rule: Callable[[str], str]) -> None:
        super().__init__()
        self._rule = rule

    def __missing__(self, code: int) -> str:
        result = self[code] = self._rule(chr(code))
        return result


_CLEAN = _Table(_clean)
_ISOLATE = _Table(_isolate)
_ISOLATE_AND_STRIP = _Table(_isolate_and_strip)


@dataclass(frozen=True, slots=True)
class Normaliser:
    """The two switches of a BERT vocabulary, as the GGUF file states them."""

    lowercase: bool = True
    strip_accents: bool = True

    def __call__(self, text: str) -> str:
        """`text` as words with spaces between them; linear in its length but for long runs of accents."""
        text = text.translate(_CLEAN)
        if self.strip_accents:
            text = unicodedata.normalize("NFD", text)
        if self.lowercase:
            # The reference lowers character by character; `str.lower` looks around for a final sigma only.
            text = text.replace("\u03a3", "\u03c3").lower()
        text = text.translate(_ISOLATE_AND_STRIP if self.strip_accents else _ISOLATE)
        return _NOT_A_PIECE.sub(_UNKNOWN_WORD, text)


def normaliser_of(header: GgufHeader) -> Callable[[str], str]:
    """What is to be done to a text before this model's tokens are looked up."""
    if header.metadata.get("tokenizer.ggml.model") == "bert":
        lowercase = bool(header.metadata.get(gguf.LOWERCASE_KEY, True))
        return Normaliser(lowercase, bool(header.metadata.get(gguf.STRIP_ACCENTS_KEY, lowercase)))
    return compose if header.metadata.get("tokenizer.ggml.pre") in _COMPOSED else str


def compose(text: str) -> str:
    """Letters and their accents as one character where there is one (NFC)."""
    return unicodedata.normalize("NFC", text)
