"""Running headers, footers and page numbers: lines at the edges of pages that return."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from app.documents.page_lines import Line, PageText

_ZONE = 0.15  # of the height of a page, above and below
_EDGE_ROWS = 4  # at most this many rows of a header or footer
_CHARS = 160
_LEAST = 3  # pages that a line must return on
_SHARE = 0.5  # of all, of the even or of the odd pages
_RUN_SHARE = 0.8  # of the pages between its first and its last: the header of a chapter
_DIGITS = re.compile(r"\d+")
_ROMAN = re.compile(r"(?<![^\W\d_])[ivxlc]{1,7}(?![^\W\d_])", re.IGNORECASE)
_PAGE_NUMBER = re.compile(
    r"\W*(?P<word>page|pag\.?|p\.|seite|página|pagina|strana|стр\.|第)?\s*(?P<number>\d{1,4}|[ivxlc]{1,7})\s*(?:页|頁|ページ|쪽)?"
    r"(?P<total>\s*(?:/|of|von|de|sur|di|из)\s*\d{1,4})?\W*",
    re.IGNORECASE,
)

Row = tuple["Line", ...]


def without_furniture(texts: Sequence[PageText], pages: int) -> None:
    """Take running headers, footers and page numbers out of these pages, which follow each other in a document
    of `pages` pages. Documents of one or two pages lose bare page numbers only."""
    _drop_stamps(texts)
    edges = [(text, edge) for text in texts for edge in (_top(text), _bottom(text))]
    returning = _returning(edges, [text.number for text in texts]) if len(texts) >= _LEAST else frozenset()
    for text, edge in edges:
        gone: set[int] = set()
        for row in edge:
            is_number = _is_page_number(row, text.number, pages)
            if not is_number and (_signature(row) not in returning or not _may_go(row, text)):
                break
            gone |= {id(line) for line in row}
        text.lines = [line for line in text.lines if id(line) not in gone]


def _drop_stamps(texts: Sequence[PageText]) -> None:
    """Take out lines in another direction that return: what a publisher or printer puts along the margin."""
    counts = Counter(signature for text in texts for signature in {_signature((line,)) for line in text.asides})
    least = max(_LEAST, _SHARE * len(texts))
    for text in texts:
        text.asides = [line for line in text.asides if counts[_signature((line,))] < least]


def _may_go(row: Row, text: PageText) -> bool:
    """False for words in the middle of a page, however often they return; figures there are page numbers."""
    in_zone = row[0].box[3] <= _ZONE * text.height or row[0].box[1] >= (1 - _ZONE) * text.height
    return in_zone or not any(map(str.isalpha, _signature(row)))


def _top(text: PageText) -> list[Row]:
    """The rows in the upper zone from the edge inwards, and the first row of the page wherever it stands."""
    ordered = sorted(text.lines, key=lambda line: line.box[3])
    limit = _ZONE * text.height
    return _rows(ordered, sum(line.box[3] <= limit for line in ordered))


def _bottom(text: PageText) -> list[Row]:
    ordered = sorted(text.lines, key=lambda line: -line.box[3])
    limit = (1 - _ZONE) * text.height
    return _rows(ordered, sum(line.box[1] >= limit for line in ordered))


def _rows(lines: Iterable[Line], in_zone: int) -> list[Row]:
    """The first lines as rows from the edge inwards, each from left to right: the `in_zone` first of them, and
    one row at least."""
    rows: list[list[Line]] = []
    for index, line in enumerate(lines):
        if rows and abs(rows[-1][0].box[3] - line.box[3]) < 0.5 * line.size:
            rows[-1].append(line)
        elif rows and (index >= in_zone or len(rows) == _EDGE_ROWS):
            break
        else:
            rows.append([line])
    return [tuple(sorted(row, key=lambda line: line.box[0])) for row in rows]


def _signature(row: Row) -> str:
    """What is equal for the same header on every page: page numbers differ in their digits only."""
    text = " ".join(line.text for line in row)
    if len(text) > _CHARS:
        return ""
    text = _DIGITS.sub("#", text)
    return _ROMAN.sub("#", text) if len(text) <= 8 else text


def _returning(edges: Sequence[tuple[PageText, list[Row]]], numbers: Sequence[int]) -> frozenset[str]:
    """Signatures that stand at the edge of enough pages, in one place or, for even and odd pages, in two."""
    on: defaultdict[str, set[int]] = defaultdict(set)
    for text, edge in edges:
        for row in edge:
            on[_signature(row)].add(text.number)
    on.pop("", None)
    return frozenset(signature for signature, found in on.items() if _is_regular(found, numbers))


def _is_regular(found: set[int], numbers: Sequence[int]) -> bool:
    if len(found) < _LEAST:
        return False
    span = [number for number in numbers if min(found) <= number <= max(found)]
    for group in (numbers, [n for n in numbers if n % 2 == 0], [n for n in numbers if n % 2 == 1]):
        if len(found.intersection(group)) >= max(_LEAST, _SHARE * len(group)):
            return True
    alternate = len({number % 2 for number in found}) == 1
    return len(found) >= _RUN_SHARE * len(span) / (2 if alternate else 1)


def _is_page_number(row: Row, page: int, pages: int) -> bool:
    """True for "Page 3", "3 / 12", and a bare number that is this page's own."""
    match = _PAGE_NUMBER.fullmatch(" ".join(line.text for line in row))
    if not match:
        return False
    return bool(match["word"] or match["total"] or match["number"] == str(page)) and pages > 1
