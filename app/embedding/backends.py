"""The libraries that ggml computes with where they are files of their own; looks at names and loads none of them.

The installed program brings one for each kind of processor, and one for graphics cards through Vulkan. Others, such as
the one for CUDA, are found in the folder `backends` beside the program. They have to be of the same llama.cpp: ggml
refuses those of another interface.
"""

from __future__ import annotations

import sys
from pathlib import Path

FOLDER = "backends"
_SUFFIXES = (".so", ".dll", ".dylib")
# Libraries of ggml that compute on the processor or only tie the others together.
_NOT_FOR_GRAPHICS = ("base", "cpu", "blas", "rpc", "zendnn")


def extra_folder() -> Path | None:
    """Where more libraries may be put, which need not be there; None in a source tree, which is built as one likes."""
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
