from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.gui.preview_head import ActionRow, PreviewHead

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.gui.theme import Theme


@pytest.fixture
def head(qtbot: QtBot, theme: Theme) -> PreviewHead:
    assert theme
    made = PreviewHead()
    qtbot.addWidget(made)
    made.resize(800, 100)
    made.show()
    return made


def test_every_button_does_its_own(qtbot: QtBot, head: PreviewHead) -> None:
    signals = (head.open_wanted, head.folder_wanted, head.citation_wanted, head.similar_wanted)
    for button, signal in zip(head.row.buttons, signals, strict=True):
        assert button.isVisible()
        assert button.toolTip()
        with qtbot.waitSignal(signal):
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert head.row.more.isHidden()


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_what_does_not_fit_is_in_the_menu(qtbot: QtBot, theme: Theme, direction: Qt.LayoutDirection) -> None:
    assert theme
    done: list[str] = []
    row = ActionRow([(word, word, partial(done.append, word)) for word in ("Open", "Show in folder", "More")])
    qtbot.addWidget(row)
    row.setLayoutDirection(direction)
    row.resize(150, 30)
    row.show()
    assert [button.isVisible() for button in row.buttons] == [True, False, False]
    assert row.more.isVisible()
    assert row.rect().contains(row.more.geometry())
    assert not row.buttons[0].geometry().intersects(row.more.geometry())
    menu = row.menu()
    assert [action.text() for action in menu.actions()] == ["Show in folder", "More"]
    menu.actions()[1].trigger()
    assert done == ["More"]
    menu.deleteLater()
