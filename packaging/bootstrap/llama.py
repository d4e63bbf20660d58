"""Builds llama-cpp-python from its pinned source with only what Lodestone calls, once per kind of machine.

Two ways: `native` for `.venv`, optimised for this processor, and `portable` for the bundle, with code for every kind of
processor in libraries of their own, of which ggml loads the best that the machine at hand can run.

There is no wheel of it on PyPI, and its default build compiles tools, the web server's helpers and the vision library
as well, which takes more than three times as long.
"""

from __future__ import annotations

import os
import platform
import shlex
import shutil
import zipfile
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bootstrap import lockfile, stamp, vulkan, wheel_cache
from bootstrap.console import LoggedProcess, SetUpError, run_logged, say
from bootstrap.layout import ROOT, STATE, VENV_PYTHON, WINDOWS, requirements_lock

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

NAME = "llama-cpp-python"
_HOOK = ROOT / "packaging" / "llama.cmake"
_FLAGS = ("-DLLAVA_BUILD=OFF", "-DCMAKE_BUILD_TYPE=Release")
# Libraries carry no version in their names: a wheel keeps copies where links were, and ggml would be loaded twice.
_LOADABLE = (
    *("-DGGML_NATIVE=OFF", "-DGGML_BACKEND_DL=ON", "-DGGML_CPU_ALL_VARIANTS=ON"),
    *("-DCMAKE_INSTALL_BINDIR=llama_cpp/lib", "-DCMAKE_INSTALL_LIBDIR=llama_cpp/lib"),
    *("-DCMAKE_PLATFORM_NO_VERSIONED_SONAME=ON", "-DCMAKE_INSTALL_RPATH=$ORIGIN"),
)
_TARGET = "llama"
# A person's own CMake options, such as -DGGML_CUDA=on. They count until others are given, or "none".
_VARIABLE = "LODESTONE_LLAMA_CMAKE_ARGS"
_NONE = "none"  # PowerShell cannot set a variable to nothing
_REMEMBERED = STATE / "llama-options.txt"
_FAILED = (
    "building llama.cpp failed; a C++17 compiler is needed "
    + ("(Visual Studio Build Tools with 'Desktop development with C++')" if WINDOWS else "(g++ or clang++)")
    + "; then call this command again"
)


def requirement() -> lockfile.Requirement:
    """The pinned requirement of llama-cpp-python."""
    lock = lockfile.parse(requirements_lock("run").read_text("utf-8"))
    return next(pinned for pinned in lock if pinned.name == NAME)


@dataclass(frozen=True, slots=True)
class Way:
    """One way to build: options for CMake, and what it depends on of the machine that builds."""

    name: str
    flags: tuple[str, ...]
    machine: str
    how_long: str

    @property
    def log(self) -> Path:
        """What the compiler said."""
        return STATE / ("llama.log" if self.name == "native" else f"llama-{self.name}.log")


def native() -> Way:
    """For the processor of this machine alone."""
    how_long = "which takes a while with your own options" if extra_flags() else "2 to 5 minutes"
    return Way("native", (*_FLAGS, *extra_flags()), stamp.cpu_features(), how_long)


def portable() -> Way:
    """For all processors of this family, with Vulkan where it can be built here."""
    flags = (*_FLAGS, *_LOADABLE, *vulkan.flags(), *extra_flags())
    machine = platform.machine() + vulkan.made_with()
    return Way("portable", flags, machine, "10 to 60 minutes")


def key(way: Way | None = None) -> str:
    """Names all that decides what a build comes out as: source, flags, processor, system libraries."""
    way = way or native()
    return wheel_cache.key(requirement().text, *way.flags, _TARGET, _HOOK.read_text("utf-8"), way.machine)


def extra_flags() -> list[str]:
    """The person's own CMake options, of the environment or else those that `.venv` was set up with.

    Raises SetUpError where they cannot be taken apart as a shell would.
    """
    text = os.environ.get(_VARIABLE)
    if text is None:
        return _REMEMBERED.read_text("utf-8").splitlines() if _REMEMBERED.exists() else []
    try:
        return [] if text == _NONE else shlex.split(text, posix=not WINDOWS)
    except ValueError as error:
        raise SetUpError(f"{_VARIABLE} has a quote without its partner: {text}") from error


