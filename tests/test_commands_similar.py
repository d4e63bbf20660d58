from __future__ import annotations

import io
import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from app.cli import run

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.engine import Engine

LETTER = "My landlord says that I must tell him a quarter of a year before I leave the flat."
TENANCY = {"contract.txt", "twin.txt"}


@pytest.fixture
def ask(library: Engine, capsys: pytest.CaptureFixture[str]) -> Callable[..., Any]:
    def do(*words: str) -> Any:
        assert run(["similar", *words, "--json", "--data-dir", str(library.data_dir.root)]) == 0
        return json.loads(capsys.readouterr().out)

    return do


def names(answer: Any) -> set[str]:
    best = answer["results"][0]
    return {Path(path).name for path in (best["path"], *best["also_in"])}


def test_by_a_text(ask: Callable[..., Any], monkeypatch: pytest.MonkeyPatch) -> None:
    answer = ask("--text", LETTER)
    assert names(answer) == TENANCY
    assert answer["query"].endswith("…")
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(LETTER.encode())))
    assert names(ask("--text", "-")) == TENANCY


def test_by_a_file_that_is_in_the_library_and_by_its_passage(ask: Callable[..., Any], library: Engine) -> None:
    path = os.path.join(library.roots()[0].path, "contract.txt")
    assert names(ask(path)) == {"twin.txt"}
    assert names(ask(f"{path}#1")) == {"twin.txt"}


def test_by_a_file_that_is_not(ask: Callable[..., Any], library: Engine, tmp_path: Path) -> None:
    file = tmp_path / "letter.html"
    file.write_text(f"<title>Letter</title><p>{LETTER}</p>", "utf-8")
    files = library.status().files
    assert names(ask(str(file))) == TENANCY
    assert library.status().files == files


def test_what_cannot_be_searched_by_is_told(
    library: Engine, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "blob.bin").write_bytes(b"\0\1\2" * 100)
    path = os.path.join(library.roots()[0].path, "contract.txt")
    for words, told in (
        ([str(tmp_path / "blob.bin")], "cannot be searched by"),
        ([str(tmp_path)], "is a folder"),
        ([str(tmp_path / "none")], "cannot be opened"),
        ([f"{path}#99"], "Name one of 1 to"),
        (["--text", " "], "nothing to search for"),
        ([], "Name a file, or give a text"),
    ):
        assert run(["similar", *words, "--data-dir", str(library.data_dir.root)]) == 2, words
        assert told in capsys.readouterr().err
