"""A home of its own for each test, so that no pointer of the person's is read or written."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.paths import DATA_VARIABLE, DataDir

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def usual(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> DataDir:
    """The usual data folder, empty and prepared."""
    folder = tmp_path / "home" / "Lodestone"
    monkeypatch.setattr("platformdirs.user_data_dir", lambda *_, **__: str(folder))
    monkeypatch.delenv(DATA_VARIABLE, raising=False)
    made = DataDir(folder)
    made.prepare()
    return made
