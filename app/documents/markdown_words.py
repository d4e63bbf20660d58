"""The words of Markdown as the preview shows them: runs that point back into the source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.documents.view import Run

if TYPE_CHECKING:
    from re import Pattern

Cell = tuple[Run, ...]


def trimmed(text: str, runs: list[Run]) -> Cell:
    """The runs without the spaces and lines that nothing stands behind."""
    runs = list(runs)
    while runs and not (runs[-1].literal or text[runs[-1].start : runs[-1].end]).strip():
        runs.pop()
    if runs and not runs[-1].literal:
        last = runs.pop()
        runs.append(Run(last.start, last.start + len(text[last.start : last.end].rstrip()), last.style))
    return tuple(runs)


class Words:
    """The runs of the words that belong together, in their styles."""

    def __init__(self, text: str, at: int) -> None:
        self._text, self.at = text, at  # `at` is where the last words end
        self._styles = [""]
        self._runs: list[Run] = []

    def begin(self, style: str) -> None:
        """What comes has this style, too, up to `end`."""
        styles = self._styles[-1].split()
        self._styles.append(" ".join(styles if not style or style in styles else [*styles, style]))

    def end(self) -> None:
        """The style that began last is over."""
        self._styles.pop()

    def add(self, start: int, end: int, words: str | None = None, style: str = "") -> None:
        """`text[start:end]`, or, where it says something else than it looks, the words that it stands for."""
        style = f"{self._styles[-1]} {style}".strip()
        self.at = end
        before = self._runs[-1] if self._runs else None
        if words is not None and words != self._text[start:end]:
            self._runs.append(Run(start, start, style, words))
        elif before and not before.literal and (before.end, before.style) == (start, style):
            self._runs[-1] = Run(before.start, end, style)
        elif start < end:
            self._runs.append(Run(start, end, style))

    def say(self, words: str) -> None:
        """Words that are not in the text."""
        self.add(self.at, self.at, words)

    def cut(self, end: Pattern[str]) -> None:
        """Leave out what the last run ends with."""
        last = self._runs[-1] if self._runs else None
        if last and not last.literal and (found := end.search(self._text[last.start : last.end])):
            self._runs.pop()
            if found.start():
                self._runs.append(Run(last.start, last.start + found.start(), last.style))

    def add_code(self, start: int, end: int, words: str) -> None:
        """Code within a line; `text[start:end]` is it with its marks."""
        marked = self._text[start:end]
        marks = len(marked) - len(marked.lstrip("`"))
        found = self._text.find(words, start + marks, end - marks)
        self.add(*((found, found + len(words)) if found >= 0 else (start, end)), words, style="code")

    def add_reference(self, start: int, end: int) -> None:
        """The name of a footnote; `text[start:end]` is "[^name]"."""
        self.begin("link")
        self.add(start, start, "[")
        self.add(start + len("[^"), end - len("]"))
        self.add(end, end, "]")
        self.end()

    def take(self) -> Cell:
        """All of them since the last time."""
        runs, self._runs = self._runs, []
        return trimmed(self._text, runs)
