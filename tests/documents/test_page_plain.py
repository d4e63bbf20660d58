from __future__ import annotations

from typing import Any

from app.documents.model import BlockKind
from app.documents.mupdf import load_mupdf
from app.documents.page_paragraphs import settle_hyphens
from app.documents.page_plain import NO_SIZE, plain_pieces, read_plain_page
from tests.documents.pages import pdf_of


def test_paragraphs_in_the_order_of_the_content() -> None:
    def draw(page: Any) -> None:
        page.insert_text((72, 100), ["The river runs down from the hills and past the old har-", "bour to the sea."])
        page.insert_text((72, 200), "2. Boats were built here")

    with load_mupdf().open(stream=pdf_of(draw), filetype="pdf") as pages:
        text = read_plain_page(pages[0], 7)
        found = list(plain_pieces(text))
    settle_hyphens(found)
    assert [(piece.kind, piece.text, piece.page, piece.size) for piece in found] == [
        (BlockKind.PARAGRAPH, "The river runs down from the hills and past the old harbour to the sea.", 7, NO_SIZE),
        (BlockKind.LIST_ITEM, "2. Boats were built here", 7, NO_SIZE),
    ]
    assert text.is_plain
    assert text.height == 842
