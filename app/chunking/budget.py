"""How large chunks may get, in estimated tokens."""

from __future__ import annotations

from dataclasses import dataclass, replace

# Tokens that WordPiece with the starter's English vocabulary makes of one estimated token. Measured on texts of 700
# characters of translated news, encyclopedia and Markdown documentation; rounded up between prose and documentation.
_TOKENS_PER_ESTIMATED = {"de": 1.4, "es": 1.35, "fr": 1.2, "it": 1.35, "pt": 1.4, "ro": 1.25, "sw": 1.8, "tr": 1.3}
# In scripts of their own the estimate holds as it is; so it does for English, and for Vietnamese with its many accents.
_AS_ESTIMATED = frozenset(
    {"en", "vi", "ar", "fa", "ur", "ug", "ps", "he", "yi", "ru", "uk", "be", "bg", "mk", "sr", "kk", "ky", "mn", "tg"}
    | {"el", "hy", "ka", "am", "hi", "mr", "ne", "bn", "as", "gu", "pa", "or", "ta", "te", "kn", "ml", "si", "th"}
    | {"lo", "km", "my", "bo", "dz", "zh", "ja", "ko"}
)
_OTHER_LATIN = 1.4


@dataclass(frozen=True, slots=True)
class Budget:
    """Sizes in tokens as `estimate_tokens` counts them; the breadcrumb counts towards `limit`.

    What belongs together (a section, a paragraph, a row, a function) stays whole up to `limit`, and nothing exceeds
    it, but for a page number or rule of up to `scrap` tokens that has nowhere else to go. No cut leaves less than
    `tiny` on a side where the text has a better place, and sections under `tiny` are merged with tiny neighbours.
    Where a single sentence has to be cut, its pieces share about `overlap` tokens. A breadcrumb gets at most
    `breadcrumb`.
    """

    limit: int = 250
    tiny: int = 60
    scrap: int = 12
    overlap: int = 24
    breadcrumb: int = 40

    def without(self, tokens: int) -> Budget:
        """What is left for the text beside a breadcrumb of `tokens`; at least half is."""
        return Budget(self.limit_beside(tokens), self.tiny, self.scrap, self.overlap, self.breadcrumb)

    def limit_beside(self, tokens: int) -> int:
        """The limit for the text beside a breadcrumb of `tokens`."""
        return max(self.limit - tokens, self.limit // 2, 1)

    def for_language(self, language: str | None) -> Budget:
        """The budget for texts in a language (ISO 639-1) of Latin script of which models make more tokens."""
        if language is None or language in _AS_ESTIMATED:
            return self
        scale = _TOKENS_PER_ESTIMATED.get(language, _OTHER_LATIN)
        return replace(self, limit=max(1, round(self.limit / scale)), breadcrumb=round(self.breadcrumb / scale))


DEFAULT = Budget()
"""One budget for all models, so that a change of model moves no border and text need not be read again.

The starter model was trained on 256 tokens, two of which mark the ends of the text, and reads no more; the others
read 1,024 and more, and what they know of a passage grows vaguer with its length. So the smallest decides.
"""
