from __future__ import annotations

from typing import Any

from app.documents.mupdf import load_mupdf, open_pages
from app.documents.page_lines import PageText, Upright, read_page
from tests.documents.pages import pdf_of


def _read(*draw: Any) -> PageText:
    with open_pages(pdf_of(lambda page: [function(page) for function in draw]), "pdf") as pages:
        return read_page(pages[0], 1)


def _write(x: float, y: float, text: str, **options: Any) -> Any:
    return lambda page: page.insert_text((x, y), text, **options)


def test_size_weight_and_place_of_a_line() -> None:
    (line,) = _read(_write(72, 100, "Words", fontsize=20, fontname="hebo")).lines
    assert (line.text, line.size, line.is_bold) == ("Words", 20.0, True)
    assert (line.box[0], line.box[1], line.box[3]) == (72, 85, 104)


def test_words_painted_twice_and_hidden_words_under_others_are_read_once() -> None:
    text = _read(
        _write(72, 100, "Bold by force"),
        _write(72.4, 100, "Bold by force"),
        _write(72, 100, "Bald by farce", render_mode=3),
        _write(72, 300, "Only recognised", render_mode=3),
    )
    assert [line.text for line in text.lines] == ["Bold by force", "Only recognised"]


def test_a_page_on_its_side_is_turned_and_what_stands_otherwise_is_aside() -> None:
    text = _read(
        _write(100, 700, "The first line of it all", rotate=90),
        _write(120, 700, "The second line", rotate=90),
        _write(300, 300, "upright"),
    )
    first, second = text.lines
    assert first.box[1] < second.box[1]
    assert first.box[0] == second.box[0]
    assert [line.text for line in text.asides] == ["upright"]
    assert text.height == 595


def test_upright_turns_each_direction_into_the_page() -> None:
    box = (10, 20, 30, 25)
    assert Upright((1, 0), 100, 200)(box) == (10, 20, 30, 25)
    assert Upright((0, 1), 100, 200)(box) == (20, 70, 25, 90)
    assert Upright((0, -1), 100, 200)(box) == (175, 10, 180, 30)
    assert Upright((-1, 0), 100, 200)(box) == (70, 175, 90, 180)


def test_watermarks_are_left_out() -> None:
    mupdf = load_mupdf()

    def stamp(page: Any) -> None:
        point = mupdf.Point(200, 400)
        page.insert_text(point, "DRAFT", fontsize=60, morph=(point, mupdf.Matrix(45)))

    text = _read(_write(72, 100, "Words"), stamp)
    assert [line.text for line in text.lines] == ["Words"]
    assert text.asides == []


def test_the_number_of_a_footnote_does_not_stick_to_its_word() -> None:
    def noted(page: Any) -> None:
        page.insert_text((72, 100), "harbour", fontsize=12)
        end = 72 + load_mupdf().get_text_length("harbour", fontsize=12)
        page.insert_text((end, 95), "12", fontsize=7)

    assert " ".join(line.text for line in _read(noted).lines) == "harbour 12"
