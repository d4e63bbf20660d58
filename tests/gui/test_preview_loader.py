from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.documents.view import Look, TextView
from app.errors import DocumentError
from app.gui.page_fit import Room, Zoom
from app.gui.preview_loader import Pages, Preview, Remembered, load, load_page, load_text, wanted_of
from app.gui.results_model import Row
from app.search.model import SearchRequest

if TYPE_CHECKING:
    from pathlib import Path

    from app.engine import Engine
    from tests.gui.conftest import MakeFile, MakePassage

ROOM = Room(672, 600, 2.0)


def never() -> bool:
    return False


def find(engine: Engine, query: str) -> Row:
    file = engine.search(SearchRequest(query)).results[0]
    return Row(file, file.passages[0], is_first=True)


def loaded(engine: Engine, row: Row) -> Preview:
    return load(engine.previewer.reader, row, Zoom(), ROOM, never)


def marked(view: TextView, span: tuple[int, int]) -> str:
    return view.text.encode("utf-16-le")[2 * span[0] : 2 * span[1]].decode("utf-16-le")


def test_pdf_shows_its_page_with_the_passage_marked(engine: Engine) -> None:
    row = find(engine, "tomatoes in dry summers")
    pages = loaded(engine, row)
    assert isinstance(pages, Pages)
    assert (len(pages.sizes), pages.picture.page, pages.picture.image.width()) == (2, 2, 2 * (672 - 32))
    assert pages.picture.passage
    assert pages.picture.hits
    other = load_page(engine.previewer.reader, row, 1, 300, never)
    assert (other.page, other.image.width(), other.passage) == (1, 300, ())


@pytest.mark.parametrize(
    ("query", "text", "look"),
    [
        ("night train Vienna", "night train", Look.PLAIN), ("greet good morning", "def greet", Look.FIXED),
        ("护照", "护照", Look.PLAIN), ("sourdough rye", "sourdough", Look.RICH),
    ],
)  # fmt: skip
def test_texts_show_the_passage(engine: Engine, query: str, text: str, look: Look) -> None:
    view = loaded(engine, find(engine, query))
    assert isinstance(view, TextView)
    assert text in marked(view, view.passage)
    assert view.look is look
    assert view.highlights


def test_another_part_of_a_long_text(
    engine: Engine, tmp_path: Path, make_file: MakeFile, make_passage: MakePassage
) -> None:
    text = "😀 filler line\r\n" * 20_000 + "the passage\r\n" + "filler line\r\n" * 20_000 + "passage\n"
    file = tmp_path / "long.txt"
    file.write_bytes(text.encode("utf-8"))
    start = text.index("the passage")
    passage = make_passage(1, "the passage", char_start=start, char_end=start + 11, highlights=((4, 11),))
    row = Row(make_file(str(file), passage, format_name="text"), passage, is_first=True)
    view = loaded(engine, row)
    assert isinstance(view, TextView)
    assert view.is_cut
    assert [marked(view, span) for span in (view.passage, view.highlights[0])] == ["the passage", "passage"]
    further = load_text(engine.previewer.reader, row, view.later_hit, never)
    assert marked(further, further.hits[0]) == "passage"


def test_a_file_that_is_away_shows_what_was_read(
    engine: Engine, make_file: MakeFile, make_passage: MakePassage
) -> None:
    passage = make_passage(1, "😀 a lamp", highlights=((4, 8),))
    file = make_file("/nowhere/gone.txt", passage, format_name="text")
    shown = loaded(engine, Row(file, passage, is_first=True))
    assert isinstance(shown, Remembered)
    assert "no longer there" in shown.reason
    assert marked(shown.view, shown.view.highlights[0]) == "lamp"


def test_a_damaged_file_is_a_document_error(engine: Engine, tmp_path: Path, make_file: MakeFile) -> None:
    (tmp_path / "bad.pdf").write_bytes(b"%PDF-1.7 junk")
    file = make_file(str(tmp_path / "bad.pdf"), format_name="pdf")
    with pytest.raises(DocumentError):
        loaded(engine, Row(file, file.passages[0], is_first=True))


def test_words_to_look_for_are_told_once(make_file: MakeFile, make_passage: MakePassage) -> None:
    passage = make_passage(1, "lamp and lamp", highlights=((0, 4), (9, 13)), meaning_ranges=((0, 13),))
    wanted = wanted_of(Row(make_file("/a", passage), passage, is_first=True))
    assert (wanted.terms, wanted.meaning) == (("lamp",), ((0, 13),))
