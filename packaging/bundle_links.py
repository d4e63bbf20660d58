"""Takes away libraries that others are linked with and use nothing of.

A linker that is not told `--as-needed` notes every library it was given (DT_NEEDED), used or not: all of PyArrow's
modules name its readers of Parquet, data sets and query plans, which only two of them call. A library counts as used
where it defines a symbol that the other leaves open. What nobody names any more is deleted. Symbols are read with nm
(of binutils), the entries by their layout in the System V ABI, chapter 5: a tag and a value of 8 bytes each, the
last one with tag 0.
"""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

from release import elf

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

# Whose libraries are looked at, beside the modules that are loaded by name. The others either use what they name or
# load libraries by path, which no list tells.
PACKAGES = ("pyarrow", "icu4py", "icu4py.libs")

Names = frozenset[str]


class BrokenLinksError(Exception):
    """Without what was taken away a library would miss a symbol; the text says which."""


def take_away(inside: Path) -> int:
    """Unlink and delete in the packages of a bundle's folder; gives the bytes that were saved.

    Raises BrokenLinksError, OSError, subprocess.CalledProcessError.
    """
    libraries = {file.name: file for package in PACKAGES for file in (inside / package).glob("*.so*")}
    symbols = {name: _symbols(file) for name, file in libraries.items()}
    before = {name: elf.needs(file).libraries & libraries.keys() for name, file in libraries.items()}
    after = {name: _used(name, before[name], symbols) for name in libraries}
    _check(before, after, symbols)
    for name, file in libraries.items():
        if dropped := before[name] - after[name]:
            elf.unlink(file, dropped)
    saved = sum(_delete(libraries[name]) for name in _unneeded(after))
    for link in inside.iterdir():
        if link.is_symlink() and not link.exists():
            link.unlink()
    return saved


def _symbols(file: Path) -> tuple[Names, Names]:
    """What it defines, and what it leaves open."""
    told = subprocess.run(["nm", "-D", "-P", file], capture_output=True, text=True, check=True).stdout
    rows = [line.split()[:2] for line in told.splitlines()]
    bare = [(name.partition("@")[0], kind) for name, kind in rows]
    is_open = ("U", "w", "v")
    return (
        frozenset(name for name, kind in bare if kind not in is_open),
        frozenset(name for name, kind in bare if kind in is_open),
    )


def _used(name: str, needed: Iterable[str], symbols: Mapping[str, tuple[Names, Names]]) -> Names:
    defined, wanted = symbols[name]
    return frozenset(other for other in needed if symbols[other][0] & (wanted - defined))


def _check(before: Mapping[str, Names], after: Mapping[str, Names], symbols: Mapping[str, tuple[Names, Names]]) -> None:
    """Everything open that was found before, even by way of a third library, is found still."""
    for name, (_, wanted) in symbols.items():
        was, now = (
            frozenset().union(*(symbols[other][0] for other in _reached(name, graph))) for graph in (before, after)
        )
        if lost := wanted & was - now:
            raise BrokenLinksError(f"{name} would miss {min(lost)}")


def _reached(name: str, graph: Mapping[str, Names]) -> set[str]:
    found, waiting = {name}, [name]
    while waiting:
        new = graph[waiting.pop()] - found
        found |= new
        waiting += new
    return found


def _unneeded(graph: Mapping[str, Names]) -> set[str]:
    """Libraries, not modules of Python, that no module leads to any more."""
    modules = [name for name in graph if not name.startswith("lib") or ".cpython-" in name or ".abi3." in name]
    return set(graph) - {other for module in modules for other in _reached(module, graph)}


def _delete(file: Path) -> int:
    """Gives its bytes."""
    size = file.stat().st_size
    file.unlink()
    return size
