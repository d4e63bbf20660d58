from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from app.cli import OK, WRONG_USAGE, run
from app.engine import Engine

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from app.paths import DataDir

    Ask = Callable[..., tuple[int, Any, str]]


@pytest.fixture
def ask(data_dir: DataDir, folder: Path, capsys: pytest.CaptureFixture[str]) -> Ask:
    """`lodestone exclude` on the small folder, read by words already."""
    with Engine.open(data_dir) as engine:
        engine.index([str(folder)], lambda _: None, lambda: False)

    def exclude(*arguments: str) -> tuple[int, Any, str]:
        capsys.readouterr()
        code = run(["exclude", "--data-dir", str(data_dir.root), *arguments])
        out, err = capsys.readouterr()
        return code, json.loads(out) if "--json" in arguments and out else out, err

    return exclude


def test_rules_are_tried_added_listed_and_taken_away(ask: Ask, data_dir: DataDir, folder: Path) -> None:
    code, tried, _ = ask(str(folder), "*.md", "/notes/", "--dry-run", "--json")
    assert (code, tried["changes"]["hidden"], tried["changes"]["shown"]) == (OK, 3, 0)
    assert ask(str(folder), "--json")[1]["rules"] == []
    code, said, _ = ask(str(folder), "*.md", "/notes/")
    assert "Hides 3 files, shows 0 files again." in said
    with Engine.open(data_dir, writer=False) as engine:
        assert engine.roots()[0].files == 4, "what is hidden has left the library"
        assert engine.roots()[0].rules == ("*.md", "/notes/")
    code, listed, _ = ask(str(folder), "--list", "--json")
    assert (listed["rules"], listed["ignore_files"]) == (["*.md", "/notes/"], False)
    code, said, _ = ask(str(folder), "/notes/", "--remove")
    assert "shows 2 files again" in said
    assert "lodestone index" in said
    with Engine.open(data_dir) as engine:
        report = engine.index([], lambda _: None, lambda: False)
        assert (report.files.indexed, report.chunks.embedded) == (2, 0), "their vectors were kept"


def test_ignore_files_are_a_choice(ask: Ask, folder: Path) -> None:
    (folder / ".gitignore").write_text("*.html\n")
    assert ask(str(folder), "--ignore-files", "on", "--json")[1]["changes"]["hidden_examples"] == ["page.html"]
    assert ask(str(folder), "--list", "--json")[1]["ignore_files"] is True
    assert ask(str(folder), "--ignore-files", "off", "--json")[1]["changes"]["shown"] == 1


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["!"], "no rule"),
        (["*.x", "--remove"], "no rule of"),
        (["--remove"], "Name the rules"),
        (["# a"], "hides nothing"),
    ],
)
def test_what_cannot_be_done_is_said_in_a_line(ask: Ask, folder: Path, arguments: list[str], said: str) -> None:
    code, _, err = ask(str(folder), *arguments)
    assert code == WRONG_USAGE
    assert said in err
    assert err.count("\n") == 1


def test_only_folders_of_the_library(ask: Ask, tmp_path: Path) -> None:
    code, _, err = ask(str(tmp_path / "none"), "*.md")
    assert (code, "no folder of the library" in err) == (WRONG_USAGE, True)
