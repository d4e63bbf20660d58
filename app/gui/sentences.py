"""Sentences of the other rooms (errors, notices, advice) in the person's language.

Those rooms know nothing of Qt, and what they tell goes through pipes, files and the catalog, and to the command line,
as English text. So a sentence is known by its template: `sentences.txt`, made by `dev.py translations` from the code,
lists all there are, with `%1` for what is put in.
"""

from __future__ import annotations

import re
from functools import lru_cache

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from app.errors import DocumentProblem
from app.gui.wording import tr
from app.paths import resources_dir

_CONTEXT = "Sentences"
_PLACE = re.compile(r"%(\d)")
_DATED = re.compile(r"(\d{4}-\d\d-\d\d): (.*)", re.DOTALL)
_BETWEEN = re.compile(r"(?<=[.!?:]) (?=[A-Z“])")
_DEPTH = 4
# A path between two spaces would pass for anything; a template needs this many letters of its own.
_LEAST = 5


def local(text: str) -> str:
    """A sentence or several in the person's language; what is not known stays as it is.

    Lines are told one by one, and so is what stands in a sentence, which may be one of its own. A day at the
    beginning is written as the person writes it.
    """
    return "\n".join(_line(line) for line in text.split("\n"))


def problem(code: str) -> str:
    """Why a file has no text in the library, in a few words, by its code in the catalog; "" for an unknown one."""
    reasons = {
        DocumentProblem.UNSUPPORTED: tr("This kind of file is not read"),
        DocumentProblem.ENCRYPTED: tr("Protected by a password"),
        DocumentProblem.CORRUPT: tr("The file is damaged"),
        DocumentProblem.TOO_LARGE: tr("Larger than the limit"),
        DocumentProblem.UNREADABLE: tr("The file cannot be opened"),
        DocumentProblem.TIMED_OUT: tr("Reading took too long"),
        DocumentProblem.NO_TEXT: tr("No text in it"),
        DocumentProblem.IN_CLOUD: tr("Only in the cloud"),
        DocumentProblem.NOT_EMBEDDED: tr("Found by its words only"),
    }
    return next((words for known, words in reasons.items() if known.value == code), "")


def _line(text: str, depth: int = 0) -> str:
    if not text or depth > _DEPTH or (text.isascii() and " " not in text):
        return text
    if dated := _DATED.fullmatch(text):
        day = QDate.fromString(dated[1], "yyyy-MM-dd")
        return f"{QLocale().toString(day, QLocale.FormatType.ShortFormat)}: {_line(dated[2], depth)}"
    whole = _known(text, depth)
    if whole is not None:
        return whole
    parts = _BETWEEN.split(text)
    return _apart(parts, depth) if len(parts) > 1 else text


def _apart(parts: list[str], depth: int) -> str:
    """Several sentences, the longest run that is known at a time."""
    for count in range(len(parts) - 1, 0, -1):
        known = _known(" ".join(parts[:count]), depth)
        if known is not None:
            rest = _line(" ".join(parts[count:]), depth + 1)
            return known + ("" if known.endswith("。") else " ") + rest
    return parts[0] + " " + _line(" ".join(parts[1:]), depth + 1)


def _known(text: str, depth: int) -> str | None:
    """The translation of one sentence by its template; None where no template fits."""
    for template, pieces in _templates():
        # Most are told apart without a pattern, of which there would be hundreds to compile.
        if all(piece in text for piece in pieces) and (found := _pattern(template).fullmatch(text)):
            filled = [_line(part, depth + 1) for part in found.groups()]
            return _fill(QCoreApplication.translate(_CONTEXT, template), filled)
    return None


def _fill(words: str, parts: list[str]) -> str:
    # In one go: what is put in may hold a "%1" itself.
    return _PLACE.sub(lambda place: parts[int(place[1]) - 1], words)


@lru_cache(maxsize=1)
def _templates() -> list[tuple[str, list[str]]]:
    """Templates and their own words, those with more letters first."""
    lines = (resources_dir() / "translations" / "sentences.txt").read_text("utf-8").splitlines()
    lines = [line for line in lines if _own(line) >= _LEAST]
    return [(line, _PLACE.split(line)[::2]) for line in sorted(lines, key=_own, reverse=True)]


def _own(template: str) -> int:
    return len(_PLACE.sub("", template))


@lru_cache
def _pattern(template: str) -> re.Pattern[str]:
    pieces = _PLACE.split(template)[::2]
    return re.compile("(.*?)".join(map(re.escape, pieces)), re.DOTALL)
