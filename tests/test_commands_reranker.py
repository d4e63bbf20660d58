from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

import reference_models
from app.cli import FAILED, OK, run
from app.engine import Engine

if TYPE_CHECKING:
    from pathlib import Path

    from app.paths import DataDir


@pytest.fixture
def indexed(data_dir: DataDir, folder: Path) -> DataDir:
    with Engine.open(data_dir) as engine:
        engine.index([str(folder)], lambda _: None, lambda: False)
    return data_dir


def test_it_is_imported_chosen_used_and_left(
    indexed: DataDir, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    base = ["--data-dir", str(indexed.root)]
    search = [*base, "search", "deposit", "--rerank", "--quick"]
    assert run(search) == OK
    assert "No reranker is chosen" in capfd.readouterr().err
    file = reference_models.write_reranker(tmp_path / "Qwen3-Reranker-tiny.gguf")
    assert run([*base, "models", "import", str(file)]) == OK
    assert "models reranker Qwen3-Reranker-tiny" in capfd.readouterr().out
    assert run([*base, "models", "reranker", "Qwen3-Reranker-tiny"]) == OK
    assert "search --rerank" in capfd.readouterr().out
    assert run([*search, "--explain"]) == OK
    shown = capfd.readouterr()
    assert "The first 20 files are in the order of Qwen3-Reranker-tiny." in shown.out
    assert "; reranker 0." in shown.out
    assert not shown.err
    assert run([*search, "--json"]) == OK
    answer = json.loads(capfd.readouterr().out)
    assert answer["reranked_by"] == "Qwen3-Reranker-tiny"
    scores = [file["passages"][0]["reranked"] for file in answer["results"]]
    assert scores == sorted(scores, reverse=True)
    assert run([*base, "models", "list"]) == OK
    assert "reranker" in capfd.readouterr().out
    assert run([*base, "--json", "models", "reranker", "--off"]) == OK
    assert json.loads(capfd.readouterr().out) == {"reranker": ""}
    assert run([*base, "models", "reranker"]) == OK
    assert "No reranker is chosen" in capfd.readouterr().out


def test_a_file_that_is_none_is_not_chosen(data_dir: DataDir, capfd: pytest.CaptureFixture[str]) -> None:
    base = ["--data-dir", str(data_dir.root), "models", "reranker"]
    assert run([*base, "starter-that-is-not-there"]) == FAILED
    assert "neither a known model nor a file" in capfd.readouterr().err
