from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton, QWidget

from app.gui.page_fit import Fit
from app.gui.preview_tools import PreviewTools

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.gui.theme import Theme


@pytest.fixture
def tools(qtbot: QtBot, theme: Theme) -> PreviewTools:
    assert theme
    made = PreviewTools()
    qtbot.addWidget(made)
    made.show_page(3, 120)
    made.show_hits(2, 14)
    made.show()
    return made


def test_a_page_number_is_shown_and_typed(qtbot: QtBot, tools: PreviewTools) -> None:
    assert (tools.page_box.text(), tools.pages_label.text()) == ("3", "/ 120")
    tools.page_box.selectAll()
    QTest.keyClicks(tools.page_box, "57")
    with qtbot.waitSignal(tools.page_chosen, check_params_cb=lambda page: page == 57):
        QTest.keyClick(tools.page_box, Qt.Key.Key_Return)
    tools.page_box.setText("500")
    with qtbot.assertNotEmitted(tools.page_chosen):
        QTest.keyClick(tools.page_box, Qt.Key.Key_Return)


def test_a_text_has_no_pages(tools: PreviewTools) -> None:
    tools.show_page(0, 0)
    assert tools.page_box.isHidden()
    assert not tools.findChildren(QToolButton)[0].isHidden()


def test_hits(tools: PreviewTools) -> None:
    assert tools.hits_text == "2 of 14"
    tools.show_hits(0, 14)
    assert tools.hits_text == "14 places"
    tools.show_hits(0, 1)
    assert tools.hits_text == "1 place"


def test_buttons(qtbot: QtBot, tools: PreviewTools) -> None:
    buttons = {button.text(): button for button in tools.findChildren(QToolButton)}
    assert all(button.accessibleName() for button in buttons.values())
    for text, signal, value in (
        ("−", tools.zoom_stepped, -1), ("+", tools.zoom_stepped, 1), ("‹", tools.hit_stepped, -1),
        ("›", tools.hit_stepped, 1), ("Width", tools.fit_chosen, Fit.WIDTH), ("Page", tools.fit_chosen, Fit.PAGE),
    ):  # fmt: skip
        with qtbot.waitSignal(signal, check_params_cb=lambda got, value=value: got == value):
            QTest.mouseClick(buttons[text], Qt.MouseButton.LeftButton)
    tools.show_fit(Fit.PAGE)
    assert (buttons["Width"].isChecked(), buttons["Page"].isChecked()) == (False, True)
    tools.show_fit(Fit.FREE)
    assert not buttons["Page"].isChecked()


def test_a_narrow_one_keeps_the_page_and_drops_the_fit(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    made = PreviewTools()
    made.setParent(window)
    made.show_page(3, 9)
    made.show_hits(1, 4)
    made.resize(900, 32)
    window.show()
    fit = next(button for button in made.findChildren(QToolButton) if button.text() == "Width")
    assert fit.isVisible()
    made.resize(230, 32)
    assert made.width() == 230
    assert not fit.isVisible()
    assert made.page_box.isVisible()
    made.show_page(0, 0)
    made.resize(900, 32)
    assert not fit.isVisible()
