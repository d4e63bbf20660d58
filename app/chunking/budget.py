"""How large chunks may get, in estimated tokens."""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Budget:
    """Sizes in tokens as `estimate_tokens` counts them; the breadcrumb counts towards `target` and `limit`.

    Chunks are packed up to `target`. What belongs together (a paragraph, a row, a function) stays whole up to
    `limit`, and nothing exceeds it. Sections under `tiny` are merged with tiny neighbours. Where a single
    sentence has to be cut, its pieces share about `overlap` tokens. A breadcrumb gets at most `breadcrumb`.
    """

    target: int = 220
    limit: int = 250
    tiny: int = 60
    overlap: int = 24
    breadcrumb: int = 40

    def without(self, tokens: int) -> Budget:
        """What is left for the text beside a breadcrumb of `tokens`; at least half is."""
        target = max(self.target - tokens, self.target // 2, 1)
        return replace(self, target=target, limit=max(self.limit - tokens, self.limit // 2, target))


# The starter model was trained on 256 tokens, two of which mark the ends of the text.
DEFAULT = Budget()
