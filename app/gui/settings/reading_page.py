"""The page about reading files: what is left out, how much one file may take, how many are read at a time."""

from __future__ import annotations

import sys
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit, QSpinBox

from app.documents.tesseract import choose_languages
from app.errors import DocumentError
from app.gui.sentences import local
from app.gui.settings.form import Page, push
from app.settings import Settings

if TYPE_CHECKING:
    from app.documents.tesseract import Tesseract
    from app.engine import Engine
    from app.gui.settings.choices import Choices
    from app.gui.tasks import ShouldStop

# Name of the setting, least, most.
_LIMITS = (("max_file_mb", 1, 100_000), ("extract_seconds", 1, 3600), ("extractors", 0, 64))


class ReadingPage(Page):
    """Numbers count soon after they rest; the list of exclusions when it is confirmed."""

    def __init__(self, choices: Choices) -> None:
        super().__init__(self.tr("Reading"))
        self._choices = choices
        self.numbers: dict[str, QSpinBox] = {}
        self.texts = {"ocr_languages": QLineEdit(), "tesseract": QLineEdit()}
        self._looked_for: str | None = None
        self._tesseract: Tesseract | None = None
        self.heading(self.tr("Left out"))
        self.words(
            self.tr(
                "Files and folders with these names are never read. One pattern a line; * stands for any letters, "
                "? for one, [abc] for one of these."
            )
        )
        self.exclude = QPlainTextEdit()
        self.exclude.setAccessibleName(self.tr("Names that are left out"))
        self.exclude.setTabChangesFocus(True)
        self.exclude.setAcceptDrops(False)
        self.exclude.setFixedHeight(150)
        self.add(self.exclude)
        self.line(
            push(self.tr("Apply"), self._apply_exclusions),
            push(self.tr("As at first"), lambda: self._show_exclusions(Settings().exclude)),
        )
        self.heading(self.tr("Limits"))
        self._number("max_file_mb", self.tr("Largest file"), self.tr(" MB"))
        self._number("extract_seconds", self.tr("Time for one file"), self.tr(" s"))
        self._number("extractors", self.tr("Files read at a time"), "")
        self.numbers["extractors"].setSpecialValueText(self.tr("automatic"))
        self.words(
            self.tr("A file beyond a limit is listed as not read, and tried again when the file or the limit changes.")
        )
        self._recognition()
        choices.changed.connect(self._show_settings)

    def _recognition(self) -> None:
        self.heading(self.tr("Scans and pictures"))
        self.words(
            self.tr(
                "Text in scans and pictures can be recognised by Tesseract, a program of its own that you install. "
                "It begins when everything else has been read, and takes seconds for each page."
            )
        )
        self.ocr = QCheckBox(self.tr("Recognise text in scans and pictures"))
        self.ocr.clicked.connect(lambda on: self._choices.change(ocr=on))
        self.add(self.ocr)
        self.found = self.words()
        self.more = self.words()
        self.more.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.texts["ocr_languages"].setPlaceholderText("eng+deu")
        self.row(
            self.tr("Languages"),
            self.texts["ocr_languages"],
            self.tr("In Tesseract's codes. Empty: the system's language and English."),
        )
        self.texts["tesseract"].setPlaceholderText(self.tr("found by itself"))
        self.row(self.tr("Program"), self.texts["tesseract"])
        for name, edit in self.texts.items():
            edit.editingFinished.connect(partial(self._keep_text, name))

    def _keep_text(self, name: str) -> None:
        text = self.texts[name].text().strip()
        if name == "ocr_languages" and self._tesseract is not None:
            try:
                choose_languages(self._tesseract.installed, text)
            except DocumentError as error:
                self.messages.show_error(local(error.user_message))
                return
        self.messages.hide()
        self._choices.change(**{name: text})

    def _look_for_tesseract(self, choice: str) -> None:
        """In the background, for it has to be started to tell its languages."""

        def work(engine: Engine, should_stop: ShouldStop) -> Tesseract | None:
            del engine, should_stop
            from app.documents.tesseract import find_tesseract

            return find_tesseract(choice)

        self._choices.tasks.settings.submit(work, self._show_tesseract)

    def _show_tesseract(self, found: Tesseract | None) -> None:
        self._tesseract = found
        if found is None:
            self.found.setText(self.tr("Tesseract was not found on this computer."))
            self.more.setText(self._how_to_get_it())
            return
        self.more.setText(self._how_to_get_more())
        text = self.tr("Tesseract was found, with the languages %1.")
        self.found.setText(text.replace("%1", ", ".join(found.installed)))

    def _how_to_get_it(self) -> str:
        if sys.platform == "win32":
            return self.tr("Install Tesseract with the installer that its project page links to, then open this again.")
        return self.tr("Install it, then open this again. On Debian and Ubuntu: sudo apt install tesseract-ocr")

    def _how_to_get_more(self) -> str:
        if sys.platform == "win32":
            return self.tr("More languages: run the installer of Tesseract again and tick them.")
        return self.tr("More languages are packages; German on Debian and Ubuntu: sudo apt install tesseract-ocr-deu")

    def _number(self, name: str, text: str, suffix: str) -> None:
        made = QSpinBox()
        made.setRange(*next(limits for known, *limits in _LIMITS if known == name))
        made.setSuffix(suffix)
        made.setKeyboardTracking(False)
        made.valueChanged.connect(lambda value: self._choices.change_soon(**{name: value}))
        self.numbers[name] = made
        self.row(text, made)

    def _apply_exclusions(self) -> None:
        lines = (line.strip() for line in self.exclude.toPlainText().splitlines())
        self._choices.change(exclude=tuple(dict.fromkeys(line for line in lines if line)))

    def _show_exclusions(self, names: tuple[str, ...]) -> None:
        self.exclude.setPlainText("\n".join(names))

    def _show_settings(self, settings: Settings) -> None:
        if not self.exclude.hasFocus():
            self._show_exclusions(settings.exclude)
        self.ocr.setChecked(settings.ocr)
        for name, edit in self.texts.items():
            if not edit.hasFocus():
                edit.setText(getattr(settings, name))
        if settings.tesseract != self._looked_for or self._tesseract is None:  # it may be there by now
            self._looked_for = settings.tesseract
            self._look_for_tesseract(settings.tesseract)
        for name, number in self.numbers.items():
            number.blockSignals(True)
            number.setValue(getattr(settings, name))
            number.blockSignals(False)
