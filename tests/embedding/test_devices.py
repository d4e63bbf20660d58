from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import psutil
import pytest

from app.embedding import backends, devices
from app.embedding.devices import Kind
from tests.embedding.graphics import processor_as

if TYPE_CHECKING:
    from pathlib import Path

for_processors_only = pytest.mark.skipif(devices.can_use_graphics(), reason="this llama.cpp uses graphics cards")


@for_processors_only
def test_a_build_for_processors_finds_no_graphics() -> None:
    devices.load_backends()
    assert devices.graphics() == []


def test_a_build_for_this_machine_has_code_of_one_kind() -> None:
    devices.load_backends()
    if not backends.processor_libraries(devices.LIBRARIES):
        assert devices.processor_kind() == ""


@pytest.mark.skipif(sys.platform != "linux", reason="names libraries as Linux does")
def test_the_kind_is_that_of_the_library_that_is_loaded(tmp_path: Path) -> None:
    for kind in ("haswell", "x64"):
        shutil.copy(devices.LIBRARIES / "libggml-base.so", tmp_path / f"libggml-cpu-{kind}.so")
    assert devices.processor_kind(tmp_path) == ""
    ctypes.CDLL(str(tmp_path / "libggml-cpu-x64.so"))
    assert devices.processor_kind(tmp_path) == "x64"


def test_memory_is_asked_of_the_device() -> None:
    device = processor_as(Kind.CARD, "Some Card")
    memory = devices.memory(device)
    total = psutil.virtual_memory().total
    assert 0 < memory.free <= memory.total
    assert memory.total == pytest.approx(total, rel=0.05)
    words = f"Some Card, {round(memory.total / 2**30)} GB"
    assert devices.describe([device, device]) == f"{words} + {words}"


def test_devices_without_an_address_are_no_twins() -> None:
    device = processor_as(Kind.CARD)
    assert devices.without_twins([device, device]) == [device, device]


def test_backends_are_registered_once() -> None:
    devices.load_backends()
    before = devices._ggml().ggml_backend_reg_count()
    devices.load_backends()
    assert devices._ggml().ggml_backend_reg_count() == before >= 1


@pytest.mark.skipif(sys.platform != "linux", reason="names libraries as Linux does")
def test_the_current_folder_is_never_searched(tmp_path: Path) -> None:
    shutil.copy(devices.LIBRARIES / "libggml-base.so", tmp_path / "libggml-vulkan.so")
    code = (
        "from app.embedding import devices\n"
        "devices.load_backends()\n"
        f"maps = open('/proc/self/maps').read(); assert {str(tmp_path)!r} not in maps"
    )
    environment = {**os.environ, "PYTHONPATH": os.getcwd()}
    subprocess.run([sys.executable, "-c", code], check=True, cwd=tmp_path, env=environment)
