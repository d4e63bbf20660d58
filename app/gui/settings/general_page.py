"""The page of what concerns the whole window: language, colours, tray, start at login, and keys from anywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QCheckBox, QComboBox, QKeySequenceEdit, QLineEdit

from app.gui import autostart, languages, tray
from app.gui.settings.form import ChoiceGroup, Page, push

if TYPE_CHECKING:
    from app.engine import Engine
    from app.gui.settings.choices import Choices
    from app.gui.tasks import ShouldStop
    from app.paths import DataDir
    from app.settings import Settings


class GeneralPage(Page):
    """Emits `theme_chosen` with the setting."""

    theme_chosen = Signal(str)

    def __init__(self, choices: Choices, data_dir: DataDir) -> None:
        super().__init__(self.tr("General"))
        self._choices = choices
        self._data_dir = data_dir
        self.language = QComboBox()
        self.themes = self._themes()
        self.at_login = QCheckBox(self.tr("Start Lodestone when I log in"))
        self.to_tray = QCheckBox(self.tr("Keep running in the tray when the window is closed"))
        self.keys = QKeySequenceEdit()
        self.no_keys = push(self.tr("None"), lambda: self._keep_keys(QKeySequence()))
        self._build_window()
        self._build_start()
        self._build_keys()
        choices.changed.connect(self._show_settings)

    def _themes(self) -> ChoiceGroup:
        made = ChoiceGroup(
            [
                ("system", self.tr("As the system"), ""),
                ("light", self.tr("Light"), ""),
                ("dark", self.tr("Dark"), ""),
            ],
            self.tr("Colours"),
        )
        made.chosen.connect(self._choose_theme)
        return made

    def _build_window(self) -> None:
        self.heading(self.tr("Window"))
        self.language.addItem(self.tr("As the system"), "")
        for code, name in languages.available():
            self.language.addItem(name, code)
        self.language.activated.connect(lambda: self._choices.change(language=self.language.currentData()))
        hint = self.tr("Of the window only: your files are found in any language. The window opens anew at once.")
        self.row(self.tr("Language"), self.language, hint)
        self.heading(self.tr("Colours"))
        self.add(self.themes)

    def _build_start(self) -> None:
        self.heading(self.tr("Start and close"))
        self.at_login.clicked.connect(self._set_at_login)
        self.add(self.at_login)
        self.words(self.tr("In the background, without its window where there is a tray. Files are kept up to date."))
        self.to_tray.clicked.connect(lambda on: self._choices.change(close_to_tray=on))
        self.add(self.to_tray)
        if reason := tray.why_not():
            self.to_tray.setEnabled(False)
            self.words(reason)

    def _build_keys(self) -> None:
        self.heading(self.tr("Keys from anywhere"))
        self.keys.setMaximumSequenceLength(1)
        self.keys.editingFinished.connect(lambda: self._keep_keys(self.keys.keySequence()))
        # The focus goes to the line inside, which is what a screen reader reads.
        for each in (self.keys, *self.keys.findChildren(QLineEdit)):
            each.setAccessibleName(self.tr("Keys that bring the window up"))
        self.row(
            self.tr("Bring the window up"),
            self.keys,
            self.tr(
                "Press the keys, such as Ctrl+Alt+L. Where the desktop does not let programs have such keys (Wayland), "
                "give them to the command “lodestone --toggle” in the settings of the desktop."
            ),
        )
        self.line(self.no_keys)

    def _choose_theme(self, theme: object) -> None:
        self.theme_chosen.emit(str(theme))
        self._choices.change(theme=str(theme))

    def _keep_keys(self, keys: QKeySequence) -> None:
        self.keys.setKeySequence(keys)
        self._choices.change(global_shortcut=keys.toString(QKeySequence.SequenceFormat.PortableText))

    def _set_at_login(self, on: bool) -> None:
        data_dir = self._data_dir

        def work(engine: Engine, should_stop: ShouldStop) -> bool:
            del engine, should_stop
            (autostart.turn_on if on else autostart.turn_off)(data_dir)
            return autostart.is_on(data_dir)

        self._choices.tasks.settings.submit(work, self.at_login.setChecked, self._refuse_at_login)

    def _refuse_at_login(self, message: str) -> None:
        self.messages.show_error(message)
        self._look_at_login()

    def _look_at_login(self) -> None:
        data_dir = self._data_dir
        look = self._choices.tasks.settings.submit
        look(lambda _engine, _stop: autostart.is_on(data_dir), self.at_login.setChecked)

    def _show_settings(self, settings: Settings) -> None:
        self.themes.show_choice(settings.theme)
        self.language.setCurrentIndex(max(0, self.language.findData(settings.language)))
        self.to_tray.setChecked(settings.close_to_tray)
        if not self.keys.hasFocus():
            self.keys.setKeySequence(QKeySequence(settings.global_shortcut))
        self._look_at_login()
