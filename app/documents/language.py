"""Which language a document is in, told offline."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING, Any

from app.documents.model import BlockKind

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.documents.model import Document

SAMPLE_CHARS = 2000
# Below this the detector (naive Bayes over byte n-grams, Lui and Baldwin 2012) is often wrong. Scripts without
# spaces say more in a character.
MIN_LETTERS = 40
MIN_WIDE_LETTERS = 8
MIN_PROBABILITY = 0.8
# Codes of the detector that are counted to the language whose two-letter code people would filter by.
_VARIANTS = {"wuu": "zh", "yue": "zh", "arz": "ar", "ary": "ar", "uzs": "uz", "sdh": "ku", "hbo": "he"}
_DATA = frozenset({"code", "csv", "json", "yaml", "toml", "ini", "log", "xml"})
_NOT_WORDS = re.compile(r"https?://\S+|\S+@\S+|[\W\d_]+")


@functools.cache
def _ranker() -> Callable[[str], list[tuple[str, Any]]] | None:
    """Load the model, 0.6 s and 70 MB; None where that fails (it unpacks into a temporary file)."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # type: ignore[import-untyped]

    try:
        identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    except OSError:
        return None
    rank: Callable[[str], list[tuple[str, Any]]] = identifier.rank
    return rank


def detect_language(text: str) -> str | None:
    """ISO 639-1 code of the language of the first SAMPLE_CHARS characters; None when too short or unsure."""
    sample = _NOT_WORDS.sub(" ", text[: 2 * SAMPLE_CHARS])[:SAMPLE_CHARS].strip()
    wide = sum(character >= "\u0e00" for character in sample)
    if len(sample) < MIN_LETTERS and wide < MIN_WIDE_LETTERS:
        return None
    rank = _ranker()
    if rank is None:
        return None
    probabilities: dict[str, float] = {}
    for label, share in rank(sample):
        code = _VARIANTS.get(label, label)
        probabilities[code] = probabilities.get(code, 0.0) + float(share)
    code = max(probabilities, key=probabilities.__getitem__)
    return code if probabilities[code] >= MIN_PROBABILITY and len(code) == 2 else None


def document_language(document: Document) -> str | None:
    """The language of the document's prose; None for code and data."""
    if document.format in _DATA:
        return None
    return detect_language(_prose(document))


def _prose(document: Document) -> str:
    parts: list[str] = []
    missing = 2 * SAMPLE_CHARS
    for block in document.blocks:
        if missing <= 0:
            break
        if block.kind is not BlockKind.CODE:
            parts.append(document.text[block.start : min(block.end, block.start + missing)])
            missing -= len(parts[-1])
    return " ".join(parts)
