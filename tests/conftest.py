"""Shared fixtures. Warnings and log lines that a test did not ask for fail it."""

from __future__ import annotations

import logging
import os
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from app.engine import Engine
from app.paths import DataDir
from app.store.catalog import Catalog

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.s3_server import S3Server

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# The same examples in every run: what a change breaks is told by that change, and a busy machine is no failure.
settings.register_profile("repeatable", derandomize=True, deadline=None)
settings.load_profile("repeatable")


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


@pytest.fixture(autouse=True)
def _plugged_in(monkeypatch: pytest.MonkeyPatch) -> None:
    """On a battery embedding would rest, and tests that wait for it would fail."""
    monkeypatch.setattr("psutil.sensors_battery", lambda: None, raising=False)


@pytest.fixture
def data_dir(tmp_path: Path) -> DataDir:
    """An empty, prepared data dir."""
    data_dir = DataDir(tmp_path / "data")
    data_dir.prepare()
    return data_dir


TEXTS = {
    "garden.md": "# Garden\n\nTomatoes need sun and water.\n\n## Pests\n\nSnails eat the young lettuce at night.\n",
    "contract.txt": "The tenant shall give notice three months before moving out.\n\nThe deposit is two rents.\n",
    "notes/汉语.txt": "南京市长江大桥是一座重要的桥梁。\n",
    "notes/code.py": 'def fall(seconds):\n    """Metres fallen after a time."""\n    return 4.905 * seconds**2\n',
    "page.html": "<title>Tea</title><body><h1>Tea</h1><p>Green tea is steeped at eighty degrees.</p></body>",
    "twin.txt": "The tenant shall give notice three months before moving out.\n\nThe deposit is two rents.\n",
    "blob.txt": "\0\1\2\3\4\5\6\7" * 200,
}


def write_folder(folder: Path) -> Path:
    """A small folder of our own documents: six with text, one that only pretends to be text."""
    for name, text in TEXTS.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8", newline="")
    return folder


@pytest.fixture
def catalog(data_dir: DataDir) -> Iterator[Catalog]:
    """The empty catalog of `data_dir`, open to write."""
    catalog = Catalog(data_dir.catalog_file)
    yield catalog
    catalog.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A fresh copy of the small folder."""
    return write_folder(tmp_path / "documents")


@pytest.fixture(scope="session")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """An engine on the small folder, indexed by the real model; for tests that change nothing."""
    base = tmp_path_factory.mktemp("library")
    with Engine.open(DataDir(base / "data")) as engine:
        engine.index([str(write_folder(base / "documents"))], lambda _: None, lambda: False)
        yield engine


@pytest.fixture(scope="session")
def _s3_server() -> Iterator[S3Server]:
    from tests.s3_server import s3_server

    with s3_server() as server:
        yield server


@pytest.fixture
def s3(_s3_server: S3Server, monkeypatch: pytest.MonkeyPatch) -> S3Server:
    """An S3 server with an empty bucket, and its keys in the environment."""
    from tests.s3_server import KEY, SECRET

    _s3_server.clear()
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", KEY)
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", SECRET)
    return _s3_server
