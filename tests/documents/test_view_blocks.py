from __future__ import annotations

from app.documents.assemble import Assembler
from app.documents.model import BlockKind
from app.documents.view_blocks import document_blocks


def test_blocks_rows_and_parts() -> None:
    out = Assembler()
    out.add(BlockKind.HEADING, "Title", level=2, part="Slide 1")
    out.add(BlockKind.LIST_ITEM, "A point", part="Slide 1")
    out.add(BlockKind.HEADING, "Sheet", level=2, part="Sheet")
    out.add(BlockKind.TABLE_ROW, "a | b\tc", part="Sheet")
    document = out.document("pptx")
    shown = [
        (
            block.kind,
            block.level,
            [cell[0].literal or document.text[cell[0].start : cell[0].end] for cell in block.cells],
        )
        for block in document_blocks(document, 0, len(document.text))
    ]
    assert shown == [
        ("part", 0, ["Slide 1"]), ("heading", 2, ["Title"]), ("list_item", 1, ["A point"]), ("heading", 2, ["Sheet"]),
        ("table_row", 0, ["a", "b", "c"]),
    ]  # fmt: skip


def test_only_what_lies_in_the_stretch() -> None:
    out = Assembler()
    for number in range(9):
        out.add(BlockKind.PARAGRAPH, f"paragraph {number}")
    document = out.document("docx")
    first = document.text.index("paragraph 3") + 4
    last = document.text.index("paragraph 5") + 4
    texts = [
        document.text[run.start : run.end] for block in document_blocks(document, first, last) for run in block.cells[0]
    ]
    assert texts == ["graph 3", "paragraph 4", "para"]
