from __future__ import annotations

from pathlib import PurePath

import pytest

from app.documents.locate import Place
from app.documents.render import Wanted
from app.documents.view import Look, TextView
from app.documents.view_text import REACH, read_text_file, view_text
from app.errors import DocumentError


def seen(name: str, text: str | bytes, passage: str, at: int | None = None, **wanted: object) -> TextView:
    data = text if isinstance(text, bytes) else text.encode("utf-8")
    start = max(0, data.decode("utf-8", "replace").find(passage))
    read = read_text_file(PurePath(name), data, start, passage, 5.0)
    return view_text(read, start, Wanted(passage, **wanted), at)  # type: ignore[arg-type]


def cut(view: TextView, span: tuple[int, int]) -> str:
    return view.text.encode("utf-16-le")[2 * span[0] : 2 * span[1]].decode("utf-16-le")


@pytest.mark.parametrize(
    ("name", "look", "syntax"),
    [
        ("a.txt", Look.PLAIN, ""),
        ("a.py", Look.FIXED, "python"),
        ("a.log", Look.FIXED, "log"),
        ("a.rst", Look.PLAIN, ""),
    ],
)
def test_the_passage_with_its_words_in_every_look(name: str, look: Look, syntax: str) -> None:
    view = seen(name, "😀 first\n\nthe lamp turns\n\nlamp\n", "the lamp turns", highlights=((4, 8),), terms=("lamp",))
    assert (view.look, view.syntax, view.place) == (look, syntax, Place.SAME)
    assert cut(view, view.passage) == "the lamp turns"
    assert [cut(view, span) for span in view.highlights] == ["lamp"]
    assert [cut(view, span) for span in view.hits] == ["lamp", "lamp"]
    assert not view.is_cut
    assert bool(view.blocks) is (look is Look.RICH)


def test_a_page_of_html_is_its_blocks() -> None:
    page = "<h1>Title</h1><p>The lamp <img src=http://nowhere/x.png></p><table><tr><td>a<td>b</table>"
    view = seen("a.html", page, "The lamp")
    assert view.look is Look.RICH
    assert [(block.kind, len(block.cells)) for block in view.blocks] == [
        ("heading", 1), ("paragraph", 1), ("table_row", 2),
    ]  # fmt: skip
    assert "nowhere" not in view.text


def test_a_long_log_opens_at_its_passage_without_being_parsed() -> None:
    line = "2024-05-31 10:00:00 INFO nothing happened here\r\n"
    text = line * 20_000 + "2024-05-31 ERROR the passage\r\n" + line * 20_000 + "another passage\n"
    view = seen("a.log", text, "ERROR the passage", terms=("passage",))
    assert cut(view, view.passage) == "ERROR the passage"
    assert view.is_cut
    assert len(view.text) < 3 * REACH[Look.FIXED]
    assert view.earlier_hit is None
    assert text[view.later_hit or 0 :].startswith("passage")
    assert view.text.startswith("2024")
    further = seen("a.log", text, "ERROR the passage", at=view.later_hit, terms=("passage",))
    assert cut(further, further.hits[-1]) == "passage"
    assert further.first > view.last
    assert further.passage == (0, 0)
    assert further.earlier_hit == text.index("passage")


def test_long_documents_are_cut_too() -> None:
    text = "".join(f"<p>Paragraph {number} of many.</p>" for number in range(2000))
    read = read_text_file(PurePath("a.html"), text.encode(), 0, "", 5.0)
    view = view_text(read, read.text.index("Paragraph 1000"), Wanted("Paragraph 1000 of many."))
    assert view.is_cut
    assert 0 < len(view.blocks) < 1000
    assert cut(view, view.passage) == "Paragraph 1000 of many."


def test_markdown_is_not_cut_within_code() -> None:
    text = "words\n\n" * 3000 + "```\n" + "code = 1\n" * 600 + "the passage\n```\n"
    view = seen("a.md", text, "the passage")
    code = [block.cells[0][0] for block in view.blocks if block.kind == "code"]
    assert any("the passage" in cut(view, (run.start, run.end)) for run in code)


def test_a_changed_file_is_searched_and_a_lost_passage_told() -> None:
    data = b"new line\nthe lamp turns\n"
    read = read_text_file(PurePath("a.txt"), data, 0, "the lamp turns", 5.0)
    view = view_text(read, 0, Wanted("the lamp turns", highlights=((4, 8),)))
    assert view.place is Place.MOVED
    assert cut(view, view.highlights[0]) == "lamp"
    assert view_text(read, 0, Wanted("nothing like it", highlights=((0, 3),))).place is Place.GONE


def test_what_is_no_text_is_a_document_error() -> None:
    with pytest.raises(DocumentError):
        read_text_file(PurePath("a.txt"), b"\x00\x01\x02" * 100, 0, "", 5.0)


def test_only_so_many_cells_of_a_table_are_shown_at_once() -> None:
    text = "<table>" + "".join(f"<tr><td>row {n}<td>b<td>c<td>d</tr>" for n in range(600)) + "</table>"
    read = read_text_file(PurePath("a.html"), text.encode(), 0, "", 5.0)
    row = "row 300 | b | c | d"
    view = view_text(read, read.text.index(row), Wanted(row))
    assert cut(view, view.passage) == row
    assert 40 < len(view.blocks) < 80
    assert view.is_cut
    further = view_text(read, read.text.index(row), Wanted(row), view.last)
    assert further.last > view.last
