"""The reading order of a page: bands of white space cut it into columns, tables and running lines.

A recursive XY-cut (Nagy and Seth 1984) with one change: rows are put into one group as long as they share a gutter,
so that the gaps between paragraphs that happen to stand side by side do not tear columns apart, and a
title or figure across the columns ends the group.
"""

from __future__ import annotations

import itertools
import re
import statistics
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.documents.page_text import weight

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.documents.page_lines import Line

Gap = tuple[float, float]
Band = list["Line"]
_FAR = 1e9
_GUTTER = 0.5  # of the font size; MuPDF parts words at gaps a little wider
_WIDE_GUTTER = 3.0  # of the font size: columns even where there are only two rows of them
_MAX_DEPTH = 8
MAX_LINES = 4000  # more on one page are a plot or a bomb: they are kept in the order of the content
_PROSE_WEIGHT = 18  # letters in an average line of the narrowest column of a newspaper
_LONG_WEIGHT = 28  # letters in an average line: sentences, however ragged
_PROSE_FILL = 0.6  # mean width of its lines as a part of the width of its longer ones
_JUSTIFIED = 0.85  # the same for text in which small letters tell nothing, such as Chinese
_INSIDE = 0.3  # of the lines begin with a small letter
_CELL_WEIGHT = 60  # letters in an average cell of a table
_RTL = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")


@dataclass(slots=True)
class Region:
    """Lines of one column, `bands` from top to bottom, each from left to right; a table has its `columns`:
    the x where one ends and the next begins."""

    bands: list[Band]
    columns: list[float] | None = None


def regions(lines: Sequence[Line]) -> list[Region]:
    """The regions of a page in reading order."""
    if not lines:
        return []
    if len(lines) > MAX_LINES:
        return [Region([[line] for line in lines])]
    letters = "".join(line.text for line in lines)
    is_rtl = len(_RTL.findall(letters)) * 2 > sum(map(str.isalpha, letters))
    return _merged(_cut(list(lines), is_rtl, 0))


def _merged(found: Sequence[Region]) -> list[Region]:
    """Running lines that follow each other as one region: no column began between them."""
    merged: list[Region] = []
    for region in found:
        if merged and region.columns is None and merged[-1].columns is None and _is_below(merged[-1], region):
            merged[-1].bands.extend(region.bands)
        else:
            merged.append(region)
    return merged


def _is_below(upper: Region, lower: Region) -> bool:
    above, below = upper.bands[-1], lower.bands[0]
    return (
        below[0].box[1] > above[0].box[1] and below[0].box[0] < above[-1].box[2] and below[-1].box[2] > above[0].box[0]
    )


def _cut(lines: list[Line], is_rtl: bool, depth: int) -> list[Region]:
    bands = _bands(lines, is_rtl)
    if depth >= _MAX_DEPTH:
        return [Region(bands)]
    found: list[Region] = []
    for group in _groups(bands):
        found.extend(_settle(group.bands, group.gutters, is_rtl, depth))
    return found


def _bands(lines: Sequence[Line], is_rtl: bool) -> list[Band]:
    """Lines whose heights overlap, from the top; each band in the order of writing."""
    bands: list[Band] = []
    bottom = -_FAR
    for line in sorted(lines, key=lambda line: line.box[1]):
        shrink = 0.15 * (line.box[3] - line.box[1])
        if line.box[1] + shrink < bottom and bands:
            bands[-1].append(line)
            bottom = max(bottom, line.box[3] - shrink)
        else:
            bands.append([line])
            bottom = line.box[3] - shrink
    for band in bands:
        band.sort(key=lambda line: -line.box[2] if is_rtl else line.box[0])
    return bands


def _gaps(band: Band) -> list[Gap]:
    """The x-intervals that no line of the band covers, with those outside of it."""
    gaps: list[Gap] = []
    right = -_FAR
    for x0, x1 in sorted((line.box[0], line.box[2]) for line in band):
        if x0 > right:
            gaps.append((right, x0))
        right = max(right, x1)
    return [*gaps, (right, _FAR)]


def _shared(ours: Sequence[Gap], theirs: Sequence[Gap], least: float) -> list[Gap]:
    shared = [(max(a0, b0), min(a1, b1)) for a0, a1 in ours for b0, b1 in theirs if a0 < b1 and b0 < a1]
    return [(x0, x1) for x0, x1 in shared if x1 - x0 >= least]


class _Group:
    """Bands in a row with the gaps that all of them share; `gutters` are those between two things."""

    def __init__(self, band: Band, gaps: list[Gap]) -> None:
        self.bands = [band]
        self._gaps = gaps
        self._left = min(line.box[0] for line in band)
        self._right = max(line.box[2] for line in band)
        self.gutters = self._inner(gaps)

    def _inner(self, gaps: Sequence[Gap]) -> list[Gap]:
        return [(x0, x1) for x0, x1 in gaps if x0 > self._left and x1 < self._right]

    def takes(self, other: _Group, least: float) -> bool:
        """Join another group (of one band) when a gutter is left, or when neither has one."""
        left, right = self._left, self._right
        self._left, self._right = min(left, other._left), max(right, other._right)
        shared = _shared(self._gaps, other._gaps, least)
        inner = self._inner(shared)
        if not inner and (self.gutters or other.gutters):
            self._left, self._right = left, right
            return False
        self.bands.extend(other.bands)
        self._gaps, self.gutters = shared, inner
        return True


