from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtWidgets import QWidget

from app.gui.drop_overlay import DropOverlay, local_paths

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_only_what_is_on_this_computer_counts(tmp_path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "a ü 数")), QUrl("sftp://elsewhere/b"), QUrl("file:///c.txt")])
    assert local_paths(data) == [tmp_path / "a ü 数", Path("/c.txt")]
    text = QMimeData()
    text.setText("just words")
    assert local_paths(text) == []


def test_overlay_covers_the_window(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(400, 300)
    overlay = DropOverlay(window)
    window.show()
    assert not overlay.isVisible()
    overlay.cover()
    assert overlay.isVisible()
    assert overlay.geometry().center() == window.rect().center()
