"""What an empty library shows: drop folders here, or take one of the usual ones with one click.

It stays when a folder is added, with what is left to add, until the person searches or closes it.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from app.folder_orders import is_below
from app.gui import wording
from app.gui.labels import ElidedLabel, label
from app.gui.offer_view import OfferView
from app.gui.usual_folders import FolderSize, count, usual_folders, words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from app.gui.errand import ShouldStop
    from app.gui.model_offer import ModelOffer
    from app.gui.tasks import Tasks
    from app.store.records import RootInfo

_WIDTH = 560


class Welcome(QScrollArea):
    """`add_wanted` carries a list of Path, `choose_wanted` asks for the dialog; `counted` tells of each folder.

    `left` tells that it has done its part.
    """

    add_wanted = Signal(list)
    choose_wanted = Signal()
    counted = Signal()
    left = Signal()

    def __init__(self, tasks: Tasks, offer: ModelOffer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("welcome")
        self.setAccessibleName(self.tr("Welcome"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._tasks = tasks
        self._column = QVBoxLayout()
        self._column.setSpacing(12)
        self._is_counting = False
        self._sizes: dict[Path, QLabel] = {}
        self._cards: dict[Path, QFrame] = {}
        self._build(OfferView(offer, is_bar=False))

    def begin(self) -> None:
        """Count what is in the usual folders, in the background; only once."""
        if self._is_counting:
            return
        self._is_counting = True
        for path in self._sizes:
            errand = self._tasks.errand("count", partial(_count, path))
            errand.done.connect(partial(self._show_size, path))
            errand.start()

    def show_added(self, roots: Sequence[RootInfo]) -> bool:
        """Offer what is left beside the folders that are in the library now; False where nothing is."""
        for path, card in self._cards.items():
            card.setHidden(any(is_below(str(path), root.path) for root in roots))
            button = card.findChild(QPushButton)
            if button is not None:
                button.setEnabled(True)
        is_begun = bool(roots)
        names = ", ".join(wording.file_name(root.path) for root in roots)
        self._title.setText(self.tr("Welcome to Lodestone") if not is_begun else self.tr("You can search already"))
        added = self.tr("In the library: %1. It is being read; what has been read is found at once.")
        self._first.setText(
            added.replace("%1", names)
            if is_begun
            else self.tr("Drop folders anywhere in this window and search them at once.")
        )
        self._about.setHidden(is_begun)
        self._choose.setProperty("role", "" if is_begun else "primary")
        self._choose.style().polish(self._choose)
        self._done.setVisible(is_begun)
        return any(not card.isHidden() for card in self._cards.values())

    def _show_size(self, path: Path, found: FolderSize) -> None:
        place = wording.display_path(str(path))
        self._sizes[path].setText(f"{place}  ·  {words(found)}")
        self.counted.emit()

    def _build(self, offer: OfferView) -> None:
        self._title, self._first = self._say("", "big"), self._say("")
        self._about = self._say(
            self.tr(
                "Lodestone reads the files in them and finds passages by what they mean. Nothing leaves this "
                "computer, and your files are never changed."
            ),
            "muted",
        )
        self._column.addSpacing(6)
        for path in usual_folders():
            self._column.addWidget(self._suggestion(path))
        self._choose = QPushButton(self.tr("Add folder…"))
        self._choose.setObjectName("welcomeAdd")
        self._choose.clicked.connect(self.choose_wanted)
        self._done = QPushButton(self.tr("Done"))
        self._done.setObjectName("welcomeDone")
        self._done.setProperty("role", "primary")
        self._done.clicked.connect(self.left)
        line = QHBoxLayout()
        line.addStretch()
        line.addWidget(self._choose)
        line.addWidget(self._done)
        line.addStretch()
        self._column.addLayout(line)
        self._column.addSpacing(6)
        self._column.addWidget(offer)
        self.setWidget(self._centred())
        self.show_added(())

    def _say(self, text: str, role: str = "") -> QLabel:
        made = label(text, role)
        made.setWordWrap(True)
        made.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._column.addWidget(made)
        return made

    def _suggestion(self, path: Path) -> QFrame:
        name = wording.file_name(str(path))
        add = QPushButton(self.tr("Add"))
        add.setObjectName("suggestion")
        add.setAccessibleName(self.tr("Add “%1”").replace("%1", name))
        add.clicked.connect(lambda: self._add(add, path))
        size = ElidedLabel("muted")
        size.setText(f"{wording.display_path(str(path))}  ·  {self.tr('counting…')}")
        self._sizes[path] = size
        about = QVBoxLayout()
        about.setSpacing(2)
        about.addWidget(label(name, "title"))
        about.addWidget(size)
        card = self._cards[path] = QFrame()
        card.setObjectName("suggestionCard")
        line = QHBoxLayout(card)
        line.setContentsMargins(14, 10, 12, 10)
        line.addLayout(about, 1)
        line.addWidget(add)
        return card

    def _add(self, button: QPushButton, path: Path) -> None:
        button.setEnabled(False)
        self.add_wanted.emit([path])

    def _centred(self) -> QWidget:
        body = QWidget()
        body.setMaximumWidth(_WIDTH)
        body.setLayout(self._column)
        page = QWidget()
        page.setObjectName("statePage")
        line = QHBoxLayout()
        line.addStretch()
        line.addWidget(body, 1000)
        line.addStretch()
        column = QVBoxLayout(page)
        column.addStretch(2)
        column.addLayout(line)
        column.addStretch(3)
        return page


def _count(path: Path, should_stop: ShouldStop) -> FolderSize:
    return count(path, should_stop)
