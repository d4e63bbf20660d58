from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.search.preview import CHANGED, GONE, Previewer, is_paged, locate
from app.workers.preview_client import PreviewClient
from tests.documents import samples

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


def test_a_page_with_the_passage_marked(client: PreviewClient, tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(samples.pdf("Something else.", "The lamp turns every thir-\nteen seconds."))
    page = Previewer(client).page(str(path), 2, 500, PASSAGE)
    assert (page.page, page.pages, len(page.rectangles)) == (2, 2, 2)
    assert page.png.startswith(b"\x89PNG")


def test_locate_in_place() -> None:
    start = TEXT.index(PASSAGE)
    assert locate(TEXT, start, start + len(PASSAGE), PASSAGE) == (start, start + len(PASSAGE), "")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("New first line.\n" + TEXT, PASSAGE),
        ("x\n" + PASSAGE.replace(" every ", "\n  every "), PASSAGE.replace(" every ", "\n  every ")),
        (PASSAGE + "\n" + "." * 90 + "\n" + PASSAGE, PASSAGE),
    ],
)
def test_locate_after_a_change(text: str, found: str) -> None:
    start, end, note = locate(text, 5, 9, PASSAGE)
    assert (text[start:end], note) == (found, CHANGED)
    assert start == min((text.find(found), text.rfind(found)), key=lambda place: abs(place - 5))


def test_locate_by_the_longest_line_and_not_at_all() -> None:
    passage = "short\n" + PASSAGE + "\ngone"
    start, end, note = locate(TEXT, 0, 3, passage)
    assert (TEXT[start:end], note) == (PASSAGE, CHANGED)
    assert locate("nothing of it", 500, 600, PASSAGE) == (13, 13, GONE)
    assert locate("", 0, 0, "") == (0, 0, "")


def test_paged_formats() -> None:
    assert is_paged("pdf")
    assert not is_paged("docx")
