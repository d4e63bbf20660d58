from __future__ import annotations

import pytest

from app.documents import assemble
from app.documents.assemble import Assembler, clean, one_line
from app.documents.model import BlockKind
from app.errors import DocumentError, DocumentProblem


def test_clean_leaves_what_every_store_can_hold() -> None:
    assert clean(" a\r\nb\x00c\u2028d\ud800\xade\t ") == "a\nbc\nd\ufffde"
    assert clean("Cafe\u0301 e\u200b\u0301 \ufb01") == "Caf\u00e9 \u00e9 \ufb01"  # compatibility characters stay
    assert one_line(" a \n\t b ") == "a b"


def test_blocks_are_parted_by_blank_lines() -> None:
    out = Assembler()
    out.add(BlockKind.HEADING, "A\nb", level=2)
    out.add(BlockKind.PARAGRAPH, "  ")
    out.add(BlockKind.PARAGRAPH, "c", page=3, lines=(4, 5), part="p")
    document = out.document("x")
    assert document.text == "A b\n\nc"
    assert [(b.start, b.end) for b in document.blocks] == [(0, 3), (5, 6)]
    assert (document.blocks[1].page, document.blocks[1].line_end, document.blocks[1].part) == (3, 5, "p")
    assert out.first_heading() == "A b"


def test_nothing_is_no_text() -> None:
    with pytest.raises(DocumentError) as caught:
        Assembler().document("x")
    assert caught.value.code is DocumentProblem.NO_TEXT


def test_a_flood_of_text_is_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(assemble, "MAX_TEXT_CHARS", 10)
    out = Assembler()
    out.add(BlockKind.PARAGRAPH, "12345")
    with pytest.raises(DocumentError) as caught:
        out.add(BlockKind.PARAGRAPH, "123456")
    assert caught.value.code is DocumentProblem.TOO_LARGE
