"""Makes ICU's data library smaller: names of currencies, time zones, languages and the like are never asked for.

ICU keeps its data in one symbol, `icudtNN_dat`, in the format that ICU's udata.h and ucmndata.h describe: a header, a
table of names and places, and the items, each at a multiple of 16 bytes. The items that are kept are copied as they
are into a library of the same name.
"""

from __future__ import annotations

import ctypes
import re
import struct
import subprocess
import tempfile
from fnmatch import fnmatch
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

# Of the program's own ICU: where texts break. Of Qt's: how names are sorted.
BREAKING = ("brkitr/*",)
SORTING = ("coll/*",)
# What ICU looks into for either.
_ALWAYS = (
    *("root.res", "pool.res", "res_index.res", "supplementalData.res", "likelySubtags.res", "keyTypeData.res"),
    *("metadata.res", "*.nrm", "*.icu"),
)
_NEVER = ("unames.icu",)
_COMMON = b"CmnD"
_ALIGN = 16


def is_kept(name: str, wanted: Sequence[str]) -> bool:
    """True for an item, named without the folder of all of them, of which `wanted` or ICU itself has need."""
    if any(fnmatch(name, pattern) for pattern in _NEVER):
        return False
    patterns = [*wanted, *(() if "/" in name else _ALWAYS)]
    return any(fnmatch(name, pattern) for pattern in patterns)


def shrink(library: Path, wanted: Sequence[str]) -> int:
    """Put a smaller library in its place; gives the bytes that were saved. Raises OSError, CalledProcessError."""
    before = library.stat().st_size
    version = re.search(r"\.so\.(\d+)", library.name)
    if version is None:
        raise OSError(f"{library.name} does not tell which ICU it is of")
    symbol = f"icudt{version[1]}_dat"
    data = smaller(_data(library, symbol), lambda name: is_kept(name, wanted))
    _link(library, symbol, data)
    return before - library.stat().st_size


def smaller(data: bytes, keeps: Callable[[str], bool]) -> bytes:
    """The same data with the items alone for which `keeps(name)` is true. Raises OSError where it is no such data."""
    header, items = _items(data)
    kept = [(name, item) for name, item in items if keeps(name.partition("/")[2])]
    names = b"".join(name.encode("ascii") + b"\0" for name, _ in kept)
    at = _aligned(4 + 8 * len(kept) + len(names))
    table, name_at, body = struct.pack("<I", len(kept)), 4 + 8 * len(kept), bytearray()
    for name, item in kept:
        table += struct.pack("<II", name_at, at + len(body))
        body += item.ljust(_aligned(len(item)), b"\0")
        name_at += len(name) + 1
    return header + (table + names).ljust(at, b"\0") + bytes(body)


def _items(data: bytes) -> tuple[bytes, list[tuple[str, bytes]]]:
    """The header, and name and content of each item in their order, which is that of the names."""
    (header_size,) = struct.unpack_from("<H", data)
    if data[2:4] != b"\xda\x27" or data[12:16] != _COMMON:
        raise OSError("this is no data of ICU")
    (count,) = struct.unpack_from("<I", data, header_size)
    places = [struct.unpack_from("<II", data, header_size + 4 + 8 * number) for number in range(count)]
    ends = [*(place for _, place in places[1:]), len(data) - header_size]
    items = []
    for (name_at, start), end in zip(places, ends, strict=True):
        name_start = header_size + name_at
        name = data[name_start : data.index(b"\0", name_start)].decode("ascii")
        items.append((name, data[header_size + start : header_size + end]))
    return data[:header_size], items


def _data(library: Path, symbol: str) -> bytes:
    """What the symbol holds."""
    loaded = ctypes.CDLL(str(library))
    start = ctypes.addressof(ctypes.c_char.in_dll(loaded, symbol))
    return ctypes.string_at(start, _symbol_size(library, symbol))


def _symbol_size(library: Path, symbol: str) -> int:
    told = subprocess.run(["nm", "-D", "-S", library], capture_output=True, text=True, check=True).stdout
    for line in told.splitlines():
        fields = line.split()
        if len(fields) == 4 and fields[3].partition("@")[0] == symbol:
            return int(fields[1], 16)
    raise OSError(f"{library.name} has no {symbol}")


def _link(library: Path, symbol: str, data: bytes) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "data").write_bytes(data)
        (folder / "data.s").write_text(
            f".section .rodata\n.globl {symbol}\n.type {symbol}, %object\n.balign {_ALIGN}\n"
            f'{symbol}:\n.incbin "data"\n.size {symbol}, .-{symbol}\n.section .note.GNU-stack,"",%progbits\n'
        )
        made = folder / library.name
        command: list[str | Path] = ["cc", "-shared", "-nostdlib", f"-Wl,-soname,{library.name}", "data.s", "-o", made]
        subprocess.run(command, cwd=folder, check=True, capture_output=True)
        library.unlink()  # a new file: the old one is loaded here
        library.write_bytes(made.read_bytes())
        library.chmod(0o755)


def _aligned(size: int) -> int:
    return -(-size // _ALIGN) * _ALIGN
