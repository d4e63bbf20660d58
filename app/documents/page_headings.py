"""Which paragraphs of a document with pages are headings, of which level, and which one is its title."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Any

from app.documents.assemble import MAX_TITLE_CHARS, one_line
from app.documents.model import BlockKind
from app.documents.mupdf import mupdf_errors
from app.documents.page_text import weight

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from app.documents.page_paragraphs import Piece

_LARGER = 1.15  # times the size of the body text
_NEARLY = 0.95  # of the size of the body text: a heading in bold may be a little smaller
_CHARS, _LINES = 200, 4
_LEAST_WEIGHT = 3  # letters; a CJK character counts for two
_BOLD_CHARS, _BOLD_LINES = 120, 2
_MAX_LEVEL = 6
_MOSTLY_BOLD = 0.4  # of the body text: bold says nothing then
_SIZES = 4  # levels told by size; more sizes are those of a poster
_MAX_OUTLINE = 20_000
_NUMBERED = re.compile(
    r"(?:(?:chapter|section|part|appendix)\s+)?(\d{1,3}(?:\.\d{1,3}){0,5}|[A-Z](?:\.\d{1,3}){1,5})\.?\s+\S",
    re.IGNORECASE,
)
_ENDS_AS_SENTENCE = re.compile(r"[.,;。，；、]$")
_LEADERS = re.compile(r"\.{4,}|(?:\. ){4,}|…{2,}")
_NO_WORD = re.compile(r"[\W_]+")
_JUNK_TITLE = re.compile(
    r"untitled.*|title|unknown|.*microsoft (word|powerpoint|excel) - .*|(full|print|slide) ?\d*|document ?\d*|"
    r".*\.(docx?|pptx?|xlsx?|dvi|indd|tex|qxd|pdf|rtf|odt|html?|ps|eps|cdr|pub|p65|fm)$|\S+\.[a-z0-9]{2,4}|(https?|file):.*|\W*\d*\W*",
    re.IGNORECASE,
)  # fmt: skip

Outline = dict[int, dict[str, int]]  # page from 1 -> title without spaces and signs -> level


def outline_of(pages: Any) -> Outline:
    """The bookmarks of a pymupdf Document; empty where there are none or they are damaged."""
    try:
        entries = pages.get_toc(simple=True)[:_MAX_OUTLINE]
    except mupdf_errors():
        return {}
    outline: Outline = {}
    for level, title, page in entries:
        if key := _key(title):
            outline.setdefault(page, {}).setdefault(key, min(level, _MAX_LEVEL))
    return outline


def _key(text: str) -> str:
    return _NO_WORD.sub("", text).casefold()


def mark_headings(found: Sequence[Piece], outline: Outline) -> dict[int, int]:
    """Index of a piece -> its level from 1, for the pieces that are headings."""
    styles = _Styles(found)
    levels: dict[int, int] = {}
    ranked: dict[int, int] = {}
    for index, piece in enumerate(found):
        if not _may_be_heading(piece):
            continue
        if level := _outline_level(piece, outline):
            levels[index] = level
        elif rank := styles.rank(piece):
            ranked[index] = rank
    return levels | dict(_by_numbering(found, ranked))


def _may_be_heading(piece: Piece) -> bool:
    """False for tables, comments, and what has hardly a letter."""
    if piece.part is not None or piece.kind is BlockKind.TABLE_ROW or len(piece.text) > _CHARS:
        return False
    return weight(piece.text) >= _LEAST_WEIGHT and any(map(str.isalpha, piece.text))


def _outline_level(piece: Piece, outline: Outline) -> int:
    """The level that the bookmarks give; 0 where none names the piece."""
    titles = outline.get(piece.page)
    if not titles:
        return 0
    key = _key(piece.text)
    return titles.get(key) or titles.get(key.lstrip("0123456789")) or 0


def _by_numbering(found: Sequence[Piece], ranked: dict[int, int]) -> Iterator[tuple[int, int]]:
    """Levels of headings: by their style, and by "3.2.1" where one style serves several levels."""
    shallowest: dict[int, int] = {}
    for index, rank in ranked.items():
        if depth := _depth(found[index].text):
            shallowest[rank] = min(depth, shallowest.get(rank, depth))
    for index, rank in ranked.items():
        depth = _depth(found[index].text)
        yield index, min(_MAX_LEVEL, rank + (depth - shallowest[rank] if depth else 0))


def _depth(text: str) -> int:
    match = _NUMBERED.match(text)
    return match[1].count(".") + 1 if match else 0


class _Styles:
    """The body's size, and the ranks of sizes above it."""

    def __init__(self, found: Iterable[Piece]) -> None:
        chars: Counter[float] = Counter()
        bold: Counter[float] = Counter()
        for piece in found:
            if not piece.size:
                continue  # letters that were not measured
            chars[piece.size] += len(piece.text)
            bold[piece.size] += len(piece.text) if piece.is_bold else 0
        self.body = chars.most_common(1)[0][0] if chars else 0.0
        self._bold_tells = bold[self.body] <= _MOSTLY_BOLD * chars[self.body]
        self._sizes: list[float] = []
        for size in sorted({piece.size for piece in found if self._is_large(piece)}, reverse=True):
            if not self._sizes or size < 0.92 * self._sizes[-1]:
                self._sizes.append(size)

    def _is_large(self, piece: Piece) -> bool:
        return piece.size >= _LARGER * self.body and piece.lines <= _LINES and _may_be_heading(piece)

    def rank(self, piece: Piece) -> int:
        """1 for the largest headings, more for smaller ones; 0 for what is no heading."""
        if _LEADERS.search(piece.text):
            return 0  # a line of a table of contents
        if self._is_large(piece):
            larger = sum(piece.size < 0.92 * size for size in self._sizes)
            return min(larger + 1, _SIZES)
        return min(len(self._sizes), _SIZES) + 1 if self._is_bold_heading(piece) else 0

    def _is_bold_heading(self, piece: Piece) -> bool:
        return (
            self._bold_tells
            and piece.is_bold
            and piece.size >= _NEARLY * self.body
            and len(piece.text) <= _BOLD_CHARS
            and piece.lines <= _BOLD_LINES
            and not _ENDS_AS_SENTENCE.search(piece.text)
            and (piece.kind is BlockKind.PARAGRAPH or bool(_NUMBERED.match(piece.text)))
        )


def title_of(pages: Any, found: Sequence[Piece], levels: dict[int, int]) -> str:
    """What the file says its title is, else the largest heading of its first page with text; may be empty."""
    title = one_line((pages.metadata or {}).get("title") or "")
    if title and not _JUNK_TITLE.fullmatch(title):
        return title
    first = [index for index in levels if found[index].page == found[0].page]
    largest = max(first, key=lambda index: found[index].size, default=None)
    if largest is None or found[largest].size < _LARGER * _Styles(found).body:
        return ""
    return one_line(found[largest].text)[:MAX_TITLE_CHARS]
