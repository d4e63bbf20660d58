from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QPushButton

from app.engine import Engine
from app.gui.main_window import MainWindow
from app.gui.remedies import Remedy, follow, remedy, said
from app.store import notices

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.gui.theme import Theme
    from app.paths import DataDir

SLOW_MS = 30_000


@pytest.mark.parametrize(
    ("text", "words", "act"),
    [
        (notices._SCANS.format("1 file"), "1 file without text, only", "reading"),
        (notices._SCANS.format("1,200 files"), "1,200 files without text, only", "reading"),
        (notices._AWAY.format("/x/stick"), "/x/stick is not there now. What", "remove"),
        ("The index is large. Leave Lodestone idle for some minutes, or run: lodestone index.", "The index", "index"),
        ("There is no model. Get it with: lodestone models download M", "There is", "models"),
        ("The server x is down. Start it or mend the address: lodestone models remote", "The server", "server"),
        ("Change it there, or choose another place: lodestone library use", "Change", "library"),
    ],
)
def test_a_message_tells_its_button(qtbot: QtBot, text: str, words: str, act: str) -> None:
    del qtbot
    assert said(text).startswith(words)
    found = remedy(text)
    assert found is not None
    assert found.act == act


def test_what_cannot_be_clicked_has_no_button(qtbot: QtBot) -> None:
    del qtbot
    text = notices._IN_CLOUD.format("2 files")
    assert said(text).startswith("2 files in the cloud not read")
    assert remedy(text) is None
    assert remedy("Done.") is None


def test_the_button_leads_there(qtbot: QtBot, data_dir: DataDir, theme: Theme, tmp_path: Path) -> None:
    folder = tmp_path / "docs"
    folder.mkdir()
    (folder / "a.txt").write_text("The night train leaves at ten.")
    window = MainWindow(data_dir, lambda: Engine.open(data_dir), theme)
    with qtbot.waitSignal(window.library.state_changed, timeout=SLOW_MS):
        window.show()
    window.add([folder])
    with qtbot.waitSignal(
        window.library.state_changed, timeout=SLOW_MS, check_params_cb=lambda state: bool(state.roots)
    ):
        pass
    window.messages.show_error("There is no model. Get it with: lodestone models download M")
    button = window.messages.findChild(QPushButton, "remedy")
    assert button is not None
    button.click()
    assert window.settings.current_page is window.settings.models
    window.messages.show_notice("Done.")
    assert not button.isVisible()
    follow(window, Remedy("", "remove", str(folder)))
    agree = window.folders.findChild(QPushButton, "agree")
    assert agree is not None
    assert agree.isVisible()
    follow(window, Remedy("", "index"))
    with qtbot.waitSignal(window.closed, timeout=SLOW_MS):
        window.close()
    window.deleteLater()
