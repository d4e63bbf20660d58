"""Grammars of the bundle: libraries of tree-sitter, each packed with xz in `resources/grammars`.

Most of a grammar is one table of numbers, which xz makes 15 times smaller (63 MB of 43 grammars become 4 MB), and few
people have files in more than some languages. A grammar is unpacked when a process first needs it, into memory alone
(memfd_create(2)): 10 ms of processor time for one of middle size. Where the system loads nothing from memory it goes
by a folder of its own below the one for temporary files, which only this account can enter and which is gone once
the grammar is loaded. A source tree has no such files: there the pack itself is asked.
"""

from __future__ import annotations

import importlib.machinery
import importlib.util
import logging
import lzma
import os
import sys
import tempfile
from functools import cache
from pathlib import Path
from typing import Any

from app.paths import resources_dir

log = logging.getLogger(__name__)

SUFFIX = ".so.xz"
# What CPython looks for is PyInit_ and the last part of a module's name.
_MODULES = {"csharp": "tree_sitter_c_sharp._binding"}


def module_name(grammar: str) -> str:
    """The extension module that a grammar of the language pack comes in."""
    return _MODULES.get(grammar, f"tree_sitter_language_pack.bindings.{grammar}")


def problem() -> str:
    """What is wrong with the packed grammars, in one sentence; "" where they serve, or none are packed. Takes half a
    second: reads them all, and loads the smallest."""
    files = sorted((resources_dir() / "grammars").glob(f"*{SUFFIX}"), key=lambda file: file.stat().st_size)
    for file in files:
        try:
            lzma.decompress(file.read_bytes())
        except (OSError, lzma.LZMAError):
            return f"the grammar {file.name.removesuffix(SUFFIX)} is damaged"
    if files and packed_language(files[0].name.removesuffix(SUFFIX)) is None:
        return "the system lets no grammar be loaded from memory or from the folder for temporary files"
    return ""


@cache
def packed_language(grammar: str) -> object | None:
    """The capsule `tree_sitter.Language` takes; None where the grammar is not packed or cannot be loaded, which is
    logged once in a process."""
    file = resources_dir() / "grammars" / f"{grammar}{SUFFIX}"
    try:
        library = lzma.decompress(file.read_bytes())
    except FileNotFoundError:
        return None
    except (OSError, lzma.LZMAError, MemoryError) as error:
        log.warning("the grammar %s cannot be unpacked, its files are cut as plain text: %s", grammar, error)
        return None
    return _loaded(grammar, library)


def _loaded(grammar: str, library: bytes) -> object | None:
    for load in (_from_memory, _from_folder):
        try:
            return load(module_name(grammar), library)
        except (OSError, ImportError) as error:
            reason = error
    log.warning("the grammar %s cannot be loaded, its files are cut as plain text: %s", grammar, reason)
    return None


def _from_memory(module: str, library: bytes) -> object:
    """Raises OSError, ImportError where the system has no such files or runs nothing from them."""
    if sys.platform != "linux":
        raise OSError("files in memory are Linux' own")
    # Open as long as the process is: the C library knows a loaded library by its path, which holds this number.
    descriptor = os.memfd_create(module)
    with os.fdopen(os.dup(descriptor), "wb") as stream:
        stream.write(library)
    return _language_of(module, f"/proc/self/fd/{descriptor}")


def _from_folder(module: str, library: bytes) -> object:
    """Raises OSError, ImportError."""
    with tempfile.TemporaryDirectory(prefix="lodestone-grammar-", ignore_cleanup_errors=True) as folder:
        file = Path(folder, f"{module}.so")
        file.write_bytes(library)
        return _language_of(module, str(file))


def _language_of(module: str, file: str) -> object:
    loader = importlib.machinery.ExtensionFileLoader(module, file)
    spec = importlib.util.spec_from_file_location(module, file, loader=loader)
    if spec is None:
        raise ImportError(f"{module} is no extension module")
    made: Any = importlib.util.module_from_spec(spec)
    loader.exec_module(made)
    capsule: object = made.language()
    return capsule
