"""Tables of a page: ruled ones found from their lines, aligned ones from the columns of the layout."""

from __future__ import annotations

import bisect
import itertools
import statistics
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from app.documents.office import row_text
from app.documents.page_layout import column_of
from app.documents.page_lines import Line
from app.documents.page_text import joins_without_space, mend

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from app.documents.page_layout import Region
    from app.documents.page_lines import Box, PageText, Upright

_FLAGS = 2 | 64  # TEXT_PRESERVE_WHITESPACE | TEXT_MEDIABOX_CLIP, as for the lines
_THIN = 3.0  # points; a shape no thicker than this is a line
_REACH = 3.0  # points between two lines that meet
_MIN_RULES = 4  # the frame of a box; a page with fewer lines has no ruled table
MAX_SHAPES = 5000  # more are a drawing or a map
_MAX_RULES = 1500
_CELL_CHARS = 1000  # longer ones are the frame of a layout, not a table
_TORN = 0.1  # of the lines in a table may be torn inside of a word
_TIGHT = 0.7  # of the usual space between rows: the line goes on with the row above
_FILLED = 0.4  # of the cells: less is a form to be filled in or the grid of a plot


@dataclass(slots=True)
class _Grid:
    """`columns` and `rows` are the borders between them, left to right and top to bottom; `posts` the vertical
    lines as boxes."""

    box: Box
    columns: list[float]
    rows: list[float]
    posts: list[Box]


def with_ruled_tables(text: PageText, page: Any) -> list[Line]:
    """The lines of a page, those inside of ruled tables replaced by one Line with `rows` for each table.

    Cheap where there are no rules; letters are asked of the pymupdf Page only where a line runs over a border.
    Raises what MuPDF raises.
    """
    lines = text.lines
    for rules in _joined(_rules(text.shapes)):
        grid = _grid(rules)
        inside = [line for line in lines if _is_inside(line.box, grid.box) and line.rows is None] if grid else []
        if grid and len(inside) > 1 and (rows := _rows(grid, _parted(grid, inside, text, page))):
            size = statistics.median(line.size for line in inside)
            taken = {id(line) for line in inside}
            lines = [line for line in lines if id(line) not in taken]
            lines.append(Line("", grid.box, size, rows=rows))
    return lines


def _parted(grid: _Grid, inside: Sequence[Line], text: PageText, page: Any) -> list[tuple[Box, str]]:
    """(box, text) of every line; those that run through a vertical line in pieces. Empty where vertical lines
    tear words apart: those of a drawing."""
    through = {(line.box[0], line.box[2]) for line in inside if _runs_through(grid, line)}
    parts = [(line.box, line.text) for line in inside if (line.box[0], line.box[2]) not in through]
    if not through or text.upright is None:
        return parts
    torn = 0
    content = page.get_text("rawdict", flags=_FLAGS)
    for source in (line for block in content["blocks"] for line in block.get("lines", ())):
        box = text.upright(source["bbox"])
        if (box[0], box[2]) in through and _is_inside(box, grid.box):
            pieces = list(_pieces(source, grid, text.upright))
            torn += sum(left[1][-1].isalpha() and right[1][0].islower() for left, right in itertools.pairwise(pieces))
            parts.extend(pieces)
    return [] if torn > max(1, _TORN * len(inside)) else parts


def _pieces(source: dict[str, Any], grid: _Grid, upright: Upright) -> Iterator[tuple[Box, str]]:
    """The letters of one line of MuPDF, grouped by the columns that they stand in."""
    letters = [(upright(char["bbox"]), char["c"]) for span in source["spans"] for char in span["chars"]]
    for _, group in itertools.groupby(letters, lambda item: bisect.bisect(grid.columns, _middle(item[0])[0])):
        run = list(group)
        if piece := mend("".join(char for _, char in run)):
            boxes = [box for box, _ in run]
            yield (boxes[0][0], min(box[1] for box in boxes), boxes[-1][2], max(box[3] for box in boxes)), piece


