from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.chunking import DEFAULT, Budget, Chunk, chunk_document
from app.chunking.tokens import estimate_tokens
from app.documents.model import Block, BlockKind, Document
from tests.chunking.counting import calls

SMALL = Budget(limit=50, tiny=12, overlap=6, breadcrumb=10)
PROSE_KINDS = [kind for kind in BlockKind if kind is not BlockKind.HEADING]
WORDS = ("meaning", "passage", "Fläche", "検索", "поиск", "folder.", "of", "a", "index", "page", "12:30", "you?")


def made_of(contents: list[tuple[BlockKind, str, int]], document_format: str = "markdown", title: str = "") -> Document:
    text, blocks = "", []
    for kind, content, level in contents:
        blocks.append(Block(kind, len(text), len(text) + len(content), level))
        text += content + "\n\n"
    return Document(text, tuple(blocks), document_format, title, is_source=True)


anything = st.text(alphabet=st.characters(codec=None), max_size=120)
prose = st.lists(st.sampled_from(WORDS), min_size=1, max_size=60).map(" ".join)
blocks = st.one_of(
    st.tuples(st.just(BlockKind.HEADING), prose, st.integers(1, 6)),
    st.tuples(st.sampled_from(PROSE_KINDS), st.one_of(prose, anything), st.just(0)),
)
documents = st.builds(
    made_of, st.lists(blocks, max_size=25), st.sampled_from(["markdown", "code", "csv", "yaml"]), st.text(max_size=30)
)


def check(document: Document, chunks: list[Chunk], limit: int) -> None:
    """What holds for the chunks of every document."""
    covered = bytearray(len(document.text))
    for ordinal, chunk in enumerate(chunks):
        assert chunk.ordinal == ordinal
        assert chunk.text == document.text[chunk.char_start : chunk.char_end]
        assert chunk.text.strip()
        assert estimate_tokens(chunk.text) <= limit + 10
        covered[chunk.char_start : chunk.char_end] = b"\1" * len(chunk.text)
    for block in document.blocks:
        for offset in range(block.start, block.end):
            assert covered[offset] or document.text[offset].isspace()


@given(documents)
@settings(deadline=None)
def test_every_character_is_covered_and_no_chunk_is_too_large(document: Document) -> None:
    check(document, chunk_document(document, SMALL), SMALL.limit)


@given(documents)
def test_chunks_are_in_order(document: Document) -> None:
    chunks = chunk_document(document, SMALL)
    assert all(
        before.char_start < after.char_start and before.char_end < after.char_end
        for before, after in itertools.pairwise(chunks)
    )


def test_no_blocks_no_chunks() -> None:
    assert chunk_document(Document("text", (), "text")) == []


def test_breadcrumb_is_embedded_and_not_shown() -> None:
    (chunk,) = chunk_document(
        made_of([(BlockKind.HEADING, "Install", 1), (BlockKind.PARAGRAPH, "Run it.", 0)], title="Guide")
    )
    assert chunk.heading == "Guide › Install"
    assert chunk.text == "Install\n\nRun it."
    assert chunk.embedded_text == "Guide › Install\nInstall\n\nRun it."


def test_columns_are_named_where_their_row_is_elsewhere() -> None:
    rows = [(BlockKind.TABLE_ROW, f"pen {n}, {n}.50, black or blue", 0) for n in range(30)]
    header = (BlockKind.TABLE_ROW, "article, price, colour", 0)
    first, *others = chunk_document(made_of([header, *rows], "csv"), SMALL)
    assert first.heading == ""
    assert {chunk.heading for chunk in others} == {"article, price, colour"}


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_lines_are_exact(line_end: str) -> None:
    paragraphs = [f"First line of {n}{line_end}second line of it, longer than that." for n in range(12)]
    text = (line_end * 2).join(paragraphs)
    spans = [(text.index(paragraph), text.index(paragraph) + len(paragraph)) for paragraph in paragraphs]
    document = Document(text, tuple(Block(BlockKind.PARAGRAPH, *span) for span in spans), "text", is_source=True)
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for chunk in chunk_document(document, SMALL):
        assert chunk.line_start is not None
        assert chunk.line_end is not None
        shown = lines[chunk.line_start - 1 : chunk.line_end]
        assert "\n".join(shown) == chunk.text.replace("\r\n", "\n").replace("\r", "\n")


def test_pages_and_lines_of_other_formats_come_from_the_blocks() -> None:
    one, two, three = "one " * 19 + "one", "two " * 19 + "two", "three " * 19 + "three"
    text = f"{one}\n\n{two}\n\n{three}"
    spans = [(0, 79, 1, 5), (81, 160, 1, 9), (162, len(text), 2, 1)]
    parts = [Block(BlockKind.PARAGRAPH, start, end, 0, page, line, line + 1) for start, end, page, line in spans]
    chunks = chunk_document(Document(text, tuple(parts), "pdf"))
    assert [(chunk.text, chunk.page, chunk.line_start, chunk.line_end) for chunk in chunks] == [
        (f"{one}\n\n{two}", 1, 5, 10),
        (three, 2, 1, 2),
    ]


def test_few_words_before_a_page_break_go_with_the_next_page() -> None:
    text = "The end of\n\n" + "the sentence and much more text. " * 5
    parts = [Block(BlockKind.PARAGRAPH, 0, 10, 0, 1, 7, 7), Block(BlockKind.PARAGRAPH, 12, len(text), 0, 2, 1, 3)]
    (chunk,) = chunk_document(Document(text, tuple(parts), "pdf"))
    assert (chunk.page, chunk.line_start, chunk.line_end) == (1, 7, 7)


def test_first_line_keeps_its_indentation() -> None:
    text = "class A:\n" + "".join(f"    def f{n}(self):\n        return {n} + {n} + {n} + {n}\n\n" for n in range(9))
    document = Document(text, (Block(BlockKind.CODE, 0, len(text)),), "code", syntax="python", is_source=True)
    chunks = chunk_document(document, SMALL)
    assert len(chunks) > 2
    assert all(chunk.text.startswith("    def") for chunk in chunks[1:])


@pytest.mark.parametrize("document_format", ["text", "code", "json"])
@pytest.mark.parametrize("unit", ["x", "word ", "{[", "\n ", "a\n", "😀", "Ab c. "])
def test_twice_the_text_takes_twice_the_steps(document_format: str, unit: str) -> None:
    def chunk_all(size: int) -> None:
        text = unit * (size // len(unit))
        block = Block(BlockKind.PARAGRAPH, 0, len(text))
        chunk_document(Document(text, (block,), document_format, is_source=True), DEFAULT)

    assert calls(chunk_all, 40_000) < 2.4 * calls(chunk_all, 20_000) + 2_000
