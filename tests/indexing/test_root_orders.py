from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING

import pytest

from app.engine import Engine
from app.errors import UsageError
from app.search.model import SearchMode, SearchRequest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from app.paths import DataDir


def wait_for(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 30
    while not condition():
        assert time.monotonic() < deadline, "it never happened"
        time.sleep(0.02)


def found(engine: Engine, words: str) -> int:
    return len(engine.search(SearchRequest(words, SearchMode.KEYWORD)).results)


def test_a_root_is_watched_rests_and_goes_on(data_dir: DataDir, folder: Path) -> None:
    with Engine.open(data_dir) as engine:
        engine.index([str(folder)], lambda _: None, lambda: False)
        engine.start(lambda _: None)
        wait_for(lambda: engine.roots()[0].state == "watching")
        (folder / "new.txt").write_text("Quinces ripen late.")
        wait_for(lambda: found(engine, "quinces") == 1)
        engine.pause_root(folder)
        wait_for(lambda: engine.roots()[0].state == "paused")
        (folder / "later.txt").write_text("Medlars are eaten soft.")
        time.sleep(2)
        assert found(engine, "medlars") == 0
        assert found(engine, "quinces") == 1, "it is searched all the same"
        engine.resume_root(folder)
        wait_for(lambda: found(engine, "medlars") == 1)
        engine.set_exclusions(folder, ["later.txt"])
        wait_for(lambda: found(engine, "medlars") == 0)
        folder.rename(folder.with_name("unplugged"))
        wait_for(lambda: engine.roots()[0].state == "away")
        assert found(engine, "quinces") == 1
        with pytest.raises(UsageError):
            engine.pause_root("/none")
    with Engine.open(data_dir, writer=False) as engine:
        assert engine.roots()[0].state == "away"


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege there")
def test_a_folder_by_another_name_is_read_once_and_that_is_told(data_dir: DataDir, folder: Path) -> None:
    link = folder.with_name("link")
    link.symlink_to(folder)
    with Engine.open(data_dir) as engine:
        first = engine.index([str(folder)], lambda _: None, lambda: False)
        again = engine.index([str(link), f"{folder}/notes/../"], lambda _: None, lambda: False)
        assert (first.notes, again.files.seen) == ([], 7)
        assert again.notes == [f"{link} is {folder} by another name, which is in the library already."]
        assert [root.path for root in engine.roots()] == [str(folder)]
        engine.remove_root(link)
        assert engine.roots() == []