def remember_extra_flags() -> None:
    """Let the next call use them without being told again."""
    flags = extra_flags()
    if flags:
        _REMEMBERED.write_text("\n".join(flags), "utf-8")
    else:
        _REMEMBERED.unlink(missing_ok=True)


class Build:
    """One wheel on its way: from the cache if it is there, else from a compiler that runs beside other work."""

    def __init__(self, build_key: str, way: Way | None = None) -> None:
        self._kept = wheel_cache.Kept(build_key)
        self._way = way or native()
        self._process: LoggedProcess | None = None
        self._out = STATE / f"llama-wheel-{self._way.name}"

    @property
    def is_kept(self) -> bool:
        """True where nothing need be compiled."""
        return self._kept.wheel() is not None

    def start(self, pip: Sequence[str | Path]) -> None:
        """Begin to compile unless a kept wheel serves."""
        if self._kept.wheel() is not None:
            return
        say(f"building llama.cpp in the background, {self._way.how_long}, once")
        shutil.rmtree(self._out, ignore_errors=True)
        self._out.mkdir(parents=True)
        pinned = self._out / "requirement.txt"
        pinned.write_text(requirement().text + "\n", "utf-8")
        # pip's own cache would hand out a wheel that was built with other flags.
        options = ["--no-deps", "--no-build-isolation", "--no-cache-dir", "--no-binary", NAME, "--require-hashes"]
        command = [*pip, "wheel", "-v", *options, "-w", self._out, "-r", pinned]
        self._process = LoggedProcess(command, self._way.log, _build_environment(self._way.flags))

    def install(self, pip: Sequence[str | Path]) -> None:
        """Wait for the wheel, keep it for other checkouts, put it into `.venv` and load it once."""
        options = ["--no-deps", "--no-index", "--no-compile", "--force-reinstall"]
        command: list[str | Path] = [*pip, "install", *options, self._finished()]
        run_logged(command, STATE / "pip.log", "installing the built llama.cpp failed")
        check: list[str | Path] = [VENV_PYTHON, "-P", "-c", "import llama_cpp; llama_cpp.llama_print_system_info()"]
        failed = f"the built llama.cpp cannot be loaded; remove {self._kept.folder} and try again"
        run_logged(check, self._way.log, failed)
        shutil.rmtree(self._out, ignore_errors=True)

    def unpack(self, folder: Path) -> None:
        """Wait for the wheel, keep it for other checkouts, and put its libraries, nothing else, into `folder`."""
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        with zipfile.ZipFile(self._finished()) as wheel:
            for name in wheel.namelist():
                if name.startswith("llama_cpp/lib/") and name.endswith((".so", ".dll", ".dylib")):
                    (folder / name.rpartition("/")[2]).write_bytes(wheel.read(name))
        shutil.rmtree(self._out, ignore_errors=True)

    def _finished(self) -> Path:
        """The wheel, of the cache or built by now. Raises SetUpError."""
        wheel = self._kept.wheel()
        if wheel is not None:
            return wheel
        if self._process is None:
            raise SetUpError("the kept llama.cpp vanished; call this command again")
        self._process.wait(_FAILED, show_steps=True)
        return self._kept.keep(next(self._out.glob("*.whl")))

    def stop(self) -> None:
        """End the compiler if it still runs."""
        if self._process is not None:
            self._process.stop()


def _build_environment(flags: Sequence[str]) -> dict[str, str]:
    defines = [*flags, f"-DCMAKE_PROJECT_INCLUDE={_HOOK.as_posix()}"]
    # On Windows CMake drives MSBuild, which compiles the files of one library in turn unless cl.exe is told otherwise.
    windows_only = {"CL": "/MP"} if WINDOWS else {}
    return {
        **windows_only,
        "CMAKE_ARGS": shlex.join(defines),
        "SKBUILD_BUILD_TARGETS": _TARGET,
        "CMAKE_BUILD_PARALLEL_LEVEL": str(os.cpu_count() or 1),
        "PATH": os.pathsep.join((str(VENV_PYTHON.parent), os.environ.get("PATH", ""))),
    }
