from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.search.preview import CHANGED, GONE, Previewer, is_paged
from app.workers.preview_client import PreviewClient

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TEXT = "Intro.\n\nThe lamp turns every thirteen seconds.\n\nEnd."
PASSAGE = "The lamp turns every thirteen seconds."


@pytest.fixture(scope="module")
def client() -> Iterator[PreviewClient]:
    client = PreviewClient()
    yield client
    client.close()


def test_text_with_the_passage_and_its_highlights(client: PreviewClient, tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(TEXT, encoding="utf-8")
    start = TEXT.index(PASSAGE)
    preview = Previewer(client).text(str(path), start, start + len(PASSAGE), PASSAGE, [(4, 8)])
    assert preview.text[preview.start : preview.end] == PASSAGE
    assert [preview.text[a:b] for a, b in preview.highlights] == ["lamp"]
    assert (preview.format, preview.note) == ("markdown", "")


def test_a_changed_file_says_so(client: PreviewClient, tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(f"New.\n\n{TEXT}", encoding="utf-8")
    assert Previewer(client).text(str(path), 8, 8 + len(PASSAGE), PASSAGE).note == CHANGED
    assert Previewer(client).text(str(path), 8, 20, "another text").note == GONE


def test_paged_formats() -> None:
    assert is_paged("pdf")
    assert not is_paged("docx")
