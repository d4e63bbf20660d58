"""Where in its file a passage stands, in the words of that kind of file: page, line, slide, sheet, chapter."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QLocale

from app.gui import markup, wording
from app.gui.wording import tr

if TYPE_CHECKING:
    from app.search.model import FileResult, Passage

_SLIDES = frozenset(["ppt", "pptx", "odp"])
_SHEETS = frozenset(["xls", "xlsx", "xlsb", "ods"])
_SLIDE = re.compile(r"Slide (\d+)$")  # as `documents` names the parts of a presentation
_SEPARATOR = " › "  # that of the breadcrumb (`chunking.model`), which no start of the window waits for
_MAX_CHARS = 40


def locator(file: FileResult, passage: Passage) -> str:
    """ "page 3", "slide 4", "sheet Costs", "line 1240", the last heading, or "" where only the file is known."""
    crumbs = headings(file, passage)
    return place(file, passage) or (f"“{_short(crumbs[-1])}”" if crumbs else "")


def place(file: FileResult, passage: Passage) -> str:
    """ "page 3", "slide 4", "sheet Costs" or "line 1240", and "" where a file has none of them."""
    crumbs = headings(file, passage)
    if file.format in _SLIDES and (numbers := [match[1] for crumb in crumbs if (match := _SLIDE.match(crumb))]):
        return tr("slide %1").replace("%1", wording.number(int(numbers[0])))
    if file.format in _SHEETS and crumbs:
        return tr("sheet %1").replace("%1", _short(crumbs[0]))
    return wording.place(passage)


def headings(file: FileResult, passage: Passage) -> list[str]:
    """The headings that the passage stands under, outermost first, without the title of the file."""
    crumbs = [crumb for crumb in passage.heading.split(_SEPARATOR) if crumb]
    if crumbs and crumbs[0].rstrip("…") in (file.title, file.title[: len(crumbs[0]) - 1]):
        del crumbs[0]
    return [_as_read(file, crumb) for crumb in crumbs]


def breadcrumb(file: FileResult, passage: Passage) -> str:
    """Title and headings on one line, as they are read."""
    return _SEPARATOR.join(_as_read(file, crumb) for crumb in passage.heading.split(_SEPARATOR) if crumb)


def changed_on(changed_ns: int) -> str:
    """The day on which a file was changed last, as the locale writes it; from nanoseconds since 1970."""
    moment = QDateTime.fromSecsSinceEpoch(changed_ns // 1_000_000_000)
    return QLocale().toString(moment.date(), QLocale.FormatType.ShortFormat)


def _as_read(file: FileResult, crumb: str) -> str:
    return markup.heading(crumb) if file.format == markup.MARKDOWN else crumb


def _short(text: str) -> str:
    return text if len(text) <= _MAX_CHARS else text[: _MAX_CHARS - 1].rstrip() + "…"
