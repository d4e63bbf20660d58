"""Markdown as people mean it: blocks whose runs point back into the source, so that passages can be marked on them."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING, Any

from app.documents.markdown_events import Characters, events
from app.documents.markdown_words import Words, trimmed
from app.documents.model import BlockKind
from app.documents.view import Run, ShownBlock

if TYPE_CHECKING:
    from app.documents.markdown_words import Cell

_FRONT_MATTER = re.compile(
    r"\A(?:---[ \t]*\r?\n(?:.*?\n)?(?:---|\.\.\.)|\+\+\+[ \t]*\r?\n(?:.*?\n)?\+\+\+)[ \t]*(?:\r?\n|\Z)", re.DOTALL
)
_FENCE = re.compile(r"^ {0,3}(?:```|~~~)", re.MULTILINE)
_LANGUAGE = re.compile(r"[ \t{.]*([A-Za-z0-9+#_-]{1,40})")  # of "```py", "```{.python}", "``` js title=x"
_TAG = re.compile(r"<!--.*?(?:-->|\Z)|<(?:script|style)\b.*?(?:</(?:script|style)>|\Z)|<[^<>]*>", re.DOTALL)
_LINE_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_ATTRIBUTES = re.compile(r"[ \t]*\{[ \t]*[#.][^{}\n]*\}\s*\Z")  # of a heading: "{#name .class}"
_STYLES = {
    "Strong": "bold",
    "Emphasis": "italic",
    "Strikethrough": "strike",
    "Link": "link",
    "Image": "",
    "TableHead": "bold",
}
_MAX_LEVEL = 20  # lists in lists are not drawn further in than this
_CONTINUED = "\u2003"  # stands where the mark of an item would, before its second paragraph


def outside_fence(text: str, first: int) -> int:
    """`first`, or where the fenced code begins that it would cut in two."""
    fences = [match.start() for match in _FENCE.finditer(text, 0, first)]
    return fences[-1] if len(fences) % 2 else first


def markdown_blocks(text: str, first: int, last: int) -> list[ShownBlock]:
    """The blocks of `text[first:last]`; runs are in characters of `text`.

    Takes time that grows with the length alone, whatever is in it.
    """
    body = _body(text, first, last)
    head = [ShownBlock(BlockKind.CODE, 0, (trimmed(text, [Run(first, body)]),))] if body > first else []
    return [*head, *_Walk(text, body, last).blocks]


def fenced_code(text: str, first: int, last: int) -> list[tuple[int, int, str]]:
    """(start, end, language) of the fenced code in `text[first:last]` that names its language, in characters."""
    return _Walk(text, _body(text, first, last), last).fenced


def _body(text: str, first: int, last: int) -> int:
    """Where the front matter is over."""
    head = _FRONT_MATTER.match(text[:last]) if first == 0 else None
    return head.end() if head else first


def _space(blank: str) -> str:
    """What is left of white space: a line end, a space, or nothing."""
    return "\n" if "\n" in blank else blank[:1] and " "


class _Nesting:
    """The lists, footnotes and quotes that one is in."""

    def __init__(self) -> None:
        self._lists: list[int | None] = []  # the next number, None for bullets and footnotes
        self._quotes = 0
        self.mark = ""  # of the item that has begun, until it is shown

    @property
    def level(self) -> int:
        """How deep in lists; 0 outside of them."""
        return min(len(self._lists), _MAX_LEVEL)

    @property
    def kind(self) -> str:
        """What a paragraph is here."""
        return BlockKind.LIST_ITEM if self._lists else "quote" if self._quotes else BlockKind.PARAGRAPH

    def begin(self, tag: str, value: Any) -> None:
        """A block with blocks in it begins; others change nothing."""
        if tag == "List":
            self._lists.append(value)
        elif tag == "FootnoteDefinition":
            self._lists.append(None)
            self.mark = f"[{value}]"
        elif tag == "Item" and (number := self._lists[-1]) is not None:
            self.mark = f"{number}."
            self._lists[-1] = number + 1
        elif tag == "Item":
            self.mark = "•"
        elif tag == "BlockQuote":
            self._quotes += 1

    def end(self, tag: str) -> None:
        """It is over."""
        if tag in ("List", "FootnoteDefinition"):
            self._lists.pop()
        elif tag == "BlockQuote":
            self._quotes -= 1
        if tag in ("Item", "FootnoteDefinition"):
            self.mark = ""

    def tick(self, is_done: bool) -> None:
        """The item that has begun is a task."""
        box = "☑" if is_done else "☐"
        self.mark = box if self.mark == "•" else f"{self.mark} {box}"

    def take_mark(self) -> str:
        """What stands before the next words; "" where no item begins."""
        mark, self.mark = self.mark, ""
        return mark and f"{mark} "


class _Walk:
    """One pass over a stretch of Markdown."""

    def __init__(self, text: str, first: int, last: int) -> None:
        self.blocks: list[ShownBlock] = []
        self.fenced: list[tuple[int, int, str]] = []  # start, end, language
        self._text = text
        self._words, self._nesting = Words(text, first), _Nesting()
        self._row: list[Cell] = []
        self._html: list[tuple[int, int]] = []  # the lines of an HTML block
        self._language = ""
        part = text[first:last]
        chars = Characters(part)
        for name, tag, value, start, end in events(part):
            if name == "Start":
                self._begin(tag, value)
            elif name == "End":
                self._end(tag, value)
            elif name == "Rule":
                self._add_paragraph()
                self._add("rule", ((),))
            else:
                self._inline(name, value, first + chars.at(start), first + chars.at(end))

    def _begin(self, tag: str, value: Any) -> None:
        if tag in _STYLES:
            self._words.begin(_STYLES[tag])
        if tag == "Image":
            self._words.say("[")
        if tag in _STYLES:
            return
        self._add_paragraph()
        self._nesting.begin(tag, value)
        if tag == "CodeBlock":
            language = None if value == "Indented" else _LANGUAGE.match(value["Fenced"])
            self._language = language[1].lower() if language else ""

    def _end(self, tag: str, value: Any) -> None:
        if tag == "Image":
            self._words.say("]")
        if tag in _STYLES:
            self._words.end()
        if tag == "Heading":
            self._words.cut(_ATTRIBUTES)
            self._add_paragraph(BlockKind.HEADING, int(value[1:]))
        elif tag == "TableCell":
            self._row.append(self._words.take())
        elif tag in ("TableHead", "TableRow"):
            row, self._row = tuple(self._row), []
            self._add(BlockKind.TABLE_ROW, row)
        elif tag == "CodeBlock":
            self._add_code()
        elif tag not in _STYLES:
            self._add_html()
            self._add_paragraph()
            self._nesting.end(tag)

    def _inline(self, name: str, value: Any, start: int, end: int) -> None:
        if name == "Text":
            self._words.add(start, end, value)
        elif name == "Code":
            self._words.add_code(start, end, value)
        elif name == "Html":
            self._html.append((start, end))
        elif name == "TaskListMarker":
            self._nesting.tick(value)
        elif name == "FootnoteReference":
            self._words.add_reference(start, end)
        elif name in ("SoftBreak", "HardBreak"):
            self._words.add(start, end, " " if name == "SoftBreak" else "\n")
        elif _LINE_BREAK.fullmatch(value):
            self._words.add(start, end, "\n")

    def _add_paragraph(self, kind: str = "", level: int = 0) -> None:
        """The words gathered so far, where there are any."""
        runs = self._words.take()
        if not runs:
            return
        kind = kind or self._nesting.kind
        is_item = kind == BlockKind.LIST_ITEM
        mark = self._nesting.take_mark() or (_CONTINUED if is_item else "")
        lead = [Run(runs[0].start, runs[0].start, "", mark)] if mark else []
        self.blocks.append(ShownBlock(kind, self._nesting.level if is_item else level, ((*lead, *runs),)))

    def _add_code(self) -> None:
        runs = self._words.take()
        places = [run for run in runs if not run.literal]
        if places and self._language:
            self.fenced.append((places[0].start, places[-1].end, self._language))
        if runs:
            self._add(BlockKind.CODE, (runs,))

    def _add(self, kind: str, cells: tuple[Cell, ...]) -> None:
        """A block that is no paragraph; the mark of the item that it begins stands above it."""
        if mark := self._nesting.take_mark():
            lead = Run(self._words.at, self._words.at, "", mark)
            self.blocks.append(ShownBlock(BlockKind.LIST_ITEM, self._nesting.level, ((lead,),)))
        self.blocks.append(ShownBlock(kind, 0, cells))

    def _add_html(self) -> None:
        """The words between tags, each line's without the spaces around them."""
        if not self._html:
            return
        start, end = self._html[0][0], self._html[-1][1]
        tags = [tag.span() for tag in _TAG.finditer(self._text, start, end)]
        between = [(line[1], after[0]) for line, after in itertools.pairwise(self._html)]  # the marks of quotes
        self._html = []
        at, space, is_first = start, "", True
        for stop, after in [*sorted(tags + between), (end, end)]:
            piece = self._text[at:stop]
            rest = piece.lstrip()
            begin = at + len(piece) - len(rest)
            space = _space(space + self._text[at:begin])
            if words := rest.rstrip():
                self._words.add(begin, begin, "" if is_first else space)
                self._words.add(begin, begin + len(words))
                space, is_first = _space(rest[len(words) :]), False
            at = max(at, after)
