from __future__ import annotations

import json
from typing import TYPE_CHECKING

from app import model_overview
from app.cli import run
from app.embedding import calibration
from app.embedding.calibration import machine, model_digest
from app.embedding.catalog import starter
from app.workers.cards import Card
from tests.embedding import tiny_models

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from app.paths import DataDir


def test_the_models_are_listed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(model_overview, "card_of_this_build", lambda: None)
    assert run(["models", "list", "--data-dir", str(tmp_path)]) == 0
    out = capsys.readouterr().out
    assert "Qwen3-Embedding-0.6B" in out
    assert "needs 3.4 GB of memory" in out
    assert "1024 of 2560 dimensions" in out
    assert "For this computer: " in out
    assert "In use: starter" in out
    assert run(["models", "list", "--json", "--data-dir", str(tmp_path)]) == 0
    listed = json.loads(capsys.readouterr().out)
    assert listed["recommendation"]["model"] in {model["name"] for model in listed["models"]}
    assert listed["models"][0]["passages_per_second"] > 0
    assert listed["models"][-1]["passages_per_second"] is None


def test_speeds_that_were_measured_here_are_listed(
    data_dir: DataDir, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    key = f"{model_digest(starter().path(data_dir))} {machine()}"
    rate = {"contexts": 2, "threads": 1, "tokens_per_second": 50_000.0}
    data_dir.calibration_file.write_text(json.dumps({"version": calibration._VERSION, "rates": {key: rate}}))
    monkeypatch.setattr(model_overview, "card_of_this_build", lambda: Card("Big", 24 * 10**9))
    assert run(["models", "list", "--json", "--data-dir", str(data_dir.root)]) == 0
    listed = json.loads(capsys.readouterr().out)
    assert listed["models"][0]["passages_per_second"] == 200.0
    assert run(["models", "list", "--data-dir", str(data_dir.root)]) == 0
    assert "does about 200 passages a second here." in capsys.readouterr().out
    assert listed["models"][1]["passages_per_second"] is None
    assert listed["recommendation"]["model"] == "Qwen3-Embedding-8B"
    assert "Big (24 GB)" in listed["recommendation"]["reason"]


def test_the_model_in_use_is_verified(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["models", "verify", "--data-dir", str(tmp_path)]) == 0
    out = capsys.readouterr().out
    assert out.startswith("all-MiniLM-L6-v2, 384 dimensions, ")
    assert "right  languages  " in out


def test_a_wrong_model_gives_another_exit_code(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tiny_models.write_qwen3(tmp_path / "random.gguf")
    assert run(["models", "verify", str(path), "--json", "--data-dir", str(tmp_path / "data")]) == 1
    result = json.loads(capsys.readouterr().out)
    assert (result["model"], result["right"]) == ("random", False)
    assert [check["name"] for check in result["checks"] if not check["right"]] == ["english"]
    assert run(["models", "verify", str(tmp_path / "absent"), "--data-dir", str(tmp_path / "data")]) == 1
    assert "neither a known model nor a file" in capsys.readouterr().err
