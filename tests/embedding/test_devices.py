from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import psutil
import pytest

from app.embedding import backends, devices, llama_log
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


@pytest.mark.parametrize(
    ("name", "is_imitation"),
    [
        ("llvmpipe (LLVM 15.0.6, 256 bits)", True),
        ("SwiftShader Device (Subzero)", True),
        ("Microsoft Basic Render Driver", True),
        ("NVIDIA GeForce RTX 3060", False),
        ("AMD Radeon Graphics (RADV RENOIR)", False),
    ],
)
def test_a_driver_that_computes_on_the_processor_is_no_card(name: str, is_imitation: bool) -> None:
    assert devices.is_imitated(name) is is_imitation


def test_what_is_no_library_costs_one_line_of_the_log(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, expected_logs: list[str]
) -> None:
    junk = tmp_path / ("ggml-junk.dll" if sys.platform == "win32" else "libggml-junk.so")
    junk.write_text("Dear computer,")
    expected_logs.append(f"{junk} cannot be used: ")
    llama_log.install()
    with caplog.at_level("WARNING"):
        devices.load_extra([junk])
    assert len(caplog.records) == 1
    assert llama_log.take_errors() == ""


# What ggml_backend_init gives: ggml_backend_reg of ggml-backend-impl.h, of a backend without devices.
TINY_BACKEND = """
#include <stddef.h>
static const char * name(void * r) { return "Tiny"; }
static size_t count(void * r) { return 0; }
static void * none(void * r, size_t i) { return NULL; }
static void * no_function(void * r, const char * n) { return NULL; }
static struct { int api_version; void * functions[4]; void * context; } reg =
    { API_VERSION, { name, count, none, no_function }, NULL };
void * ggml_backend_init(void) { return &reg; }
"""


@pytest.mark.skipif(sys.platform == "win32" or shutil.which("cc") is None, reason="needs a C compiler")
def test_a_backend_of_another_interface_is_refused(tmp_path: Path) -> None:
    (tmp_path / "tiny.c").write_text(TINY_BACKEND)
    for version in (1, 2):
        out = tmp_path / f"libggml-tiny{version}.so"
        command = ["cc", "-shared", "-fPIC", f"-DAPI_VERSION={version}", "-o", str(out), str(tmp_path / "tiny.c")]
        subprocess.run(command, check=True)
    code = (
        "import logging, sys; from pathlib import Path\n"
        "from app.embedding import devices, llama_log\n"
        "logging.basicConfig(level='WARNING', stream=sys.stdout, format='%(message)s')\n"
        "llama_log.install(); devices.load_backends(); before = devices._ggml().ggml_backend_reg_count()\n"
        "devices.load_extra([Path(each) for each in sys.argv[1:]])\n"
        "print(devices._ggml().ggml_backend_reg_count() - before, llama_log.take_errors())\n"
    )
    command = [sys.executable, "-c", code, *(str(tmp_path / f"libggml-tiny{version}.so") for version in (1, 2))]
    environment = {**os.environ, "PYTHONPATH": os.getcwd()}
    done = subprocess.run(command, check=True, capture_output=True, text=True, env=environment)
    refused, loaded = done.stdout.splitlines()
    assert refused.startswith(f"{tmp_path}/libggml-tiny1.so cannot be used: ")
    assert "incompatible API version" in refused
    assert loaded.strip() == "1"


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
