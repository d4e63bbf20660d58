"""Filters of a query by a type or a language that no file of the library has, told with what comes near to it."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from app.search.model import Note

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from app.search.query import Term
    from app.store.facets import Facets

_LIKE = 0.6  # difflib's measure: of three letters, two in the same order
_MOST = 10  # languages in one sentence


def unknown_values(terms: tuple[Term, ...], read_facets: Callable[[], Facets]) -> tuple[Note, ...]:
    """A note for each such value; the nearest type is named where there is one, and the languages that there are."""
    if not any(term.key in ("type", "lang") for term in terms):
        return ()
    facets = read_facets()
    types, languages = [name for name, _ in facets.types], [code for code, _ in facets.languages]
    notes = []
    for term in terms:
        for value in () if term.minus else _values(term):
            if term.key == "type" and value not in types:
                notes.append(Note(_no_type(value, types), term.start, term.end))
            elif term.key == "lang" and value.partition("-")[0] not in languages:
                notes.append(Note(_no_language(value, languages), term.start, term.end))
    return tuple(notes)


def _values(term: Term) -> Iterator[str]:
    for part in term.value.split(","):
        if part.strip():
            yield part.strip().lstrip(".").lower()


def _no_type(value: str, types: list[str]) -> str:
    nearest = get_close_matches(value, types, 1, _LIKE)
    if not nearest:
        return f"No file of the type {value} is in the library."
    return f"No file of the type {value} is in the library. The nearest type is {nearest[0]}."


def _no_language(value: str, languages: list[str]) -> str:
    listed = ", ".join(languages[:_MOST])
    if not listed:
        return f"No file in the language {value} is in the library."
    return f"No file in the language {value} is in the library. Languages in it: {listed}."
