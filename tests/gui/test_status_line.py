from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QProgressBar, QToolButton

from app.embedding.transfer import Transfer
from app.gui.library import LibraryState
from app.gui.status_line import StatusLine
from app.indexing.progress import Progress, Stage
from app.store.status import LibraryStatus

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def state(
    *, indexed: int = 0, failed: int = 0, chunks: int = 0, embedded: int = 0, paused: bool = False, writer: bool = True
) -> LibraryState:
    files = {"indexed": indexed, "failed": failed}
    status = LibraryStatus("/d", (), files, chunks, embedded, "starter", "CPU, 2 threads", {}, "", "why")
    return LibraryState((), status, paused, writer)


@pytest.fixture
def line(qtbot: QtBot) -> StatusLine:
    made = StatusLine()
    qtbot.addWidget(made)
    made.resize(900, 30)
    made.show()
    return made


@pytest.mark.parametrize(
    ("progress", "text"),
    [
        (Progress(Stage.IDLE), "Up to date"),
        (Progress(Stage.PAUSED), "Indexing is paused"),
        (Progress(Stage.RESTING, cause="battery"), "Resting on battery: goes on when plugged in"),
        (Progress(Stage.RESTING, cause="hours"), "Resting until its hours begin"),
        (Progress(Stage.SCANNING), "Looking for changes…"),
        (
            Progress(Stage.READING, 3, 10, "files", 2.5, 3.0, "/a/b.pdf"),
            "Reading file 3 of 10  ·  2.5 files/s  ·  less than a minute left  ·  b.pdf",
        ),
        (
            Progress(Stage.EMBEDDING, 30, 100, "chunks", 40.0, 7200.0),
            "Making searchable by meaning: passage 30 of 100  ·  40 passages/s  ·  about 2 h left",
        ),
        (Progress(Stage.IDLE, embedded=1, reused=12), "Up to date  ·  1 passage embedded  ·  12 reused"),
        (Progress(Stage.IDLE, problem="The disk is full."), "The disk is full."),
    ],
)
def test_it_says_what_is_going_on(line: StatusLine, progress: Progress, text: str) -> None:
    line.show_progress(progress)
    assert line.activity == text


def test_bar_shows_only_while_there_is_a_measure(line: StatusLine) -> None:
    bar = line.findChild(QProgressBar)
    assert bar is not None
    line.show_progress(Progress(Stage.READING, 5, 10))
    assert bar.isVisible()
    assert bar.value() * 2 == bar.maximum()
    line.show_progress(Progress(Stage.SCANNING))
    assert not bar.isVisible()


def test_counts(line: StatusLine) -> None:
    line.show_library(state(indexed=1))
    assert line.counts == "1 file"
    line.show_library(state(indexed=12, failed=2, chunks=100, embedded=45))
    assert line.counts == "12 files  ·  45 % searchable by meaning"
    labels = [label.toolTip() for label in line.findChildren(QLabel)]
    assert any("starter · CPU, 2 threads (why)" in tip for tip in labels)
    status = replace(state(indexed=1, chunks=100, embedded=100).status, next_model="large", next_embedded=5)
    line.show_library(LibraryState((), status, False, True))
    assert line.counts == "1 file  ·  100 % searchable by meaning  ·  large is made ready: 5 %"


def test_button_pauses_and_resumes(qtbot: QtBot, line: StatusLine) -> None:
    button = line.findChild(QToolButton, "pause")
    assert button is not None
    line.show_library(state(indexed=1))
    with qtbot.waitSignal(line.pause_wanted, check_params_cb=lambda wanted: wanted is True):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    line.show_library(state(indexed=1, paused=True))
    assert button.text() == "Resume"
    with qtbot.waitSignal(line.pause_wanted, check_params_cb=lambda wanted: wanted is False):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_an_empty_library_is_not_up_to_date(line: StatusLine) -> None:
    line.show_library(state())
    assert line.activity == "No folders yet"
    assert line.counts == ""
    pause = line.findChild(QToolButton, "pause")
    assert pause is not None
    assert not pause.isVisible()
    line.show_library(state(indexed=1))
    assert line.activity == "Up to date"
    assert pause.isVisible()


