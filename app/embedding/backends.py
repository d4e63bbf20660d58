"""The libraries that ggml computes with where they are files of their own; looks at names and loads none of them.

The installed program brings one for each kind of processor, and where it was built so one for graphics cards through
Vulkan. Others, such as the one for CUDA, are found beside the program in `backends/llama-VERSION`, VERSION being that
of llama-cpp-python. The name says what they were built from, because ggml itself looks only at its interface: between
two versions with the same interface the numbers of operations change, and a card would compute something else.
"""

from __future__ import annotations

import sys
from importlib import metadata
from pathlib import Path

FOLDER = "backends"
_SUFFIXES = (".so", ".dll", ".dylib")
# Libraries of ggml that compute on the processor or only tie the others together.
_NOT_FOR_GRAPHICS = ("base", "cpu", "blas", "rpc", "zendnn")


def extra_folder() -> Path | None:
    """Where more libraries may be put, which need not be there; None in a source tree, which is built as one likes."""
    place = _beside_program()
    return place / f"llama-{metadata.version('llama-cpp-python')}" if place else None


def misplaced_libraries() -> list[Path]:
    """Libraries for graphics cards in `backends` that were made for another llama.cpp, or do not say for which."""
    place, own = _beside_program(), extra_folder()
    if place is None or not place.is_dir():
        return []
    folders = [place, *sorted(each for each in place.iterdir() if each.is_dir() and each != own)]
    return [file for folder in folders for file in graphics_libraries(folder)]


def _beside_program() -> Path | None:
    return Path(sys.executable).parent / FOLDER if getattr(sys, "frozen", False) else None


def graphics_libraries(folder: Path | None) -> list[Path]:
    """The libraries of `folder` for graphics cards, by name: that of CUDA stands before that of Vulkan."""
    if folder is None:
        return []
    found = (file for file in folder.glob("*ggml-*") if file.name.endswith(_SUFFIXES))
    return sorted(file for file in found if not _tail(file).startswith(_NOT_FOR_GRAPHICS))


def can_use_graphics(folder: Path) -> bool:
    """True where there is a library for graphics cards, even one that finds no driver, in `folder` or among the extra
    ones."""
    return bool(graphics_libraries(folder) or graphics_libraries(extra_folder()))


def processor_libraries(folder: Path) -> dict[str, Path]:
    """The libraries of `folder` for kinds of processors, by the name of the kind ("haswell"); empty in other builds."""
    found = (file for file in sorted(folder.glob("*ggml-cpu-*")) if file.name.endswith(_SUFFIXES))
    return {_tail(file).removeprefix("cpu-").partition(".")[0]: file for file in found}


def _tail(file: Path) -> str:
    return file.name.split("ggml-", 1)[-1]
