from __future__ import annotations

from typing import TYPE_CHECKING

from app.cli import run

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_a_missing_model_is_told_once_though_nothing_needs_it(
    tmp_path: Path, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = ["--data-dir", str(tmp_path / "data")]
    assert run(["index", str(folder), *data]) == 0
    (tmp_path / "data" / "settings.toml").write_text('model = "/gone.gguf"\n', "utf-8")
    capsys.readouterr()
    assert run(["index", *data]) == 0
    told = capsys.readouterr().err.strip()
    assert "gone.gguf" in told
    assert "by their words" in told
    assert "\n" not in told
    assert run(["status", *data]) == 0
    line = next(line for line in capsys.readouterr().out.splitlines() if line.startswith("Model"))
    assert " on " not in line
    assert run(["doctor", *data]) == 1
    assert capsys.readouterr().out.count("neither a known model") == 1


def test_without_a_folder_it_says_what_to_name(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["index", "--data-dir", str(tmp_path / "data")]) == 2
    assert "lodestone index FOLDER" in capsys.readouterr().err


def test_a_folder_that_is_away_is_told_with_what_to_do(
    tmp_path: Path, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = ["--data-dir", str(tmp_path / "data")]
    assert run(["index", str(folder), *data]) == 0
    folder.rename(folder.with_name("elsewhere"))
    capsys.readouterr()
    assert run(["index", *data]) == 3
    told = capsys.readouterr().err
    assert "is not there now" in told
    assert "lodestone remove" in told


def test_only_failures_are_a_failure(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bad = tmp_path / "papers"
    bad.mkdir()
    (bad / "cut.pdf").write_bytes(b"%PDF-1.7\ncut off here")
    assert run(["index", str(bad), "--data-dir", str(tmp_path / "data")]) == 1
    assert "1 failed" in capsys.readouterr().out
