"""XML of any vocabulary: what stands in its elements, read as a stream by expat.

Feeds, DocBook, DITA, TEI and the like give headings and paragraphs by the names their elements share; other
vocabularies give one paragraph for each group of short values ("name: value" on each line). Entity declarations
are never followed: a file that needs them is refused by expat, and what stood before stays.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any
from xml.parsers import expat

from app.documents.assemble import Assembler, one_line
from app.documents.dates import iso_date
from app.documents.html import read_html
from app.documents.model import BlockKind
from app.documents.source import Source
from app.documents.text import read_text

if TYPE_CHECKING:
    from app.documents.model import Document

SHORT_VALUE = 120  # characters; a longer one is a paragraph
MAX_DEPTH = 2000
_TITLES = frozenset({"title", "head", "navtitle", "subtitle", "bridgehead", "mainbooktitle", "booktitle"})
_HOLD_PARTS = frozenset({
    "section", "chapter", "part", "sect1", "sect2", "sect3", "sect4", "sect5", "appendix", "article", "book", "topic",
    "concept", "task", "reference", "div", "div1", "div2", "div3", "item", "entry", "channel", "feed", "preface",
    "simplesect", "refsect1", "refsect2", "sec", "body", "glossentry", "example", "figure", "table",
})  # fmt: skip
_PARAGRAPHS = frozenset({
    "p", "para", "simpara", "shortdesc", "abstract", "description", "summary", "content", "note", "quote", "encoded",
    "caption", "cmd", "info", "desc", "v", "l", "s",
})  # fmt: skip
_ITEMS = frozenset({"li", "listitem", "sli", "step", "choice"})
_ROWS = frozenset({"row", "tr", "strow", "table-row"})
_CODE = frozenset({"pre", "codeblock", "programlisting", "screen", "literallayout", "lines"})
_INLINE = frozenset({
    "b", "i", "em", "strong", "emphasis", "u", "sup", "sub", "span", "a", "link", "xref", "ulink", "ph", "term",
    "code", "tt", "codeph", "tab",
    "hi", "foreign", "quote", "literal", "uicontrol", "keyword", "bpt", "ept", "it", "g", "x",
    "tspan", "font", "r", "t", "br",
})  # fmt: skip
_LISTS = frozenset({"ul", "ol", "sl", "dl", "list", "itemizedlist", "orderedlist", "variablelist", "steps"})
_BLOCKS = _TITLES | _HOLD_PARTS | _PARAGRAPHS - {"quote", "v", "l", "s"} | _ITEMS | _ROWS | _CODE | _LISTS
_BREAKS = frozenset({"br", "lb"})
# Names that only say "here is a value"; the element around it says which.
_NAMELESS = frozenset({"characterstring", "string", "value", "data", "simpledata", "literal"})
_DATES = frozenset({"pubdate", "updated", "published", "date", "lastbuilddate", "created", "modified", "revdate"})
_UNSEEN = frozenset({"script", "style", "binary", "base64binary", "bindata"})
_OPAQUE = re.compile(r"[A-Za-z0-9+/=]{200}[A-Za-z0-9+/=\s]*\Z|[-+\d.,\s]{200,}\Z")
_MARKUP = re.compile(r"<(?:p|br|div|a|b|i|ul|li|h[1-6]|img|table|span|em|strong)\b[^<>]*>", re.IGNORECASE)


def read_xml(data: bytes) -> Document:
    """Blocks with the lines of the file. A file that is not well-formed gives what stands before the fault, or,
    when that is nothing, its text as it is.

    Raises DocumentError: unsupported (binary), no_text, too_large.
    """
    source = Source(data)
    reader = _Reader()
    reader.feed(source.text)
    if reader.out.is_empty:
        return read_text(data, "xml")
    return reader.out.document("xml", title=reader.title, encoding=source.encoding, date=reader.date)


class _Reader:
    """Text gathers in `_text` from the element that began it until that element ends: what begins inside a text is
    part of it."""

    def __init__(self) -> None:
        self.out = Assembler()
        self.title = ""
        self.date: str | None = None
        self._names: list[str] = []
        self._unseen = 0
        self._text: list[str] = []
        self._has_words = False
        self._is_empty = False  # the open element has nothing in it yet
        self._owner = 0  # depth of the element that the gathered text belongs to
        self._row = 0  # depth of the open table row
        self._cells: list[str] = []
        self._values: list[str] = []  # "name: value" of short elements, side by side
        self._values_lines = (1, 1)
        self._first = 1
        self._parser: Any = expat.ParserCreate("utf-8", "}")

    def feed(self, text: str) -> None:
        """Take in the file until its end or its first fault."""
        parser = self._parser
        parser.buffer_text = True
        parser.StartElementHandler, parser.EndElementHandler = self._start, self._end
        parser.CharacterDataHandler = self._characters
        parser.EntityDeclHandler = self._entity
        parser.UseForeignDTD(False)
        try:
            for at in range(0, len(text), 1 << 20):
                parser.Parse(
                    text[at : at + (1 << 20)].lstrip("\ufeff \r\n\t") if at == 0 else text[at : at + (1 << 20)]
                )
            parser.Parse("", True)
        except expat.ExpatError:
            pass
        self._flush()
        self._flush_values()

    def _entity(self, name: str, is_parameter: bool, value: str | None, *_: object) -> None:
        """An entity made of others is how bombs are built; expat stops those that slip through."""
        if value is None or is_parameter or "&" in value or len(value) > 1000:
            raise expat.ExpatError(f"entity {name} is not followed")

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        name = tag.rpartition("}")[2].lower()
        self._names.append(name)
        depth = len(self._names)
        self._is_empty = True
        if depth > MAX_DEPTH:
            raise expat.ExpatError("nested too deep")
        if self._unseen or name in _UNSEEN:
            self._unseen = self._unseen or depth
            return
        if name in _BREAKS:
            self._text.append("\n")
        elif not self._row and not self._flows_on(name, depth):
            self._flush()
        if name in _ROWS and not self._row:
            self._flush_values()
            self._row, self._cells, self._first = depth, [], self._parser.CurrentLineNumber
        for key in ("text", "label", "alt"):
            if said := attributes.get(key):
                self._characters(said)
                break

    def _flows_on(self, name: str, depth: int) -> bool:
        """Whether an element is part of the text around it: by its name, or because its parent holds text itself."""
        return self._has_words and (name in _INLINE or (self._owner == depth - 1 and name not in _BLOCKS))

    def _end(self, _tag: str) -> None:
        depth, name = len(self._names), self._names[-1]
        if self._unseen:
            self._unseen = 0 if depth == self._unseen else self._unseen
        elif self._row:
            self._end_in_row(depth)
        elif self._has_words:
            if name in _INLINE and depth > 1:
                self._owner = min(self._owner, depth - 1)  # the text may go on behind it
            elif depth <= self._owner:
                self._flush()
        elif not self._is_empty and len(self._values) > 1:
            self._flush_values()  # the end of what held them
        self._is_empty = False
        self._names.pop()

    def _end_in_row(self, depth: int) -> None:
        if self._has_words and (self._names[-1] not in _INLINE or depth == self._row):
            self._cells.append(one_line("".join(self._text)))
            self._text, self._has_words = [], False
        if depth == self._row:
            lines = (self._first, self._parser.CurrentLineNumber)
            self.out.add(BlockKind.TABLE_ROW, " | ".join(cell for cell in self._cells if cell), lines=lines)
            self._row = 0

    def _characters(self, text: str) -> None:
        if self._unseen:
            return
        self._is_empty = False
        if not self._has_words and text.strip():
            self._has_words = True
            if not self._row:
                self._owner = len(self._names)
                breaks = text[: len(text) - len(text.lstrip())].count("\n")
                self._first = self._parser.CurrentLineNumber + breaks
        self._text.append(text)

    def _flush(self) -> None:
        """The gathered text ends: it becomes a heading, a paragraph, a row, or one of several short values."""
        raw, self._text = "".join(self._text), []
        has_words, self._has_words = self._has_words, False
        if not has_words or not self._names or _OPAQUE.match(raw):
            return
        owner = max(1, min(self._owner, len(self._names)))
        name = next((each for each in reversed(self._names[:owner]) if each not in _INLINE), self._names[owner - 1])
        lines = (self._first, max(self._first, self._parser.CurrentLineNumber))
        if name in _DATES:
            self.date = max(self.date or "", iso_date(raw.strip()) or "") or None
        if name in _TITLES:
            self._flush_values()
            self._heading(one_line(raw), lines)
        elif self._is_value(name, raw):
            label = self._names[owner - 2] if name in _NAMELESS and owner > 1 else name
            self._value(label, one_line(raw), lines)
        else:
            self._flush_values()
            self._add(name, raw, lines)

    def _heading(self, text: str, lines: tuple[int, int]) -> None:
        if not self.title and len(self._names) <= 5:
            self.title = text
        level = sum(name in _HOLD_PARTS for name in self._names)
        self.out.add(BlockKind.HEADING, text, level=min(6, max(1, level)), lines=lines)

    @staticmethod
    def _is_value(name: str, raw: str) -> bool:
        if name in _PARAGRAPHS or name in _ITEMS or name in _CODE or name in _INLINE:
            return False
        return len(raw) <= SHORT_VALUE

    def _value(self, name: str, text: str, lines: tuple[int, int]) -> None:
        first = self._values_lines[0] if self._values else lines[0]
        self._values.append(f"{name}: {text}")
        self._values_lines = (first, lines[1])
        if sum(map(len, self._values)) > 20 * SHORT_VALUE:
            self._flush_values()

    def _flush_values(self) -> None:
        if self._values:
            values, self._values = self._values, []
            self.out.add(BlockKind.PARAGRAPH, "\n".join(values), lines=self._values_lines)

    def _add(self, name: str, raw: str, lines: tuple[int, int]) -> None:
        if name in _CODE:
            self.out.add(BlockKind.CODE, raw, lines=lines)
            return
        if _MARKUP.search(raw):  # feeds carry pages as text
            raw = _page_text(raw)
        is_item = name in _ITEMS or bool(_ITEMS.intersection(self._names[-3:]))
        kind = BlockKind.LIST_ITEM if is_item else BlockKind.PARAGRAPH
        for piece in re.split(r"\n[ \t]*\n", raw):
            self.out.add(kind, "\n".join(" ".join(line.split()) for line in piece.split("\n")), lines=lines)


def _page_text(raw: str) -> str:
    from app.errors import DocumentError

    try:
        return read_html(raw.encode(errors="replace")).text
    except DocumentError:
        return ""
