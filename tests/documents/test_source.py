from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.documents.model import BlockKind
from app.documents.source import Source, line_starts, with_file_offsets
from app.documents.text import read_text
from app.errors import DocumentError, DocumentProblem


@given(st.lists(st.sampled_from(["a", "bc", " ", "\n", "\r\n", "\r", "é", "\u2028"]), min_size=1, max_size=30))
def test_lines_cover_the_text_and_know_their_place(parts: list[str]) -> None:
    text = "x" + "".join(parts)
    source = Source(text.encode())
    lines = [line for _, line in source.lines()]
    assert "".join(lines) == text
    for index, line in enumerate(lines):
        assert source.offset_of(index) == len("".join(lines[:index]))
        if line:
            assert source.line_of(source.offset_of(index)) == index


def test_a_block_is_stripped_and_carries_its_lines() -> None:
    source = Source(b"one\r\n\r\n  two\r\nthree  \r\n")
    block = source.line_block(BlockKind.PARAGRAPH, 1, 4)
    assert block is not None
    assert source.text[block.start : block.end] == "two\r\nthree"
    assert (block.line_start, block.line_end) == (3, 4)
    assert source.line_block(BlockKind.PARAGRAPH, 1, 2) is None


def test_only_whitespace_is_no_text() -> None:
    with pytest.raises(DocumentError) as caught:
        Source(b" \n\t\r\n")
    assert caught.value.code is DocumentProblem.NO_TEXT


def test_decomposed_text_is_composed_and_offsets_lead_back_into_the_file() -> None:
    decomposed = unicodedata.normalize("NFD", "Käse\n\nüber Öl 한국 phở\r\nEnde")
    document = with_file_offsets(read_text(decomposed.encode("utf-16"), "text"), decomposed.encode("utf-16"))
    assert document.text == unicodedata.normalize("NFC", decomposed)
    assert [block.line_start for block in document.blocks] == [1, 3]
    for word in ("Käse", "über", "Öl", "phở", "Ende"):
        start = document.text.index(word)
        places = document.file_offset(start), document.file_offset(start + len(word))
        assert decomposed[slice(*places)] == unicodedata.normalize("NFD", word)


def test_text_that_is_composed_has_no_shifts() -> None:
    data = "Käse".encode()
    document = with_file_offsets(read_text(data, "text"), data)
    assert document.shifts == ()
    assert document.file_offset(3) == 3


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_take_four_bytes_each(end: str) -> None:
    text = f"word{end}{end}" * 300_000  # more than a piece
    starts = line_starts(text)
    assert starts.itemsize == 4
    assert list(starts) == [0, *(match.end() for match in re.finditer(end, text))]