def _middle(box: Box) -> tuple[float, float]:
    return (box[0] + box[2]) / 2, (box[1] + box[3]) / 2


def _runs_through(grid: _Grid, line: Line) -> bool:
    middle = _middle(line.box)[1]
    return any(
        line.box[0] + _THIN < post[0] < line.box[2] - _THIN and post[1] <= middle <= post[3] for post in grid.posts
    )


def _rules(shapes: Sequence[Box]) -> list[Box]:
    """Horizontal and vertical lines: thin shapes, and the edges of larger ones."""
    if not _MIN_RULES <= len(shapes) <= MAX_SHAPES:
        return []
    rules: set[Box] = set()
    for x0, y0, x1, y1 in shapes:
        if min(x1 - x0, y1 - y0) <= _THIN:
            rules.add((x0, y0, x1, y1))
        elif min(x1 - x0, y1 - y0) >= 2 * _THIN:
            rules |= {(x0, y0, x1, y0), (x0, y1, x1, y1), (x0, y0, x0, y1), (x1, y0, x1, y1)}
    kept = [rule for rule in rules if max(rule[2] - rule[0], rule[3] - rule[1]) > 2 * _THIN]
    return kept if len(kept) <= _MAX_RULES else []


def _joined(rules: Iterable[Box]) -> list[list[Box]]:
    """Groups of lines that meet each other, by a sweep from the top that forgets what it has left behind."""
    ordered = sorted(rules, key=lambda rule: rule[1])
    above = list(range(len(ordered)))  # a line of the same group, the last one of it for itself
    active: list[int] = []
    for number, (left, top, right, _) in enumerate(ordered):
        active = [other for other in active if ordered[other][3] + _REACH >= top]
        for other in active:
            if left <= ordered[other][2] + _REACH and ordered[other][0] <= right + _REACH:
                above[_last(above, other)] = number
        active.append(number)
    groups: dict[int, list[Box]] = {}
    for number, rule in enumerate(ordered):
        groups.setdefault(_last(above, number), []).append(rule)
    return [group for _, group in sorted(groups.items()) if len(group) >= _MIN_RULES]


def _last(above: list[int], number: int) -> int:
    """The line that stands for a group; the way to it is shortened."""
    while above[number] != number:
        above[number] = number = above[above[number]]
    return number


def _grid(rules: Sequence[Box]) -> _Grid | None:
    """The borders of a table; None for a mere frame."""
    posts = [rule for rule in rules if rule[3] - rule[1] > rule[2] - rule[0]]
    columns = _positions((post[0] + post[2]) / 2 for post in posts)
    rows = _positions((rule[1] + rule[3]) / 2 for rule in rules if rule[3] - rule[1] <= rule[2] - rule[0])
    if len(columns) < 2 or len(rows) < 2 or len(columns) + len(rows) < 6:
        return None
    return _Grid((columns[0], rows[0], columns[-1], rows[-1]), columns, rows, posts)


def _positions(values: Iterable[float], apart: float = 2 * _THIN) -> list[float]:
    """Sorted values; those no further apart than `apart` points count as one."""
    positions: list[float] = []
    for value in sorted(values):
        if not positions or value - positions[-1] > apart:
            positions.append(value)
    return positions


def _is_inside(box: Box, other: Box) -> bool:
    x, y = _middle(box)
    return other[0] - _REACH <= x <= other[2] + _REACH and other[1] - _REACH <= y <= other[3] + _REACH


