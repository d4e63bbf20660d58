"""HTML and XHTML, read with the standard library's tokenizer: it never fails, and it knows the line."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING

from app.documents.assemble import Assembler, clean
from app.documents.encoding import decode
from app.documents.model import BlockKind, Document

if TYPE_CHECKING:
    from collections.abc import Iterable

_CHARSET = re.compile(rb"""<meta[^>]{0,200}charset\s*=\s*["']?\s*([A-Za-z0-9_:.-]+)""", re.IGNORECASE)
_XML_ENCODING = re.compile(rb"""^\s*<\?xml[^>]{0,100}encoding\s*=\s*["']([A-Za-z0-9_:.-]+)""")
_CHARSET_SEARCH_BYTES = 4096  # the HTML standard looks at the first 1024 bytes; real pages put it later

_UNSEEN = frozenset({"script", "style", "template", "svg", "noscript", "iframe", "object", "select", "math"})
_NAVIGATION = frozenset({"nav", "menu"})
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_KINDS = {
    "li": BlockKind.LIST_ITEM, "dt": BlockKind.LIST_ITEM, "dd": BlockKind.LIST_ITEM,
    "tr": BlockKind.TABLE_ROW, "pre": BlockKind.CODE,
    **dict.fromkeys(_HEADINGS, BlockKind.HEADING),
}  # fmt: skip
# Elements that begin a block without saying which; what is in none of these sets flows on inside its block.
_FLOW = frozenset({
    "p", "div", "section", "article", "main", "header", "footer", "aside", "body", "table", "thead", "tbody",
    "tfoot", "caption", "ul", "ol", "dl", "blockquote", "figure", "figcaption", "form", "fieldset", "address",
    "details", "summary", "hr", "center", "title",
})  # fmt: skip
_HOLDERS = {"ul": ("li",), "ol": ("li",), "dl": ("dt", "dd"), "table": ("tr",), "body": ("li", "tr", "pre")}
_CELLS = frozenset({"td", "th"})
_VOID = frozenset({"br", "hr", "img", "meta", "link", "input", "col", "base", "wbr", "area", "source", "embed"})


def read_html(data: bytes) -> Document:
    """Blocks with the lines of the file they stand on.

    Navigation is left out, unless nothing else is there. Raises DocumentError: unsupported, no_text, too_large.
    """
    text, encoding = _decode(data)
    for unseen in (_UNSEEN | _NAVIGATION, _UNSEEN):
        parser = _Parser(unseen)
        parser.feed(text)
        parser.close()
        parser.finish()
        if not parser.out.is_empty:
            break
    return parser.out.document("html", title=parser.title or parser.out.first_heading(), encoding=encoding)


def _decode(data: bytes) -> tuple[str, str]:
    """By byte order mark or UTF-8 if it is that, else by what the page declares, else by guess."""
    head = data[:_CHARSET_SEARCH_BYTES]
    match = _XML_ENCODING.search(head) or _CHARSET.search(head)
    if match and not data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        name = match[1].decode("ascii")
        try:
            return data.decode(name), name.lower()
        except (LookupError, ValueError):
            pass  # a name that is unknown or wrong: decide by the bytes
    return decode(data)


class _Parser(HTMLParser):
    """Turns the stream of tags into blocks: text gathers until a tag that begins or ends a block."""

    def __init__(self, unseen: frozenset[str]) -> None:
        super().__init__(convert_charrefs=True)
        self.out = Assembler()
        self.title = ""
        self._unseen_tags = unseen
        self._unseen: list[str] = []  # open elements whose content is left out
        self._kinds: list[str] = []  # open elements that say what kind of block their text is
        self._text: list[str] = []
        self._first_line = self._last_line = 1

    def handle_starttag(self, tag: str, attrs: Iterable[tuple[str, str | None]]) -> None:
        if tag in self._unseen_tags or (("hidden", None) in attrs and tag not in _VOID):
            self._unseen.append(tag)
        elif self._unseen:
            if tag == self._unseen[-1]:
                self._unseen.append(tag)  # so that its end tag does not end the outer one
        elif tag == "br":
            self._text.append("\n")
        elif tag in _CELLS:
            self._text.append("\t")
        elif tag in _KINDS or tag in _FLOW:
            self._begin(tag)

    def _begin(self, tag: str) -> None:
        # Inside a row, a preformatted text or a heading, flow elements do not begin a block of their own.
        if tag in _KINDS or not self._holds_flow():
            self._flush()
        else:
            self._text.append("\n")
        if tag in _KINDS or tag == "title":
            if self._kinds and self._kinds[-1] == tag:
                self._kinds.pop()  # an end tag left out: <li>…<li>
            self._kinds.append(tag)

    def _holds_flow(self) -> bool:
        return bool(self._kinds) and self._kinds[-1] in ("tr", "pre", *_HEADINGS)

    def handle_endtag(self, tag: str) -> None:
        if self._unseen:
            if tag == self._unseen[-1]:
                self._unseen.pop()
        elif tag in _KINDS or tag == "title":
            self._flush()
            if tag in self._kinds:
                del self._kinds[len(self._kinds) - 1 - self._kinds[::-1].index(tag) :]
        elif tag in _HOLDERS:
            self._flush()
            self._close_parts(_HOLDERS[tag])
        elif tag in _FLOW:
            if self._holds_flow():
                self._text.append("\n")
            else:
                self._flush()

    def _close_parts(self, parts: tuple[str, ...]) -> None:
        """At the end of a list or table its last item or row ends too, end tag or not."""
        if self._kinds and self._kinds[-1] in parts:
            self._kinds.pop()

    def handle_data(self, data: str) -> None:
        if self._unseen:
            return
        line = self.getpos()[0]
        if data.strip():
            breaks_before = len(data) - len(data.lstrip())
            if not "".join(self._text).strip():
                self._first_line = line + data.count("\n", 0, breaks_before)
            self._last_line = line + data.rstrip().count("\n")
        self._text.append(data if self._is_preformatted() else re.sub(r"\s+", " ", data))

    def _is_preformatted(self) -> bool:
        return bool(self._kinds) and self._kinds[-1] == "pre"

    def _flush(self) -> None:
        text, self._text = "".join(self._text), []
        if not text.strip():
            return
        tag = self._kinds[-1] if self._kinds else ""
        if tag == "title":
            self.title = self.title or text
            return
        self.out.add(
            _KINDS.get(tag, BlockKind.PARAGRAPH),
            _tidy(text, tag),
            level=_HEADINGS.get(tag, 0),
            lines=(self._first_line, self._last_line),
        )

    def finish(self) -> None:
        """Take in what no tag has ended."""
        self._flush()


def _tidy(text: str, tag: str) -> str:
    if tag == "pre":
        return text
    if tag == "tr":
        cells = (" ".join(cell.split()) for cell in text.split("\t"))
        return " | ".join(cell for cell in cells if cell)
    lines = (" ".join(line.split()) for line in clean(text).split("\n"))
    return "\n".join(line for line in lines if line)
