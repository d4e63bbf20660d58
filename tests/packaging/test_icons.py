from __future__ import annotations

import struct

import icons


def test_the_icon_files_have_their_sizes() -> None:
    for size in icons.SIZES:
        data = (icons.ICONS / f"lodestone-{size}.png").read_bytes()
        assert data[:8] == b"\x89PNG\r\n\x1a\n"
        assert struct.unpack(">II", data[16:24]) == (size, size)


def test_the_windows_icon_holds_the_same_pictures() -> None:
    data = (icons.ICONS / "lodestone.ico").read_bytes()
    _, kind, count = struct.unpack_from("<HHH", data)
    assert (kind, count) == (1, len(icons.ICO_SIZES))
    for index, size in enumerate(icons.ICO_SIZES):
        width, *_rest, length, offset = struct.unpack_from("<BBBBHHII", data, 6 + 16 * index)
        assert (width or 256) == size
        assert data[offset : offset + length] == (icons.ICONS / f"lodestone-{size}.png").read_bytes()
