from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.embedding.recommend import Machine
from app.gui.library import LibraryState
from app.gui.settings.processor_page import ProcessorPage
from app.store.status import LibraryStatus

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.gui.settings.choices import Choices
    from app.model_overview import ModelOverview


def test_device_threads_and_what_was_found(qtbot: QtBot, choices: Choices, overview: ModelOverview) -> None:
    page = ProcessorPage(choices)
    qtbot.addWidget(page)
    page.show_overview(overview)
    assert page.found.text().startswith("2 processor cores  ·  8.0 GB of memory  ·  no graphics card")
    page.show_overview(replace(overview, machine=Machine(8 * 10**9, 1, "Big", 24 * 10**9)))
    assert page.found.text() == "1 processor core  ·  8.0 GB of memory  ·  Big (24.0 GB)"
    with qtbot.waitSignal(choices.tasks.reopened):
        page.devices.button("cpu").click()
    with qtbot.waitSignal(choices.tasks.reopened):
        page.threads.setValue(2)
    assert choices.settings is not None
    assert (choices.settings.device, choices.settings.threads) == ("cpu", 2)


def test_where_it_runs_and_why(qtbot: QtBot, choices: Choices) -> None:
    page = ProcessorPage(choices)
    qtbot.addWidget(page)
    status = LibraryStatus("/d", (), {}, 0, 0, "m", "Big, 24 GB", {}, "", "20 of 28 layers; the rest does not fit")
    page.show_library(LibraryState((), status, False))
    assert page.running.text() == "Ran last on this: m: Big, 24 GB (20 of 28 layers; the rest does not fit)"
    page.show_library(LibraryState((), replace(status, device=""), False))
    assert "not run here yet" in page.running.text()
    page.show_library(LibraryState((), replace(status, model_problem="It is gone."), False))
    assert page.running.text() == "It is gone."
