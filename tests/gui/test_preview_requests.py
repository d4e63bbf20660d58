from __future__ import annotations

import threading
import time
from functools import partial
from typing import TYPE_CHECKING

from app.errors import DocumentError, DocumentProblem
from app.gui.preview_requests import Requests

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.engine import Engine
    from app.gui.tasks import Lane, ShouldStop

SLOW_MS = 10_000


def told(word: str, _engine: Engine, _should_stop: ShouldStop) -> str:
    return word


def test_one_after_the_other_and_the_newest_of_a_name(qtbot: QtBot, lane: Lane) -> None:
    requests, seen, gate = Requests(lane), list[str](), threading.Event()
    requests.put("first", lambda _engine, _stop: gate.wait(10), lambda _: seen.append("first"))
    for page in ("one", "two"):
        requests.put("page", partial(told, page), seen.append)
    requests.put("hits", lambda _engine, _stop: "hits", seen.append)
    gate.set()
    qtbot.waitUntil(lambda: seen == ["first", "two", "hits"], timeout=SLOW_MS)


def test_what_is_cleared_is_told_to_stop_and_never_heard_of(qtbot: QtBot, lane: Lane) -> None:
    requests, seen, begun, stopped = Requests(lane), list[str](), threading.Event(), threading.Event()

    def work(_engine: Engine, should_stop: ShouldStop) -> None:
        begun.set()
        while not should_stop():
            time.sleep(0.01)
        stopped.set()

    requests.put("old", work, lambda _: seen.append("old"))
    requests.put("older", work, lambda _: seen.append("older"))
    assert begun.wait(10)
    requests.clear()
    requests.put("new", lambda _engine, _stop: "new", seen.append)
    qtbot.waitUntil(lambda: seen == ["new"], timeout=SLOW_MS)
    assert stopped.is_set()


def test_an_error_goes_to_its_handler_and_the_next_goes_on(qtbot: QtBot, lane: Lane) -> None:
    requests, seen = Requests(lane), list[str]()

    def fail(_engine: Engine, _should_stop: ShouldStop) -> None:
        raise DocumentError(DocumentProblem.CORRUPT, "It is damaged.")

    requests.put("one", fail, lambda _: None, seen.append)
    requests.put("two", fail, lambda _: None)
    requests.put("three", lambda _engine, _stop: "on", seen.append)
    qtbot.waitUntil(lambda: seen == ["It is damaged.", "on"], timeout=SLOW_MS)
