"""What of a ranked list of files is shown: copies folded into the best one, on request one file per language."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from app.search.fuse import FileHits

_WORD = re.compile(r"\w+")
_ALIKE = 0.9  # of the word triples of two passages are the same: a date or a name differs, no sentence does
_TRIPLE = 3


def folded(files: Sequence[FileHits]) -> list[FileHits]:
    """Files whose best passages say the same become one, the best; the others are its `also_in`.

    The same are passages with the same words, or nine of ten triples of words in common (Broder, "On the resemblance
    and containment of documents", 1997).
    """
    kept: list[FileHits] = []
    marks: list[frozenset[tuple[str, ...]]] = []
    for file in files:
        mark = _triples(file.hits[0].hit.text)
        twin = next((place for place, other in enumerate(marks) if _are_alike(mark, other)), None)
        if twin is None:
            kept.append(file)
            marks.append(mark)
        else:
            original = kept[twin]
            kept[twin] = replace(original, also_in=(*original.also_in, file.hits[0].hit.path))
    return kept


def best_per_language(files: Iterable[FileHits]) -> list[FileHits]:
    """The first file of each language that its best passage is in; those without a known one count as one."""
    first: dict[str | None, FileHits] = {}
    for file in files:
        first.setdefault(file.hits[0].hit.language, file)
    return list(first.values())


def _triples(text: str) -> frozenset[tuple[str, ...]]:
    words = _WORD.findall(text.casefold())
    if len(words) <= _TRIPLE:
        return frozenset([tuple(words)])
    return frozenset(zip(words, words[1:], words[2:], strict=False))


def _are_alike(first: frozenset[tuple[str, ...]], second: frozenset[tuple[str, ...]]) -> bool:
    if min(len(first), len(second)) < _ALIKE * max(len(first), len(second)):
        return False
    return len(first & second) >= _ALIKE * len(first | second)
