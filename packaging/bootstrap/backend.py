"""`dev.py backend NAME`: one more library for graphics cards, to be put beside an installed program.

Of the pinned llama-cpp-python's own llama.cpp, and into a folder that names its version: the program loads no other
(app/embedding/backends.py). Only this library is compiled; what it is linked with, ggml-base, the program brings.
"""

from __future__ import annotations

import os
import shutil
import sys
import tarfile
from pathlib import Path
from typing import TYPE_CHECKING

from bootstrap import environment, llama, vulkan
from bootstrap.console import LoggedProcess, SetUpError, run_logged, say
from bootstrap.layout import ROOT, STATE, VENV_PYTHON, WINDOWS
from release import elf

if TYPE_CHECKING:
    from collections.abc import Sequence

OUT = ROOT / "dist" / "backends"
_WORK = ROOT / "build" / "backends"
_LOG = STATE / "backend.log"
NAMES = ("cuda", "vulkan")
# Without versions in names of libraries, as the bundle has them: it holds no libggml-base.so.0.
_FLAGS = (
    *("-DCMAKE_BUILD_TYPE=Release", "-DBUILD_SHARED_LIBS=ON", "-DGGML_BACKEND_DL=ON"),
    *("-DGGML_NATIVE=OFF", "-DGGML_CPU=OFF", "-DGGML_OPENMP=OFF"),
    *(f"-DLLAMA_BUILD_{part}=OFF" for part in ("COMMON", "TOOLS", "TESTS", "EXAMPLES", "SERVER")),
    *(
        "-DCMAKE_PLATFORM_NO_VERSIONED_SONAME=ON",
        "-DCMAKE_BUILD_WITH_INSTALL_RPATH=ON",
        "-DCMAKE_INSTALL_RPATH=$ORIGIN",
    ),
)
# On every Linux that runs the program, or in the program itself.
_ALWAYS_THERE = ("libggml-base.", "libc.", "libm.", "libdl.", "librt.", "libpthread.", "libgcc_s.", "libstdc++.", "ld-")


def build(name: str) -> Path:
    """Compile the backend `name`; gives the library in `OUT`. Raises SetUpError."""
    _require(name)
    pip = environment.prepare_to_compile()
    shutil.rmtree(_WORK, ignore_errors=True)
    _compile(_fetch_source(pip), _WORK / name, name)
    made = next((file for file in (_WORK / name).rglob(f"*ggml-{name}.*") if file.suffix in (".so", ".dll")), None)
    if made is None:
        raise SetUpError(f"the build made no library ggml-{name}", _LOG)
    folder = OUT / folder_name()
    folder.mkdir(parents=True, exist_ok=True)
    library = Path(shutil.copy2(made, folder))
    shutil.rmtree(_WORK)
    say(f"{library} is ready; put the folder {OUT.name} of {OUT.parent} beside the installed program{_also(library)}")
    return library


def folder_name() -> str:
    """The name of the folder in which the program looks for libraries of its llama.cpp."""
    return f"llama-{llama.requirement().version}"


def _require(name: str) -> None:
    if name == "vulkan" and vulkan.missing():
        raise SetUpError(vulkan.hint())
    has_cuda = os.environ.get("CUDACXX") or shutil.which("nvcc") or (WINDOWS and os.environ.get("CUDA_PATH"))
    if name == "cuda" and not has_cuda:
        raise SetUpError("CUDA's compiler is missing; install NVIDIA's CUDA toolkit and put its folder bin into PATH")


def _fetch_source(pip: Sequence[str | Path]) -> Path:
    """The folder of llama.cpp in the pinned source, whose hash pip checks."""
    _WORK.mkdir(parents=True)
    pinned = _WORK / "requirement.txt"
    pinned.write_text(llama.requirement().text + "\n", "utf-8")
    options = ["--no-deps", "--no-build-isolation", "--no-cache-dir", "--no-binary", llama.NAME, "--require-hashes"]
    failed = "fetching the source of llama.cpp failed; is the package index reachable? Call this command again"
    run_logged([*pip, "download", *options, "-d", _WORK, "-r", pinned], _LOG, failed, _environment())
    with tarfile.open(next(_WORK.glob("*.tar.gz"))) as archive:
        archive.extractall(_WORK / "source", filter="data")
    return next((_WORK / "source").glob("*/vendor/llama.cpp"))


def _compile(source: Path, folder: Path, name: str) -> None:
    generator = [] if WINDOWS else ["-G", "Ninja"]
    own = [*_FLAGS, f"-DGGML_{name.upper()}=ON", *llama.extra_flags()]
    configure: list[str | Path] = [_cmake(), "-S", source, "-B", folder, *generator, *own]
    run_logged(configure, _LOG, f"llama.cpp cannot be set up for {name}", _environment())
    say(f"compiling the backend for {name}, from 10 minutes to hours")
    command: list[str | Path] = [_cmake(), "--build", folder, "--config", "Release", "--target", f"ggml-{name}"]
    process = LoggedProcess([*command, "--parallel", str(os.cpu_count() or 1)], _LOG, _environment())
    try:
        process.wait(f"compiling the backend for {name} failed", show_steps=True)
    finally:
        process.stop()


def _cmake() -> Path:
    return VENV_PYTHON.with_name("cmake.exe" if WINDOWS else "cmake")


def _environment() -> dict[str, str]:
    return {"PATH": os.pathsep.join((str(VENV_PYTHON.parent), os.environ.get("PATH", "")))}


def _also(library: Path) -> str:
    """What else has to be on the computer, for people."""
    if sys.platform == "win32":
        return ", with the libraries that it needs in the same folder"
    needed = sorted(each for each in elf.needs(library).libraries if not each.startswith(_ALWAYS_THERE))
    return f"; it needs {', '.join(needed)}, of the system or from the same folder" if needed else ""
