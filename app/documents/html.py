"""HTML and XHTML: what stands on a page, as blocks with their lines."""

from __future__ import annotations

import dataclasses
import re
from enum import IntEnum
from typing import TYPE_CHECKING

from app.documents.assemble import Assembler, check_length, one_line
from app.documents.dates import iso_date
from app.documents.html_text import decode_page, tidy
from app.documents.html_tokens import Tokenizer
from app.documents.model import BlockKind, Document

if TYPE_CHECKING:
    from collections.abc import Iterator

_UNSEEN = frozenset({
    "script", "style", "template", "svg", "noscript", "iframe", "object", "select", "math", "rt", "rp", "datalist",
})  # fmt: skip
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
    "details", "summary", "hr", "center", "title", "nav", "menu", "legend", "dialog", "search",
})  # fmt: skip
_HOLDERS = {"ul": ("li",), "ol": ("li",), "dl": ("dt", "dd"), "table": ("tr",), "body": ("li", "tr", "pre")}
_CELLS = frozenset({"td", "th"})
_VOID = frozenset({"br", "hr", "img", "meta", "link", "input", "col", "base", "wbr", "area", "source", "embed"})
_DATES = (
    "article:modified_time", "last-modified", "dcterms.modified", "article:published_time", "date", "dc.date",
    "dcterms.created", "dcterms.date", "dc.date.issued", "og:updated_time", "datepublished", "pubdate",
)  # fmt: skip
# Elements that end where the next of their kind begins.
_ENDED_BY_NEXT = frozenset({"p", "li", "dt", "dd", "tr", "td", "th", "option"})
_MAX_OPEN = 500  # deeper nesting is not followed
_MIN_MAIN_CHARS = 200  # what a main part must say before the page's head and foot are left out
_MAX_ALT = 500
_SPACES = re.compile(r"[ \t\r\n\f]+")


class Region(IntEnum):
    """How sure it is that text belongs to what the page is about."""

    MAIN = 0
    PAGE = 1
    FRAME = 2  # head, foot and margin of the page
    NAVIGATION = 3  # and what nobody sees


_REGION_OF_TAG = {
    "main": Region.MAIN, "article": Region.MAIN, "header": Region.FRAME, "footer": Region.FRAME,
    "aside": Region.FRAME, "nav": Region.NAVIGATION, "menu": Region.NAVIGATION, "dialog": Region.NAVIGATION,
}  # fmt: skip
_REGION_OF_ROLE = {
    "main": Region.MAIN, "article": Region.MAIN, "navigation": Region.NAVIGATION, "menu": Region.NAVIGATION,
    "banner": Region.FRAME, "contentinfo": Region.FRAME, "complementary": Region.FRAME, "search": Region.NAVIGATION,
}  # fmt: skip
_INVISIBLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


@dataclasses.dataclass(frozen=True, slots=True)
class PagePiece:
    """A block before it is known whether it is kept."""

    kind: BlockKind
    text: str
    level: int
    lines: tuple[int, int]
    region: Region


def read_html(data: bytes, charset: str | None = None) -> Document:
    """Blocks with the lines of the file they stand on; `charset` is what was said about the page outside of it.

    Navigation and what is hidden are left out unless nothing else is there; head, foot and margins of the page only
    where it says what its main part is. Raises DocumentError: unsupported, no_text, too_large.
    """
    text, encoding = decode_page(data, charset)
    parser = PageParser()
    parser.feed(text)
    parser.finish()
    out = Assembler()
    for piece in _kept(parser.pieces):
        out.add(piece.kind, piece.text, level=piece.level, lines=piece.lines)
    if out.is_empty:
        out.add(BlockKind.HEADING, parser.title, level=1)  # a page of pictures, or one that a script fills
    title, day = parser.title or out.first_heading(), _date(parser.metas)
    document = out.document("html", title=title, encoding=encoding, date=day)
    return dataclasses.replace(document, language=parser.language)


def _kept(pieces: list[PagePiece]) -> Iterator[PagePiece]:
    main = sum(len(piece.text) for piece in pieces if piece.region is Region.MAIN)
    worst = Region.PAGE if main >= _MIN_MAIN_CHARS else Region.FRAME
    if not any(piece.region <= worst for piece in pieces):
        worst = Region.NAVIGATION
    return (piece for piece in pieces if piece.region <= worst)


def _date(metas: dict[str, str]) -> str | None:
    return next((day for name in _DATES if (day := iso_date(metas.get(name)))), None)


