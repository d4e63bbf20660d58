from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from app.embedding.catalog import known_models
from app.embedding.transfer import Transfer
from app.gui.model_offer import ModelOffer, Offer, Stage
from app.gui.offer_view import OfferView
from app.gui.settings.downloads import Downloads
from app.gui.tasks import Tasks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from app.paths import DataDir


@pytest.fixture
def offer(qtbot: QtBot, data_dir: DataDir) -> Iterator[ModelOffer]:
    """Without an engine: nothing is accepted here."""
    tasks = Tasks(lambda: pytest.fail("no engine is needed"))
    yield ModelOffer(tasks, Downloads(tasks, data_dir), data_dir, tasks)
    with qtbot.waitSignal(tasks.closed):
        tasks.close()


def shown(view: QWidget) -> set[str]:
    buttons: list[QWidget] = [*view.findChildren(QPushButton), *view.findChildren(QToolButton)]
    return {button.objectName() for button in buttons if not button.isHidden()}


def test_each_stage_has_its_buttons(qtbot: QtBot, offer: ModelOffer) -> None:
    view = OfferView(offer, is_bar=False)
    qtbot.addWidget(view)
    assert shown(view) == set()
    offer.offer = Offer(known_models()[1], 3600.0)
    offer._set(Stage.OFFERED)
    assert shown(view) == {"offerAccept"}
    assert "639 MB" in view.text == view.accessibleName()
    assert view.progress == ""
    offer._set(Stage.LOADING)
    offer._downloads.current = known_models()[1].name
    offer._downloads.progressed.emit(Transfer("m", 450, 1000, 10.0, 55.0))
    assert shown(view) == {"offerPause"}
    assert view.progress.startswith("45 %")
    offer._set(Stage.PAUSED)
    accept = view.findChild(QPushButton, "offerAccept")
    assert accept is not None
    assert accept.text() == "Resume"
    offer._set(Stage.TRYING)
    assert view.progress == "It is here and being tried…"
    offer._tell("It failed.")
    assert offer.error == "It failed."
    assert shown(view) == {"offerAccept"}
    offer._set(Stage.USED)
    assert view.isHidden()


def test_the_bar_can_be_closed_for_good(qtbot: QtBot, offer: ModelOffer) -> None:
    view = OfferView(offer, is_bar=True)
    qtbot.addWidget(view)
    view.show()
    close = view.findChild(QToolButton, "offerClose")
    assert close is not None
    with qtbot.waitSignal(view.closed):
        close.click()
    assert view.isHidden()
    assert offer._memory.value("offer/refused")
