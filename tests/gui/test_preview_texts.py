from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject

from app.documents.locate import Place
from app.documents.view import Look, Run, ShownBlock, TextView
from app.gui.preview_requests import Requests
from app.gui.preview_texts import PreviewTexts
from app.gui.results_model import Row

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from app.gui.tasks import Lane
    from app.gui.theme import Theme
    from tests.gui.conftest import MakeFile

PLAIN = TextView("a lamp and a lamp", Look.PLAIN, (0, 6), hits=((2, 6), (13, 17)), last=17, length=17)
RICH = TextView("a lamp", Look.RICH, (0, 6), last=6, length=6, blocks=(ShownBlock("paragraph", 0, ((Run(0, 6),),)),))


@pytest.fixture
def texts(qtbot: QtBot, theme: Theme, lane: Lane) -> Iterator[PreviewTexts]:
    parent = QObject()
    made = PreviewTexts(Requests(lane), theme, parent)
    for text in (made.plain, made.rich):
        qtbot.addWidget(text)
    yield made
    parent.deleteLater()


@pytest.fixture
def row(make_file: MakeFile) -> Row:
    file = make_file("/nowhere/a.txt")
    return Row(file, file.passages[0], is_first=True)


def test_every_text_has_its_widget(texts: PreviewTexts, row: Row) -> None:
    texts.show(row, RICH)
    seen: list[object] = [texts.shown]
    texts.show(row, PLAIN)
    assert [*seen, texts.shown] == [texts.rich, texts.plain]
    assert texts.plain.accessibleDescription() == "A passage."


def test_steps_are_told_and_end(qtbot: QtBot, texts: PreviewTexts, row: Row) -> None:
    told: list[tuple[int, int]] = []
    texts.hits_changed.connect(lambda number, total: told.append((number, total)))
    assert not texts.step_hit(1)
    texts.show(row, PLAIN)
    assert [texts.step_hit(1), texts.step_hit(1), texts.step_hit(1), texts.step_hit(-1)] == [True, True, False, True]
    assert told == [(0, 2), (1, 2), (2, 2), (1, 2)]
    texts.remark(PLAIN)
    assert told[-1] == (1, 2)
    assert qtbot


@pytest.mark.parametrize(
    ("view", "said"),
    [
        (PLAIN, ""), (TextView("a", Look.PLAIN, (0, 0), last=1, length=9), "Long file"),
        (TextView("a", Look.PLAIN, (0, 0), place=Place.MOVED), "has changed"),
        (TextView("a", Look.PLAIN, (0, 0), place=Place.GONE), "no longer in it"),
    ],
)  # fmt: skip
def test_what_is_to_be_known(texts: PreviewTexts, view: TextView, said: str) -> None:
    assert said in texts.note(view)
    assert bool(said) is bool(texts.note(view))
