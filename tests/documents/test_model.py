from __future__ import annotations

import json

from app.documents.model import Block, BlockKind, Document


def test_a_document_survives_the_pipe() -> None:
    blocks = (
        Block(BlockKind.HEADING, 0, 1, 2, 3, 4, 5, "part"),
        Block(BlockKind.CODE, 2, 4),
    )
    document = Document(
        "a \ud800b",
        blocks,
        "pdf",
        "t",
        "de",
        7,
        "python",
        is_source=True,
        encoding="utf-8",
        date="2024-05-31",
        shifts=((1, 2),),
    )
    assert Document.from_json(json.loads(json.dumps(document.to_json()))) == document
