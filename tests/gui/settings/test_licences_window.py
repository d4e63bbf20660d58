from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from app.gui.settings import licences_window
from app.gui.settings.licences_window import LicencesWindow, licences_text

if TYPE_CHECKING:
    from pathlib import Path

    import pytest
    from pytestqt.qtbot import QtBot


def test_the_file_of_the_build_goes_before_the_licence_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(licences_window, "resources_dir", lambda: tmp_path / "resources")
    (tmp_path / "LICENSE").write_text("our own")
    assert licences_text() == "our own"
    made = tmp_path / "resources" / "licences" / "THIRD-PARTY.txt"
    made.parent.mkdir(parents=True)
    made.write_text("all of them: ©", "utf-8")
    assert licences_text() == "all of them: ©"


def test_it_is_read_only_and_closed_by_escape(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    window = LicencesWindow(parent)
    window.show_text("one\ntwo")
    assert window.text.isReadOnly()
    assert window.text.toPlainText() == "one\ntwo"
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window.text, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not window.isVisible())
