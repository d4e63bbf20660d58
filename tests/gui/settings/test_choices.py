from __future__ import annotations

from typing import TYPE_CHECKING

from app.engine import Engine
from app.gui.settings.choices import Choices
from app.gui.tasks import Tasks
from app.settings import load_settings

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.paths import DataDir


def test_what_counts_at_once_leaves_the_engine(qtbot: QtBot, choices: Choices, data_dir: DataDir) -> None:
    with qtbot.assertNotEmitted(choices.tasks.reopened), qtbot.waitSignal(choices.changed) as told:
        choices.change(theme="dark", mirror="https://models.example.org")
    assert told.args is not None
    assert told.args[0].theme == "dark"
    assert load_settings(data_dir.settings_file).mirror == "https://models.example.org"
    with qtbot.assertNotEmitted(choices.changed, wait=50):
        choices.change(theme="dark")


def test_another_engine_reads_the_rest(qtbot: QtBot, choices: Choices) -> None:
    with qtbot.waitSignal(choices.tasks.reopened):
        choices.change_soon(threads=1)
        choices.change_soon(threads=2, max_file_mb=300)
        choices.flush()
    seen: list[int] = []
    choices.tasks.settings.submit(lambda engine, _: engine.settings.threads, seen.append)
    qtbot.waitUntil(lambda: seen == [2])


def test_numbers_are_kept_once_they_rest(qtbot: QtBot, choices: Choices) -> None:
    with qtbot.waitSignal(choices.tasks.reopened):
        choices.change_soon(threads=1)


def test_wrong_values_are_refused_and_the_right_ones_shown_again(qtbot: QtBot, choices: Choices) -> None:
    with qtbot.waitSignals([choices.refused, choices.changed]):
        choices.change(mirror="ftp://nowhere")
    assert choices.settings is not None
    assert choices.settings.mirror == ""


def test_not_where_another_program_works_on_the_library(qtbot: QtBot, data_dir: DataDir) -> None:
    with Engine.open(data_dir):
        tasks = Tasks(lambda: Engine.open(data_dir, writer=False))
        tasks.open()
        choices = Choices(tasks)
        with qtbot.waitSignal(choices.changed):
            choices.load()
        with qtbot.waitSignal(choices.refused) as told:
            choices.change(threads=2)
        assert told.args is not None
        assert "Another Lodestone" in told.args[0]
        with qtbot.waitSignal(tasks.closed):
            tasks.close()
