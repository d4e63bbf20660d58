from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu, QPushButton

from app.gui.folder_details import FolderDetails
from app.store.records import RootInfo

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_it_tells_of_the_chosen_folder(qtbot: QtBot) -> None:
    menu = QMenu()
    details = FolderDetails(menu)
    qtbot.addWidget(details)
    assert details.text == ""
    details.show_root(RootInfo("/x/one", 4, 2, 1, 1, 10, 5, away=False, rules=("*.log",), note="Watches ran out."))
    assert details.text.splitlines() == [
        "Searchable by words: 100 %, by meaning: 50 %",
        "1 file could not be read. 1 file left out, such as pictures.",
        "Files left out by 1 rule.",
        "Watches ran out.",
    ]
    pause = details.findChild(QPushButton, "pauseFolder")
    assert pause is not None
    assert pause.accessibleName() == "Pause “one”"
    with qtbot.waitSignal(details.pause_wanted):
        pause.click()
    details.show_root(RootInfo("/x/one", 4, 4, 0, 0, 10, 10, away=False, paused=True))
    assert pause.text() == "Resume"
    details.show_root(None)
    assert details.text == ""
