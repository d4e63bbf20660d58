"""Write compound files for tests: storages and streams of [MS-CFB] version 3, every stream in sectors of 512."""

from __future__ import annotations

import struct
from typing import TypeAlias

Tree: TypeAlias = "dict[str, bytes | Tree]"
_FREE, _END, _FAT_MARK = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD


def compound(tree: Tree) -> bytes:
    """A compound file; streams shorter than 4096 bytes go to the mini stream, as the format demands."""
    entries: list[tuple[str, int, bytes, int, int]] = []  # name, type, content, right sibling, child
    _collect("Root Entry", 5, tree, entries)
    mini, mini_fat, big, fat = b"", list[int](), b"", list[int]()
    starts = []
    for name, kind, content, _, _ in entries:
        if kind != 2 or not content:
            starts.append(_END)
        elif len(content) < 4096:
            starts.append(len(mini) // 64)
            mini += content.ljust(-(-len(content) // 64) * 64, b"\0")
            mini_fat += [*range(len(mini_fat) + 1, len(mini) // 64), _END]
        else:
            starts.append(_append(content, big, fat))
            big += content.ljust(-(-len(content) // 512) * 512, b"\0")
        assert name
    mini_start = _append(mini, big, fat) if mini else _END
    big += mini.ljust(-(-len(mini) // 512) * 512, b"\0")
    table = struct.pack(f"<{len(mini_fat)}I", *mini_fat)
    table_start = _append(table, big, fat) if table else _END
    big += table.ljust(-(-len(table) // 512) * 512, b"\xff")
    directory = b"".join(
        _entry(entry, start if index else mini_start, len(entry[2]) if index else len(mini))
        for index, (entry, start) in enumerate(zip(entries, starts, strict=True))
    )
    directory_start = _append(directory, big, fat)
    big += directory.ljust(-(-len(directory) // 512) * 512, b"\0")
    return _file(big, fat, directory_start, table_start)


def _collect(name: str, kind: int, content: bytes | Tree, entries: list[tuple[str, int, bytes, int, int]]) -> int:
    number = len(entries)
    entries.append((name, kind, content if isinstance(content, bytes) else b"", _FREE, _FREE))
    if not isinstance(content, bytes):
        children = [
            _collect(key, 2 if isinstance(value, bytes) else 1, value, entries) for key, value in content.items()
        ]
        for child, right in zip(children, [*children[1:], _FREE], strict=True):
            entries[child] = (*entries[child][:3], right, entries[child][4])
        entries[number] = (*entries[number][:4], children[0] if children else _FREE)
    return number


def _append(content: bytes, big: bytes, fat: list[int]) -> int:
    start, count = len(big) // 512, -(-len(content) // 512)
    fat += [*range(start + 1, start + count), _END]
    return start


def _entry(entry: tuple[str, int, bytes, int, int], start: int, size: int) -> bytes:
    name = entry[0].encode("utf-16-le") + b"\0\0"
    head = name.ljust(64, b"\0") + struct.pack("<HBBIII", len(name), entry[1], 1, _FREE, entry[3], entry[4])
    return head.ljust(116, b"\0") + struct.pack("<IQ", start, size)


def _file(big: bytes, fat: list[int], directory: int, mini_fat: int) -> bytes:
    sectors = -(-(len(fat) + 4) // 128)
    where = list(range(len(fat), len(fat) + sectors))
    fat = fat + [_FAT_MARK] * sectors
    table = struct.pack(f"<{len(fat)}I", *fat).ljust(512 * sectors, b"\xff")
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(10)
    head += struct.pack("<IIIIIIII", sectors, directory, 0, 4096, mini_fat, 1, _END, 0)
    return head + struct.pack("<109I", *where, *[_FREE] * (109 - sectors)) + big + table
