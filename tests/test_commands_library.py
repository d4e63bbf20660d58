from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING

from app import cli
from app.settings import load_settings

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from app.paths import DataDir
    from tests.s3_server import S3Server


def _run(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> tuple[int, str, str]:
    code = cli.run([str(argument) for argument in arguments])
    told = capsys.readouterr()
    return code, told.out, told.err


def test_the_place_is_shown_chosen_and_left(
    data_dir: DataDir, s3: S3Server, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    common = ("--json", "--data-dir", data_dir.root)
    code, out, _ = _run(capsys, "library", *common)
    assert (code, json.loads(out)["library"]) == (0, "")

    options = [part for option in s3.options for part in ("--option", option)]
    code, out, _ = _run(capsys, "library", "use", s3.url, *options, *common)
    assert code == 0
    told = json.loads(out)
    assert (told["library"], told["role"], told["options"]) == (s3.url, "writer", list(s3.options))
    assert load_settings(data_dir.settings_file) == s3.settings()

    code, out, _ = _run(capsys, "library", "use", s3.url, *options, "--json", "--data-dir", tmp_path / "reader")
    assert (code, json.loads(out)["role"]) == (0, "reader")

    code, out, _ = _run(capsys, "library", "off", "--data-dir", data_dir.root)
    assert code == 0
    assert "data folder" in out
    assert load_settings(data_dir.settings_file).library == ""


def test_what_cannot_be_is_told_and_changes_nothing(
    data_dir: DataDir, s3: S3Server, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    common = ("--data-dir", data_dir.root)
    assert _run(capsys, "library", "use", "/folder", *common)[0] == 2
    code, _, err = _run(capsys, "library", "use", s3.url, "--option", "secret_access_key=x", *common)
    assert code == 2
    assert "key-from-stdin" in err
    monkeypatch.setattr("sys.stdin", io.StringIO("nonsense\n"))
    code, _, err = _run(capsys, "library", "use", s3.url, "--key-from-stdin", *common)
    assert code == 2
    assert "ACCESS_KEY_ID:SECRET_ACCESS_KEY" in err
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "somebody")
    code, _, err = _run(capsys, "library", "use", s3.url, "--option", s3.options[0], "--option", s3.options[1], *common)
    assert code == 1
    assert "refuses access" in err
    assert load_settings(data_dir.settings_file).library == ""
