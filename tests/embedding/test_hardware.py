import os

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
    assert hardware.describe_cpu(4, "haswell") == "CPU, 4 threads, code for haswell"


def test_waiting_threads_sleep_unless_the_person_says_otherwise(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("OMP_WAIT_POLICY", raising=False)
    hardware.wait_without_spinning()
    assert os.environ["OMP_WAIT_POLICY"] == "passive"
    monkeypatch.setenv("OMP_WAIT_POLICY", "active")
    hardware.wait_without_spinning()
    assert os.environ["OMP_WAIT_POLICY"] == "active"
