from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QTest

from app.gui.search_box import DEBOUNCE_MS, LONG_CHARS, SearchBox

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def box(qtbot: QtBot) -> SearchBox:
    made = SearchBox()
    qtbot.addWidget(made)
    made.show()
    return made


def test_typing_is_told_once_it_rests(qtbot: QtBot, box: SearchBox) -> None:
    told: list[str] = []
    box.query_changed.connect(told.append)
    with qtbot.waitSignal(box.query_changed):
        QTest.keyClicks(box, " personal data ")
    qtbot.wait(2 * DEBOUNCE_MS)
    assert told == ["personal data"]


def test_emptying_is_told_at_once(qtbot: QtBot, box: SearchBox) -> None:
    with qtbot.waitSignal(box.query_changed):
        QTest.keyClicks(box, "x")
    told: list[str] = []
    box.query_changed.connect(told.append)
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert told == [""]
    assert box.text() == ""


@pytest.mark.parametrize(
    ("key", "rows"), [(Qt.Key.Key_Down, 1), (Qt.Key.Key_Up, -1), (Qt.Key.Key_PageDown, 5), (Qt.Key.Key_PageUp, -5)]
)
def test_arrows_move_in_the_results(qtbot: QtBot, box: SearchBox, key: Qt.Key, rows: int) -> None:
    box.setText("tea")
    with qtbot.waitSignal(box.stepped, check_params_cb=lambda got: got == rows):
        QTest.keyClick(box, key)


def test_enter_searches_at_once_then_opens(qtbot: QtBot, box: SearchBox) -> None:
    QTest.keyClicks(box, "fast")
    with qtbot.assertNotEmitted(box.entered), qtbot.waitSignal(box.query_changed, timeout=DEBOUNCE_MS // 2):
        QTest.keyClick(box, Qt.Key.Key_Return)
    with qtbot.waitSignal(box.entered):
        QTest.keyClick(box, Qt.Key.Key_Return)


def test_copy_takes_the_passage_unless_text_is_selected(qtbot: QtBot, box: SearchBox) -> None:
    QTest.keyClicks(box, "word")
    with qtbot.waitSignal(box.copied):
        QTest.keyClick(box, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    box.selectAll()
    with qtbot.assertNotEmitted(box.copied):
        QTest.keyClick(box, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "word"


def test_a_pasted_text_is_no_query(qtbot: QtBot, box: SearchBox) -> None:
    for text in ("two\nlines", "x " * LONG_CHARS):
        QGuiApplication.clipboard().setText(text)
        with qtbot.waitSignal(box.text_pasted, check_params_cb=lambda got, text=text: got == text):
            QTest.keyClick(box, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    QGuiApplication.clipboard().setText("short\n")
    with qtbot.assertNotEmitted(box.text_pasted), qtbot.waitSignal(box.query_changed):
        QTest.keyClick(box, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    box.clear()
    with qtbot.waitSignal(box.text_pasted), qtbot.assertNotEmitted(box.query_changed, wait=2 * DEBOUNCE_MS):
        box.insert("y" * (LONG_CHARS + 1))  # as the menu does


def test_a_label_is_no_query_until_it_is_edited(qtbot: QtBot, box: SearchBox) -> None:
    with qtbot.assertNotEmitted(box.query_changed, wait=2 * DEBOUNCE_MS):
        box.show_label("letter.txt")
    assert box.text() == "letter.txt"
    with qtbot.waitSignal(box.query_changed):
        QTest.keyClicks(box, "x")


def test_history_is_walked_and_asked_for(qtbot: QtBot, box: SearchBox) -> None:
    walked: list[int] = []
    box.walked.connect(walked.append)
    with qtbot.assertNotEmitted(box.stepped), qtbot.waitSignal(box.history_wanted):
        QTest.keyClick(box, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
        QTest.keyClick(box, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
        QTest.keyClick(box, Qt.Key.Key_Down)  # where nothing is typed, there is nothing to walk
    assert walked == [-1, 1]


def test_keys_for_the_folder_and_for_what_else_a_file_has(qtbot: QtBot, box: SearchBox) -> None:
    with qtbot.waitSignal(box.folder_wanted), qtbot.assertNotEmitted(box.entered):
        QTest.keyClick(box, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    opened: list[bool] = []
    box.opened.connect(opened.append)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Left):
        QTest.keyClick(box, key, Qt.KeyboardModifier.AltModifier)
    assert opened == [True, False]


def red_pixels(box: SearchBox) -> int:
    image = box.grab().toImage()
    colors = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return sum(color.red() > 200 and color.green() < 80 for color in colors)


def test_what_is_no_filter_is_underlined(box: SearchBox) -> None:
    box.resize(500, 40)
    box.setText(" 😀 tea after:soon")
    box.clearFocus()  # no cursor
    before = red_pixels(box)
    box.mark([(6, 16)])
    assert red_pixels(box) > before + 20
    assert box.text() == " 😀 tea after:soon"
    box.mark(())
    assert red_pixels(box) == before


def test_a_text_that_is_composed_is_left_alone(box: SearchBox) -> None:
    box.setText("tea")
    QCoreApplication.sendEvent(box, QInputMethodEvent("nan", []))
    box.mark([(0, 3)])
    assert red_pixels(box) == 0
    done = QInputMethodEvent("", [])
    done.setCommitString("南")
    QCoreApplication.sendEvent(box, done)
    assert box.text() == "tea南"


def test_a_label_is_told_from_a_query(qtbot: QtBot, box: SearchBox) -> None:
    with qtbot.waitSignal(box.labelled):
        box.show_label("letter.txt")
    assert box.is_label
    QTest.keyClicks(box, "x")
    assert box.is_label is bool("")  # mypy believes that it is still True
    box.show_label("letter.txt")
    with qtbot.waitSignal(box.labelled):
        box.show_query("tea")
    assert box.is_label is bool("")


def test_keys_come_here_to_replace_to_start_over_and_to_go_on(box: SearchBox) -> None:
    box.setText("tea")
    box.go_to()
    assert box.selectedText() == "tea"
    box.go_on("coffee")
    box.go_on("!")
    assert box.text() == "coffee!"
    box.start_over()
    assert box.text() == ""
