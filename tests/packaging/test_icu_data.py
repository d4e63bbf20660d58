from __future__ import annotations

import os
import shutil
import struct
import subprocess
import sys
from pathlib import Path

import icu4py
import pytest

import icu_data

TEXTS = ("今天天气很好。我们去公园吧！", "ฉันกินข้าว แล้วไปนอน", "Dr. No came. He left at 3.14 p.m. Why?", "ខ្ញុំទៅផ្ទះ។")
BREAKS = (
    "import sys; sys.path.insert(0, sys.argv[1])\n"
    "import icu4py; assert icu4py.__file__.startswith(sys.argv[1])\n"
    "from icu4py import breakers\n"
    "for text in sys.argv[2:]:\n"
    "    for kind in (getattr(breakers, f'{each}Breaker') for each in ('Sentence', 'Line', 'Character', 'Word')):\n"
    "        print(ascii(list(kind(text, 'en'))))\n"
)


def data_of(items: dict[str, bytes]) -> bytes:
    """ICU's data with these items."""
    header = struct.pack("<H", 32) + b"\xda\x27" + bytes(8) + b"CmnD" + bytes(16)
    at = 4 + 8 * len(items)
    names, places = b"", []
    for name in items:
        places.append(at + len(names))
        names += b"icudt78l/" + name.encode() + b"\0"
    body, starts = b"", []
    first = -(-(at + len(names)) // 16) * 16
    for content in items.values():
        starts.append(first + len(body))
        body += content.ljust(-(-len(content) // 16) * 16, b"\0")
    table = struct.pack("<I", len(items)) + b"".join(
        struct.pack("<II", *pair) for pair in zip(places, starts, strict=True)
    )
    return header + (table + names).ljust(first, b"\0") + body


def test_the_kept_items_come_out_as_they_were() -> None:
    items = {"brkitr/line.brk": b"l" * 40, "curr/de.res": b"c" * 16, "root.res": b"r" * 20}
    made = icu_data.smaller(data_of(items), lambda name: not name.startswith("curr/"))
    assert made == data_of(
        {
            name: content.ljust(48 if "line" in name else 32, b"\0")
            for name, content in items.items()
            if "curr" not in name
        }
    )
    header, found = icu_data._items(made)
    assert len(header) == 32
    assert [(name, content.rstrip(b"\0")) for name, content in found] == [
        ("icudt78l/brkitr/line.brk", b"l" * 40),
        ("icudt78l/root.res", b"r" * 20),
    ]
    with pytest.raises(OSError, match="no data of ICU"):
        icu_data.smaller(b"\0" * 64, lambda _: True)


def test_what_is_kept() -> None:
    assert icu_data.is_kept("brkitr/thaidict.dict", icu_data.BREAKING)
    assert icu_data.is_kept("root.res", icu_data.BREAKING)
    assert icu_data.is_kept("coll/zh.res", icu_data.SORTING)
    assert not icu_data.is_kept("coll/zh.res", icu_data.BREAKING)
    assert not icu_data.is_kept("zone/root.res", icu_data.SORTING)
    assert not icu_data.is_kept("unames.icu", icu_data.SORTING)


def breaks(folder: Path) -> str:
    command = [sys.executable, "-P", "-c", BREAKS, str(folder), *TEXTS]
    return subprocess.run(command, capture_output=True, text=True, check=True, env={**os.environ}).stdout


@pytest.mark.skipif(sys.platform != "linux" or shutil.which("cc") is None, reason="makes an ELF library with cc")
def test_text_breaks_where_it_did(tmp_path: Path) -> None:
    installed = Path(icu4py.__file__).parent
    for name in ("icu4py", "icu4py.libs"):
        shutil.copytree(installed.parent / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    library = next((tmp_path / "icu4py.libs").glob("libicudata*"))
    before = breaks(tmp_path)
    saved = icu_data.shrink(library, icu_data.BREAKING)
    assert saved > 20_000_000
    assert breaks(tmp_path) == before