def test_what_is_read_anew_has_no_share(line: StatusLine) -> None:
    line.show_library(state(failed=1, chunks=100, embedded=100))
    assert line.counts == ""


def test_a_narrow_line_tells_what_goes_on_before_what_there_is(line: StatusLine) -> None:
    line.show_library(state(indexed=1))
    counts = next(label for label in line.findChildren(QLabel) if label.text() == "1 file")
    line.resize(600, 30)
    line.show_progress(Progress(Stage.READING, 3, 10))
    assert not counts.isVisible()
    line.show_progress(Progress(Stage.IDLE))
    assert counts.isVisible()


def test_a_reader_says_so_and_offers_no_pause(line: StatusLine) -> None:
    pause = line.findChild(QToolButton, "pause")
    assert pause is not None
    line.show_library(state(indexed=3))
    assert pause.isVisible()
    line.show_library(state(indexed=3, writer=False))
    assert line.activity == "Searching only until the other Lodestone on this library is closed"
    assert not pause.isVisible()


def test_it_says_that_text_is_sent_away(line: StatusLine) -> None:
    here = state(indexed=1)
    line.show_library(here)
    assert "server" not in line.counts
    line.show_library(replace(here, status=replace(here.status, remote="It is sent to https://host")))
    assert "Text is sent to a server" in line.counts
    assert any("https://host" in widget.toolTip() for widget in line.findChildren(QLabel))


def test_a_download_is_shown_while_it_runs(qtbot: QtBot, line: StatusLine) -> None:
    assert line.transfer == ""
    line.show_transfer(Transfer("m", 450, 1000, 10.0, 55.0))
    assert line.transfer == "↓ m  ·  45 %  ·  less than a minute left"
    button = line.findChild(QToolButton, "transfer")
    assert button is not None
    with qtbot.waitSignal(line.transfer_wanted):
        button.click()
    line.show_transfer(Transfer("m", 450, 0, 0.0, None))
    assert line.transfer == "↓ m  ·  450 bytes"
    line.end_transfer()
    assert line.transfer == ""


def test_a_rest_can_be_ended(qtbot: QtBot, line: StatusLine) -> None:
    button = line.findChild(QToolButton, "indexNow")
    assert button is not None
    assert not button.isVisible()
    line.show_progress(Progress(Stage.RESTING, cause="busy"))
    with qtbot.waitSignal(line.now_wanted):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    line.show_progress(Progress(Stage.EMBEDDING, 1, 2))
    assert not button.isVisible()


def test_problems_can_be_asked_for(qtbot: QtBot, line: StatusLine) -> None:
    button = line.findChild(QToolButton, "problems")
    assert button is not None
    line.show_library(state(indexed=2))
    assert line.problems == ""
    line.show_library(state(indexed=2, failed=1))
    assert line.problems == "1 problem"
    with qtbot.waitSignal(line.problems_wanted):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    skipped = state(indexed=2)
    line.show_library(replace(skipped, status=replace(skipped.status, files={"indexed": 2, "skipped": 7})))
    assert line.problems == "7 left out"


def test_where_it_runs_and_why_it_is_slow(line: StatusLine) -> None:
    busy = state(indexed=2, chunks=100)
    line.show_library(replace(busy, status=replace(busy.status, state="embedding", cause="busy", reason="Others.")))
    line.show_progress(Progress(Stage.EMBEDDING, 30, 100, "chunks", 40.0))
    assert line.activity.endswith(
        "40 passages/s on CPU, 2 threads  ·  with fewer threads while other programs are busy"
    )
    line.show_library(busy)
    line.show_progress(Progress(Stage.EMBEDDING, 30, 100, "chunks", 40.0))
    assert line.activity.endswith("40 passages/s on CPU, 2 threads")


def test_when_the_hours_begin(line: StatusLine) -> None:
    reason = "Embedding waits for its hours and goes on at 22:00."
    line.show_progress(Progress(Stage.RESTING, cause="hours", reason=reason))
    assert line.activity == reason
