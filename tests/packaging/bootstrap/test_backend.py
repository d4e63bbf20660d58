from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tarfile
import zipfile
from typing import TYPE_CHECKING

import pytest

from app.embedding import backends
from bootstrap import backend, environment, llama, vulkan
from bootstrap.console import SetUpError
from bootstrap.layout import ROOT

if TYPE_CHECKING:
    from pathlib import Path

# Stands for the real project: a target of the same name that comes out as the same kind of file.
PROJECT = """
cmake_minimum_required(VERSION 3.19)
project(small C)
if(NOT GGML_BACKEND_DL OR NOT GGML_VULKAN)
  message(FATAL_ERROR "the options did not come through")
endif()
add_library(ggml-vulkan MODULE small.c)
"""


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", str(tmp_path / "lodestone"))
    monkeypatch.setattr(sys, "frozen", True, raising=False)


@pytest.mark.usefixtures("installed")
def test_the_program_looks_where_the_build_puts_it() -> None:
    folder = backends.extra_folder()
    assert folder is not None
    assert (folder.parent.name, folder.name) == (backend.OUT.name, backend.folder_name())


def test_missing_tools_are_told_before_anything_is_fetched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    for name in ("CUDACXX", "CUDA_PATH", "VULKAN_SDK"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(environment, "prepare_to_compile", lambda: pytest.fail("went on all the same"))
    with pytest.raises(SetUpError, match="install NVIDIA's CUDA toolkit"):
        backend.build("cuda")
    with pytest.raises(SetUpError, match="without Vulkan, for want of glslc"):
        backend.build("vulkan")


@pytest.mark.skipif(sys.platform == "win32" or shutil.which("cmake") is None, reason="needs CMake and a compiler")
def test_one_library_is_compiled_and_put_aside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    cmake = tmp_path / "cmake"
    cmake.symlink_to(shutil.which("cmake") or "")
    monkeypatch.setattr(backend, "_cmake", lambda: cmake)
    for name in ("OUT", "_WORK", "_LOG"):
        monkeypatch.setattr(backend, name, tmp_path / name / "here")
    monkeypatch.setattr(vulkan, "missing", list)
    monkeypatch.setattr(environment, "prepare_to_compile", lambda: [fake_pip(tmp_path)])
    library = backend.build("vulkan")
    assert library == backend.OUT / backend.folder_name() / "libggml-vulkan.so"
    assert library.read_bytes()[:4] == b"\x7fELF"
    assert "is ready; put the folder" in capsys.readouterr().err
    assert not backend._WORK.exists()


def fake_pip(tmp_path: Path) -> Path:
    """Writes the archive that pip would fetch, to the folder that is named after -d."""
    source = tmp_path / "llama_cpp_python-1"
    (source / "vendor" / "llama.cpp").mkdir(parents=True)
    (source / "vendor" / "llama.cpp" / "CMakeLists.txt").write_text(PROJECT)
    (source / "vendor" / "llama.cpp" / "small.c").write_text("int small;\n")
    with tarfile.open(tmp_path / "source.tar.gz", "w:gz") as archive:
        archive.add(source, source.name)
    pip = tmp_path / "pip"
    pip.write_text(f'#!/bin/sh\nwhile [ "$1" != -d ]; do shift; done; cp "{tmp_path}/source.tar.gz" "$2"\n')
    pip.chmod(0o755)
    return pip


PORTABLE = llama.Build(llama.key(llama.portable()), llama.portable())


@pytest.mark.skipif(sys.platform != "linux" or not PORTABLE.is_kept, reason="needs the kept llama.cpp of dev.py build")
def test_a_real_library_beside_the_program_is_loaded_and_one_of_another_version_is_not(tmp_path: Path) -> None:
    with zipfile.ZipFile(PORTABLE._finished()) as wheel:
        wheel.extractall(tmp_path / "packages")
    processor = tmp_path / "packages" / "llama_cpp" / "lib" / "libggml-cpu-x64.so"
    for folder in (backend.folder_name(), "llama-0.0.1"):
        (tmp_path / "backends" / folder).mkdir(parents=True)
        shutil.copy(processor, tmp_path / "backends" / folder / "libggml-extra.so")
    code = (
        "import logging, sys\n"
        f"sys.frozen, sys.executable = True, {str(tmp_path / 'lodestone')!r}\n"
        "logging.basicConfig(level='WARNING', stream=sys.stdout, format='%(message)s')\n"
        "from app.embedding import devices\n"
        "devices.load_backends()\n"
        "print(devices._ggml().ggml_backend_reg_count(), *{line.split()[-1] for line in open('/proc/self/maps')})\n"
    )
    places = {**os.environ, "PYTHONPATH": os.pathsep.join((str(tmp_path / "packages"), str(ROOT)))}
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True, env=places)
    warning, loaded = done.stdout.splitlines()
    assert warning.startswith(f"{tmp_path}/backends/llama-0.0.1/libggml-extra.so is not used: ")
    assert loaded.split()[0] == "2", "the extra one and the best of the program's own"
    assert f"{tmp_path}/backends/{backend.folder_name()}/libggml-extra.so" in loaded
    assert "llama-0.0.1" not in loaded
