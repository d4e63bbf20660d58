"""The page of models: the catalogue with what each costs here, downloads, files of the person's own."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLineEdit, QVBoxLayout

from app.gui.settings.form import Page, push
from app.gui.settings.model_card import ModelCard
from app.gui.settings.model_switch import ModelSwitch
from app.gui.tab_order import follow_layout
from app.settings import STARTER_MODEL

if TYPE_CHECKING:
    from app.embedding.catalog import ModelState
    from app.embedding.transfer import Transfer
    from app.gui.settings.choices import Choices
    from app.gui.settings.downloads import Downloads
    from app.model_overview import ModelOverview
    from app.settings import Settings


class ModelsPage(Page):
    """Cards are made anew for every overview; what a download says reaches the one of its name."""

    def __init__(self, choices: Choices, downloads: Downloads) -> None:
        super().__init__(self.tr("Models"))
        self._choices = choices
        self._downloads = downloads
        self._switch = ModelSwitch(choices, self)
        self._overview: ModelOverview | None = None
        self._wanted = ""
        self.cards: dict[str, ModelCard] = {}
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        self._mirror = QLineEdit()
        self._build()
        choices.changed.connect(self._show_settings)
        downloads.changed.connect(self._show_loading)
        downloads.progressed.connect(self._show_progress)
        downloads.arrived.connect(self._on_arrived)
        downloads.failed.connect(self._on_failed)

    def show_overview(self, overview: ModelOverview) -> None:
        """Show these models."""
        self._overview = self._switch.overview = overview
        self._fill()

    def ask_to_import(self, source: Path) -> None:
        """Ask whether a model file that was dropped shall be used."""
        question = self.tr("Take %1 into the library as a model, and use it?").replace("%1", source.name)
        self.ask(question, self.tr("Take it"), lambda: self.take_in(source))

    def take_in(self, source: Path) -> None:
        """Bring a model file here, then ask whether to use it."""
        self._wanted = source.name
        if self._downloads.take_in(source):
            self.messages.show_notice(self.tr("Looking at %1…").replace("%1", source.name))
        else:
            self.messages.show_error(self._busy())

    def choose_file(self) -> None:
        """Let the person choose a model file."""
        dialog = QFileDialog(self, self.tr("Import a model file"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("Models in GGUF format (*.gguf)"), self.tr("All files (*)")])
        dialog.filesSelected.connect(lambda names: self.take_in(Path(names[0])))
        dialog.open()

    def _build(self) -> None:
        self.words(
            self.tr(
                "A model turns text into numbers that say what it means. Larger ones find better, above all across "
                "languages, and take longer. Models run on this computer; only a download uses the network."
            )
        )
        self.add(self._list)
        self.line(push(self.tr("Import a model file…"), self.choose_file))
        self.words(self.tr("Any embedding model in GGUF format; it can also be dropped onto the window."))
        self.heading(self.tr("Where models come from"))
        self._mirror.setPlaceholderText("https://")
        self._mirror.editingFinished.connect(lambda: self._choices.change(mirror=self._mirror.text().strip()))
        self.row(
            self.tr("Mirror"),
            self._mirror,
            self.tr("The address of another model hub, where the usual one cannot be reached. Empty: the usual one."),
        )

    def _show_settings(self, settings: Settings) -> None:
        if not self._mirror.hasFocus() or self._mirror.text().strip() == settings.mirror:
            self._mirror.setText(settings.mirror)
        self._fill()

    def _fill(self) -> None:
        """Make the cards; the one whose button had the focus is where the next key press shall go."""
        overview, settings = self._overview, self._choices.settings
        if overview is None or settings is None:
            return
        while (item := self._list.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.cards = {}
        for state in overview.states:
            card = ModelCard(state, overview, in_use=is_in_use(state, settings))
            self._wire(card)
            self._list.addWidget(card)
            self.cards[state.model.name] = card
        follow_layout(self)
        self._show_loading()

    def _wire(self, card: ModelCard) -> None:
        name = card.state.model.name
        card.use_wanted.connect(lambda: self._use(card.state))
        card.download_wanted.connect(lambda: self._download(name))
        card.pause_wanted.connect(self._downloads.pause)
        card.cancel_wanted.connect(lambda: self._cancel(name))

    def _use(self, state: ModelState) -> None:
        self._switch.switch(state.model.name if state.model.repository else str(state.path))

    def _download(self, name: str) -> None:
        card, settings = self.cards[name], self._choices.settings
        card.show_error("")
        mirror = settings.mirror if settings else ""
        if not self._downloads.download(card.state.model, mirror):
            card.show_error(self._busy())

    def _cancel(self, name: str) -> None:
        if self._downloads.current == name:
            self._downloads.cancel()
        else:
            self._downloads.discard(self.cards[name].state.model)

    def _busy(self) -> str:
        return self.tr("%1 is on its way. Wait for it or pause it first.").replace("%1", self._downloads.current)

    def _show_loading(self) -> None:
        for name, card in self.cards.items():
            card.show_loading(name == self._downloads.current)

    def _show_progress(self, transfer: Transfer) -> None:
        # Not by its own name: a model that is made here of another one has that one downloaded first.
        card = self.cards.get(self._downloads.current)
        if card is not None:
            card.show_progress(transfer)

    def _on_arrived(self, name: str, path: Path) -> None:
        if name == self._wanted:
            self._wanted = ""
            self._switch.switch(str(path), always_ask=True)
        else:
            if card := self.cards.get(name):
                card.show_arrived()
            self.messages.show_notice(self.tr("%1 is here. Press Use to work with it.").replace("%1", name))

    def _on_failed(self, name: str, message: str) -> None:
        card = self.cards.get(name)
        if card is not None and name != self._wanted:
            card.show_error(message)
        else:
            self.messages.show_error(message)


def is_in_use(state: ModelState, settings: Settings) -> bool:
    """True for the model that the settings mean, unless a server is in use."""
    if settings.remote_url:
        return False
    if settings.model.casefold() == STARTER_MODEL:
        return state.model.shipped
    return settings.model.casefold() == state.model.name.casefold() or Path(settings.model) == state.path
