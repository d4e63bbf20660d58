"""How far a search is in languages that the model does not know, so that words have to find what meaning cannot."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from app.embedding.catalog import known_models

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.search.fuse import Hit

_LOOKED_AT = 10  # passages: about what a person sees
_LATIN_END = "\u0250"
_ENGLISH = "English"  # of the models' languages, the only one that names one language


def foreignness(query: str, keyword_hits: Sequence[Hit], model: str) -> float:
    """From 0 (the model called `model` knows what is asked and found) to 1 (it knows none of it).

    Only models of one language can be at a loss. A query in letters that English has not is foreign. Of others the
    language is not told by themselves (a few words are too little for any detector, and "in", "die" or "handy" are
    words of two languages), but by the best passages that have their words: what share of them is in another language.
    Passages whose language is not known count as known to the model.
    """
    if {each.name: each.languages for each in known_models()}.get(model) != _ENGLISH:
        return 0.0
    if any(letter.isalpha() and letter >= _LATIN_END for letter in query):
        return 1.0
    best = list(islice(keyword_hits, _LOOKED_AT))
    return sum(hit.language not in (None, "", "en") for hit in best) / len(best) if best else 0.0
