from __future__ import annotations

from typing import TYPE_CHECKING

from app.cli import run

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_the_models_are_listed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["models", "list", "--data-dir", str(tmp_path)]) == 0
    out = capsys.readouterr().out
    assert "Qwen3-Embedding-0.6B" in out
    assert "In use: starter" in out
