"""The way to another model or another length of vectors: tried first, told what follows, then chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.gui import wording

if TYPE_CHECKING:
    from app.engine import Engine
    from app.gui.settings.choices import Choices
    from app.gui.settings.form import Page
    from app.gui.tasks import ShouldStop
    from app.model_choice import ModelTrial
    from app.model_overview import ModelOverview

_FIELDS = ("model", "dimensions", "remote_url", "remote_model")


class ModelSwitch(QObject):
    """Tries, asks on a page, and has the choice kept."""

    def __init__(self, choices: Choices, page: Page) -> None:
        super().__init__(page)
        self._choices = choices
        self._page = page
        self.overview: ModelOverview | None = None

    def switch(self, name: str, dimensions: int = 0, *, always_ask: bool = False) -> None:
        """Load the model (a name or a path) for a trial, then ask if its choice costs something."""
        trying = self.tr("Trying %1…").replace("%1", wording.file_name(name))
        self._page.confirm.hide()
        self._page.messages.show_notice(trying)

        def work(engine: Engine, should_stop: ShouldStop) -> ModelTrial:
            del should_stop
            return engine.try_model(name, dimensions)

        def show(trial: ModelTrial) -> None:
            self._show(trial, always_ask=always_ask)

        self._choices.tasks.settings.submit(work, show, self._page.messages.show_error)

    def _show(self, trial: ModelTrial, *, always_ask: bool) -> None:
        self._page.messages.hide()
        if trial.passages and not trial.keeps_vectors:
            self._page.ask(self._question(trial), self.tr("Use it"), lambda: self._adopt(trial))
        elif always_ask:
            question = self.tr("Use %1 from now on?").replace("%1", trial.info.name)
            self._page.ask(question, self.tr("Use it"), lambda: self._adopt(trial))
        else:
            self._adopt(trial)

    def _question(self, trial: ModelTrial) -> str:
        parts = [
            self.tr("Use %1 with %2 dimensions?")
            .replace("%1", trial.info.name)
            .replace("%2", str(trial.info.dimensions)),
            self.tr("%Ln passage(s) will be embedded again%1.", None, trial.passages).replace("%1", self._time(trial)),
            self.tr("Searching goes on meanwhile: by words at once, by meaning as far as the new vectors have come."),
        ]
        return " ".join(parts)

    def _time(self, trial: ModelTrial) -> str:
        """ ", about 3 h on this computer" or nothing where the speed is not known."""
        states = self.overview.states if self.overview else ()
        rates = [self.overview.rate(state) for state in states if self.overview and state.path == trial.info.path]
        if not rates or not rates[0]:
            return ""
        return ", " + self.tr("%1 on this computer").replace("%1", wording.duration(trial.passages / rates[0]))

    def _adopt(self, trial: ModelTrial) -> None:
        self._choices.change(**{name: getattr(trial.settings, name) for name in _FIELDS})
        kept = self.tr("%1 is in use now.").replace("%1", trial.info.name)
        if trial.passages and trial.keeps_vectors:
            kept += " " + self.tr("The vectors are kept or cut; nothing is embedded again.")
        elif trial.passages:
            kept += " " + self.tr("The passages are being embedded again in the background.")
        self._page.messages.show_notice(kept)
