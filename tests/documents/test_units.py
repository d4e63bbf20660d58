from __future__ import annotations

import pytest

from app.documents.units import Units


@pytest.mark.parametrize("text", ["plain", "a😀b😀c", "one\r\ntwo\r\n", "😀\r\nx\r\n😀", "a\x00b\u2029c\rd\x0ce", ""])
def test_offsets_are_those_of_utf_16(text: str) -> None:
    units = Units(text)
    encoded = units.text.encode("utf-16-le")
    for offset in range(len(text) + 1):
        before = text[:offset].replace("\r\n", "\n")
        assert units.at(offset) in {len(before.encode("utf-16-le")) // 2, len(before.encode("utf-16-le")) // 2 - 1}
    assert units.at(len(text)) == len(encoded) // 2
    assert not set(units.text) & {"\x00", "\r", "\u2029", "\x0c"}


def test_spans() -> None:
    text = "😀 line\r\nthe passage"
    units = Units(text)
    start, end = units.span(text.index("the"), len(text))
    assert units.text.encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le") == "the passage"


def test_lone_surrogates_are_replaced() -> None:
    assert Units("a\ud800b").text == "a\ufffdb"
