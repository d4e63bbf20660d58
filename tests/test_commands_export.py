from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from app.cli import run

if TYPE_CHECKING:
    from app.engine import Engine


@pytest.fixture
def ask(library: Engine) -> list[str]:
    return ["search", "steeped", "--mode", "keyword", "--data-dir", str(library.data_dir.root)]


def test_results_are_written_to_a_file(ask: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "found.csv"
    assert run([*ask, "--export", "csv", str(file)]) == 0
    told = capsys.readouterr()
    assert told.out == ""
    assert "1 passage of 1 file written" in told.err
    assert "Green tea is steeped" in file.read_text("utf-8-sig")
    if os.name != "nt":
        assert file.stat().st_mode & 0o077 == 0


def test_results_go_to_the_output(ask: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run([*ask, "--export", "json", "-"]) == 0
    assert json.loads(capsys.readouterr().out)["results"][0]["title"] == "Tea"
    assert run([*ask, "--export", "md", "-"]) == 0
    assert capsys.readouterr().out.startswith("# steeped\n")


def test_a_file_in_a_folder_of_the_library_is_told(
    ask: list[str], library: Engine, capsys: pytest.CaptureFixture[str]
) -> None:
    file = Path(library.roots()[0].path) / "found.md"
    try:
        assert run([*ask, "--export", "md", str(file)]) == 0
        assert "folder of the library" in capsys.readouterr().err
    finally:
        file.unlink()


def test_what_is_there_stays(ask: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "mine.md"
    file.write_text("mine")
    for words, told in (
        (["md", str(file)], "is there already"),
        (["md", str(tmp_path / "no" / "x.md")], "does not exist"),
        (["pdf", "x"], "no format for an export"),
    ):
        assert run([*ask, "--export", *words]) == 2
        assert told in capsys.readouterr().err
    assert file.read_text() == "mine"


def test_passages_are_cited(ask: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run([*ask, "--cite"]) == 0
    quoted, where, *_ = capsys.readouterr().out.splitlines()
    assert quoted == "“Tea Green tea is steeped at eighty degrees.”"
    assert where.startswith("— Tea (page.html)")
