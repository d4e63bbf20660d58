from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from app.cli import CANCELLED, OK, WRONG_USAGE, run
from app.moving.data_move import DataMove
from app.paths import DATA_VARIABLE, DataDir

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def usual(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> DataDir:
    folder = tmp_path / "home" / "Lodestone"
    monkeypatch.setattr("platformdirs.user_data_dir", lambda *_, **__: str(folder))
    monkeypatch.delenv(DATA_VARIABLE, raising=False)
    made = DataDir(folder)
    made.prepare()
    (made.models_dir / "m.gguf").write_bytes(b"m" * 1000)
    return made


def test_it_is_shown_and_moved(usual: DataDir, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["data-dir"]) == OK
    assert capsys.readouterr().out.strip() == str(usual.root)
    assert run(["data-dir", "--move", str(tmp_path / "new")]) == OK
    assert str(tmp_path / "new") in capsys.readouterr().out
    assert run(["data-dir", "--json"]) == OK
    told = json.loads(capsys.readouterr().out)
    assert told == {"data_dir": str(tmp_path / "new"), "moving_to": None}
    assert (tmp_path / "new" / "models" / "m.gguf").exists()
    assert not usual.models_dir.exists()


def test_opened_by_name(usual: DataDir, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    named = ["data-dir", "--data-dir", str(tmp_path / "named")]
    assert run([*named, "--move", str(tmp_path / "new")]) == OK
    assert f'--data-dir "{tmp_path / "new"}"' in capsys.readouterr().out
    assert run(["data-dir", "--json"]) == OK
    assert json.loads(capsys.readouterr().out)["data_dir"] == str(usual.root)


def test_what_cannot_be(usual: DataDir, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["data-dir", "--move", str(usual.root / "deeper")]) == WRONG_USAGE
    assert "Choose a folder outside" in capsys.readouterr().err


def test_a_broken_off_move_is_told_and_half_a_folder_is_not_opened(
    usual: DataDir, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from app.errors import Cancelled

    def stop(*_: object) -> None:
        raise Cancelled

    with monkeypatch.context() as patched:
        patched.setattr(DataMove, "copy", stop)
        assert run(["data-dir", "--move", str(tmp_path / "new")]) == CANCELLED
    assert run(["data-dir"]) == OK
    assert f'--move "{tmp_path / "new"}"' in capsys.readouterr().out
    assert run(["status", "--data-dir", str(tmp_path / "new")]) == WRONG_USAGE
    assert str(usual.root) in capsys.readouterr().err
    assert run(["data-dir", "--move", str(tmp_path / "new")]) == OK
