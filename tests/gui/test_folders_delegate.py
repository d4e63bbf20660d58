from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QListWidget, QListWidgetItem

from app.gui.folders_delegate import DETAIL_ROLE, FoldersDelegate
from app.gui.theme import load_theme

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.gui.theme import Theme


def test_both_lines_are_painted_in_the_theme(qtbot: QtBot, theme: Theme) -> None:
    view = QListWidget()
    qtbot.addWidget(view)
    view.resize(200, 100)
    delegate = FoldersDelegate(theme, view)
    view.setItemDelegate(delegate)
    item = QListWidgetItem("A folder with quite a long name that does not fit")
    view.addItem(item)
    view.show()
    bare = view.grab().toImage()
    item.setData(DETAIL_ROLE, "12 files")
    with_detail = view.grab().toImage()
    assert with_detail != bare
    delegate.set_theme(load_theme("dark"))
    assert view.grab().toImage() != with_detail
