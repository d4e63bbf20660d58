"""A library in an object store from end to end, against a real S3 server: indexed, read elsewhere, cut off, purged."""

from __future__ import annotations

import gzip
import json
import os
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING, Any

import pytest

from app.engine import Engine
from app.errors import ResourceError, ResourceProblem
from app.paths import DataDir
from app.search.model import SearchMode, SearchRequest
from app.settings import save_settings
from app.store import mirror

if TYPE_CHECKING:
    from pathlib import Path

    from app.indexing.progress import Progress
    from tests.s3_server import S3Server

pytestmark = [pytest.mark.slow, pytest.mark.timeout(300)]


@pytest.fixture(autouse=True)
def _always_looks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mirror, "FRESH_SECONDS", 0.0)


def _data_dir(place: Path, s3: S3Server) -> DataDir:
    data_dir = DataDir(place)
    data_dir.prepare()
    save_settings(s3.settings(), data_dir.settings_file)
    return data_dir


@pytest.fixture
def writer(tmp_path: Path, s3: S3Server) -> DataDir:
    return _data_dir(tmp_path / "writer", s3)


@pytest.fixture
def reader(tmp_path: Path, s3: S3Server) -> DataDir:
    return _data_dir(tmp_path / "reader", s3)


def _index(data_dir: DataDir, *folders: Path) -> Any:
    with Engine.open(data_dir) as engine:
        return engine.index([str(folder) for folder in folders], lambda _: None, lambda: False)


def _command(data_dir: DataDir, *arguments: str) -> list[str]:
    return [sys.executable, "-m", "app", *arguments, "--json", "--data-dir", str(data_dir.root)]


def _ask(data_dir: DataDir, *arguments: str) -> Any:
    """What another process finds."""
    done = subprocess.run(_command(data_dir, "search", *arguments), capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


def _names(engine: Engine, query: str, mode: SearchMode = SearchMode.KEYWORD) -> list[str]:
    found = engine.search(SearchRequest(query, mode=mode))
    assert not found.degraded
    return [os.path.basename(result.path) for result in found.results]


def test_what_one_computer_writes_another_one_reads(
    writer: DataDir, reader: DataDir, folder: Path, s3: S3Server
) -> None:
    assert _index(writer, folder).chunks.total == 6
    found = _ask(reader, "when must the tenant tell type:txt")
    assert not found["degraded"]
    assert os.path.basename(found["results"][0]["path"]) in ("contract.txt", "twin.txt")
    with Engine.open(reader, writer=False) as engine:
        for mode in SearchMode:
            assert _names(engine, "snails lettuce", mode)[0] == "garden.md"
        assert engine.status().chunks == 6
        assert not engine.take_over()

        (folder / "garden.md").write_text("# Garden\n\nPears ripen in October. marker7531\n", "utf-8")
        _index(writer, folder)
        assert _names(engine, "snails lettuce") == []
        assert _names(engine, "pears") == ["garden.md"]
        assert any(b"marker7531" in content for content in _unpacked(s3))

        with Engine.open(writer) as writing:
            writing.remove_root(folder)
        assert not any(b"marker7531" in content for content in _unpacked(s3))
        assert not any(b"garden.md" in content for content in _unpacked(s3))
        assert engine.search(SearchRequest("pears")).results == ()


def _unpacked(s3: S3Server) -> list[bytes]:
    return [gzip.decompress(each) if name.endswith(".gz") else each for name, each in s3.contents().items()]


def test_a_writer_that_is_killed_is_followed_by_the_next(
    writer: DataDir, reader: DataDir, folder: Path, s3: S3Server
) -> None:
    for number in range(60):
        (folder / f"{number}.txt").write_text(f"Page {number} tells of ships and harbour number {number}.\n", "utf-8")
    for growth in (20, 60):  # while the table is made, and while it is filled
        before = len(s3.contents())
        child = subprocess.Popen(_command(writer, "index", str(folder)), stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        deadline = time.monotonic() + 60
        while len(s3.contents()) < before + growth and child.poll() is None and time.monotonic() < deadline:
            time.sleep(0.02)
        child.send_signal(signal.SIGKILL)
        child.communicate()
    report = _index(writer, folder)
    assert report.files.failed == 0
    assert report.chunks.total == 66
    with Engine.open(reader, writer=False) as engine:
        assert _names(engine, "harbour 59")[0] == "59.txt"
        assert engine.status().embedded == 66


def test_a_store_that_is_away_lets_the_run_rest(
    writer: DataDir, folder: Path, s3: S3Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.indexing.runner.RETRY_SECONDS", 0.5)
    monkeypatch.setattr("app.store.location.RETRIES", 0)
    told: list[Progress] = []
    with Engine.open(writer) as engine:
        s3.is_down = True
        with pytest.raises(ResourceError) as caught:
            engine.index([str(folder)], told.append, lambda: False)
        assert caught.value.code is ResourceProblem.STORE
        engine.start(told.append)
        engine.add_root(folder)
        _wait(lambda: any(progress.code == "store_unreachable" for progress in told))
        assert engine.trouble().code == "store_unreachable"
        s3.is_down = False
        _wait(lambda: engine.status().embedded == 6)
        assert _names(engine, "tenant notice")[0] in ("contract.txt", "twin.txt")


def test_a_reader_says_that_the_store_is_away(
    writer: DataDir, reader: DataDir, folder: Path, s3: S3Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.store.location.RETRIES", 0)
    _index(writer, folder)
    with Engine.open(reader, writer=False) as engine:
        assert _names(engine, "lettuce") == ["garden.md"]
        s3.is_down = True
        with pytest.raises(ResourceError, match="does not answer"):
            engine.search(SearchRequest("tomatoes"))
        s3.is_down = False
        assert _names(engine, "tomatoes") == ["garden.md"]


def _wait(until: Any) -> None:
    deadline = time.monotonic() + 120
    while not until():
        assert time.monotonic() < deadline
        time.sleep(0.05)
