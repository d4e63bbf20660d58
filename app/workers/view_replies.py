"""What the preview's process answers, checked field by field: it has read a hostile file and is not trusted."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from app.documents.page_letters import Run
from app.documents.render import MAX_HITS, MAX_PIXELS, MAX_RUNS, RenderedPage
from app.documents.view import TextView, colours_from_json

if TYPE_CHECKING:
    from app.workers.protocol import Header

    Rectangle = tuple[float, float, float, float]

_MAX_PAGES = 1_000_000
_ROUNDING = 1.05  # MuPDF rounds the sides of a picture up
_MARKS = ("passage", "meaning", "words", "hits")
_MALFORMED = (KeyError, TypeError, AttributeError, OverflowError)


def view_in(header: Header) -> TextView:
    """The text of a reply to `view`. Raises ValueError for a malformed one, like all of these."""
    try:
        return TextView.from_json(header["view"])
    except _MALFORMED as error:
        raise ValueError("view expected") from error


def colours_in(header: Header, length: int) -> tuple[tuple[int, int, str], ...]:
    """(start, end, name) of the coloured stretches of a text of `length` units."""
    try:
        return colours_from_json(header["colours"], length)
    except _MALFORMED as error:
        raise ValueError("colours expected") from error


def sizes_in(header: Header) -> tuple[tuple[float, float], ...]:
    """Width and height of every page in points, at least one."""
    try:
        sizes = tuple((_side(width), _side(height)) for width, height in header["sizes"])
    except _MALFORMED as error:
        raise ValueError("sizes expected") from error
    if not 0 < len(sizes) <= _MAX_PAGES:
        raise ValueError("sizes expected")
    return sizes


def hits_in(header: Header) -> tuple[tuple[int, int], ...]:
    """(page, how many), in order."""
    try:
        found = tuple((_count(page), _count(many)) for page, many in header["hits"])
    except _MALFORMED as error:
        raise ValueError("hits expected") from error
    if sorted(found) != list(found) or sum(many for _, many in found) > 2 * MAX_HITS:
        raise ValueError("hits expected")
    return found


def page_in(header: Header, payload: memoryview) -> RenderedPage:
    """The page of a reply to `page`."""
    try:
        width, height, number, pages = (_count(header[name]) for name in ("width", "height", "page", "pages"))
        size = _side(header["size"][0]), _side(header["size"][1])
        marks: dict[str, Any] = {name: tuple(map(_rectangle, header[name])) for name in _MARKS}
        runs = tuple(Run(_rectangle(box), _count(line, 0), _text(text)) for box, line, text in header["runs"])
    except (*_MALFORMED, IndexError) as error:
        raise ValueError("page expected") from error
    if width * height > _ROUNDING * MAX_PIXELS or len(payload) != 3 * width * height or len(runs) > MAX_RUNS:
        raise ValueError("picture expected")
    return RenderedPage(
        pixels=bytes(payload), width=width, height=height, page=number, pages=pages, size=size, runs=runs, **marks
    )


def _count(value: Any, least: int = 1) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < least:
        raise ValueError("count expected")
    return value


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise ValueError("text expected")  # noqa: TRY004 - one error for every malformed reply
    value.encode("utf-8")
    return value


def _side(value: Any) -> float:
    side = float(value)
    if not 0 < side < math.inf:
        raise ValueError("size expected")
    return side


def _rectangle(value: Any) -> Rectangle:
    x0, y0, x1, y1 = (float(number) for number in value)
    if not all(map(math.isfinite, (x0, y0, x1, y1))):
        raise ValueError("rectangle expected")
    return x0, y0, x1, y1
