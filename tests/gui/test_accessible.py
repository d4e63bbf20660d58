"""Who uses keys or a screen reader can do all that others can: names, order, focus, contrast, rows read aloud."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QSlider,
    QSpinBox,
    QTextEdit,
    QToolButton,
    QWidget,
)

from app.gui.app import make_window
from app.gui.results_list import ResultsList
from app.gui.theme import apply_theme, load_theme
from app.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from app.gui.main_window import MainWindow
    from app.gui.theme import Theme
    from app.paths import DataDir
    from app.search.model import FileResult

CONTROLS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QSlider,
    QTextEdit,
)
ENOUGH_FOR_SHAPES = 3.0  # WCAG 2.2, success criterion 1.4.11
SAME_LINE = 20  # pixels that controls of one line may be apart


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, data_dir: DataDir) -> Iterator[MainWindow]:
    made = make_window(qapp, data_dir, Settings())
    made.resize(1280, 720)
    made.show()
    qtbot.waitUntil(lambda: made.status.activity == made.status.tr("Up to date"), timeout=20000)
    yield made
    with qtbot.waitSignal(made.closed, timeout=20000):
        made.close()


def name(widget: QWidget) -> str:
    seen = QAccessible.queryAccessibleInterface(widget)
    return seen.text(QAccessible.Text.Name) if seen else ""


def focusable(top: QWidget) -> list[QWidget]:
    """All controls of a window that keys reach; not those inside of others, such as the field of a number."""
    found = [
        each
        for each in top.findChildren(QWidget)
        if isinstance(each, CONTROLS)
        and each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and each.window() is top
        and not isinstance(each.parentWidget(), QAbstractSpinBox | QComboBox)
        and not each.objectName().startswith("qt_")
    ]
    return [each for each in found if not _stands_for_its_group(each)]


def _stands_for_its_group(each: QWidget) -> bool:
    """Arrows choose among radio buttons; Tab goes to the chosen one."""
    return isinstance(each, QRadioButton) and each.group() is not None and not each.isChecked()


def tabbed() -> list[QWidget]:
    """What real Tab keys visit, from the control that has the focus on, until it has it again."""
    seen: list[QWidget] = []
    for _ in range(500):
        now = QApplication.focusWidget()
        assert now is not None
        if seen and now is seen[0]:
            return seen
        seen.append(now)
        QTest.keyClick(now, Qt.Key.Key_Tab)
    raise AssertionError([type(each).__name__ for each in seen[-5:]])


def unnamed(top: QWidget) -> list[str]:
    """Controls that can be seen and have no name; those without a text get it when they are shown."""
    return [
        f"{type(each).__name__} {each.objectName()}"
        for each in focusable(top)
        if not name(each).strip() and each.isVisible()
    ]


def test_every_control_of_the_main_window_has_a_name(window: MainWindow) -> None:
    assert not unnamed(window)
    assert name(window.box)


def test_every_control_of_the_settings_has_a_name(window: MainWindow, qtbot: QtBot) -> None:
    settings = window.settings
    with qtbot.waitSignal(settings.overview_shown, timeout=20000):
        settings.show()
    for page in settings.pages:
        settings.open_page(page)
        assert name(page) == page.title
        assert not unnamed(settings), page.title


def test_tab_visits_all_that_can_be_seen(window: MainWindow, qtbot: QtBot) -> None:
    window.box.setFocus()
    qtbot.waitUntil(window.box.hasFocus)
    seen = tabbed()
    missed = [each for each in focusable(window) if each.isVisible() and each.isEnabled() and each not in seen]
    assert not [(type(each).__name__, name(each)) for each in missed]


def test_tab_goes_through_the_settings_as_they_are_read(window: MainWindow, qtbot: QtBot) -> None:
    settings = window.settings
    with qtbot.waitSignal(settings.overview_shown, timeout=20000):
        settings.show()
    for page in settings.pages:
        settings.open_page(page)
        controls = [each for each in focusable(page.window()) if page.isAncestorOf(each) and each.isVisible()]
        controls = [each for each in controls if each.isEnabled()]
        settings.findChildren(QListWidget)[0].setFocus()
        seen = [each for each in tabbed() if page.isAncestorOf(each)]
        assert not [name(each) for each in controls if each not in seen], page.title
        tops = [each.mapTo(page, each.rect().topLeft()).y() for each in seen]
        jumps = [
            name(after)
            for before, now, after in zip(tops, tops[1:], seen[1:], strict=False)
            if now < before - SAME_LINE
        ]
        assert not jumps, (page.title, jumps)


def picture(widget: QWidget) -> object:
    return widget.grab().toImage()


@pytest.mark.parametrize("theme_name", ["light", "dark"])
def test_focus_can_be_seen_on_every_kind_of_control(qtbot: QtBot, qapp: QApplication, theme_name: str) -> None:
    apply_theme(qapp, theme_name)
    top = QWidget()
    top.setObjectName("settingsPage")
    primary = QPushButton("Primary", top)
    primary.setProperty("role", "primary")
    rows = QListWidget(top)
    rows.addItems(["one", "two"])
    rows.setCurrentRow(0)
    text = QPlainTextEdit("text", top)
    text.setObjectName("previewText")
    box = QLineEdit(top)
    box.setObjectName("searchBox")
    kinds: list[QWidget] = [QPushButton("Push", top), primary, rows, text, box, QLineEdit(top), QCheckBox("Check", top)]
    kinds += [QRadioButton("Radio", top), QSpinBox(top), QComboBox(top), QToolButton(top)]
    other = QPushButton("other", top)
    for number, widget in enumerate([*kinds, other]):
        widget.setGeometry(0, 40 * number, 120, 36)
    qtbot.addWidget(top)
    with qtbot.waitActive(top):
        top.show()
    for widget in kinds:
        top.setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)  # as after a Tab key: only then some show it
        if isinstance(widget, QLineEdit | QPlainTextEdit):
            widget.setReadOnly(True)  # a cursor that blinks would be a difference, too
        other.setFocus(Qt.FocusReason.TabFocusReason)
        without = picture(widget)
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        assert widget.hasFocus()
        assert picture(widget) != without, (type(widget).__name__, kinds.index(widget))
    apply_theme(qapp, "light")


def luminance(color: QColor) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (color.redF(), color.greenF(), color.blueF())
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("theme_name", ["light", "dark"])
def test_rings_and_shapes_stand_out(theme_name: str) -> None:
    theme = load_theme(theme_name)
    grounds = ("window", "surface", "sidebar")
    for shape, where in [("accent", grounds), ("muted", grounds), ("text", grounds)]:
        for ground in where:
            light, dark = sorted((luminance(theme.color(each)) for each in (shape, ground)), reverse=True)
            assert (light + 0.05) / (dark + 0.05) >= ENOUGH_FOR_SHAPES, (shape, ground)


def test_rows_are_read_with_file_and_passage(
    qtbot: QtBot, theme: Theme, make_file: Callable[..., FileResult], make_passage: Callable[..., object]
) -> None:
    rows = ResultsList(theme)
    qtbot.addWidget(rows)
    rows.show_results((make_file("/a/garden.md", make_passage(1, "Snails eat lettuce.")),), keep_choice=False)
    seen = QAccessible.queryAccessibleInterface(rows)
    texts = [seen.child(number).text(QAccessible.Text.Name) for number in range(seen.childCount())]
    assert any("garden.md" in text for text in texts)
    assert any("Snails eat lettuce." in text for text in texts)


def test_nothing_moves_by_itself() -> None:
    """There is nothing that reduced motion would have to still; whoever adds an animation has to ask the desktop."""
    from pathlib import Path

    room = Path(__file__).resolve().parent.parent.parent / "app" / "gui"
    moving = ("QPropertyAnimation", "QVariantAnimation", "QTimeLine", "QMovie", "setRange(0, 0)")
    texts = {file.name: file.read_text("utf-8") for file in room.rglob("*.py")}
    assert not [(file, word) for file, text in texts.items() for word in moving if word in text]
