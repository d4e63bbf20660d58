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
_DATA = frozenset({"code", "csv", "json", "yaml", "toml", "ini", "log", "xml"})
_NOT_WORDS = re.compile(r"https?://\S+|\S+@\S+|[\W\d_]+")


@functools.cache
def _classifier() -> Callable[[str], tuple[str, Any]] | None:
    """Load the model, 0.6 s and 70 MB; None where that fails (it unpacks into a temporary file)."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # type: ignore[import-untyped]

    try:
        identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    except OSError:
        return None
    classify: Callable[[str], tuple[str, Any]] = identifier.classify
    return classify


def detect_language(text: str) -> str | None:
    """ISO 639-1 code of the language of the first SAMPLE_CHARS characters; None when too short or unsure."""
    sample = _NOT_WORDS.sub(" ", text[: 2 * SAMPLE_CHARS])[:SAMPLE_CHARS].strip()
    wide = sum(character >= "\u0e00" for character in sample)
    if len(sample) < MIN_LETTERS and wide < MIN_WIDE_LETTERS:
        return None
    classify = _classifier()
    if classify is None:
        return None
    code, probability = classify(sample)
    # The detector knows a few languages only by three letters; they have no code that a person could filter by.
    return str(code) if float(probability) >= MIN_PROBABILITY and len(code) == 2 else None


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
