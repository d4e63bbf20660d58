from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.errors import DocumentError
from app.gui.preview_loader import PageView, TextView, load
from app.gui.results_model import Row
from app.search.model import SearchRequest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from app.engine import Engine
    from app.search.model import FileResult


def find(engine: Engine, query: str) -> Row:
    file = engine.search(SearchRequest(query)).results[0]
    return Row(file, file.passages[0], is_first=True)


def marked(view: TextView, number: int = -1) -> str:
    start, end = view.passage if number < 0 else view.highlights[number]
    return view.text.encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le")


def test_pdf_shows_its_page_with_the_passage_marked(engine: Engine) -> None:
    row = find(engine, "tomatoes in dry summers")
    view = load(engine.previewer, row, 640)
    assert isinstance(view, PageView)
    assert (view.page, view.pages, view.image.width()) == (2, 2, 640)
    assert view.marks
    assert all(0 <= mark.left() < mark.right() <= 640 for mark in view.marks)


@pytest.mark.parametrize(
    ("query", "text", "is_code"),
    [("night train Vienna", "night train", False), ("greet good morning", "def greet", True), ("护照", "护照", False)],
)
def test_texts_show_the_passage(engine: Engine, query: str, text: str, is_code: bool) -> None:
    row = find(engine, query)
    view = load(engine.previewer, row, 640)
    assert isinstance(view, TextView)
    assert text in marked(view)
    assert view.is_code is is_code
    assert not view.is_cut
    assert view.note == ""


def test_a_long_text_is_cut_around_the_passage(
    engine: Engine, tmp_path: Path, make_file: Callable[..., FileResult], make_passage: Callable[..., object]
) -> None:
    text = "😀 filler line\r\n" * 20_000 + "the passage\r\n" + "filler line\r\n" * 20_000
    file = tmp_path / "long.txt"
    file.write_bytes(text.encode("utf-8"))
    start = text.index("the passage")
    passage = make_passage(1, "the passage", char_start=start, char_end=start + 11, highlights=((4, 11),))
    view = load(engine.previewer, Row(make_file(str(file), passage, format_name="text"), passage, True), 640)  # type: ignore[arg-type]
    assert isinstance(view, TextView)
    assert view.is_cut
    assert len(view.text) < 150_000
    assert marked(view) == "the passage"
    assert marked(view, 0) == "passage"


def test_a_file_that_is_gone_is_a_document_error(engine: Engine, make_file: Callable[..., FileResult]) -> None:
    file = make_file("/nowhere/gone.txt", format_name="text")
    with pytest.raises(DocumentError):
        load(engine.previewer, Row(file, file.passages[0], is_first=True), 640)