def _rows(grid: _Grid, parts: Sequence[tuple[Box, str]]) -> list[str]:
    """The texts of the rows; empty when the grid is no table of words."""
    width = len(grid.columns) - 1
    table: list[list[list[tuple[float, str]]]] = [[[] for _ in range(width)] for _ in grid.rows[1:]]
    for box, text in sorted(parts, key=lambda part: (round(part[0][3]), part[0][0])):
        row = sum((box[1] + box[3]) / 2 > top for top in grid.rows[1:-1])
        # A cell that spans columns holds a line that starts in the first of them.
        column = sum(min(box[0] + _REACH, (box[0] + box[2]) / 2) > left for left in grid.columns[1:-1])
        table[row][column].append((box[3], text))
    cells = [_text_of(row) for found in table for row in _split(found)]
    return [row_text(row) for row in cells if any(row)] if _is_table(cells) else []


def _text_of(row: Sequence[Sequence[tuple[float, str]]]) -> list[str]:
    texts = []
    for cell in row:
        text = ""
        for _, part in cell:
            text = append(text, part)
        texts.append(text)
    return texts


def _split(row: list[list[tuple[float, str]]]) -> list[list[list[tuple[float, str]]]]:
    """A ruled row that holds several rows of figures, as accountants set them, as these rows."""
    heights = _positions((bottom for cell in row for bottom, _ in cell), 1.5 * _REACH)
    texts = [text for cell in row for _, text in cell]
    has_figures = sum(any(map(str.isdigit, text)) for text in texts) >= 0.5 * len(texts)
    full = [len(_positions((bottom for bottom, _ in cell), 1.5 * _REACH)) == len(heights) for cell in row if cell]
    if len(heights) < 2 or len(full) < 2 or not all(full) or not has_figures:
        return [row]
    return [
        [[part for part in cell if sum(part[0] >= top for top in heights) == index + 1] for cell in row]
        for index in range(len(heights))
    ]


def _is_table(cells: Sequence[Sequence[str]]) -> bool:
    """True for two rows and two columns with text or more, most of them filled, and none the frame of a layout."""
    kept = [row for row in cells if any(row)]
    used = [column for column in zip(*kept, strict=True) if any(column)]
    filled = sum(bool(cell) for row in kept for cell in row)
    if len(kept) < 2 or len(used) < 2 or filled < _FILLED * len(kept) * len(used):
        return False
    if filled < _FILLED / 2 * len(cells) * len(cells[0]):
        return False
    return max(len(cell) for row in kept for cell in row) <= _CELL_CHARS


def append(left: str, right: str) -> str:
    """Two pieces of the text of one cell."""
    if not left:
        return right
    return f"{left}{'' if joins_without_space(left, right) else ' '}{right}"


def aligned_rows(region: Region) -> list[tuple[str, list[Line]]]:
    """The rows of a table without lines as (text, its lines); further lines of a cell go with its first."""
    spaces = [below[0].box[1] - above[0].box[3] for above, below in itertools.pairwise(region.bands)]
    usual = statistics.median(spaces)
    rows: list[tuple[list[str], list[Line]]] = []
    for index, band in enumerate(region.bands):
        cells = _aligned_cells(band, region.columns or [])
        is_more = rows and not cells[0] and sum(map(bool, cells)) == 1 and len(cells) == len(rows[-1][0])
        if is_more and spaces[index - 1] < _TIGHT * usual:
            above, lines = rows[-1]
            rows[-1] = [append(old, new) if new else old for old, new in zip(above, cells, strict=True)], lines + band
        else:
            rows.append((cells, list(band)))
    return [(row_text(cells), lines) for cells, lines in rows]


def _aligned_cells(band: Sequence[Line], columns: Sequence[float]) -> list[str]:
    """The cells of one row: on one baseline every piece after a gap, else what stands in each column."""
    height = max(line.box[3] for line in band) - min(line.box[1] for line in band)
    if len(band) > len(columns) + 1 and height < 1.5 * band[0].size:
        return [line.text for line in band]
    cells = [""] * (len(columns) + 1)
    for line in sorted(band, key=lambda line: round(line.box[3])):
        index = column_of(line, columns)
        cells[index] = append(cells[index], line.text)
    return cells
