from __future__ import annotations

from typing import TYPE_CHECKING

from app.gui.parts_label import Part, PartsLabel

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

NAME = "a-file-with-a-long-name-of-the-year-2024.pdf"
PARTS = [Part("Reading 3 of 10"), Part("2 files/s", 1), Part("about 3 min left"), Part(NAME, 2, is_name=True), Part("")]
WHOLE = f"Reading 3 of 10  ·  2 files/s  ·  about 3 min left  ·  {NAME}"


def test_parts_go_by_their_rank(qtbot: QtBot) -> None:
    made = PartsLabel("muted")
    qtbot.addWidget(made)
    made.show_parts(PARTS)
    assert made.text() == made.toolTip() == WHOLE
    width = made.fontMetrics().horizontalAdvance
    assert made.fitted(width(WHOLE)) == WHOLE
    cut = made.fitted(width(WHOLE) - 40)
    assert cut.startswith("Reading 3 of 10  ·  2 files/s  ·  about 3 min left  ·  a-f")
    assert cut.endswith(".pdf")
    assert "…" in cut
    assert made.fitted(width("Reading 3 of 10  ·  2 files/s  ·  about 3 min left") + 30).endswith("left")
    assert made.fitted(width("Reading 3 of 10  ·  about 3 min left")) == "Reading 3 of 10  ·  about 3 min left"
    assert made.fitted(60).startswith("Rea")


def test_a_plain_text_is_one_part(qtbot: QtBot) -> None:
    made = PartsLabel()
    qtbot.addWidget(made)
    made.setText("Up to date")
    assert made.fitted(500) == made.text() == "Up to date"
    made.show_parts([])
    assert made.fitted(10) == ""
