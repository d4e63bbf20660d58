"""What a person removes or writes over is gone from the data dir, and what is there is for its owner only."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from app.engine import Engine
from app.search.model import SearchMode, SearchRequest

if TYPE_CHECKING:
    from app.paths import DataDir

HOUSE = Path(__file__).resolve().parent.parent
MARKER = "zanzibarquux"
# Names of files may stand in the log, which turns over by itself.
KEPT = ("models", "logs")


def holders(data_dir: DataDir, marker: str) -> list[str]:
    """Files below the data dir that hold the marker, in either case."""
    files = [file for file in data_dir.root.rglob("*") if file.is_file()]
    found = [file.relative_to(data_dir.root) for file in files if marker.encode() in file.read_bytes().lower()]
    return [str(path) for path in found if path.parts[0] not in KEPT]


def index(engine: Engine, *paths: Path) -> None:
    engine.index([str(path) for path in paths], lambda _: None, lambda: False)


def test_what_is_removed_is_gone_from_the_disk(data_dir: DataDir, tmp_path: Path, folder: Path) -> None:
    secret = tmp_path / f"{MARKER} folder"
    secret.mkdir()
    (secret / f"{MARKER}.html").write_text(f"<title>{MARKER}</title><p>The code word is {MARKER}, {MARKER}!</p>")
    (secret / f"{MARKER}.txt").write_text(f"Nobody knows of {MARKER}.\n" * 50)
    with Engine.open(data_dir) as engine:
        index(engine, folder, secret)
        assert holders(data_dir, MARKER) != []
        (data_dir.root / "catalog.sqlite.damaged-20260101-000000").write_text(MARKER)
        (data_dir.root / "catalog.sqlite.before-1").write_text(MARKER)
        aside = data_dir.vectors_dir / "chunks_x.damaged-20260101-000000"
        aside.mkdir()
        (aside / "data.lance").write_text(MARKER)
        engine.remove_root(secret)
        assert holders(data_dir, MARKER) == []
        assert engine.search(SearchRequest("lettuce", mode=SearchMode.KEYWORD)).results


def test_what_is_written_over_is_gone_after_the_next_run(data_dir: DataDir, folder: Path) -> None:
    file = folder / "diary.txt"
    file.write_text(f"Today I met {MARKER}.")
    with Engine.open(data_dir) as engine:
        index(engine, folder)
        file.write_text("Today I met nobody at all.")
        index(engine)
        assert holders(data_dir, MARKER) == []


@pytest.mark.skipif(sys.platform == "win32", reason="modes of files are those of POSIX")
def test_no_file_is_readable_by_others_whatever_the_umask(tmp_path: Path, folder: Path) -> None:
    data = tmp_path / "data"
    command = [sys.executable, "-m", "app", "--data-dir", str(data), "index", str(folder)]
    subprocess.run(command, check=True, cwd=HOUSE, capture_output=True, umask=0)
    paths = [data, *data.rglob("*")]
    assert len(paths) > 20
    open_ones = [str(path) for path in paths if os.lstat(path).st_mode & 0o077]
    assert open_ones == []


def test_who_reads_an_old_version_asks_again(data_dir: DataDir, folder: Path) -> None:
    """A reader searches all the while another engine writes and throws old versions away."""
    stop, errors, answers = threading.Event(), list[Exception](), list[int]()

    def read(reader: Engine) -> None:
        while not stop.is_set():
            try:
                answers.append(len(reader.search(SearchRequest("lettuce", mode=SearchMode.KEYWORD)).results))
            except Exception as error:  # noqa: BLE001 - any at all fails the test
                errors.append(error)

    with Engine.open(data_dir) as writer:
        index(writer, folder)
        with Engine.open(data_dir, writer=False) as reader:
            thread = threading.Thread(target=read, args=(reader,))
            thread.start()
            for n in range(6):
                (folder / "new.txt").write_text(f"Version {n} tells of the sea.")
                index(writer)
            stop.set()
            thread.join()
    assert errors == []
    assert len(answers) > 5
    assert set(answers) == {1}


def test_a_clock_that_jumps_hides_no_change(data_dir: DataDir, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = folder / "garden.md"
    far = time.time() + 10 * 365 * 86400
    os.utime(file, (far, far))
    with Engine.open(data_dir) as engine:
        index(engine, folder)
        now = time.time()
        monkeypatch.setattr(time, "time", lambda: now - 30 * 86400)
        file.write_text("# Garden\n\nThe gooseberries are ripe.\n")
        os.utime(file, (now - 40 * 86400, now - 40 * 86400))
        report = engine.index([], lambda _: None, lambda: False)
        assert (report.files.indexed, report.files.unchanged) == (1, 6)
        assert engine.search(SearchRequest("gooseberries", mode=SearchMode.KEYWORD)).results
        assert engine.index([], lambda _: None, lambda: False).files.indexed == 0
