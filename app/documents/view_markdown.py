"""Markdown as people mean it: blocks whose runs point back into the source, so that passages can be marked on them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt

from app.documents.model import BlockKind
from app.documents.source import line_starts
from app.documents.view import Run, ShownBlock

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it.token import Token

_FRONT_MATTER = re.compile(r"\A---[ \t]*\r?\n.*?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_FENCE = re.compile(r"^ {0,3}(?:```|~~~)", re.MULTILINE)
_LANGUAGE = re.compile(r"[ \t{.]*([A-Za-z0-9+#_-]{1,40})")  # of "```py", "```{.python}", "``` js title=x"
_TAG = re.compile(r"<!--.*?(?:-->|\Z)|<(?:script|style)\b.*?(?:</(?:script|style)>|\Z)|<[^<>]*>", re.DOTALL)
_STYLES = {"strong": "bold", "em": "italic", "s": "strike", "link": "link"}


def outside_fence(text: str, first: int) -> int:
    """`first`, or where the fenced code begins that it would cut in two."""
    fences = [match.start() for match in _FENCE.finditer(text, 0, first)]
    return fences[-1] if len(fences) % 2 else first


def markdown_blocks(text: str, first: int, last: int) -> list[ShownBlock]:
    """The blocks of `text[first:last]`; runs are in characters of `text`."""
    head = _FRONT_MATTER.match(text[:last]) if first == 0 else None
    body = head.end() if head else first
    blocks = [_verbatim(text, 0, body)] if head else []
    walk = _Walk(text, body, last)
    return [*blocks, *walk.blocks()]


def fenced_code(text: str, first: int, last: int) -> list[tuple[int, int, str]]:
    """(start, end, language) of the fenced code in `text[first:last]` that names its language, in characters."""
    head = _FRONT_MATTER.match(text[:last]) if first == 0 else None
    return list(_Walk(text, head.end() if head else first, last).fenced_code())


def _verbatim(text: str, start: int, end: int) -> ShownBlock:
    return ShownBlock(BlockKind.CODE, 0, ((Run(start, start + len(text[start:end].rstrip())),),))


class _Walk:
    """One pass over the tokens of a stretch of Markdown."""

    def __init__(self, text: str, first: int, last: int) -> None:
        self._text, self._first = text, first
        part = text[first:last]
        self._tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(part)
        self._starts = [first + start for start in line_starts(part)] + [last]
        self._lists: list[int | None] = []  # the next number, None for bullets
        self._marker = ""
        self._quotes = 0
        self._at = first  # where in the text the last run ended

    def blocks(self) -> Iterator[ShownBlock]:
        """The blocks in order."""
        row: list[tuple[Run, ...]] = []
        for index, token in enumerate(self._tokens):
            self._count(token)
            if token.type == "tr_open":
                row = []
            elif token.type == "tr_close":
                yield ShownBlock(BlockKind.TABLE_ROW, 0, tuple(row))
            elif token.type == "inline" and self._tokens[index - 1].type in ("th_open", "td_open"):
                row.append(self._runs(token, "bold" if self._tokens[index - 1].type == "th_open" else ""))
            elif token.type == "inline":
                yield self._paragraph(token, self._tokens[index - 1])
            elif token.type in ("fence", "code_block"):
                yield self._code(token)
            elif token.type == "html_block":
                yield from self._html(token)
            elif token.type == "hr":
                yield ShownBlock("rule", 0, ((),))

    def fenced_code(self) -> Iterator[tuple[int, int, str]]:
        """Where code is whose language is named, and that name."""
        for token in self._tokens:
            language = _LANGUAGE.match(token.info) if token.type == "fence" else None
            if language:
                run = self._code(token).cells[0][0]
                yield run.start, run.end, language[1].lower()

    def _count(self, token: Token) -> None:
        """Keep track of lists and quotes."""
        if token.type == "ordered_list_open":
            self._lists.append(int(token.attrs.get("start", 1)))
        elif token.type == "bullet_list_open":
            self._lists.append(None)
        elif token.type in ("ordered_list_close", "bullet_list_close"):
            self._lists.pop()
        elif token.type == "list_item_open":
            number = self._lists[-1]
            self._marker = "•" if number is None else f"{number}."
            self._lists[-1] = None if number is None else number + 1
        self._quotes += {"blockquote_open": 1, "blockquote_close": -1}.get(token.type, 0)

    def _paragraph(self, token: Token, opening: Token) -> ShownBlock:
        runs = self._runs(token)
        if opening.type == "heading_open":
            return ShownBlock(BlockKind.HEADING, int(opening.tag[1:]), (runs,))
        if self._lists:
            marker, self._marker = self._marker, ""
            lead = Run(self._at, self._at, "", f"{marker} ") if marker else Run(self._at, self._at, "", "")
            return ShownBlock(BlockKind.LIST_ITEM, len(self._lists), ((lead, *runs),))
        return ShownBlock("quote" if self._quotes else BlockKind.PARAGRAPH, 0, (runs,))

    def _runs(self, token: Token, style: str = "") -> tuple[Run, ...]:
        """The words of a token, each stretch where it stands in the text."""
        start, end = self._lines(token)
        self._at = max(start, min(self._at, end))
        styles = [style] if style else []
        runs = []
        for child in token.children or ():
            name = _STYLES.get(child.tag if child.tag != "a" else "link", "")
            if child.nesting == 1:
                styles.append(name)
            elif child.nesting == -1 and styles:
                styles.pop()
            elif run := self._run(child, end, styles):
                runs.append(run)
        return tuple(runs)

    def _run(self, child: Token, end: int, styles: Sequence[str]) -> Run | None:
        style = " ".join([*filter(None, styles), *(["code"] if child.type == "code_inline" else [])])
        words = {"softbreak": " ", "hardbreak": "\n", "html_inline": "", "image": f"[{child.content}]"}.get(
            child.type, child.content
        )
        if not words:
            return None
        found = self._text.find(words, self._at, end) if child.type in ("text", "code_inline") else -1
        if found < 0:
            return Run(self._at, self._at, style, words)
        self._at = found + len(words)
        return Run(found, self._at, style)

    def _code(self, token: Token) -> ShownBlock:
        start, end = self._lines(token)
        if token.type == "fence":
            lines = token.map or [0, 0]
            start = self._starts[min(lines[0] + 1, len(self._starts) - 1)]
            last = self._starts[lines[1] - 1]
            end = last if last > start and self._text[last:end].strip(" >\r\n\t").startswith(token.markup) else end
        self._at = end
        return _verbatim(self._text, start, max(start, end))

    def _html(self, token: Token) -> Iterator[ShownBlock]:
        """The words between tags."""
        start, end = self._lines(token)
        at, runs = start, list[Run]()
        for tag in [*_TAG.finditer(self._text, start, end), None]:
            stop = tag.start() if tag else end
            if self._text[at:stop].strip():
                runs.append(Run(at, stop))
            at = tag.end() if tag else end
        self._at = end
        if runs:
            yield ShownBlock(BlockKind.PARAGRAPH, 0, (tuple(runs),))

    def _lines(self, token: Token) -> tuple[int, int]:
        """Where the lines of a token begin and end in the text; cells of tables know no lines."""
        if token.map is None:
            return self._at, self._starts[-1]
        return self._starts[token.map[0]], self._starts[min(token.map[1], len(self._starts) - 1)]
