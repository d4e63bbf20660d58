"""Shows the offer of a model: as a card of the welcome, and as a calm bar above the results."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton, QToolButton, QVBoxLayout, QWidget

from app.gui.bar_label import BarLabel
from app.gui.labels import ElidedLabel, label
from app.gui.model_offer import ModelOffer, Stage

if TYPE_CHECKING:
    from collections.abc import Callable

_STEPS = 1000


class OfferView(QFrame):
    """Follows the offer. The bar can be closed: `closed` follows, and it is refused for good."""

    closed = Signal()

    def __init__(self, offer: ModelOffer, *, is_bar: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("offerBar" if is_bar else "offerCard")
        self._offer, self._is_bar = offer, is_bar
        self._text = BarLabel() if is_bar else label()
        self._text.setWordWrap(True)
        self._error = label(role="error")
        self._error.setWordWrap(True)
        self._accept = self._button("offerAccept", offer.accept)
        self._accept.setProperty("role", "primary")
        self._pause = self._button("offerPause", offer.pause)
        self._pause.setText(self.tr("Pause"))
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setRange(0, _STEPS)
        self._bar.setAccessibleName(self.tr("Download of the model"))
        self._progress = ElidedLabel("muted")
        self._close = QToolButton()
        self._close.setObjectName("offerClose")
        self._close.setText(self.tr("Do not offer again"))
        self._close.clicked.connect(self._refuse)
        self._build()
        offer.changed.connect(self.follow)
        self.follow()

    @property
    def text(self) -> str:
        """What it says."""
        return self._text.text()

    @property
    def progress(self) -> str:
        """What it says of the download, "" while there is none."""
        return "" if self._progress.isHidden() else self._progress.text()

    def follow(self) -> None:
        """Show what the offer is now."""
        offer, stage = self._offer, self._offer.stage
        if not self._is_bar and not offer.is_needed:
            self.hide()
        self._text.setText(offer.text)
        self.setAccessibleName(offer.text)
        self._error.setText(offer.error)
        self._error.setVisible(bool(offer.error))
        self._accept.setVisible(stage in (Stage.OFFERED, Stage.PAUSED))
        self._accept.setText(self._what_accept_does())
        self._pause.setVisible(stage is Stage.LOADING)
        self._close.setVisible(self._is_bar and stage in (Stage.OFFERED, Stage.PAUSED))
        runs = stage in (Stage.LOADING, Stage.PAUSED, Stage.TRYING)
        for widget in (self._bar, self._progress):
            widget.setVisible(runs)
        self._bar.setRange(0, 0 if stage is Stage.TRYING else _STEPS)
        self._bar.setValue(round(_STEPS * offer.share))
        self._progress.setText(self._how_far())

    def _what_accept_does(self) -> str:
        offer = self._offer.offer
        if offer is not None and offer.is_present:
            return self.tr("Use it")
        return self.tr("Resume") if self._offer.stage is Stage.PAUSED else self.tr("Download and use")

    def _how_far(self) -> str:
        if self._offer.stage is Stage.TRYING:
            return self.tr("It is here and being tried…")
        if self._offer.stage is Stage.PAUSED:
            return self.tr("Paused; what has come is kept.")
        return self._offer.progress or self.tr("Beginning…")

    def _refuse(self) -> None:
        self._offer.refuse()
        self.hide()
        self.closed.emit()

    def _button(self, name: str, act: Callable[[], None]) -> QPushButton:
        made = QPushButton()
        made.setObjectName(name)
        made.clicked.connect(lambda: act())
        return made

    def _build(self) -> None:
        running = QHBoxLayout()
        running.addWidget(self._bar, 1)
        running.addWidget(self._progress, 2)
        buttons = QHBoxLayout()
        for button in (self._accept, self._pause):
            buttons.addWidget(button)
        if self._is_bar:
            buttons.addWidget(self._close)
        else:
            buttons.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 6, 12, 6)
        column.setSpacing(8)
        if self._is_bar:
            line = QHBoxLayout()
            line.setSpacing(12)
            line.addWidget(self._text, 1)
            line.addLayout(buttons)
            column.addLayout(line)
        else:
            column.addWidget(self._text)
        column.addLayout(running)
        column.addWidget(self._error)
        if not self._is_bar:
            column.addLayout(buttons)
