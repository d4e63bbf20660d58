"""Shared fixtures. Warnings and log lines that a test did not ask for fail it."""

from __future__ import annotations

import logging
import os
from typing import TYPE_CHECKING

import pytest

from app.paths import DataDir

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


class _Recorder(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(f"{record.levelname} {record.name}: {record.getMessage()}")


@pytest.fixture
def expected_logs() -> list[str]:
    """Tests that provoke a warning append a part of its text here."""
    return []


@pytest.fixture(autouse=True)
def _no_unexpected_logs(expected_logs: list[str]) -> Iterator[None]:
    recorder = _Recorder()
    logging.getLogger("app").addHandler(recorder)
    yield
    logging.getLogger("app").removeHandler(recorder)
    unexpected = [line for line in recorder.lines if not any(part in line for part in expected_logs)]
    assert not unexpected, "unexpected log lines:\n" + "\n".join(unexpected)
    for part in expected_logs:
        assert any(part in line for line in recorder.lines), f"expected log line never came: {part}"


@pytest.fixture
def data_dir(tmp_path: Path) -> DataDir:
    """An empty, prepared data dir."""
    data_dir = DataDir(tmp_path / "data")
    data_dir.prepare()
    return data_dir
