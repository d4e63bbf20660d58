from __future__ import annotations

from app.chunking.budget import DEFAULT, Budget
from app.chunking.prose import prose_sections
from app.chunking.unit import Rank
from app.documents.model import Block, BlockKind, Document

H, P, L, R, C = (
    BlockKind.HEADING,
    BlockKind.PARAGRAPH,
    BlockKind.LIST_ITEM,
    BlockKind.TABLE_ROW,
    BlockKind.CODE,
)
Item = tuple[BlockKind, str, int, int | None, str | None]


def document(*items: Item, title: str = "") -> Document:
    text, blocks = "", []
    for kind, content, level, page, part in items:
        blocks.append(Block(kind, len(text), len(text) + len(content), level, page, None, None, part))
        text += content + "\n\n"
    return Document(text, tuple(blocks), "docx", title)


def block(kind: BlockKind, text: str, level: int = 0, page: int | None = None, part: str | None = None) -> Item:
    return kind, text, level, page, part


def test_headings_begin_sections_and_make_the_path() -> None:
    sections = prose_sections(
        document(
            block(P, "before"),
            block(H, "One", 1),
            block(H, "Two", 2),
            block(P, "text"),
            block(H, "Three", 2),
            block(H, "Four", 1),
            title="Book",
        ),
        DEFAULT,
    )
    assert [(section.units[0].path, section.level, section.bare) for section in sections] == [
        (("Book",), 0, False),
        (("Book", "One"), 1, True),
        (("Book", "One", "Two"), 2, False),
        (("Book", "One", "Three"), 2, True),
        (("Book", "Four"), 1, True),
    ]


def test_ranks_say_what_belongs_together() -> None:
    (section,) = prose_sections(
        document(
            block(H, "Head", 1),
            block(P, "Take these:"),
            block(L, "- a"),
            block(L, "- b"),
            block(P, "Then run"),
            block(C, "run()"),
            block(P, "Done."),
            block(L, "- c"),
        ),
        DEFAULT,
    )
    ranks = [unit.rank for unit in section.units]
    assert ranks == [
        Rank.SECTION, Rank.GLUED, Rank.FOLLOWS, Rank.ITEM, Rank.PARAGRAPH, Rank.FOLLOWS, Rank.PARAGRAPH, Rank.ITEM
    ]  # fmt: skip


def test_a_short_line_without_a_stop_stays_with_what_follows() -> None:
    (section,) = prose_sections(
        document(block(P, "Some text."), block(P, "B. Purpose"), block(P, "Long text."), block(P, "More.")), DEFAULT
    )
    assert [unit.rank for unit in section.units[1:]] == [Rank.PARAGRAPH, Rank.FOLLOWS, Rank.PARAGRAPH]


def test_pages_and_parts_begin_sections() -> None:
    sections = prose_sections(
        document(block(H, "A", 1, 1), block(P, "b", 0, 1), block(P, "c", 0, 2), block(P, "d", 0, 2, "Sheet 2")), DEFAULT
    )
    assert [(section.place, section.units[0].path) for section in sections] == [
        ((1, None), ("A",)),
        ((2, None), ("A",)),
        ((2, "Sheet 2"), ("Sheet 2",)),
    ]


def test_rows_know_the_names_of_their_columns() -> None:
    (section,) = prose_sections(
        document(block(R, "name\tprice"), block(R, "pen\t2"), block(P, "note"), block(R, "1\t2")), DEFAULT
    )
    assert [unit.table_header for unit in section.units] == [(0, "name, price"), (0, "name, price"), None, None]


def test_long_paragraph_becomes_sentences() -> None:
    sentence = "This sentence has a couple of words. "
    (section,) = prose_sections(document(block(P, sentence * 20)), Budget(limit=40))
    assert len(section.units) == 20
    assert [unit.rank for unit in section.units[:2]] == [Rank.PARAGRAPH, Rank.SENTENCE]


def test_blank_blocks_are_left_out() -> None:
    assert prose_sections(document(block(P, " \n"), block(P, "")), DEFAULT) == []
