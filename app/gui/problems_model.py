"""Files that could not be read, by reason: what the list of problems shows, however many there are."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QGuiApplication

from app.errors import DocumentProblem
from app.gui import sentences, wording
from app.gui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.store.records import FileProblem

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_FROM_LEFT = "\u200e"
_SHOWN = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)


@dataclass(frozen=True, slots=True)
class Group:
    """All files with one problem; `code` is a value of DocumentProblem."""

    code: str
    files: tuple[FileProblem, ...]

    @property
    def is_skip(self) -> bool:
        """True where the files are fine and only hold nothing for a search."""
        return any(self.code == known.value and known.is_skip for known in DocumentProblem)


def grouped(problems: Iterable[FileProblem]) -> tuple[Group, ...]:
    """By reason: what failed before what was only left out, and of each the reasons with most files first."""
    by_code: dict[str, list[FileProblem]] = defaultdict(list)
    for problem in problems:
        by_code[problem.code].append(problem)
    groups = [Group(code, tuple(files)) for code, files in by_code.items()]
    return tuple(sorted(groups, key=lambda group: (group.is_skip, -len(group.files), group.code)))


def reason(group: Group) -> str:
    """Why, in a few words."""
    return sentences.problem(group.code) or tr("Another reason")


def advice(code: str) -> str:
    """What the person can do about it."""
    ways = {
        DocumentProblem.UNSUPPORTED: tr("Nothing need be done; leave the kind out to have it off this list."),
        DocumentProblem.ENCRYPTED: tr("Save a copy without the password, or leave the file out."),
        DocumentProblem.CORRUPT: tr("Open it in its own program; if that works, save it anew and retry."),
        DocumentProblem.TOO_LARGE: tr("Raise the limit in the settings under Reading, then retry, or leave it out."),
        DocumentProblem.UNREADABLE: tr("Give yourself access to it, or close the program that holds it, then retry."),
        DocumentProblem.TIMED_OUT: tr("Retry on a quiet computer, or raise the time in the settings under Reading."),
        DocumentProblem.NO_TEXT: tr("If it is a scan, switch text recognition on in the settings under Reading."),
        DocumentProblem.IN_CLOUD: tr("Have the cloud's program keep it on this computer, then retry."),
        DocumentProblem.NOT_EMBEDDED: tr("It can be found by its words. Retry, or try another model."),
    }
    return next((words for known, words in ways.items() if known.value == code), "")


class ProblemsModel(QAbstractTableModel):
    """The files of one group; nothing is made of a row before it is shown."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._files: tuple[FileProblem, ...] = ()

    def show_files(self, files: tuple[FileProblem, ...]) -> None:
        """Show these."""
        _texts.cache_clear()  # the window may speak another language by now
        self.beginResetModel()
        self._files = files
        self.endResetModel()

    def file(self, row: int) -> FileProblem:
        """The file of a row. Raises IndexError."""
        return self._files[row]

    def row_of(self, path: str) -> int:
        """The row of a path, -1 where it is not there (any more)."""
        return next((row for row, file in enumerate(self._files) if file.path == path), -1)

    def rowCount(self, parent: Index = _ROOT) -> int:
        """All of them."""
        return 0 if parent.isValid() else len(self._files)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Name, folder, and what happened."""
        return 0 if parent.isValid() else 3

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The names of the columns."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (tr("File"), tr("Folder"), tr("What happened"))[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Text; as tool tip all of it."""
        if role not in _SHOWN or not index.isValid():
            return None
        file = self._files[index.row()]
        name, folder, message = _texts(file.path, file.message)
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{wording.display_path(file.path)}\n{message}"
        # Without the mark the slash that a path begins with goes to its end in a window read from right to left.
        mark = _FROM_LEFT if QGuiApplication.isRightToLeft() else ""
        return (name, mark + folder, message)[index.column()]


@lru_cache(maxsize=1024)  # what is seen while scrolling is asked for at every step
def _texts(path: str, message: str) -> tuple[str, str, str]:
    """Name, folder and what happened, for people."""
    shown = PurePath(wording.display_path(path))
    return shown.name or str(shown), str(shown.parent), sentences.local(message)
