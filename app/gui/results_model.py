"""The found passages as rows of a list: each file's best passage first, its others under it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.gui import wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.search.model import FileResult, Passage

Index = QModelIndex | QPersistentModelIndex
_NOTHING = QModelIndex()
ROW_ROLE = int(Qt.ItemDataRole.UserRole)
# Rows handed to the view at a time: it measures each one that it has, seen or not.
_BATCH = 200


@dataclass(frozen=True, slots=True)
class Row:
    """One passage; `is_first` on the row that also names the file."""

    file: FileResult
    passage: Passage
    is_first: bool


class ResultsModel(QAbstractListModel):
    """Rows of the newest response; the view gets them in batches as it scrolls."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []
        self._shown = 0

    def show(self, results: tuple[FileResult, ...]) -> None:
        """Replace all rows."""
        self.beginResetModel()
        self._rows = list(_rows(results))
        self._shown = min(_BATCH, len(self._rows))
        self.endResetModel()

    def update(self, results: tuple[FileResult, ...]) -> None:
        """The same passages with more known about them; nothing where others are shown by now."""
        rows = list(_rows(results))
        if [row.passage.chunk_id for row in rows] != [row.passage.chunk_id for row in self._rows]:
            return
        self._rows = rows
        if self._shown:
            self.dataChanged.emit(self.index(0), self.index(self._shown - 1))

    def row(self, index: Index) -> Row | None:
        """The row at an index, None for an invalid one."""
        return self._rows[index.row()] if index.isValid() and index.row() < self._shown else None

    def position(self, chunk_id: str) -> int:
        """Number of the row that shows this chunk, or -1."""
        for number, row in enumerate(self._rows):
            if row.passage.chunk_id == chunk_id:
                return number
        return -1

    def require(self, number: int) -> None:
        """Hand out batches until this row is among them."""
        while number >= self._shown and self.canFetchMore(_NOTHING):
            self.fetchMore(_NOTHING)

    def rowCount(self, parent: Index = _NOTHING) -> int:
        """Rows handed out so far."""
        return 0 if parent.isValid() else self._shown

    def canFetchMore(self, parent: Index) -> bool:
        """True while there are rows that the view has not got."""
        return not parent.isValid() and self._shown < len(self._rows)

    def fetchMore(self, parent: Index) -> None:
        """Hand out the next batch."""
        if not self.canFetchMore(parent):
            return
        last = min(len(self._rows), self._shown + _BATCH)
        self.beginInsertRows(_NOTHING, self._shown, last - 1)
        self._shown = last
        self.endInsertRows()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The Row under ROW_ROLE; the whole row in words for screen readers; the path as tool tip."""
        row = self.row(index)
        if row is None:
            return None
        if role == ROW_ROLE:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return _spoken(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return wording.display_path(row.file.path)
        return None


def _rows(results: tuple[FileResult, ...]) -> Iterator[Row]:
    for file in results:
        for number, passage in enumerate(file.passages):
            yield Row(file, passage, is_first=number == 0)


def _spoken(row: Row) -> str:
    passage = row.passage
    parts = [wording.file_name(row.file.path), wording.place(passage), wording.reason(passage.matched_by)]
    return ", ".join(part for part in [*parts, " ".join(passage.text.split())] if part)
