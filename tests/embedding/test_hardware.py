import os
from pathlib import Path

import psutil
import pytest

from app.embedding import hardware


def test_cores_are_those_that_we_may_use() -> None:
    assert 1 <= hardware.physical_cores() <= (os.cpu_count() or 1)


def test_an_unknown_number_of_physical_cores_falls_back(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(psutil, "cpu_count", lambda **_: None)
    assert hardware.physical_cores() >= 1


def test_the_device_reads_well() -> None:
    assert hardware.describe_cpu(1) == "CPU, 1 thread"
    assert hardware.describe_cpu(4) == "CPU, 4 threads"


def test_libraries_for_graphics_cards_are_known_by_their_names(tmp_path: Path) -> None:
    for name in ("libggml-base.so", "libggml-cpu-haswell.so", "ggml-cpu.dll", "libllama.so"):
        (tmp_path / name).touch()
    assert not hardware.has_graphics_library(tmp_path)
    (tmp_path / "ggml-vulkan.dll").touch()
    assert hardware.has_graphics_library(tmp_path)


def test_waiting_threads_sleep_unless_the_person_says_otherwise(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("OMP_WAIT_POLICY", raising=False)
    hardware.wait_without_spinning()
    assert os.environ["OMP_WAIT_POLICY"] == "passive"
    monkeypatch.setenv("OMP_WAIT_POLICY", "active")
    hardware.wait_without_spinning()
    assert os.environ["OMP_WAIT_POLICY"] == "active"
