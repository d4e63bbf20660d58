"""The grammars of the bundle, each packed with xz as `app.chunking.packed_grammars` reads them.

On Windows they go in as they are: nothing is loaded from memory there, and unpacked copies would have to stay on the
disk.
"""

from __future__ import annotations

import importlib.util
import lzma
import shutil
import subprocess
from typing import TYPE_CHECKING

from app.chunking.grammars import GRAMMARS
from app.chunking.packed_grammars import SUFFIX, module_name

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

# What nothing asks for any more once they are packed.
PACKAGES = (
    *("tree_sitter_language_pack", "tree_sitter_c_sharp", "tree_sitter_yaml"),
    "tree_sitter_embedded_template",
)
FOLDER = "resources/grammars"  # in the bundle
# Jumps of x86 become alike before they are packed; of these libraries it takes a twentieth more off.
_FILTERS = (
    {"id": lzma.FILTER_X86},
    {"id": lzma.FILTER_LZMA2, "preset": 9 | lzma.PRESET_EXTREME, "dict_size": 8 << 20},
)


def names() -> list[str]:
    """The grammars that the program reads, of the pack's 160 (184 MB)."""
    return sorted({grammar.name for grammar in GRAMMARS.values()})


def pack(folder: Path) -> list[tuple[str, str]]:
    """Write them into `folder`; gives what PyInstaller takes as data: (file, its folder in the bundle).

    Raises ImportError where a grammar is not installed, OSError.
    """
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return [(str(_packed(name, folder)), FOLDER) for name in names()]


def _packed(name: str, folder: Path) -> Path:
    spec = importlib.util.find_spec(module_name(name))
    if spec is None or spec.origin is None:
        raise ImportError(f"the grammar {name} is not installed")
    library = folder / f"{name}.so"
    shutil.copyfile(spec.origin, library)
    _strip(library)
    packed = folder / f"{name}{SUFFIX}"
    packed.write_bytes(lzma.compress(library.read_bytes(), lzma.FORMAT_XZ, filters=_filters()))
    library.unlink()
    return packed


def _strip(library: Path) -> None:
    if shutil.which("strip"):
        subprocess.run(["strip", "--strip-unneeded", library], check=True)


def _filters() -> Sequence[dict[str, int]]:
    return list(_FILTERS)
