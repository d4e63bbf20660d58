from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from app.cli import run
from app.engine import Engine
from app.errors import ResourceError
from app.store.purge import delete_library

if TYPE_CHECKING:
    from pathlib import Path

    from app.paths import DataDir


@pytest.fixture
def small(data_dir: DataDir, tmp_path: Path) -> Path:
    """A folder in the library of `data_dir`, by words only."""
    (data_dir.settings_file).write_text('model = "/none.gguf"\n', "utf-8")
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "badger.txt").write_text("Badgers dig at night.")
    index(data_dir, folder)
    return folder


def index(data_dir: DataDir, folder: Path) -> None:
    # Told after the words are in: there is no model.
    with Engine.open(data_dir) as engine, pytest.raises(ResourceError):
        engine.index([str(folder)], lambda _: None, lambda: False)


def test_saved_searches_tell_what_is_new(small: Path, data_dir: DataDir, capsys: pytest.CaptureFixture[str]) -> None:
    def ask(*words: str) -> Any:
        assert run([*words, "--json", "--data-dir", str(data_dir.root)]) == 0
        return json.loads(capsys.readouterr().out)

    assert ask("saved") == {"saved": []}
    assert ask("saved", "add", "digging", "badgers", "--mode", "keyword")["added"]["query"] == "badgers"
    (small / "more.txt").write_text("More badgers, and their setts.")
    index(data_dir, small)
    assert ask("saved", "list")["saved"] == [{"name": "digging", "query": "badgers", "mode": "keyword", "new": 1}]
    assert run(["saved", "--data-dir", str(data_dir.root)]) == 0
    assert capsys.readouterr().out == "digging: badgers  (1 new)\n"
    assert run(["saved", "run", "digging", "--data-dir", str(data_dir.root)]) == 0
    shown = capsys.readouterr().out
    assert "more.txt (new)" in shown
    assert shown.endswith("1 new result since the last look.\n")
    results = ask("saved", "run", "digging")["results"]
    assert [result["new"] for result in results] == [False, False]
    assert ask("saved", "remove", "digging")["removed"]["name"] == "digging"
    assert run(["saved", "run", "digging", "--data-dir", str(data_dir.root)]) == 2
    assert "No saved search" in capsys.readouterr().err


@pytest.mark.usefixtures("small")
def test_history_remembers_searches_until_it_is_cleared(data_dir: DataDir, capsys: pytest.CaptureFixture[str]) -> None:
    data = ["--data-dir", str(data_dir.root)]
    for query in ("badgers", "setts", "badgers"):
        assert run(["search", query, "--mode", "keyword", *data]) == 0
    capsys.readouterr()
    assert run(["history", *data]) == 0
    assert capsys.readouterr().out == "badgers\nsetts\n"
    assert run(["history", "--clear", "--json", *data]) == 0
    assert json.loads(capsys.readouterr().out) == {"history": [], "on": True, "cleared": 2}
    data_dir.settings_file.write_text("history = false\n", "utf-8")
    assert run(["search", "setts", "--mode", "keyword", *data]) == 0
    capsys.readouterr()
    assert run(["history", *data]) == 0
    assert "not remembered" in capsys.readouterr().out


@pytest.mark.usefixtures("small")
def test_deleting_everything_deletes_searches_too(data_dir: DataDir) -> None:
    assert run(["search", "badgers", "--mode", "keyword", "--data-dir", str(data_dir.root)]) == 0
    assert data_dir.searches_file.exists()
    delete_library(data_dir, models=False)
    assert not data_dir.searches_file.exists()
