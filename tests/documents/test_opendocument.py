from __future__ import annotations

import pytest

from app.documents.opendocument import read_opendocument
from app.errors import DocumentError, DocumentProblem
from tests.documents import samples


def test_blocks_know_their_slide() -> None:
    document = read_opendocument(samples.odp(), "odp")
    assert (document.title, document.pages) == ("An orchard in spring", 1)
    assert [(b.kind.value, b.part, document.text[b.start : b.end]) for b in document.blocks] == [
        ("heading", "Slide 1", "Grafting"),
        ("paragraph", "Slide 1", "Match the cambium."),
        ("list_item", "Slide 1", "Sharp knife"),
        ("table_row", "Slide 1", "Apple | March"),
    ]


def test_deep_nesting_ends() -> None:
    deep = "<draw:g>" * 900 + "<text:p>down there</text:p>" + "</draw:g>" * 900
    with pytest.raises(DocumentError) as caught:
        read_opendocument(
            samples.odp(f"<office:presentation><draw:page>{deep}</draw:page></office:presentation>"), "odp"
        )
    assert caught.value.code is DocumentProblem.NO_TEXT
