from __future__ import annotations

import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from app.documents import tesseract
from app.documents.tesseract import Recognition, choose_languages, find_tesseract, recognise
from app.errors import DocumentError, DocumentProblem

if TYPE_CHECKING:
    from pathlib import Path

needs_tesseract = pytest.mark.skipif(shutil.which("tesseract") is None, reason="Tesseract is not installed")
posix = pytest.mark.skipif(sys.platform == "win32", reason="a script stands in for the program")


def _program(folder: Path, script: str) -> str:
    path = folder / "tesseract"
    path.write_text(f"#!/bin/sh\n{script}\n", "utf-8")
    path.chmod(0o700)
    return str(path)


@needs_tesseract
def test_an_installed_one_tells_its_languages() -> None:
    found = find_tesseract()
    assert found is not None
    assert found.installed
    assert "osd" not in found.installed


@posix
def test_what_is_no_tesseract_is_none(tmp_path: Path) -> None:
    assert find_tesseract(str(tmp_path / "none")) is None
    assert find_tesseract(_program(tmp_path, "exit 1")) is None
    assert find_tesseract(_program(tmp_path, "echo List of none:")) is None


@posix
def test_languages_are_read_from_either_stream(tmp_path: Path) -> None:
    for stream in ("", " >&2"):
        found = find_tesseract(_program(tmp_path, f"printf 'List:\\neng\\nosd\\nchi_sim\\n'{stream}"))
        assert found is not None
        assert found.installed == ("eng", "chi_sim")


def test_languages_that_are_wanted_or_fit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("locale.getlocale", lambda: ("de_CH", "UTF-8"))
    assert choose_languages(["eng", "deu", "fra"]) == "deu+eng"
    assert choose_languages(["fra", "ita"]) == "fra"
    assert choose_languages(["eng", "deu"], " deu , eng") == "deu+eng"
    with pytest.raises(DocumentError, match="no data for jpn; it has eng"):
        choose_languages(["eng"], "eng+jpn")
    monkeypatch.setattr("locale.getlocale", lambda: ("zh_TW", "UTF-8"))
    assert choose_languages(["chi_sim", "chi_tra", "eng"]) == "chi_tra+eng"


@posix
def test_a_program_that_fails_hangs_or_is_gone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    picture = tmp_path / "a.png"
    picture.touch()
    monkeypatch.setattr(tesseract, "PAGE_SECONDS", 1.0)
    for script, problem in (("exit 1", DocumentProblem.CORRUPT), ("exec sleep 60", DocumentProblem.TIMED_OUT)):
        with pytest.raises(DocumentError) as caught:
            recognise(Recognition(_program(tmp_path, script), "eng"), picture)
        assert caught.value.code is problem
    with pytest.raises(DocumentError, match="cannot be started"):
        recognise(Recognition(str(tmp_path / "none"), "eng"), picture)


@posix
def test_languages_and_picture_reach_the_program(tmp_path: Path) -> None:
    program = _program(tmp_path, 'echo "$@" "$OMP_THREAD_LIMIT"')
    text = recognise(Recognition(program, "deu+eng"), tmp_path / "a b.png")
    assert text == f"{tmp_path / 'a b.png'} stdout -l deu+eng 1\n"


def test_the_languages_are_asked_for_with_an_option_that_it_knows() -> None:
    if program := shutil.which("tesseract"):
        assert subprocess.run([program, "--list-langs"], check=False, capture_output=True).returncode == 0
