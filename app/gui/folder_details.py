"""What there is to know of the chosen root, and what can be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget

from app.gui import folder_words, wording
from app.gui.labels import ElidedLabel, label
from app.gui.sentences import local

if TYPE_CHECKING:
    from app.store.records import RootInfo


class FolderDetails(QFrame):
    """Hidden while no root is chosen. `pause_wanted` asks to pause it or to let it go on."""

    pause_wanted = Signal()

    def __init__(self, menu: QMenu, parent: QWidget | None = None) -> None:
        """`menu` is what the button "More" shows."""
        super().__init__(parent)
        self.setObjectName("folderDetails")
        self._path = ElidedLabel("muted", Qt.TextElideMode.ElideMiddle)
        self._texts = [label() for _ in range(4)]
        self._pause = QPushButton()
        self._pause.setObjectName("pauseFolder")
        self._pause.clicked.connect(self.pause_wanted)
        more = QToolButton()
        more.setObjectName("moreOfFolder")
        more.setText(self.tr("More…"))
        more.setMenu(menu)
        more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        buttons = QHBoxLayout()
        buttons.addWidget(self._pause)
        buttons.addWidget(more)
        buttons.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(4)
        column.addWidget(self._path)
        for text in self._texts:
            text.setWordWrap(True)
            text.setProperty("role", "muted")
            column.addWidget(text)
        column.addLayout(buttons)
        self.hide()

    @property
    def text(self) -> str:
        """All that is said of the root, "" while none is shown."""
        return "" if self.isHidden() else "\n".join(text.text() for text in self._texts if text.text())

    def show_root(self, root: RootInfo | None) -> None:
        """Tell of this one, or of none."""
        self.setVisible(root is not None)
        if root is None:
            return
        rules = self.tr("Files left out by %Ln rule(s).", None, len(root.rules)) if root.rules else ""
        said = [folder_words.coverage(root), folder_words.counts(root), rules, self._note(root)]
        for widget, text in zip(self._texts, said, strict=True):
            widget.setText(text)
            widget.setVisible(bool(text))
        self._path.setText(wording.display_path(root.path))
        self._pause.setText(self.tr("Resume") if root.paused else self.tr("Pause"))
        name = self.tr("Resume “%1”") if root.paused else self.tr("Pause “%1”")
        self._pause.setAccessibleName(name.replace("%1", wording.file_name(root.path)))

    def _note(self, root: RootInfo) -> str:
        return "\n".join(filter(None, [folder_words.remedy(root), local(root.note)]))
