"""The found passages as rows of a list: grouped by file, with its further passages shown on demand, or one by one."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from itertools import chain
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from app.gui import markup, wording
from app.gui.locator import locator
from app.gui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.search.model import FileResult, Passage

Index = QModelIndex | QPersistentModelIndex
_NOTHING = QModelIndex()
ROW_ROLE = int(Qt.ItemDataRole.UserRole)


class Order(StrEnum):
    """What the files are sorted by."""

    RELEVANCE = "relevance"
    DATE = "date"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class Arrangement:
    """How results are listed: a row for each file or for each passage, and in which order.

    With `hides_weak` files in which nothing is close are left out, unless there are no others.
    """

    order: Order = Order.RELEVANCE
    is_grouped: bool = True
    hides_weak: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One passage; `is_first` on the row that also names the file.

    `more` counts the further passages of the file that stand under this row, or would if it were open.
    """

    file: FileResult
    passage: Passage
    is_first: bool
    more: int = 0
    is_open: bool = False


class ResultsModel(QAbstractListModel):
    """Rows of the newest response. `more_wanted` tells that the end is in sight and `has_more` was said."""

    more_wanted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._files: list[FileResult] = []
        self._rows: list[Row] = []
        self._opened: set[str] = set()
        self._has_more = False
        self.arrangement = Arrangement()

    def show(self, results: Iterable[FileResult], *, keep_open: bool = False) -> None:
        """Replace all rows; with `keep_open` files whose further passages were shown still show them."""
        self.beginResetModel()
        self._files = list(results)
        self._opened = self._opened if keep_open else set()
        self._has_more = False
        self._rows = self._made()
        self.endResetModel()

    def append(self, results: Iterable[FileResult]) -> None:
        """Add the files that are not there yet; in the order of relevance nothing moves that is there."""
        known = {file.path for file in self._files}
        added = [file for file in results if file.path not in known]
        self._files += added
        rows = self._made()
        if rows[: len(self._rows)] != self._rows:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()
        elif len(rows) > len(self._rows):
            self.beginInsertRows(_NOTHING, len(self._rows), len(rows) - 1)
            self._rows = rows
            self.endInsertRows()

    def update(self, results: Iterable[FileResult]) -> None:
        """The same passages with more known about them; files that are not shown by now are left out."""
        known = {file.path: file for file in results}
        self._files = [_newer(file, known.get(file.path, file)) for file in self._files]
        rows = self._made()
        if len(rows) != len(self._rows):  # some are hidden now
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()
            return
        self._rows = rows
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def arrange(self, arrangement: Arrangement) -> None:
        """List the same in another way."""
        self.beginResetModel()
        self.arrangement = arrangement
        self._rows = self._made()
        self.endResetModel()

    def expect_more(self, has_more: bool) -> None:
        """Tell whether `more_wanted` would bring anything."""
        self._has_more = has_more

    def set_open(self, number: int, is_open: bool) -> None:
        """Show or hide the further passages of the file that this row belongs to; nothing where it has none."""
        first = self.first_of(number)
        row = self._rows[first] if 0 <= first < len(self._rows) else None
        if row is None or not row.more or row.is_open == is_open:
            return
        path = row.file.path
        (self._opened.add if is_open else self._opened.discard)(path)
        rows = list(_rows_of(row.file, is_open=is_open))
        if is_open:
            self.beginInsertRows(_NOTHING, first + 1, first + row.more)
            self._rows[first : first + 1] = rows
            self.endInsertRows()
        else:
            self.beginRemoveRows(_NOTHING, first + 1, first + row.more)
            self._rows[first : first + 1 + row.more] = rows
            self.endRemoveRows()
        self.dataChanged.emit(self.index(first), self.index(first))

    def first_of(self, number: int) -> int:
        """Number of the row that names the file of this row."""
        while number > 0 and not self._rows[number].is_first:
            number -= 1
        return number

    def row(self, index: Index) -> Row | None:
        """The row at an index, None for an invalid one."""
        return self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None

    def position(self, chunk_id: str, path: str = "") -> int:
        """Number of the row that shows this chunk, else of the one that names the file, or -1."""
        found = -1
        for number, row in enumerate(self._rows):
            if row.passage.chunk_id == chunk_id:
                return number
            if found < 0 and row.file.path == path:
                found = number
        return found

    def files(self) -> tuple[FileResult, ...]:
        """The files shown, most relevant first."""
        return tuple(self._files)

    def rowCount(self, parent: Index = _NOTHING) -> int:
        """Rows in all; a view with uniform rows measures one of them."""
        return 0 if parent.isValid() else len(self._rows)

    def canFetchMore(self, parent: Index) -> bool:
        """True while the engine has more."""
        return not parent.isValid() and self._has_more

    def fetchMore(self, parent: Index) -> None:
        """Ask for more, once."""
        if self.canFetchMore(parent):
            self._has_more = False
            self.more_wanted.emit()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The Row under ROW_ROLE; the whole row in words for screen readers; the path as tool tip."""
        row = self.row(index)
        if row is None:
            return None
        if role == ROW_ROLE:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._spoken(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return wording.display_path(row.file.path)
        return None

    def _spoken(self, row: Row) -> str:
        passage = row.passage
        more = tr("%Ln more passage(s)", None, row.more) if row.more else ""
        parts = [wording.file_name(row.file.path), locator(row.file, passage), why(passage)]
        return ", ".join(part for part in [*parts, _read(row), more] if part)

    @property
    def hidden(self) -> int:
        """How many files are left out."""
        return len(self._files) - len(self._shown())

    def _shown(self) -> list[FileResult]:
        if not self.arrangement.hides_weak:
            return self._files
        return [file for file in self._files if not _is_weak(file)] or self._files

    def _made(self) -> list[Row]:
        files = sorted_files(self._shown(), self.arrangement.order)
        if self.arrangement.is_grouped:
            return list(chain.from_iterable(_rows_of(file, is_open=file.path in self._opened) for file in files))
        rows = [Row(file, passage, is_first=True) for file in files for passage in file.passages]
        if self.arrangement.order is Order.RELEVANCE:
            rows.sort(key=lambda row: -row.passage.score)
        return rows


def sorted_files(files: list[FileResult], order: Order) -> list[FileResult]:
    """The files in this order, the newest or the first of the alphabet first; `files` is by relevance."""
    if order is Order.DATE:
        return sorted(files, key=lambda file: -file.changed_ns)
    if order is Order.NAME:
        return sorted(files, key=lambda file: wording.file_name(file.path).casefold())
    return files


def why(passage: Passage) -> str:
    """Why a passage was found, in place of a bare score."""
    return wording.not_close() if passage.is_weak else wording.reason(passage.matched_by)


def _rows_of(file: FileResult, *, is_open: bool) -> Iterable[Row]:
    more = len(file.passages) - 1
    yield Row(file, file.passages[0], is_first=True, more=more, is_open=is_open and more > 0)
    if is_open:
        yield from (Row(file, passage, is_first=False) for passage in file.passages[1:])


def _read(row: Row) -> str:
    """The passage in one line, without marks that nobody reads aloud."""
    text = row.passage.text
    return " ".join((markup.plain(text)[0] if row.file.format == markup.MARKDOWN else text).split())


def _is_weak(file: FileResult) -> bool:
    return all(passage.is_weak for passage in file.passages)


def _newer(file: FileResult, known: FileResult) -> FileResult:
    same = [each.chunk_id for each in file.passages] == [each.chunk_id for each in known.passages]
    return known if same else file
