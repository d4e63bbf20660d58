"""The lines of text on one page, as MuPDF finds them, turned upright and rid of what no person reads."""

from __future__ import annotations

import functools
import re
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from app.documents.mupdf import load_mupdf
from app.documents.page_text import junk_share, mend

if TYPE_CHECKING:
    from collections.abc import Sequence

Box = tuple[float, float, float, float]
# Bits of MuPDF's span flags and char_flags (fz_stext_char in its structured-text.h).
_SUPERSCRIPT, _BOLD, _PAINTED = 1, 16, 16 | 32
_BOLD_NAME = re.compile(r"bold|black|heavy|semibd|demi(?!light)|[-,]bd\b", re.IGNORECASE)
_ASCENT, _DESCENT = 0.75, 0.2  # of the font size: what letters fill, whatever the font says of itself
_NOTE_MARK = re.compile(r"[\d*†‡§,]{1,5}")
_WORD_END = re.compile(r"(?:[^\W\d_]{3}|[.,;:!?)\]”\"»])$")
_STAMP_SIZE = 24.0  # points; slanted words of this size are a stamp over the page
_NEAR = 0.5  # of the font size: the same words this close to each other are painted twice
JUNK = 0.5  # share of characters without meaning from which on a line or page has none
_VECTOR = 3  # type of a block of vector graphics


@dataclass(slots=True)
class Line:
    """Words on one baseline. `box` is (x0, y0, x1, y1) in points with y downwards, on the page turned so that
    its text is upright; its height is that of the font, `size` points. `rows` are the rows of a table that
    stands here instead of a line.
    """

    text: str
    box: Box
    size: float
    is_bold: bool = False
    rows: list[str] | None = None


@dataclass(slots=True)
class Upright:
    """Turns boxes of MuPDF so that text along `direction` runs from left to right and (0, 0) is a corner."""

    direction: tuple[int, int]
    width: float
    height: float

    def __call__(self, box: Sequence[float]) -> Box:
        """The box in upright coordinates."""
        dx, dy = self.direction
        if dx == 1:
            return box[0], box[1], box[2], box[3]
        x0, x1 = sorted((box[0] * dx + box[1] * dy, box[2] * dx + box[3] * dy))
        y0, y1 = sorted((box[1] * dx - box[0] * dy, box[3] * dx - box[2] * dy))
        left, top = max(0.0, -dx * self.width, -dy * self.height), max(0.0, -dx * self.height, dy * self.width)
        return x0 + left, y0 + top, x1 + left, y1 + top


@dataclass(slots=True)
class PageText:
    """One page: `number` counts from 1, `height` is in points. `asides` are lines in another direction than most,
    `shapes` the boxes of its vector graphics. `is_junk` tells of characters without a meaning,
    `is_plain` that its lines are whole paragraphs (`page_plain`)."""

    number: int
    height: float
    lines: list[Line]
    asides: list[Line] = field(default_factory=list)
    shapes: list[Box] = field(default_factory=list)
    upright: Upright | None = None
    is_junk: bool = False
    is_plain: bool = False


def read_page(page: Any, number: int) -> PageText:
    """The lines of a pymupdf Page in the order of its content. Raises what MuPDF raises."""
    mupdf = load_mupdf()
    # No ligatures (fi for ﬁ) and no made-up characters for glyphs whose meaning the file does not say.
    flags = mupdf.TEXT_PRESERVE_WHITESPACE | mupdf.TEXT_MEDIABOX_CLIP | mupdf.TEXT_COLLECT_VECTORS
    content = page.get_text("dict", flags=flags)
    raw = [line for block in content["blocks"] for line in block.get("lines", ())]
    directions = [_direction(line) for line in raw]
    upright = Upright(_main_direction(raw, directions), content["width"], content["height"])
    straight, others = [], []
    for line, direction in zip(raw, directions, strict=True):
        if direction == upright.direction:
            straight.append(line)
        elif not _is_stamp(line, direction):
            others.append(line)
    lines, asides = _painted_once(straight, upright), _painted_once(others, upright)
    shapes = [upright(block["bbox"]) for block in content["blocks"] if block["type"] == _VECTOR]
    height = content["height"] if upright.direction[0] else content["width"]
    is_junk = junk_share("".join(line.text for line in (*lines, *asides))) > JUNK
    lines, asides = _meaningful(lines), _meaningful(asides)
    return PageText(number, height, lines, asides, shapes, upright, is_junk)


def _meaningful(lines: Sequence[Line]) -> list[Line]:
    return [line for line in lines if junk_share(line.text) <= JUNK]


