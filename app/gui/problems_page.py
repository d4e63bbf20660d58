"""The list of problems: reasons on the left, files on the right, and what can be done about them."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QPushButton,
    QTableView,
    QVBoxLayout,
)

from app.gui import wording
from app.gui.labels import label
from app.gui.problems_model import Group, ProblemsModel, advice, grouped, reason
from app.gui.side_page import SidePage

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint

    from app.engine import Engine
    from app.gui.library import LibraryState
    from app.gui.tasks import Lane, ShouldStop
    from app.store.records import FileProblem

_LEAST_MS = 1000
_SHARE_OF_TIME = 5  # a long list is asked for so many times more seldom than it takes to read it
_REASONS_WIDTH = 250


class ProblemsPage(SidePage):
    """Follows the library while it is shown.

    `retry_wanted` carries absolute paths as a list, or None for all files; `open_wanted` and `folder_wanted` a Path;
    `ignore_wanted` a path and whether all files of its kind are meant.
    """

    retry_wanted = Signal(object)
    open_wanted = Signal(object)
    folder_wanted = Signal(object)
    ignore_wanted = Signal(str, bool)
    shown = Signal(int)

    def __init__(self, lane: Lane) -> None:
        super().__init__()
        self.say_title(self.tr("Files that could not be read"))
        self._lane = lane
        self._groups: tuple[Group, ...] = ()
        self._known: object = None
        self._wanted: object = None
        self._is_asking = False
        self._reasons = QListWidget()
        self._model = ProblemsModel(self)
        self._files = QTableView()
        self._about = label(role="title")
        self._advice = label(role="muted")
        self._buttons = self._build_buttons()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_LEAST_MS)
        self._timer.timeout.connect(self._ask)
        self._build()
        self._show_groups(())

    @property
    def reasons(self) -> list[str]:
        """The lines on the left."""
        return [self._reasons.item(row).text() for row in range(self._reasons.count())]

    def show_library(self, state: LibraryState) -> None:
        """The library may have other problems by now; they are asked for while the page is shown."""
        self._wanted = (state.status.files.get("failed"), state.status.files.get("skipped"), state.status.embedded)
        if self.isVisible() and self._wanted != self._known and not self._timer.isActive():
            self._timer.start()

    def open(self) -> None:
        """Ask for the problems and let the keys go to them."""
        self._ask()
        self._reasons.setFocus()

    def _ask(self) -> None:
        if self._is_asking:
            return
        self._is_asking, self._known = True, self._wanted
        before = self._groups

        def work(engine: Engine, should_stop: ShouldStop) -> tuple[tuple[Group, ...] | None, float]:
            del should_stop
            started = time.monotonic()
            now = grouped(engine.problems())
            return (None if now == before else now), time.monotonic() - started

        self._lane.submit(work, self._take, self._on_failed)

    def _take(self, found: tuple[tuple[Group, ...] | None, float]) -> None:
        groups, seconds = found
        self._is_asking = False
        self._timer.setInterval(max(_LEAST_MS, round(1000 * _SHARE_OF_TIME * seconds)))
        if groups is not None:
            self._show_groups(groups)
        self.shown.emit(sum(len(group.files) for group in self._groups))
        if self.isVisible() and self._known != self._wanted:
            self._timer.start()

    def _on_failed(self, message: str) -> None:
        self._is_asking = False
        self._advice.setText(message)

    def _show_groups(self, groups: tuple[Group, ...]) -> None:
        """The chosen reason and the chosen file stay so, where they still are there."""
        code, file = self._code(), self._chosen()
        self._groups = groups
        self._reasons.blockSignals(True)
        self._reasons.clear()
        for group in groups:
            text = f"{reason(group)}  ·  {wording.number(len(group.files))}"
            item = QListWidgetItem(text)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, text)
            self._reasons.addItem(item)
        self._reasons.blockSignals(False)
        codes = [group.code for group in groups]
        self._reasons.setCurrentRow(codes.index(code) if code in codes else 0)
        self._show_group()
        row = self._model.row_of(file.path) if file else -1
        if row >= 0:
            self._files.setCurrentIndex(self._model.index(row, 0))

    def _show_group(self) -> None:
        group = self._group()
        self._model.show_files(group.files if group else ())
        self._about.setText(reason(group) if group else self.tr("All files were read."))
        self._advice.setText(advice(group.code) if group else "")
        self._files.setVisible(group is not None)
        if group:
            self._files.setCurrentIndex(self._model.index(0, 0))
        self._show_buttons()

    def _show_buttons(self) -> None:
        group, file = self._group(), self._chosen()
        for button in self._buttons.values():
            button.setVisible(file is not None)
        count = len(group.files) if group else 0
        self._buttons["group"].setText(self.tr("Retry %Ln file(s)", None, count))
        self._buttons["group"].setVisible(count > 1)
        suffix = Path(file.path).suffix if file else ""
        self._buttons["kind"].setText(self.tr("Leave out *%1…").replace("%1", suffix))
        self._buttons["kind"].setVisible(bool(suffix))

    def _group(self) -> Group | None:
        row = self._reasons.currentRow()
        return self._groups[row] if 0 <= row < len(self._groups) else None

    def _code(self) -> str:
        group = self._group()
        return group.code if group else ""

    def _chosen(self) -> FileProblem | None:
        row = self._files.currentIndex().row()
        return self._model.file(row) if 0 <= row < self._model.rowCount() else None

    def _act(self, name: str) -> None:
        group, file = self._group(), self._chosen()
        if name == "all":
            self.retry_wanted.emit(None)
        elif group is None or file is None:
            return
        elif name == "group":
            self.retry_wanted.emit([each.path for each in group.files])
        elif name == "one":
            self.retry_wanted.emit([file.path])
        elif name == "open":
            self.open_wanted.emit(Path(file.path))
        elif name == "folder":
            self.folder_wanted.emit(Path(file.path))
        else:
            self.ignore_wanted.emit(file.path, name == "kind")

    def _show_menu(self, point: QPoint) -> None:
        if self._chosen() is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name in ("one", "open", "folder", "file", "kind"):
            if not self._buttons[name].isHidden():
                menu.addAction(self._buttons[name].text(), self._buttons[name].click)
        menu.popup(self._files.viewport().mapToGlobal(point))

    def _build_buttons(self) -> dict[str, QPushButton]:
        texts = {
            "one": self.tr("Retry"),
            "open": self.tr("Open"),
            "folder": self.tr("Show in folder"),
            "file": self.tr("Leave out…"),
            "kind": "",
            "group": "",
            "all": self.tr("Retry all"),
        }
        made = {name: QPushButton(text) for name, text in texts.items()}
        for name, button in made.items():
            button.setObjectName(f"problem-{name}")
            button.clicked.connect(lambda _=False, name=name: self._act(name))
        return made

    def _build_files(self) -> QTableView:
        view = self._files
        view.setObjectName("problemsList")
        view.setAccessibleName(self.tr("Files with this problem"))
        view.setModel(self._model)
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setShowGrid(False)
        view.setWordWrap(False)
        view.setTabKeyNavigation(False)
        view.verticalHeader().hide()
        view.horizontalHeader().setHighlightSections(False)
        view.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        view.horizontalHeader().setStretchLastSection(True)
        view.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self._show_menu)
        view.activated.connect(lambda _: self._act("open"))
        view.selectionModel().currentChanged.connect(self._on_file)
        for column, width in ((0, 200), (1, 220)):
            view.setColumnWidth(column, width)
        return view

    def _on_file(self, now: QModelIndex, before: QModelIndex) -> None:
        del now, before
        self._show_buttons()

    def _build(self) -> None:
        self._reasons.setObjectName("problemReasons")
        self._reasons.setAccessibleName(self.tr("Reasons"))
        self._reasons.setFixedWidth(_REASONS_WIDTH)
        self._reasons.currentRowChanged.connect(lambda _: self._show_group())
        self._advice.setWordWrap(True)
        self.head.addWidget(self._buttons["all"])
        acts, line = QHBoxLayout(), QHBoxLayout()
        acts.setSpacing(8)
        for name in ("one", "open", "folder", "file", "kind"):
            acts.addWidget(self._buttons[name])
        acts.addStretch()
        acts.addWidget(self._buttons["group"])
        right = QVBoxLayout()
        right.setContentsMargins(16, 4, 16, 12)
        right.setSpacing(8)
        right.addWidget(self._about)
        right.addWidget(self._advice)
        right.addWidget(self._build_files(), 1)
        right.addLayout(acts)
        right.addStretch(0)
        line.setSpacing(0)
        line.addWidget(self._reasons)
        line.addLayout(right, 1)
        self.column.addLayout(line, 1)
