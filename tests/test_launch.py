from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app import launch
from app.errors import LodestoneError, UsageError
from app.launch import Launch, from_bytes, split, to_bytes, with_options

if TYPE_CHECKING:
    from pathlib import Path

COMMANDS = ("index", "search", "models", "status")


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["--toggle"],
        ["--json", "--data-dir", "notes"],
        ["index", "notes"],
        ["--data-dir", "x", "search", "words", "--limit", "3"],
    ],
)
def test_commands_and_options_are_the_parsers(arguments: list[str]) -> None:
    assert split(arguments, COMMANDS) == (arguments, None)


@pytest.mark.parametrize(
    ("arguments", "options", "words"),
    [
        (["sourdough"], [], "sourdough"),
        (["how", "to", "bake"], [], "how to bake"),
        (["how to bake", "--data-dir", "x"], ["--data-dir", "x"], "how to bake"),
        (["--data-dir=x", "bake"], ["--data-dir=x"], "bake"),
        (["--", "index"], [], "index"),
        (["--toggle", "--", "-draft", "--json"], ["--toggle"], "-draft --json"),
        (["https://example.org/a/b"], [], "https://example.org/a/b"),
    ],
)
def test_words_are_searched_for(arguments: list[str], options: list[str], words: str) -> None:
    assert split(arguments, COMMANDS) == (options, Launch(launch.SEARCH, words=words))


def test_what_is_there_is_added(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "notes").mkdir()
    monkeypatch.chdir(tmp_path)
    added = Launch(launch.ADD, (str(tmp_path / "notes"),))
    assert split(["notes"], COMMANDS) == ([], added)
    assert split(["--json", os.path.join(".", "notes")], COMMANDS) == (["--json"], added)
    # Together with words it is a word, and after "--" always.
    assert split(["my", "notes"], COMMANDS)[1] == Launch(launch.SEARCH, words="my notes")
    assert split(["--", "notes"], COMMANDS)[1] == Launch(launch.SEARCH, words="notes")


def test_a_path_that_is_not_there_and_a_slip_are_told(tmp_path: Path) -> None:
    with pytest.raises(LodestoneError, match="There is no file or folder"):
        split([str(tmp_path / "none")], COMMANDS)
    with pytest.raises(UsageError, match="Did you mean search"):
        split(["serach", "bread"], COMMANDS)


def test_the_desktops_leave_to_come_up_goes_along(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "t")
    assert with_options(None, toggle=True, quick=False, background=False) == Launch(launch.TOGGLE, token="t")
    assert with_options(None, toggle=False, quick=False, background=False) == Launch(launch.SHOW, token="t")
    asked = Launch(launch.SEARCH, words="x")
    assert with_options(asked, toggle=True, quick=True, background=True) == Launch(launch.SEARCH, words="x", token="t")


def test_without_a_screen_there_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    with pytest.raises(LodestoneError, match="no screen"):
        launch.check_screen()
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    launch.check_screen()


@given(st.lists(st.text()), st.text(), st.text(alphabet=st.characters()))
def test_it_travels_whole(paths: list[str], words: str, token: str) -> None:
    sent = Launch(launch.ADD, (*paths, "/not/utf8/\udce9"), words, token)
    line = to_bytes(sent)
    assert line.count(b"\n") == 1
    assert from_bytes(line) == sent


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"nonsense",
        b"[]",
        b"\xff\n",
        b'{"kind": "add"}',
        b'{"kind": 1, "paths": [], "words": "", "token": ""}',
        b'{"kind": "format", "paths": [], "words": "", "token": ""}',
        b'{"kind": "add", "paths": [1], "words": "", "token": ""}',
    ],
)
def test_anything_else_is_refused(line: bytes) -> None:
    with pytest.raises(UsageError):
        from_bytes(line)
