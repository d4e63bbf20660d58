from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton

from app.documents.tesseract import Tesseract
from app.gui.settings.reading_page import ReadingPage
from app.settings import Settings

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.gui.settings.choices import Choices


def test_exclusions_and_limits(qtbot: QtBot, choices: Choices) -> None:
    page = ReadingPage(choices)
    qtbot.addWidget(page)
    assert choices.settings is not None
    choices.changed.emit(choices.settings)
    assert "node_modules" in page.exclude.toPlainText()
    assert page.numbers["max_file_mb"].value() == 200
    page.exclude.setPlainText("drafts\n\n  *.bak \ndrafts\n")
    apply, reset = page.findChildren(QPushButton)[-2:]
    with qtbot.waitSignal(choices.tasks.reopened):
        apply.click()
    assert choices.settings.exclude == ("drafts", "*.bak")
    reset.click()
    assert page.exclude.toPlainText().splitlines() == list(Settings().exclude)
    with qtbot.waitSignal(choices.tasks.reopened):
        page.numbers["max_file_mb"].setValue(500)
    assert choices.settings.max_file_mb == 500


def test_recognition_is_off_until_it_is_wanted(qtbot: QtBot, choices: Choices, tmp_path: Path) -> None:
    page = ReadingPage(choices)
    qtbot.addWidget(page)
    assert choices.settings is not None
    choices.changed.emit(choices.settings)
    assert not page.ocr.isChecked()
    qtbot.waitUntil(lambda: "Tesseract was" in page.found.text())
    with qtbot.waitSignal(choices.tasks.reopened):
        page.ocr.click()
    page._show_tesseract(Tesseract("tesseract", ("eng", "fra")))
    page.texts["ocr_languages"].setText("eng+fra")
    with qtbot.waitSignal(choices.tasks.reopened):
        page.texts["ocr_languages"].editingFinished.emit()
    assert (choices.settings.ocr, choices.settings.ocr_languages) == (True, "eng+fra")
    page.texts["tesseract"].setText(str(tmp_path / "nowhere"))
    with qtbot.waitSignal(choices.tasks.reopened):
        page.texts["tesseract"].editingFinished.emit()
    qtbot.waitUntil(lambda: page.found.text() == "Tesseract was not found on this computer.")
    assert "Install" in page.more.text()


def test_languages_of_recognition(qtbot: QtBot, choices: Choices) -> None:
    page = ReadingPage(choices)
    qtbot.addWidget(page)
    page.show()
    page._show_tesseract(Tesseract("/usr/bin/tesseract", ("eng", "deu")))
    assert "eng, deu" in page.found.text()
    assert "More languages" in page.more.text()
    page.texts["ocr_languages"].setText("eng+fra")
    page.texts["ocr_languages"].editingFinished.emit()
    assert "no data for fra" in page.messages.text
    page.texts["ocr_languages"].setText("deu")
    with qtbot.waitSignal(choices.tasks.reopened):
        page.texts["ocr_languages"].editingFinished.emit()
    assert page.messages.text == ""
    assert choices.settings is not None
    assert choices.settings.ocr_languages == "deu"
