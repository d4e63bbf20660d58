"""A disk without room: the person is told, nothing is damaged, and it goes on by itself when there is room."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from app.engine import Engine
from app.errors import ResourceError, ResourceProblem
from app.paths import DataDir
from app.search.model import SearchMode, SearchRequest
from tests.conftest import write_folder

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.indexing.progress import Progress

HOUSE = Path(__file__).resolve().parent.parent
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="limits and mounts as Linux has them")
FULL = "The disk that holds the library is full."


@pytest.fixture
def documents(tmp_path: Path) -> Path:
    """The small folder and twenty files of 60 KB, each a few sentences again and again, so that they embed soon."""
    folder = write_folder(tmp_path / "documents")
    for n in range(20):
        paragraph = f"Report {n} tells of the harbour, of rain and of the price of copper. " * 15
        (folder / f"long{n:02}.txt").write_text("\n\n".join([paragraph] * 60))
    return folder


def lodestone(data: Path, *arguments: str, file_bytes: int = 0) -> subprocess.CompletedProcess[str]:
    """The program as a process; none of its files may grow beyond `file_bytes` unless that is 0."""
    limit = f"import resource; resource.setrlimit(resource.RLIMIT_FSIZE, ({file_bytes}, {file_bytes}))\n"
    code = (limit if file_bytes else "") + "import sys; from app.cli import run; sys.exit(run(sys.argv[1:]))"
    command = [sys.executable, "-c", code, "--data-dir", str(data), *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False, cwd=HOUSE, timeout=300)


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_files_that_may_not_grow_stop_it_with_a_reason_and_damage_nothing(tmp_path: Path, documents: Path) -> None:
    data = tmp_path / "data"
    assert lodestone(data, "index", str(documents / "garden.md")).returncode == 0
    full = lodestone(data, "index", str(documents), file_bytes=150_000)
    assert (full.returncode, FULL in full.stderr) == (1, True), full.stderr
    assert "Traceback" not in full.stderr
    status = json.loads(lodestone(data, "status", "--json").stdout)
    assert (status["problem_code"], FULL in status["notice"]) == ("disk_full", True)
    problems = json.loads(lodestone(data, "problems", "--json").stdout)
    assert problems["library"]["code"] == "disk_full"
    assert "garden.md" in lodestone(data, "search", "lettuce", "--mode", "keyword").stdout
    done = json.loads(lodestone(data, "index", "--json").stdout)
    assert (done["files"]["failed"], done["chunks"]["total"] > 100) == (0, True)
    status = json.loads(lodestone(data, "status", "--json").stdout)
    assert (status["problem_code"], status["notice"], status["notices"]) == ("", "", [])


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 3 MB, where this system lets us mount one."""
    place = tmp_path / "disk"
    place.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=3m,mode=0700", "tmpfs", str(place)]
    if os.geteuid() != 0 or shutil.which("mount") is None or subprocess.run(command, check=False).returncode:
        pytest.skip("a small disk can only be mounted by root, and not in every container")
    yield place
    subprocess.run(["umount", "-l", str(place)], check=False)


def wait_for(seen: list[Progress], code: str, seconds: float = 90.0) -> None:
    deadline = time.monotonic() + seconds
    while not (seen and seen[-1].stage.value == "idle" and seen[-1].code == code):
        assert time.monotonic() < deadline, seen[-3:]
        time.sleep(0.05)


@pytest.mark.timeout(600)
def test_a_full_disk_is_told_and_work_goes_on_when_there_is_room(
    small_disk: Path, documents: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.indexing.runner.RETRY_SECONDS", 0.5)
    data_dir = DataDir(small_disk / "data")
    with Engine.open(data_dir) as engine:
        engine.index([str(documents / "garden.md")], lambda _: None, lambda: False)
        ballast = small_disk / "ballast"
        fill(ballast)
        seen: list[Progress] = []
        engine.start(seen.append)
        engine.add_root(documents)
        wait_for(seen, "disk_full")
        assert FULL in seen[-1].problem
        assert engine.status().problem_code == "disk_full"
        found = engine.search(SearchRequest("lettuce", mode=SearchMode.KEYWORD))
        assert found.results[0].path == str(documents / "garden.md")
        ballast.unlink()
        subprocess.run(["mount", "-o", "remount,size=200m", str(small_disk)], check=True)
        wait_for(seen, "")
        status = engine.status()
        assert (status.problem_code, status.notice, status.files) == ("", "", {"indexed": 26, "skipped": 1})
        assert status.embedded == status.chunks


def fill(file: Path) -> None:
    """Take all the room there is."""
    with file.open("wb", buffering=0) as out:
        for size in (65_536, 4_096, 1):
            try:
                while True:
                    out.write(bytes(size))
            except OSError:
                continue


@pytest.mark.timeout(300)
def test_a_disk_that_is_full_at_the_start_says_so(small_disk: Path) -> None:
    fill(small_disk / "ballast")
    with pytest.raises(ResourceError) as caught:
        Engine.open(DataDir(small_disk / "data")).close()
    assert caught.value.code in (ResourceProblem.DISK_FULL, ResourceProblem.DATA_DIR)
    assert "full" in caught.value.user_message or "No space left" in caught.value.user_message