class PageParser(Tokenizer):
    """Turns the stream of tags into pieces: text gathers until a tag that begins or ends a block."""

    def __init__(self) -> None:
        """Nothing read yet."""
        super().__init__()
        self.pieces: list[PagePiece] = []
        self.title = ""
        self.language: str | None = None
        self.metas: dict[str, str] = {}
        self._unseen: list[str] = []  # open elements whose content is left out
        self._kinds: list[str] = []  # open elements that say what kind of block their text is
        self._regions: list[tuple[str, Region]] = []  # open elements that say where on the page they stand
        self._text: list[str] = []
        self._has_words = False
        self._length = 0
        self._first_line = self._last_line = 1

    def handle_start(self, tag: str, said: dict[str, str | None]) -> None:
        """A start tag: a block begins, or a word is set apart."""
        """A tag opens an element, or is one by itself."""
        if self._unseen:
            if tag == self._unseen[-1]:
                self._unseen.append(tag)  # so that its end tag does not end the outer one
            return
        if tag == "html":
            self.language = self.language or (said.get("lang") or said.get("xml:lang") or "")[:20].strip() or None
        if tag in _UNSEEN:
            self._take_unseen(tag, said)
        elif tag == "meta":
            name = (said.get("property") or said.get("name") or said.get("itemprop") or "").lower()
            self.metas.setdefault(name, said.get("content") or "")
        elif tag in ("img", "area"):
            self._text.append(" ")
            self._add_words(one_line(said.get("alt") or "")[:_MAX_ALT])
            self._text.append(" ")
        elif tag == "br":
            self._text.append("\n")
        else:
            self._enter(tag, said)

    def _take_unseen(self, tag: str, said: dict[str, str | None]) -> None:
        if tag == "math":
            self._add_words(said.get("alttext") or "")
        if tag == "iframe" and said.get("srcdoc"):
            self._add_words(re.sub(r"<[^<>]*>", " ", said["srcdoc"] or ""))
        self._unseen.append(tag)

    def _enter(self, tag: str, said: dict[str, str | None]) -> None:
        if self._regions and self._regions[-1][0] == tag in _ENDED_BY_NEXT:
            self._leave(tag)
        region = self._region(tag, said) if len(self._regions) < _MAX_OPEN else None
        if region is not None:
            self.end_block()
            self._regions.append((tag, region))
        elif len(self._regions) < _MAX_OPEN and any(tag == open_tag for open_tag, _ in self._regions):
            self._regions.append((tag, self._regions[-1][1]))  # so that its end tag does not end the outer one
        if tag in _CELLS:
            self._text.append("\t")
        elif tag in _KINDS or tag in _FLOW:
            self._begin(tag)

    def _region(self, tag: str, said: dict[str, str | None]) -> Region | None:
        """The region that an element opens. What is inside an article or a navigation stays there."""
        current = self._regions[-1][1] if self._regions else Region.PAGE
        if tag in _VOID or tag == "body" or tag == "html":
            return None
        hidden = "hidden" in said or _INVISIBLE.search(said.get("style") or "")
        found = Region.NAVIGATION if hidden else _REGION_OF_ROLE.get((said.get("role") or "").lower())
        found = _REGION_OF_TAG.get(tag) if found is None else found
        if found is None or current is Region.NAVIGATION:
            return None
        if current in (Region.MAIN, Region.FRAME) and found is not Region.NAVIGATION:
            return None
        return found

    def _begin(self, tag: str) -> None:
        # Inside a row, a preformatted text or a heading, flow elements do not begin a block of their own.
        if tag in _KINDS or not self._holds_flow():
            self.end_block()
        else:
            self._text.append("\n")
        if tag in _KINDS or tag == "title":
            if self._kinds and self._kinds[-1] == tag:
                self._kinds.pop()  # an end tag left out: <li>…<li>
            if len(self._kinds) < _MAX_OPEN:
                self._kinds.append(tag)

    def _holds_flow(self) -> bool:
        return bool(self._kinds) and self._kinds[-1] in ("tr", "pre", *_HEADINGS)

    def handle_end(self, tag: str) -> None:
        """An end tag: a block ends."""
        """A tag closes an element, and those inside it that nothing closed."""
        if self._unseen:
            if tag == self._unseen[-1]:
                self._unseen.pop()
            return
        if tag in _KINDS or tag == "title":
            self.end_block()
            if tag in self._kinds:
                del self._kinds[len(self._kinds) - 1 - self._kinds[::-1].index(tag) :]
        elif tag in _HOLDERS:
            self.end_block()
            self._close_parts(_HOLDERS[tag])
        elif tag in _FLOW:
            if self._holds_flow():
                self._text.append("\n")
            else:
                self.end_block()
        self._leave(tag)

    def _leave(self, tag: str) -> None:
        """End the region that this tag opened, and those inside it whose end tags were left out."""
        for index in range(len(self._regions) - 1, -1, -1):
            if self._regions[index][0] == tag:
                self.end_block()
                del self._regions[index:]
                return

    def _close_parts(self, parts: tuple[str, ...]) -> None:
        """At the end of a list or table its last item or row ends too, end tag or not."""
        if self._kinds and self._kinds[-1] in parts:
            self._kinds.pop()

    def handle_words(self, words: str) -> None:
        """Words of the block that is open."""
        """Words go into the open block."""
        if self._unseen:
            return
        self._add_words(words if self._is_preformatted() else _SPACES.sub(" ", words), words)

    def _add_words(self, text: str, raw: str = "") -> None:
        """Text as it will stand in its block; `raw` is what it was in the file, for its lines."""
        if text.strip():
            line = self.line()
            self._length += len(text)
            check_length(self._length)
            if not self._has_words:
                self._first_line = line + raw.count("\n", 0, len(raw) - len(raw.lstrip()))
            self._last_line = line + raw.rstrip().count("\n")
            self._has_words = True
        self._text.append(text)

    def add_space(self) -> None:
        """Keep what follows off the word before it."""
        self._text.append(" ")

    def _is_preformatted(self) -> bool:
        return bool(self._kinds) and self._kinds[-1] == "pre"

    def end_block(self) -> None:
        """The gathered text, if there is any, becomes pieces."""
        text, self._text = "".join(self._text), []
        has_words, self._has_words = self._has_words, False
        if not has_words:
            return
        tag = self._kinds[-1] if self._kinds else ""
        if tag == "title":
            self.title = self.title or one_line(text)
            return
        lines, region = (self._first_line, self._last_line), self._regions[-1][1] if self._regions else Region.PAGE
        for kind, piece in tidy(text, _KINDS.get(tag, BlockKind.PARAGRAPH)):
            self.pieces.append(PagePiece(kind, piece, _HEADINGS.get(tag, 0), lines, region))

    def finish(self) -> None:
        """Take in what no tag has ended."""
        self.end_block()
