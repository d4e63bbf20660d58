"""The window in a language that nobody speaks: from right to left, in other letters, 40 % longer."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt, QTranslator
from PySide6.QtWidgets import QAbstractButton, QWidget

from app.gui import languages
from app.gui.app import open_engine
from app.gui.main_window import MainWindow
from app.gui.theme import apply_theme

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from app.paths import DataDir

KEPT = re.compile(r"(%L?n|%\d|\n)")
ALEF, LETTERS = 0x5D0, 26


class Pseudo(QTranslator):
    """Latin letters become Hebrew ones; what is put in stays."""

    def translate(self, context: str, text: str, disambiguation: str | None = None, n: int = -1) -> str:
        del context, disambiguation, n
        parts = [part if KEPT.fullmatch(part) else _turned(part) for part in KEPT.split(text.replace("(s)", ""))]
        return "".join(parts) + " " + chr(ALEF + 1) * int(0.4 * len(text))

    def isEmpty(self) -> bool:  # noqa: N802 - Qt calls it
        return False


def _turned(text: str) -> str:
    return "".join(
        chr(ALEF + (ord(letter.lower()) - ord("a")) % LETTERS) if letter.isascii() and letter.isalpha() else letter
        for letter in text
    )


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, data_dir: DataDir) -> Iterator[MainWindow]:
    pseudo = Pseudo(qapp)
    qapp.installTranslator(pseudo)
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    made = MainWindow(data_dir, lambda: open_engine(data_dir, lambda _: None), apply_theme(qapp, "light"))
    made.resize(1280, 720)
    with qtbot.waitSignal(made.tasks.opened, timeout=20000):
        made.show()
    yield made
    with qtbot.waitSignal(made.closed, timeout=20000):
        made.close()
    qapp.removeTranslator(pseudo)
    languages.install(qapp, "en")


def left(widget: QWidget) -> int:
    return widget.mapToGlobal(QPoint(0, 0)).x()


def test_the_window_is_mirrored_and_nothing_is_cut(window: MainWindow) -> None:
    assert left(window.folders) > left(window.search)
    assert left(window.box) > window.mapToGlobal(QPoint(0, 0)).x()
    shown = [each for each in window.findChildren(QAbstractButton) if each.isVisible() and each.text()]
    assert shown
    assert not [each.text() for each in shown if each.width() < each.minimumSizeHint().width()]
    assert window.minimumSizeHint().width() <= 1280
