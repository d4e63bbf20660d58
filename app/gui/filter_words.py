"""Filters in words: what a chip says of the values in the query, and what its menu offers."""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

from app.gui import wording
from app.gui.wording import tr

if TYPE_CHECKING:
    from app.search.query import Term
    from app.store.facets import Facets

_WEEK, _MONTH = timedelta(days=7), timedelta(days=30)
_MAX_CHARS = 28
MOST_CHOICES = 16  # in a menu; the others can be typed


@dataclass(frozen=True, slots=True)
class Choice:
    """A row of a chip's menu: `filters` are the (key, value) that it puts into the query."""

    text: str
    filters: tuple[tuple[str, str], ...]


def language_name(code: str) -> str:
    """A language by its own name, "" for a code that Qt does not know."""
    locale = QLocale(code)
    return locale.nativeLanguageName() if locale.language() != QLocale.Language.C else ""


def spoken(terms: tuple[Term, ...]) -> str:
    """The values of filters as a chip says them: "pdf, md", "not de", "from 2024"."""
    text = ", ".join(map(_spoken, terms))
    return text if len(text) <= _MAX_CHARS else text[: _MAX_CHARS - 1].rstrip() + "…"


def _spoken(term: Term) -> str:
    value = term.value.replace(",", ", ")
    if term.key == "in":
        value = os.path.basename(term.value.rstrip("/\\")) or term.value
    elif term.key == "after":
        value = tr("from %1").replace("%1", term.value)
    elif term.key == "before":
        value = tr("before %1").replace("%1", term.value)
    return tr("not %1").replace("%1", value) if term.minus else value


def type_choices(facets: Facets) -> list[Choice]:
    """Types of files with how many there are."""
    return [Choice(_counted(name, count), (("type", name),)) for name, count in facets.types[:MOST_CHOICES]]


def language_choices(facets: Facets) -> list[Choice]:
    """Languages with how many files are in each."""
    return [
        Choice(_counted(language_name(code) or code, count), (("lang", code),))
        for code, count in facets.languages[:MOST_CHOICES]
    ]


def folder_choices(facets: Facets) -> list[Choice]:
    """The roots, each with the folders right in it."""
    made: list[Choice] = []
    root = ""
    for path, count in facets.folders[:MOST_CHOICES]:
        is_inner = bool(root) and path.startswith(root.rstrip(os.sep) + os.sep)
        root = root if is_inner else path
        shown = wording.display_path(path)
        text = "      " + os.path.basename(path) if is_inner else shown
        made.append(Choice(_counted(text, count), (("in", shown),)))
    return made


def date_choices(today: date | None = None) -> list[Choice]:
    """Spans of time that end today, and years."""
    day = today or date.today()  # noqa: DTZ011  # as the person's calendar says
    last = str(day.year - 1)
    return [
        Choice(tr("Today"), (("after", "today"),)),
        Choice(tr("Last 7 days"), (("after", (day - _WEEK).isoformat()),)),
        Choice(tr("Last 30 days"), (("after", (day - _MONTH).isoformat()),)),
        Choice(tr("This year"), (("after", str(day.year)),)),
        Choice(tr("Last year"), (("after", last), ("before", str(day.year)))),
        Choice(tr("Before that"), (("before", last),)),
    ]


def size_choices() -> list[Choice]:
    """Sizes of files."""
    texts = (tr("up to 100 KB"), tr("100 KB to 1 MB"), tr("1 MB to 10 MB"), tr("more than 10 MB"))
    values = ("<=100kb", "100kb..1mb", "1mb..10mb", ">10mb")
    return [Choice(text, (("size", value),)) for text, value in zip(texts, values, strict=True)]


def _counted(text: str, count: int) -> str:
    return f"{text}   ({wording.number(count)})"
