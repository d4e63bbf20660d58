"""A real library that rests by itself and goes on, and one that keeps to a memory limit."""

from __future__ import annotations

import contextlib
import json
import subprocess
import sys
import time
from dataclasses import replace
from typing import TYPE_CHECKING

import psutil
import pytest

from app.engine import Engine
from app.settings import Settings, save_settings

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from app.paths import DataDir

_SECONDS = 60.0
_MEBIBYTE = 1024 * 1024


def wait_for(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + _SECONDS
    while not condition():
        assert time.monotonic() < deadline, "it never happened"
        time.sleep(0.05)


@pytest.fixture
def battery(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """Whether the machine is on battery; looked at all the time."""
    state = [True]
    monkeypatch.setattr("app.indexing.runner.LOOK_SECONDS", 0.05)
    monkeypatch.setattr("app.indexing.pacer.LOOK_SECONDS", 0.0)
    monkeypatch.setattr("psutil.sensors_battery", lambda: _Battery(power_plugged=not state[0]))
    return state


class _Battery:
    def __init__(self, *, power_plugged: bool) -> None:
        self.power_plugged = power_plugged


def status(engine: Engine) -> tuple[str, str]:
    now = engine.status()
    return now.state, now.cause


def test_on_battery_words_are_found_and_meaning_follows_when_plugged_in(
    data_dir: DataDir, folder: Path, battery: list[bool]
) -> None:
    with Engine.open(data_dir) as engine:
        engine.start(lambda _: None)
        engine.add_root(folder)
        wait_for(lambda: status(engine) == ("resting", "battery"))
        now = engine.status()
        assert (now.chunks > 5, now.embedded) == (True, 0)
        assert "goes on when plugged in" in now.reason
        (folder / "new.txt").write_text("A word that nobody knows: quixotry.")
        wait_for(lambda: engine.status().files.get("indexed") == 7)  # read in spite of the rest
        battery[0] = False
        wait_for(lambda: status(engine)[0] == "idle")
        assert engine.status().embedded == engine.status().chunks
    with Engine.open(data_dir, writer=False) as reader:
        assert status(reader) == ("off", "")


@pytest.mark.slow
def test_index_now_does_not_rest_before_all_is_done(data_dir: DataDir, folder: Path, battery: list[bool]) -> None:
    with Engine.open(data_dir) as engine:
        engine.start(lambda _: None)
        engine.add_root(folder)
        wait_for(lambda: status(engine) == ("resting", "battery"))
        engine.index_now()
        wait_for(lambda: status(engine)[0] == "idle")
        assert engine.status().embedded == engine.status().chunks
        (folder / "later.txt").write_text("What comes later rests again.")
        wait_for(lambda: status(engine) == ("resting", "battery"))
    assert battery == [True]


@pytest.mark.slow
def test_who_asks_for_an_index_waits_for_it_whatever_feeds_the_machine(
    data_dir: DataDir, folder: Path, battery: list[bool]
) -> None:
    with Engine.open(data_dir) as engine:
        report = engine.index([str(folder)], lambda _: None, lambda: False)
        assert report.chunks.embedded > 0
    assert battery == [True]


def proportional_mb(process: psutil.Process) -> float:
    """Its share of memory; all that it holds where the kernel does not let us look into it."""
    try:
        return float(process.memory_full_info().pss) / _MEBIBYTE
    except psutil.AccessDenied:
        return float(process.memory_info().rss) / _MEBIBYTE


def most_memory_mb(command: list[str]) -> float:
    """The most that a command and its children held together."""
    most = 0.0
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as running:
        process = psutil.Process(running.pid)
        while running.poll() is None:
            held = 0.0
            with contextlib.suppress(psutil.Error):
                for one in (process, *process.children(recursive=True)):
                    with contextlib.suppress(psutil.Error):
                        held += proportional_mb(one)
            most = max(most, held)
            time.sleep(0.5)
    assert running.returncode in (0, 3)
    return most


@pytest.mark.slow
@pytest.mark.timeout(600)
@pytest.mark.skipif(sys.platform != "linux", reason="PSS is a thing of Linux")
def test_all_processes_together_stay_below_the_limit(data_dir: DataDir, tmp_path: Path) -> None:
    save_settings(replace(Settings(), memory_limit=1024, extractors=4), data_dir.settings_file)
    documents = tmp_path / "many"
    documents.mkdir()
    for number in range(40):
        lines = [f"Paragraph {line} of {number} on gardens, trains and taxes.\n\n" for line in range(30)]
        (documents / f"{number}.md").write_text("".join(lines))
    command = [sys.executable, "-m", "app", "index", "--data-dir", str(data_dir.root), str(documents), "--json"]
    most = most_memory_mb(command)
    sys.stderr.write(json.dumps({"most_mb": round(most)}) + "\n")
    assert most < 1024
