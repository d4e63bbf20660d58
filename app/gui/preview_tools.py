"""The row under the preview's head: page and zoom, and the way through the found words."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QIntValidator, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from app.gui import shortcuts, wording
from app.gui.labels import label
from app.gui.page_fit import Fit

_DIGITS = "0000"
_LEAST_WIDTH = 200


class PreviewTools(QFrame):
    """Tells what is wanted; shows what it is told."""

    page_chosen = Signal(int)
    zoom_stepped = Signal(int)  # steps; 0: as it is at first
    fit_chosen = Signal(object)
    hit_stepped = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("previewTools")
        self._has_pages = False
        self._page = QLineEdit()
        self._pages = label(role="muted")
        self._zoom = label(role="muted")
        self._hits = label(role="muted")
        self._width = self._button(self.tr("Width"), self.tr("Fit the page to the width"))
        self._whole = self._button(self.tr("Page"), self.tr("Fit the whole page"))
        self._build()

    def minimumSizeHint(self) -> QSize:
        """What the page number and the way through the found words need; the rest is shown where there is room."""
        return QSize(_LEAST_WIDTH, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show what there is room for."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        spare = (self._zoom, self._whole, self._width)
        needed = sum(each.sizeHint().width() + 2 for each in (*self._all, *self._walked))
        for each in spare:
            each.setVisible(self._has_pages and needed + 24 <= self.width())

    def show_page(self, page: int, pages: int) -> None:
        """The page that is looked at; 0 pages for a text."""
        with QSignalBlocker(self._page):
            self._page.setText(str(page))
        self._page.setValidator(QIntValidator(1, max(1, pages), self._page))
        self._pages.setText("/ " + wording.number(pages))
        self._has_pages = pages > 0
        for each in self._paged:
            each.setVisible(self._has_pages)
        self._make_room()

    def show_zoom(self, percent: int) -> None:
        """How large the pages are."""
        self._zoom.setText(self.tr("%1 %").replace("%1", wording.number(percent)))

    def show_fit(self, fit: Fit) -> None:
        """What decides the zoom."""
        self._width.setChecked(fit is Fit.WIDTH)
        self._whole.setChecked(fit is Fit.PAGE)

    def show_hits(self, number: int, total: int) -> None:
        """Which of the found words one is at (0: none yet)."""
        for each in self._walked:
            each.setVisible(total > 0)
        if number:
            text = self.tr("%1 of %2").replace("%1", wording.number(number)).replace("%2", wording.number(total))
        else:
            text = self.tr("%Ln place(s)", None, total)
        self._hits.setText(text)

    def _build(self) -> None:
        line = QHBoxLayout(self)
        line.setContentsMargins(12, 2, 12, 2)
        line.setSpacing(2)
        self._dress_page()
        less = self._button("−", _tip("smaller"), lambda: self.zoom_stepped.emit(-1))
        more = self._button("+", _tip("larger"), lambda: self.zoom_stepped.emit(1))
        self._width.clicked.connect(lambda: self.fit_chosen.emit(Fit.WIDTH))
        self._whole.clicked.connect(lambda: self.fit_chosen.emit(Fit.PAGE))
        for button in (self._width, self._whole):
            button.setCheckable(True)
        back = self._button(
            "‹", self.tr("Previous place of the found words (Shift+F3)"), lambda: self.hit_stepped.emit(-1)
        )
        on = self._button("›", self.tr("Next place of the found words (F3)"), lambda: self.hit_stepped.emit(1))
        self._paged: tuple[QWidget, ...] = (self._page, self._pages, self._zoom, self._width, self._whole)
        self._walked: tuple[QWidget, ...] = (back, self._hits, on)
        self._all = (self._page, self._pages, less, self._zoom, more, self._width, self._whole)
        for each in self._all:
            line.addWidget(each)
        line.addStretch()
        for each in self._walked:
            line.addWidget(each)

    def _dress_page(self) -> None:
        self._page.setObjectName("pageNumber")
        self._page.setAccessibleName(self.tr("Page number"))
        self._page.setToolTip(self.tr("Page to go to"))
        self._page.setAcceptDrops(False)  # the window takes what is dropped
        self._page.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._page.setFixedWidth(self._page.fontMetrics().horizontalAdvance(_DIGITS) + 20)
        self._page.returnPressed.connect(lambda: self.page_chosen.emit(int(self._page.text())))

    def _button(self, text: str, tip: str, act: object = None) -> QToolButton:
        made = QToolButton()
        made.setText(text)
        made.setToolTip(tip)
        made.setAccessibleName(tip)
        if callable(act):
            made.clicked.connect(lambda _=False: act())
        return made

    @property
    def hits_text(self) -> str:
        """What is said of the found words."""
        return self._hits.text()

    @property
    def page_box(self) -> QLineEdit:
        """Where a page number is typed."""
        return self._page

    @property
    def pages_label(self) -> QLabel:
        """How many pages there are."""
        return self._pages


def _tip(name: str) -> str:
    return shortcuts.with_keys(shortcuts.action(name).text, name)
