"""The folders pane: the roots of the library with their counts, a button to add, a way to remove."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QMenu, QPushButton, QVBoxLayout, QWidget

from app.gui import wording
from app.gui.confirm_bar import ConfirmBar
from app.gui.folders_delegate import DETAIL_ROLE, FoldersDelegate
from app.gui.labels import label
from app.paths import from_storable

if TYPE_CHECKING:
    from app.gui.theme import Theme
    from app.store.records import RootInfo

_PATH_ROLE = int(Qt.ItemDataRole.UserRole)


class FoldersPane(QWidget):
    """Emits `add_wanted`, and `remove_wanted` with a Path once the person has confirmed it."""

    add_wanted = Signal()
    remove_wanted = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("foldersPane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._roots: tuple[RootInfo, ...] = ()
        self._delegate = FoldersDelegate(theme, self)
        self._list = self._build_list()
        self._confirm = ConfirmBar()
        self._confirm.confirmed.connect(self._on_confirmed)
        self._asked_for = ""
        self._build()

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours from now on."""
        self._delegate.set_theme(theme)
        self._list.viewport().update()

    def show_roots(self, roots: tuple[RootInfo, ...]) -> None:
        """Show these roots; the chosen one stays chosen."""
        if roots == self._roots:
            return
        chosen = self._chosen_path()
        self._roots = roots
        self._list.clear()
        for root in roots:
            item = self._item(root)
            self._list.addItem(item)
            if root.path == chosen:
                self._list.setCurrentItem(item)

    def ask_to_remove(self, path: str) -> None:
        """Ask, in the pane, whether this root shall be forgotten."""
        self._asked_for = path
        question = self.tr("Remove “%1” from the library? What was kept of it is deleted; your files stay.")
        self._confirm.ask(question.replace("%1", wording.file_name(path)), self.tr("Remove"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete asks to remove the chosen root."""
        path = self._chosen_path()
        if event.key() == Qt.Key.Key_Delete and path:
            self.ask_to_remove(path)
        else:
            super().keyPressEvent(event)

    def _on_confirmed(self) -> None:
        self.remove_wanted.emit(Path(from_storable(self._asked_for)))

    def _chosen_path(self) -> str:
        item = self._list.currentItem()
        return str(item.data(_PATH_ROLE)) if item else ""

    def _item(self, root: RootInfo) -> QListWidgetItem:
        detail = self._detail(root)
        item = QListWidgetItem(wording.file_name(root.path))
        item.setData(_PATH_ROLE, root.path)
        item.setData(DETAIL_ROLE, detail)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{item.text()}, {detail}")
        note = f"\n{root.note}" if root.note else ""
        item.setToolTip(f"{wording.display_path(root.path)}\n{detail}{note}")
        return item

    def _detail(self, root: RootInfo) -> str:
        if root.away:
            return self.tr("not connected")
        files = self.tr("%Ln file(s)", None, root.files)
        if root.paused:
            return f"{files}, " + self.tr("paused")
        if root.embedded >= root.chunks:
            return files
        percent = wording.share(root.embedded, root.chunks)
        return f"{files}, " + self.tr("%1 by meaning").replace("%1", percent)

    def _show_menu(self, point: QPoint) -> None:
        item = self._list.itemAt(point)
        if item is None:
            return
        path = str(item.data(_PATH_ROLE))
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        action = QAction(self.tr("Remove from library…"), menu)
        action.triggered.connect(lambda: self.ask_to_remove(path))
        menu.addAction(action)
        menu.popup(self._list.viewport().mapToGlobal(point))

    def _build_list(self) -> QListWidget:
        made = QListWidget()
        made.setObjectName("foldersList")
        made.setAccessibleName(self.tr("Folders in the library"))
        made.setItemDelegate(self._delegate)
        made.setMouseTracking(True)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        made.customContextMenuRequested.connect(self._show_menu)
        return made

    def _build(self) -> None:
        heading = label(self.tr("Folders"), "section")
        heading.setContentsMargins(16, 0, 16, 0)
        add = QPushButton(self.tr("Add folder…"))
        add.clicked.connect(self.add_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 14, 0, 12)
        column.setSpacing(8)
        column.addWidget(heading)
        column.addWidget(self._list, 1)
        for widget in (self._confirm, add):
            row = QVBoxLayout()
            row.setContentsMargins(12, 0, 12, 0)
            row.addWidget(widget)
            column.addLayout(row)
