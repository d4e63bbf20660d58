from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from app.errors import Cancelled, UsageError
from app.gui.errand import Errand

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.gui.errand import ShouldStop


def test_its_result_arrives_on_the_main_thread(qtbot: QtBot) -> None:
    threads: list[threading.Thread] = []
    errand = Errand("test", lambda _: 7)
    errand.done.connect(lambda _: threads.append(threading.current_thread()))
    with qtbot.waitSignal(errand.done) as told:
        errand.start()
    assert told.args == [7]
    assert threads == [threading.main_thread()]


def test_it_can_be_stopped(qtbot: QtBot) -> None:
    def work(should_stop: ShouldStop) -> None:
        while not should_stop():
            threading.Event().wait(0.001)
        raise Cancelled

    errand = Errand("test", work)
    errand.start()
    with qtbot.waitSignal(errand.stopped):
        errand.stop()


def test_errors_are_sentences(qtbot: QtBot) -> None:
    def work(_: object) -> None:
        raise UsageError("Not like that.")

    errand = Errand("test", work)
    with qtbot.waitSignal(errand.failed) as told:
        errand.start()
    assert told.args == ["Not like that."]
    errand.join(1.0)
