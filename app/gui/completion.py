"""Completion of filters: the values that the library has, offered while `type:`, `in:` or `lang:` is being typed."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.gui import wording
from app.gui.excerpt import qt_length
from app.gui.filter_words import language_name
from app.search.refine import being_typed, quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.gui.search_box import SearchBox
    from app.search.refine import Typed
    from app.store.facets import Facets

_MOST = 30
_DATES = ("today", "yesterday")
_SIZES = (">1mb", ">10mb", "<100kb", "1mb..10mb")


class Completion(QObject):
    """Offers values as the person types, and puts the chosen one in the place of what was typed of it."""

    def __init__(self, box: SearchBox) -> None:
        super().__init__(box)
        self._box, self._suggestions = box, box.suggestions
        self.facets: Facets | None = None
        box.textEdited.connect(self._offer)

    def _offer(self, _: str) -> None:
        typed = self._typed()
        if typed is None or self._box.is_label:
            self._suggestions.popup.hide()
            return
        rows = [row for row in self._candidates(typed.key) if _fits(row, typed.part)]
        if len(rows) == 1 and rows[0][1] == typed.part:
            rows = []  # it is there already
        self._suggestions.offer(rows[:_MOST], self._put)

    def _typed(self) -> Typed | None:
        text = self._box.text()
        before = text.encode("utf-16-le", "surrogatepass")[: 2 * self._box.cursorPosition()]
        return being_typed(text, len(before.decode("utf-16-le", "surrogatepass")))

    def _put(self, value: str) -> None:
        typed = self._typed()
        if typed is None:
            return
        text = self._box.text()
        start = typed.start + (1 if text[typed.start : typed.start + 1] == '"' else 0)
        head = text[:start].removesuffix('"') + quoted(value)
        tail = text[typed.end :].removeprefix('"')
        self._box.setText(f"{head}{tail}" if tail.startswith((" ", ",")) else f"{head} {tail}")
        self._box.setCursorPosition(qt_length(head) + (0 if tail.startswith(",") else 1))

    def _candidates(self, key: str) -> Iterator[tuple[str, str]]:
        """What the list says, and what is written."""
        if key in ("after", "before"):
            yield from ((value, value) for value in _DATES)
        elif key == "size":
            yield from ((value, value) for value in _SIZES)
        elif self.facets is not None and key == "type":
            yield from ((f"{value}  ({wording.number(count)})", value) for value, count in self.facets.types)
        elif self.facets is not None and key == "lang":
            yield from ((f"{code}  {language_name(code)}", code) for code, _ in self.facets.languages)
        elif self.facets is not None and key == "in":
            yield from ((shown, shown) for shown in (wording.display_path(path) for path, _ in self.facets.folders))


def _fits(row: tuple[str, str], part: str) -> bool:
    """A value that begins so, a language whose name does, a folder with a part that does."""
    text, value, part = row[0].casefold(), row[1].casefold(), part.casefold()
    if not part:
        return True
    names = [value, *value.replace("\\", "/").split("/"), *text.split()]
    return any(name.startswith(part) for name in names) or (os.sep in part and part in value)
