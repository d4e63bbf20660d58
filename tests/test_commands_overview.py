from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from app.cli import run

if TYPE_CHECKING:
    from app.engine import Engine


@pytest.fixture
def data(library: Engine) -> list[str]:
    return ["--data-dir", str(library.data_dir.root)]


def test_duplicates_in_words_and_as_json(data: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["duplicates", "--near", *data]) == 0
    out = capsys.readouterr().out
    assert "2 files, copies" in out
    assert "Nothing was deleted" in out
    assert run(["duplicates", "--json", *data]) == 0
    found = json.loads(capsys.readouterr().out)
    (group,) = found["exact"]
    assert {Path(file["path"]).name for file in group["files"]} == {"contract.txt", "twin.txt"}
    assert found["freed"] == group["freed"] == group["files"][0]["size"]
    assert found["near"] == []


def test_topics_in_words_and_as_json(data: list[str], library: Engine, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["topics", library.roots()[0].path, "--count", "2", "--json", *data]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["folder"] == library.roots()[0].path
    assert (found["files"], sum(topic["files"] for topic in found["topics"])) == (6, 6)
    assert run(["topics", *data]) == 0
    assert "file" in capsys.readouterr().out


def test_what_cannot_be_shown_is_told(data: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for words, told in (
        (["topics", "--count", "1"], "2 to 50"),
        (["topics", str(tmp_path)], "Only 0 files"),
    ):
        assert run([*words, *data]) == 2
        assert told in capsys.readouterr().err
    empty = ["--data-dir", str(tmp_path / "empty")]
    assert run(["topics", *empty]) == 2
    assert "Nothing is indexed yet" in capsys.readouterr().err
    assert run(["duplicates", *empty]) == 0
    assert "No file is there twice" in capsys.readouterr().out
