from __future__ import annotations

import json
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import TYPE_CHECKING

import pytest

from app import __version__
from app.gui.settings.release_box import ReleaseBox

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QUrl
    from pytestqt.qtbot import QtBot

    from app.gui.settings.choices import Choices

SLOW_MS = 20_000
PAGE = "https://example.org/notes"


@pytest.fixture
def answers() -> dict[str, bytes]:
    """What is answered at which path."""
    newer = json.dumps({"version": "99.1", "page": PAGE}).encode()
    return {"/newer": newer, "/same": json.dumps({"version": __version__, "page": PAGE}).encode(), "/odd": b"<html>"}


@pytest.fixture
def address(answers: dict[str, bytes]) -> Iterator[str]:
    """A server that answers so."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.end_headers()
            self.wfile.write(answers[self.path])

        def log_message(self, *_: object) -> None:
            """Silent."""

    server = HTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


def check(qtbot: QtBot, box: ReleaseBox, choices: Choices, address: str) -> str:
    """Set the address as a person does, press the button, and give the answer."""
    box.address.setText(address)
    with qtbot.waitSignal(choices.changed, timeout=SLOW_MS):
        box.address.editingFinished.emit()
    box.check.click()
    assert not box.check.isEnabled()
    qtbot.waitUntil(box.check.isEnabled, timeout=SLOW_MS)
    return box.answer.text()


def test_it_asks_only_when_told_to(qtbot: QtBot, choices: Choices, address: str) -> None:
    opened: list[QUrl] = []

    def open_url(url: QUrl) -> bool:
        opened.append(url)
        return True

    box = ReleaseBox(choices, open_url)
    qtbot.addWidget(box)
    box.show()
    assert not box.check.isEnabled()
    assert not box.answer.isVisible()
    assert check(qtbot, box, choices, f"{address}/newer") == f"There is version 99.1; this is {__version__}."
    box.page.click()
    assert [url.toString() for url in opened] == [PAGE]
    assert check(qtbot, box, choices, f"{address}/same") == "This is the newest version."
    assert not box.page.isVisible()


def test_an_answer_that_is_none_is_told(qtbot: QtBot, choices: Choices, address: str) -> None:
    box = ReleaseBox(choices)
    qtbot.addWidget(box)
    box.show()
    assert "does not tell of a release" in check(qtbot, box, choices, f"{address}/odd")
    assert "cannot be reached" in check(qtbot, box, choices, "http://127.0.0.1:1/release.json")


def test_the_button_can_be_pressed_as_soon_as_there_is_an_address(qtbot: QtBot, choices: Choices, address: str) -> None:
    box = ReleaseBox(choices)
    qtbot.addWidget(box)
    assert not box.check.isEnabled()
    box.address.setText(f"{address}/same")
    assert box.check.isEnabled()
    box.check.click()
    qtbot.waitUntil(lambda: "newest" in box.answer.text(), timeout=SLOW_MS)
    box.address.clear()
    assert not box.check.isEnabled()
