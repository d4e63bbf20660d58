from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QPlainTextEdit, QPushButton

from app.gui.exclusions_page import ExclusionsPage, rule_for
from app.indexing.exclusions import Exclusions

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.engine import Engine
    from app.gui.tasks import Lane
    from app.gui.theme import Theme


@pytest.fixture
def page(qtbot: QtBot, lane: Lane, engine: Engine, theme: Theme) -> ExclusionsPage:
    del theme
    made = ExclusionsPage(lane)
    qtbot.addWidget(made)
    made.resize(800, 400)
    made.show()
    with qtbot.waitSignal(made.previewed):
        made.edit(engine.roots()[0])
    return made


def keep(page: ExclusionsPage) -> QPushButton:
    found = page.findChild(QPushButton, "keepRules")
    assert found is not None
    return found


def type_rule(qtbot: QtBot, page: ExclusionsPage, text: str) -> None:
    rules = page.findChild(QPlainTextEdit, "exclusionRules")
    assert rules is not None
    with qtbot.waitSignal(page.previewed):
        QTest.keyClicks(rules, text)


def test_a_rule_is_tried_while_it_is_typed(qtbot: QtBot, page: ExclusionsPage) -> None:
    assert page.found == "Hides no other files than now."
    assert not keep(page).isEnabled()
    type_rule(qtbot, page, "*.txt")
    assert page.found.startswith("Hides 2 more files, ")
    texts = [edit.toPlainText() for edit in page.findChildren(QPlainTextEdit)]
    assert any("Hidden: notes/travel.txt" in text.replace("\\", "/") for text in texts)
    kept: list[object] = []
    page.kept.connect(lambda _, rules, use: kept.append((rules, use)))
    with qtbot.waitSignal(page.left):
        keep(page).click()
    assert kept == [(["*.txt"], False)]


def test_a_wrong_rule_is_told_and_cannot_be_kept(qtbot: QtBot, page: ExclusionsPage) -> None:
    type_rule(qtbot, page, "!")
    assert "Write it as in a .gitignore file" in page.found
    assert not keep(page).isEnabled()


def test_a_rule_that_is_brought_along(qtbot: QtBot, page: ExclusionsPage, engine: Engine) -> None:
    with qtbot.waitSignal(page.previewed):
        page.edit(engine.roots()[0], "/bread.md")
    assert page.rules == ["/bread.md"]
    assert page.found.startswith("Hides 1 more file, ")
    assert keep(page).isEnabled()


def test_ignore_files_are_a_change_and_escape_leaves(qtbot: QtBot, page: ExclusionsPage) -> None:
    box = page.findChild(QCheckBox)
    assert box is not None
    with qtbot.waitSignal(page.previewed):
        box.click()
    assert keep(page).isEnabled()
    rules = page.findChild(QPlainTextEdit, "exclusionRules")
    assert rules is not None
    with qtbot.waitSignal(page.left), qtbot.assertNotEmitted(page.kept):
        QTest.keyClick(rules, Qt.Key.Key_Escape)


@pytest.mark.parametrize("name", ["plain.txt", "[draft]*.txt", "what?.txt", "#1.txt", "!x.txt", "end ", "a\\b.txt"])
def test_rules_for_one_file(name: str) -> None:
    path = f"folder/{name}"
    rules = Exclusions((), [rule_for(path, kind=False)])
    assert rules.hides(name, path, is_folder=False)
    assert not rules.hides(name, f"other/{path}", is_folder=False)
    assert not rules.hides("d1.txt", "folder/d1.txt", is_folder=False)


def test_rules_for_a_kind() -> None:
    assert rule_for("folder/a.PDF", kind=True) == "*.PDF"
    assert rule_for("folder/Makefile", kind=True) == "/folder/Makefile"
