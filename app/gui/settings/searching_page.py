"""The page about how meaning is searched: the length of the vectors, and what the model is told before a query."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QPlainTextEdit, QRadioButton, QSpinBox

from app.embedding.catalog import SMALLEST_DIMENSIONS, tradeoffs
from app.embedding.instructions import MAX_TASK_CHARS, PRESETS, task_of
from app.errors import UsageError
from app.gui import wording
from app.gui.labels import label
from app.gui.sentences import local
from app.gui.settings.form import ChoiceGroup, Page, push
from app.gui.settings.model_switch import ModelSwitch
from app.gui.settings.models_page import is_in_use
from app.gui.settings.reranker_box import RerankerBox

if TYPE_CHECKING:
    from app.embedding.catalog import CatalogModel
    from app.gui.settings.choices import Choices
    from app.model_overview import ModelOverview
    from app.settings import Settings

_BYTES_PER_NUMBER = 2  # float16, as `store.rows` keeps them
_PASSAGES = 100_000
_LENGTHS = (32, 64, 128, 256, 512, 1024, 2048)
_OWN = "own"


class SearchingPage(Page):
    """Another length goes the way of another model: it is tried and what follows is told first."""

    def __init__(self, choices: Choices) -> None:
        super().__init__(self.tr("Searching"))
        self._choices = choices
        self._switch = ModelSwitch(choices, self)
        self._overview: ModelOverview | None = None
        self._model: CatalogModel | None = None
        self.lengths: dict[int, QRadioButton] = {}
        self.heading(self.tr("Length of the vectors"))
        self._about = self.words()
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(4)
        self.add(self._grid)
        self._other = QSpinBox()
        self._other.setAccessibleName(self.tr("Another length"))
        self._other_use = push(self.tr("Use this length"), lambda: self._use(self._other.value()))
        self.line(self._other, self._other_use)
        self._source = self.words()
        self.heading(self.tr("Instruction"))
        self.words(
            self.tr(
                "What the model is told before each query, in this library. Models that were trained for it "
                "(Qwen3-Embedding) find 1 to 5 % more with a fitting one; others do not read it. It costs nothing "
                "to change."
            )
        )
        self.presets = self._presets()
        self._own = self._own_words()
        self._build_history()
        self.heading(self.tr("Second look"))
        self.reranker = RerankerBox(choices, self)
        self.add(self.reranker)
        choices.changed.connect(self._show_settings)

    def show_overview(self, overview: ModelOverview) -> None:
        """Learn which models there are."""
        self._overview = self._switch.overview = overview
        if self._choices.settings is not None:
            self._show_settings(self._choices.settings)

    def _build_history(self) -> None:
        self.heading(self.tr("Recent searches"))
        self.history = QCheckBox(self.tr("Remember my last searches"))
        self.history.clicked.connect(self._set_history)
        self.add(self.history)
        self.words(self.tr("In the data folder only. What is forgotten is gone from the disk; saved searches stay."))
        self.forget = push(self.tr("Forget history"), self._forget)
        self.line(self.forget)

    def _set_history(self, on: bool) -> None:
        self._choices.change(history=on)
        if not on:
            self._forget()

    def _forget(self) -> None:
        def show(count: int) -> None:
            self.messages.show_notice(self.tr("%Ln item(s) of the history forgotten.", None, count))

        self._choices.tasks.settings.submit(
            lambda engine, _: engine.ways.history.clear(), show, self.messages.show_error
        )

    def _presets(self) -> ChoiceGroup:
        named = [
            (preset.name, local(f"{preset.name.replace('-', ' ')}: {preset.about}"), f"“{preset.task}”")
            for preset in PRESETS
        ]
        made = ChoiceGroup([*named, (_OWN, self.tr("own words"), "")], self.tr("Instruction"))
        made.chosen.connect(self._on_instruction)
        self.add(made)
        return made

    def _own_words(self) -> QPlainTextEdit:
        made = QPlainTextEdit()
        made.setAccessibleName(self.tr("Own instruction"))
        made.setPlaceholderText(self.tr("Given …, retrieve passages that … (English works best)"))
        made.setTabChangesFocus(True)
        made.setAcceptDrops(False)
        made.setFixedHeight(64)
        self.add(made)
        self.line(push(self.tr("Use these words"), self._use_own))
        return made

    def _on_instruction(self, name: object) -> None:
        if name == _OWN:
            self._own.setFocus()
        else:
            self._choices.change(instruction=str(name))

    def _use_own(self) -> None:
        text = self._own.toPlainText().strip()[: MAX_TASK_CHARS + 1]
        try:
            task_of(text)
        except UsageError as error:
            self.messages.show_error(local(error.user_message))
            return
        if not text:
            self.messages.show_error(self.tr("Write a sentence first, or choose one of those above."))
            return
        self.messages.hide()
        self._choices.change(instruction=text)

    def _show_settings(self, settings: Settings) -> None:
        names = {preset.name for preset in PRESETS}
        chosen = settings.instruction if settings.instruction in names else _OWN
        self.presets.show_choice(chosen)
        self.history.setChecked(settings.history)
        if chosen == _OWN and not self._own.hasFocus():
            self._own.setPlainText(settings.instruction)
        self._show_lengths(settings)

    def _show_lengths(self, settings: Settings) -> None:
        states = self._overview.states if self._overview else ()
        self._model = next((state.model for state in states if is_in_use(state, settings)), None)
        self._clear_grid()
        model = self._model
        can_cut = model is not None and model.mrl
        for widget in (self._other, self._other_use, self._source):
            widget.setVisible(can_cut)
        if model is None or not model.mrl:
            self._about.setText(self._fixed(settings))
            return
        current = settings.dimensions or model.default_dimensions or model.dimensions
        self._about.setText(self._explained(model))
        self._fill_grid(model, current)
        self._other.setRange(SMALLEST_DIMENSIONS, model.dimensions)
        self._other.setValue(current)

    def _fixed(self, settings: Settings) -> str:
        if settings.remote_url:
            return self.tr("The server in use decides on the length.")
        if self._model is None:
            return self.tr("The model in use decides on the length.")
        text = self.tr("%1 has %2 numbers for each passage, and cannot be shortened. The Qwen3-Embedding models can.")
        return text.replace("%1", self._model.name).replace("%2", str(self._model.dimensions))

    def _explained(self, model: CatalogModel) -> str:
        text = self.tr(
            "%1 keeps up to %2 numbers for each passage. Fewer take less room and search faster, and find a little "
            "less. A shorter length than now is cut from what is there, and nothing is embedded again; for a longer "
            "one, all is embedded again."
        )
        self._source.setText(
            self.tr(
                "Change of the score: published for Qwen3-Embedding-4B on a Chinese benchmark, against 2,560 numbers. "
                "Other models follow the same course."
            )
        )
        return text.replace("%1", model.name).replace("%2", str(model.dimensions))

    def _fill_grid(self, model: CatalogModel, current: int) -> None:
        heads = (self.tr("Numbers"), self.tr("Score"), self.tr("Per 100,000 passages"), self.tr("To get there"))
        for column, text in enumerate(heads):
            self._grid.addWidget(label(text, "section"), 0, column)
        published = {entry.dimensions: entry.change_percent for entry in tradeoffs()}
        lengths = sorted({current, model.dimensions, *(size for size in _LENGTHS if size < model.dimensions)})
        for row, size in enumerate(lengths, 1):
            self._grid.addWidget(self._length_button(size, current), row, 0)
            score = self.tr("full length") if size == model.dimensions else self._change(published.get(size))
            room = wording.size(size * _BYTES_PER_NUMBER * _PASSAGES)
            for column, text in enumerate((score, room, self._way(size, current)), 1):
                self._grid.addWidget(label(text, "muted"), row, column)
        self._grid.setColumnStretch(len(heads) - 1, 1)

    def _change(self, percent: float | None) -> str:
        return self.tr("not published") if percent is None else f"{percent:+.1f} %".replace("-", "−")

    def _length_button(self, size: int, current: int) -> QRadioButton:
        made = QRadioButton(str(size))
        made.setChecked(size == current)
        made.clicked.connect(lambda: self._use(size))
        self.lengths[size] = made
        return made

    def _way(self, size: int, current: int) -> str:
        if size == current:
            return self.tr("in use")
        return self.tr("cut at once") if size < current else self.tr("embedded again")

    def _use(self, size: int) -> None:
        settings = self._choices.settings
        if settings is not None:
            self._show_lengths(settings)  # until it is decided, the old one stays
            self._switch.switch(settings.model, size)

    def _clear_grid(self) -> None:
        self.lengths = {}
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if isinstance(widget, QLabel | QRadioButton):
                widget.hide()
                widget.deleteLater()