def _direction(line: dict[str, Any]) -> tuple[int, int]:
    """(1, 0) for text from left to right, (0, 1) downwards…; (0, 0) for text on a slant."""
    dx, dy = line["dir"]
    if dx == 1:
        return 1, 0
    return (round(dx), round(dy)) if min(abs(dx), abs(dy)) < 0.1 else (0, 0)


def _main_direction(raw: Sequence[dict[str, Any]], directions: Sequence[tuple[int, int]]) -> tuple[int, int]:
    if len(set(directions)) == 1 and directions[0] != (0, 0):
        return directions[0]
    counts: Counter[tuple[int, int]] = Counter()
    for line, direction in zip(raw, directions, strict=True):
        counts[direction] += sum(len(span["text"]) for span in line["spans"])
    del counts[0, 0]
    return counts.most_common(1)[0][0] if counts else (1, 0)


def _is_stamp(line: dict[str, Any], direction: tuple[int, int]) -> bool:
    """True for a watermark: large words on a slant."""
    return direction == (0, 0) and line["spans"][0]["size"] >= _STAMP_SIZE


def _painted_once(raw: Sequence[dict[str, Any]], upright: Upright) -> list[Line]:
    """The lines with text, those left out that only repeat others: words painted twice to look bold, and the
    hidden layer of recognised text under words that can be seen."""
    seen: dict[str, list[Box]] = {}
    shown: list[Line] = []
    hidden: list[tuple[int, Line]] = []
    for source in raw:
        line = _line(source, upright)
        if line is None or _is_near(line, seen.setdefault(line.text, [])):
            continue
        seen[line.text].append(line.box)
        if any(span["char_flags"] & _PAINTED for span in source["spans"]):
            shown.append(line)
        else:
            hidden.append((len(shown), line))
    if not shown:
        return [line for _, line in hidden]
    for place, line in reversed(hidden):
        if not any(_covers(other.box, line.box) for other in shown):
            shown.insert(place, line)
    return shown


def _is_near(line: Line, boxes: Sequence[Box]) -> bool:
    reach = _NEAR * line.size
    return any(abs(box[0] - line.box[0]) < reach and abs(box[1] - line.box[1]) < reach for box in boxes)


def _covers(box: Box, other: Box) -> bool:
    """True when `box` covers a half of `other` or more."""
    width = min(box[2], other[2]) - max(box[0], other[0])
    height = min(box[3], other[3]) - max(box[1], other[1])
    area = (other[2] - other[0]) * (other[3] - other[1])
    return width > 0 and height > 0 and width * height >= 0.5 * area


def _line(source: dict[str, Any], upright: Upright) -> Line | None:
    spans = source["spans"]
    text = mend(_text(spans))
    if not text:
        return None
    size, is_bold = _style(spans)
    return Line(text, _box(source, upright, size), round(size, 1), is_bold)


def _style(spans: Sequence[dict[str, Any]]) -> tuple[float, bool]:
    """(size of most letters in points, whether nearly all are bold)."""
    if len(spans) == 1:
        return spans[0]["size"], _is_bold(spans[0])
    sizes: Counter[float] = Counter()
    bold = 0
    for span in spans:
        chars = len(span["text"].strip())
        sizes[span["size"]] += chars
        bold += chars if _is_bold(span) else 0
    return max(sizes, key=lambda value: (sizes[value], value)), bold >= 0.9 * sizes.total()


def _is_bold(span: dict[str, Any]) -> bool:
    return bool(span["flags"] & _BOLD or _is_bold_name(span["font"]))


@functools.lru_cache(maxsize=512)
def _is_bold_name(font: str) -> bool:
    return bool(_BOLD_NAME.search(font))


def _box(source: dict[str, Any], upright: Upright, size: float) -> Box:
    x0, y0, x1, y1 = upright(source["bbox"])
    if source["wmode"] or upright.direction != _direction(source):
        return x0, y0, x1, y1
    span = max(source["spans"], key=lambda span: len(span["text"]))
    baseline = upright((*span["origin"], *span["origin"]))[1]
    return x0, baseline - _ASCENT * size, x1, baseline + _DESCENT * size


def _text(spans: Sequence[dict[str, Any]]) -> str:
    """The spans joined; the number of a footnote is kept from sticking to its word."""
    text = ""
    for span in spans:
        piece = span["text"]
        if span["flags"] & _SUPERSCRIPT and _NOTE_MARK.fullmatch(piece.strip()) and _WORD_END.search(text):
            piece = f" {piece}"
        text += piece
    return text
