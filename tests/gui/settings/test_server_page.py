from __future__ import annotations

from typing import TYPE_CHECKING

import keyring
import pytest
from PySide6.QtWidgets import QLineEdit

from app.gui.settings.server_page import ServerPage
from tests.embedding.misbehaving_server import answer_json, serving
from tests.embedding.test_keys import Ring

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from app.gui.settings.choices import Choices

SLOW_MS = 20_000


@pytest.fixture
def ring() -> Iterator[Ring]:
    before = keyring.get_keyring()
    made = Ring()
    keyring.set_keyring(made)
    yield made
    keyring.set_keyring(before)


@pytest.fixture
def page(qtbot: QtBot, choices: Choices, ring: Ring) -> ServerPage:
    del ring
    made = ServerPage(choices)
    qtbot.addWidget(made)
    assert choices.settings is not None
    choices.changed.emit(choices.settings)
    made.show()
    return made


def test_off_by_default_and_the_key_is_hidden(page: ServerPage) -> None:
    assert not page.off.isVisible()
    assert page.key.echoMode() is QLineEdit.EchoMode.Password


def test_what_is_missing_is_told(page: ServerPage) -> None:
    page.test.click()
    assert "is not the address of a server" in page.messages.text
    page.address.setText("http://127.0.0.1:1")
    page.use.click()
    assert page.messages.text == "Name the server's model, too."


def test_a_test_tells_dimensions_and_whether_vectors_are_the_same(qtbot: QtBot, page: ServerPage) -> None:
    with serving() as server:
        page.address.setText(server.url)
        page.model.setText("m")
        page.test.click()
        assert not page.test.isEnabled()
        qtbot.waitUntil(page.test.isEnabled, timeout=SLOW_MS)
        assert page.messages.text.startswith("The server answers with 8 dimensions.")
        assert "cannot be compared with those of all-MiniLM-L6-v2" in page.messages.text
        server.behave = lambda _: answer_json({"error": {"message": "no such model"}}, 404)
        page.test.click()
        qtbot.waitUntil(page.test.isEnabled, timeout=SLOW_MS)
        assert "no such model" in page.messages.text


def test_used_after_a_plain_question_and_turned_off_again(
    qtbot: QtBot, page: ServerPage, choices: Choices, ring: Ring
) -> None:
    with serving() as server:
        page.address.setText(server.url)
        page.model.setText("m")
        page.key.setText("secret")
        page.use.click()
        qtbot.waitUntil(page.confirm.isVisible, timeout=SLOW_MS)
        assert server.requests == [], "nothing is sent before it is confirmed"
        assert "handed to another program on this computer" in page.confirm.accessibleName()
        with qtbot.waitSignal(choices.tasks.reopened, timeout=SLOW_MS):
            page.confirm.confirmed.emit()
        assert list(ring.kept.values()) == ["secret"]
        assert page.key.text() == ""
        assert page.off.isVisible()
        assert choices.settings is not None
        assert choices.settings.remote_model == "m"
        with qtbot.waitSignal(choices.tasks.reopened, timeout=SLOW_MS):
            page.off.click()
        assert choices.settings.remote_url == ""
        assert ring.kept == {}
        assert not page.off.isVisible()
