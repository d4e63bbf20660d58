from __future__ import annotations

from app.chunking.lines import LineIndex


def test_every_kind_of_line_end_counts_once() -> None:
    text = "one\r\ntwo\rthree\nfour\x0cstill four\u2028still four"
    lines = LineIndex(text)
    words = {word: lines.line_of(text.index(word)) for word in ("one", "two", "three", "four", "still")}
    assert words == {"one": 1, "two": 2, "three": 3, "four": 4, "still": 4}


def test_line_end_belongs_to_its_line() -> None:
    assert [LineIndex("a\r\nb").line_of(offset) for offset in range(4)] == [1, 1, 1, 2]
