"""The folders pane: the roots of the library, how they are, and what can be done with each."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QMenu, QPushButton, QVBoxLayout, QWidget

from app.gui import folder_words, shortcuts, wording
from app.gui.confirm_bar import ConfirmBar
from app.gui.folder_details import FolderDetails
from app.gui.folders_delegate import DETAIL_ROLE, SHARES_ROLE, FoldersDelegate
from app.gui.labels import label, scroll_area
from app.gui.sentences import local
from app.paths import from_storable

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.gui.theme import Theme
    from app.store.records import RootInfo

_NOT_TYPED = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
_LEAST_LIST = 60  # pixels: one folder
_PATH_ROLE = int(Qt.ItemDataRole.UserRole)


class _Names(QListWidget):
    """Takes what room there is; what it would like to have must not make the pane scroll."""

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), _LEAST_LIST)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, _LEAST_LIST)


class FoldersPane(QWidget):
    """Emits what is wanted of a root, each with its Path; `remove_wanted` once the person has confirmed it.

    `pause_wanted` carries True to pause and False to go on, `exclusions_wanted` the RootInfo, `typed` what was typed
    in the list.
    """

    add_wanted = Signal()
    remove_wanted = Signal(object)
    pause_wanted = Signal(object, bool)
    exclusions_wanted = Signal(object)
    folder_wanted = Signal(object)
    changes_wanted = Signal()
    problems_wanted = Signal()
    typed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("foldersPane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._roots: tuple[RootInfo, ...] = ()
        self._delegate = FoldersDelegate(theme, self)
        self._list = self._build_list()
        self._menu = self._build_menu()
        self._details = FolderDetails(self._menu)
        self._details.pause_wanted.connect(self.pause_or_resume)
        self._keys: dict[Qt.Key, Callable[[], None]] = {
            shortcuts.key("look"): self.changes_wanted.emit,
            shortcuts.key("remove"): self._remove,
            shortcuts.key("rest"): self.pause_or_resume,
            Qt.Key.Key_Return: self._show_folder,
            Qt.Key.Key_Enter: self._show_folder,
        }
        self._list.installEventFilter(self)
        self._scroll = scroll_area()
        self._confirm = ConfirmBar()
        self._confirm.confirmed.connect(self._on_confirmed)
        self._asked_for = ""
        self._build()

    @property
    def names(self) -> QListWidget:
        """The roots, one a row."""
        return self._list

    @property
    def menu(self) -> QMenu:
        """What can be done with the chosen root."""
        return self._menu

    @property
    def details(self) -> str:
        """What is said of the chosen root."""
        return self._details.text

    def dismiss(self) -> None:
        """Take back a question that nobody has answered."""
        self._confirm.hide()

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours from now on."""
        self._delegate.set_theme(theme)
        self._list.viewport().update()

    def show_roots(self, roots: tuple[RootInfo, ...]) -> None:
        """Show these roots; the chosen one stays chosen, and rows keep their place."""
        if roots == self._roots:
            return
        chosen, same = self._chosen(), [root.path for root in roots] == [root.path for root in self._roots]
        self._roots = roots
        if not same:
            self._list.clear()
            for _ in roots:
                self._list.addItem(QListWidgetItem())
        for row, root in enumerate(roots):
            self._fill(self._list.item(row), root)
            if not same and chosen is not None and root.path == chosen.path:
                self._list.setCurrentRow(row)
        self._show_chosen()

    def ask_to_remove(self, path: str) -> None:
        """Ask, in the pane, whether this root shall be forgotten, and say what that costs."""
        root = next((root for root in self._roots if root.path == path), None)
        if root is None:
            return
        self._asked_for = path
        question = self.tr("Remove “%1” from the library? Your files stay.")
        parts = [question.replace("%1", wording.file_name(path))]
        parts += [folder_words.loss(root)] if root.chunks else []
        self._confirm.ask(" ".join(parts), self.tr("Remove"))
        self._show_question()

    def pause_or_resume(self) -> None:
        """Have the chosen root rest, or go on."""
        if root := self._chosen():
            self.pause_wanted.emit(_place(root), not root.paused)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Before the list has them: Delete asks to remove the chosen root, Space pauses, F5 looks for changes.

        Enter shows it in the file manager; letters are the beginning of a query.
        """
        if watched is self._list and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            act = self._keys.get(Qt.Key(event.key()))
            if act is not None:
                act()
                return True
            if event.text().isprintable() and event.text().strip() and not event.modifiers() & _NOT_TYPED:
                self.typed.emit(event.text())
                return True
        return super().eventFilter(watched, event)

    def _show_question(self) -> None:
        if not self._confirm.isHidden():
            self._scroll.ensureWidgetVisible(self._confirm)

    def _on_confirmed(self) -> None:
        self.remove_wanted.emit(Path(from_storable(self._asked_for)))

    def _chosen(self) -> RootInfo | None:
        row = self._list.currentRow()
        return self._roots[row] if 0 <= row < len(self._roots) else None

    def _fill(self, item: QListWidgetItem, root: RootInfo) -> None:
        detail = folder_words.summary(root)
        item.setText(wording.file_name(root.path))
        item.setData(_PATH_ROLE, root.path)
        item.setData(DETAIL_ROLE, detail)
        item.setData(SHARES_ROLE, folder_words.shares(root))
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{item.text()}, {detail}")
        lines = [wording.display_path(root.path), detail, folder_words.coverage(root), local(root.note)]
        item.setToolTip("\n".join(filter(None, lines)))

    def _show_chosen(self) -> None:
        self._details.show_root(self._chosen())

    def _show_menu(self, point: QPoint) -> None:
        """At the mouse, or where the menu key was pressed at the chosen root."""
        item = self._list.itemAt(point) or self._list.currentItem()
        if item is not None:
            self._list.setCurrentItem(item)
            self._menu.popup(self._list.viewport().mapToGlobal(point))

    def _show_folder(self) -> None:
        if root := self._chosen():
            self.folder_wanted.emit(_place(root))

    def _leave_out(self) -> None:
        if root := self._chosen():
            self.exclusions_wanted.emit(root)

    def _remove(self) -> None:
        if root := self._chosen():
            self.ask_to_remove(root.path)

    def _what_rest_does(self) -> str:
        root = self._chosen()
        return self.tr("Resume") if root is not None and root.paused else self.tr("Pause")

    def _build_menu(self) -> QMenu:
        menu = QMenu(self)
        menu.addAction(self.tr("Show in file manager"), self._show_folder)
        menu.addAction(self.tr("Look for changes now"), self.changes_wanted.emit)
        rest = menu.addAction("", self.pause_or_resume)
        menu.aboutToShow.connect(lambda: rest.setText(self._what_rest_does()))
        menu.addAction(self.tr("Leave files out…"), self._leave_out)
        menu.addAction(self.tr("Files that could not be read"), self.problems_wanted.emit)
        menu.addSeparator()
        menu.addAction(self.tr("Remove from library…"), self._remove)
        return menu

    def _build_list(self) -> QListWidget:
        made = _Names()
        made.setObjectName("foldersList")
        made.setAccessibleName(self.tr("Folders in the library"))
        made.setItemDelegate(self._delegate)
        made.setMouseTracking(True)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        made.customContextMenuRequested.connect(self._show_menu)
        made.currentRowChanged.connect(self._show_chosen)
        return made

    def _build(self) -> None:
        heading = label(self.tr("Folders"), "section")
        heading.setContentsMargins(16, 0, 16, 0)
        add = QPushButton(self.tr("Add folder…"))
        add.clicked.connect(self.add_wanted)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 14, 0, 12)
        column.setSpacing(8)
        column.addWidget(heading)
        column.addWidget(self._list, 1)
        for widget in (self._details, self._confirm, add):
            row = QVBoxLayout()
            row.setContentsMargins(8, 0, 8, 0)
            row.addWidget(widget)
            column.addLayout(row)
        self._scroll.setWidget(inner)
        # Once the layout has made room for it.
        self._scroll.verticalScrollBar().rangeChanged.connect(self._show_question)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._scroll)


def _place(root: RootInfo) -> Path:
    return Path(from_storable(root.path))
