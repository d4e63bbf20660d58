"""What stands in the middle of the window: the panes, the welcome of an empty library, and pages about folders."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.folder_orders import is_below, relative_path
from app.gui.model_offer import ModelOffer, Stage

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QResizeEvent

    from app.gui.exclusions_page import ExclusionsPage
    from app.gui.library import LibraryState
    from app.gui.main_window import MainWindow
    from app.gui.offer_view import OfferView
    from app.gui.problems_page import ProblemsPage
    from app.gui.welcome import Welcome
    from app.paths import DataDir
    from app.store.records import RootInfo

_LOOK_BACK_MS = 3000  # long after the window can be used
_LEAST_WITH_BAR = 210  # pixels, for the panes and the offer above them
_ANY_HEIGHT = 16_777_215  # Qt's QWIDGETSIZE_MAX


class Home(QWidget):
    """Pages are made when they are first wanted. Escape, the button "Back" or a query lead back to the panes."""

    def __init__(self, window: MainWindow, panes: QWidget, data_dir: DataDir) -> None:
        super().__init__(window)
        self._window = window
        self._panes = panes
        self._roots: tuple[RootInfo, ...] = ()
        self._state: LibraryState | None = None
        self.offer = ModelOffer(window.tasks, window.downloads, data_dir, self)
        self.bar: OfferView | None = None
        self.welcome: Welcome | None = None
        self._problems: ProblemsPage | None = None
        self._exclusions: ExclusionsPage | None = None
        self.stack = QStackedWidget()
        self.stack.addWidget(panes)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.stack, 1)
        self._wire()

    @property
    def problems(self) -> ProblemsPage:
        """The list of files that could not be read."""
        if self._problems is None:
            from app.gui.problems_page import ProblemsPage

            made = self._problems = ProblemsPage(self._window.tasks.chores)
            made.left.connect(self.go_back)
            made.retry_wanted.connect(self._window.library.retry)
            made.open_wanted.connect(self._window.desktop.open_path)
            made.folder_wanted.connect(self._window.desktop.show_path)
            made.ignore_wanted.connect(self._leave_out)
            self.stack.addWidget(made)
            if self._state is not None:
                made.show_library(self._state)
        return self._problems

    @property
    def exclusions(self) -> ExclusionsPage:
        """The rules of one folder."""
        if self._exclusions is None:
            from app.gui.exclusions_page import ExclusionsPage

            made = self._exclusions = ExclusionsPage(self._window.tasks.looks)
            made.left.connect(self.go_back)
            made.kept.connect(self._keep_rules)
            self.stack.addWidget(made)
        return self._exclusions

    def open_problems(self) -> None:
        """Show what could not be read."""
        self.stack.setCurrentWidget(self.problems)
        self.problems.open()

    def open_exclusions(self, root: RootInfo, extra: str = "") -> None:
        """Show what is left out of a root, with one more rule that is offered."""
        self.stack.setCurrentWidget(self.exclusions)
        self.exclusions.edit(root, extra)

    def go_back(self) -> None:
        """To the panes, or to the welcome where there is nothing else to show."""
        is_empty = self._state is not None and not self._roots
        self.stack.setCurrentWidget(self._welcome() if is_empty else self._panes)
        self._window.box.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where a message has taken the room, the offer waits until that has gone."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        if self.bar is not None:
            has_room = self.height() >= _LEAST_WITH_BAR
            self.bar.setMaximumHeight(_ANY_HEIGHT if has_room else 0)
            self.bar.setEnabled(has_room)  # Tab passes over what cannot be seen

    def _wire(self) -> None:
        window, library, folders = self._window, self._window.library, self._window.folders
        library.state_changed.connect(self._show_library)
        library.settled.connect(self.offer.look_at_languages)
        library.noticed.connect(window.messages.show_notice)
        folders.pause_wanted.connect(lambda path, paused: library.pause_root(path, paused=paused))
        folders.changes_wanted.connect(library.look_for_changes)
        folders.exclusions_wanted.connect(self.open_exclusions)
        folders.problems_wanted.connect(self.open_problems)
        folders.folder_wanted.connect(window.desktop.show_path)
        window.status.problems_wanted.connect(self.open_problems)
        window.box.query_changed.connect(self._on_query)
        window.tasks.opened.connect(lambda: QTimer.singleShot(_LOOK_BACK_MS, self.offer, self.offer.look_back))
        self.offer.noticed.connect(window.messages.show_notice)
        self.offer.returned.connect(self._show_bar)
        self.offer.changed.connect(self._on_offer)

    def _show_library(self, state: LibraryState) -> None:
        self._state, self._roots = state, state.roots
        current = self.stack.currentWidget()
        if not state.roots and current is self._panes:
            self.stack.setCurrentWidget(self._welcome())
        elif self.welcome is not None and current is self.welcome:
            self._shrink_welcome(self.welcome)
        if self._problems is not None:
            self._problems.show_library(state)

    def _welcome(self) -> Welcome:
        if self.welcome is None:
            from app.gui.welcome import Welcome

            made = self.welcome = Welcome(self._window.tasks, self.offer)
            made.add_wanted.connect(self._add)
            made.left.connect(self._leave_welcome)
            made.choose_wanted.connect(self._window.ask_for_folder)
            self.stack.addWidget(made)
        self.welcome.show_added(self._roots)
        self.welcome.begin()
        self.offer.look()
        return self.welcome

    def _shrink_welcome(self, welcome: Welcome) -> None:
        has_more = welcome.show_added(self._roots)
        if self._roots and not has_more:
            self._leave_welcome()

    def _add(self, paths: list[Path]) -> None:
        self._window.add(paths)
        self._window.box.setFocus()  # the button that was clicked goes, and what is typed next is a query

    def _leave_welcome(self) -> None:
        self.stack.setCurrentWidget(self._panes)
        self._on_offer()
        self._window.box.setFocus()

    def _show_bar(self) -> None:
        """The offer above the panes; the welcome has a card of it."""
        if self.bar is None:
            from app.gui.offer_view import OfferView

            self.bar = OfferView(self.offer, is_bar=True)
            self._column.insertWidget(0, self.bar)
            self._make_room()
        self.bar.setVisible(self.stack.currentWidget() is not self.welcome)

    def _on_offer(self) -> None:
        """A download that was begun in the welcome goes on where it can be seen; what is used is no offer."""
        stage = self.offer.stage
        if stage is Stage.USED and self.bar is not None:
            self.bar.hide()
        elif stage in (Stage.LOADING, Stage.TRYING) and self.bar is None:
            self._show_bar()
        elif self.bar is not None and self.stack.currentWidget() is self._panes and stage is Stage.LOADING:
            self.bar.show()

    def _on_query(self, query: str) -> None:
        current = self.stack.currentWidget()
        if query and self._roots and current is self.welcome:
            self._leave_welcome()
        elif query and current in (self._problems, self._exclusions):
            self.stack.setCurrentWidget(self._panes)

    def _keep_rules(self, path: Path, rules: list[str], use_ignore_files: bool) -> None:
        self._window.library.exclude(path, rules, use_ignore_files=use_ignore_files)

    def _leave_out(self, path: str, kind: bool) -> None:
        """Offer a rule for a file, or its kind, in the folder that it lies in."""
        from app.gui.exclusions_page import rule_for

        root = next((root for root in self._roots if is_below(path, root.path)), None)
        if root is None:
            return
        relative = relative_path(path, root.path)
        if relative:
            self.open_exclusions(root, rule_for(relative, kind=kind))
        else:  # a file that was added on its own has no rules; it can only be removed
            self.go_back()
            self._window.folders.ask_to_remove(root.path)