def _groups(bands: Sequence[Band]) -> list[_Group]:
    """Runs of bands with the gutters that all of them share; none for running lines."""
    least = _GUTTER * statistics.median(line.size for band in bands for line in band)
    groups: list[_Group] = []
    for band in bands:
        group = _Group(band, [gap for gap in _gaps(band) if gap[1] - gap[0] >= least])
        if not groups or not groups[-1].takes(group, least):
            groups.append(group)
    return _untangled(groups)


def _untangled(groups: list[_Group]) -> list[_Group]:
    """A heading in one column at the end of a group belongs to the full-width lines after it, and a table under
    the shorter of two columns stands alone."""
    for group, following in itertools.pairwise(groups):
        bands = group.bands
        while group.gutters and not following.gutters and len(bands) > 1 and len(bands[-1]) == 1:
            if not _begins_anew(bands[-2:]):
                break
            following.bands.insert(0, bands.pop())
    found: list[_Group] = []
    for group in groups:
        tail = _table_below(group)
        found.append(group)
        found.extend(_groups(tail) if tail else ())
    return found


def _table_below(group: _Group) -> list[Band]:
    """Cut rows of several pieces off the end of a group, when they stand on one side of its gutters and apart."""
    if not group.gutters:
        return []
    edges = [(x0 + x1) / 2 for x0, x1 in group.gutters]
    sides = [len({column_of(line, edges) for line in band}) for band in group.bands]
    end = max((index + 1 for index, count in enumerate(sides) if count > 1), default=len(sides))
    tail = group.bands[end:]
    if len(tail) < 2 or sum(len(band) > 1 for band in tail) < len(tail) / 2:
        return []
    space = tail[0][0].box[1] - max(line.box[3] for line in group.bands[end - 1])
    if space < tail[0][0].size:
        return []
    del group.bands[end:]
    return tail


def _begins_anew(bands: Sequence[Band]) -> bool:
    above, below = bands[0][0], bands[1][0]
    is_other = abs(above.size - below.size) > 0.5 or above.is_bold != below.is_bold
    return is_other and below.box[1] - max(line.box[3] for line in bands[0]) > 0.6 * below.size


def _settle(group: list[Band], gutters: list[Gap], is_rtl: bool, depth: int) -> list[Region]:
    """Columns, a table or running lines: what a group of bands with these gutters is."""
    if not gutters:
        return [Region(group)]
    lines = [line for band in group for line in band]
    edges = [(x0 + x1) / 2 for x0, x1 in gutters]
    columns = [column for column in _columns(lines, edges) if column]
    if len(columns) < 2:
        return [Region(_bands(lines, is_rtl))]
    if any(line.rows for line in lines):
        return _side_by_side(columns, is_rtl, depth)
    if _is_table(group, columns, edges):
        return [Region(group, edges)]
    size = statistics.median(line.size for line in lines)
    is_wide = max(x1 - x0 for x0, x1 in gutters) >= _WIDE_GUTTER * size
    has_marks = any(_is_marks(column) for column in columns)
    if has_marks or (min(map(len, columns)) < 3 and not (is_wide and len(lines) > len(columns) + 1)):
        return [Region(_bands(lines, is_rtl))]
    return _side_by_side(columns, is_rtl, depth)


def _columns(lines: Sequence[Line], edges: Sequence[float]) -> list[list[Line]]:
    columns: list[list[Line]] = [[] for _ in range(len(edges) + 1)]
    for line in lines:
        columns[column_of(line, edges)].append(line)
    return columns


def column_of(line: Line, edges: Sequence[float]) -> int:
    """Index of the column that holds the middle of a line."""
    middle = (line.box[0] + line.box[2]) / 2
    return sum(middle > edge for edge in edges)


def _side_by_side(columns: Sequence[list[Line]], is_rtl: bool, depth: int) -> list[Region]:
    ordered = reversed(columns) if is_rtl else columns
    return [region for column in ordered if column for region in _cut(column, is_rtl, depth + 1)]


def _is_marks(column: Sequence[Line]) -> bool:
    """True for a column of bullets, numbers of lines or of list items: it is read with what stands beside it."""
    return statistics.fmean(len(line.text) for line in column) <= 4


def _is_prose(column: Sequence[Line]) -> bool:
    """True for running text: long lines of nearly one length, many of which begin inside of a sentence."""
    widths = sorted(line.box[2] - line.box[0] for line in column)
    fill = statistics.fmean(widths) / max(widths[len(widths) * 4 // 5], 1.0)
    mean = statistics.fmean(weight(line.text) for line in column)
    if mean < _PROSE_WEIGHT or fill < _PROSE_FILL:
        return mean >= _LONG_WEIGHT
    inside = sum(line.text[0].islower() for line in column)
    return inside >= _INSIDE * len(column) or fill >= _JUSTIFIED or mean >= _LONG_WEIGHT


def _is_table(group: Sequence[Band], columns: Sequence[list[Line]], edges: Sequence[float]) -> bool:
    """True where it is certain: three rows or more, most of them with several cells, and short cells."""
    if len(group) < 3 or sum(map(_is_prose, columns)) > 1:
        return False
    filled = [len({column_of(line, edges) for line in band}) for band in group]
    if sum(count > 1 for count in filled) < 0.6 * len(group) or (len(edges) == 1 and _is_marks(columns[0])):
        return False
    cells = sum(filled)
    return sum(weight(line.text) for band in group for line in band) / cells <= _CELL_WEIGHT
