from __future__ import annotations

import pytest

from app.documents.rtf import read_rtf
from app.errors import DocumentError, DocumentProblem
from tests.documents import samples
from tests.documents.office_samples import blocks


def _rtf(body: str) -> bytes:
    return ("{\\rtf1\\ansi\\ansicpg1252" + body + "}").encode("latin-1")


def test_paragraphs() -> None:
    assert read_rtf(samples.RTF, "rtf").text == "Salt keeps for ever.\n\nSecond paragraph."


def test_headings_items_rows_notes_and_title() -> None:
    body = (
        r"{\info{\title Of bees}{\author Ada}"
        r"{\creatim\yr2024\mo5\dy31\hr9}{\revtim\yr1601\mo1\dy1}}"
        r"{\stylesheet{\s1 heading 1;}{\s2 Normal;}}{\header Page}"
        r"{\pard\s1 Wax\par}{\pard Melts{\footnote\chftn  At 62.}{\*\annotation Really?} here.\par}"
        r"{\pard{\listtext 1.}Item\par}\pard\intbl Month\cell Work\cell\row\pard\outlinelevel1 Honey\par Last"
    )
    document = read_rtf(_rtf(body), "rtf")
    assert (document.title, document.date) == ("Of bees", "2024-05-31")
    assert blocks(document) == [
        ("heading1", None, "Wax"),
        ("paragraph", None, "Melts here."),
        ("list_item", None, "Item"),
        ("table_row", None, "Month | Work"),
        ("paragraph", "Note", "At 62."),
        ("paragraph", "Comment", "Really?"),
        ("heading2", None, "Honey"),
        ("heading2", None, "Last"),
    ]


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (r"caf\'e9 \u8364? \u-10179?\u-9187?", "café € 🐝"),
        (r"{\fonttbl{\f1\fcharset204 Arial;}}\f1\'cf\'f0\'e8", "При"),
        (r"{\fonttbl{\f1\fcharset128 Mincho;}}{\f1\'93\'fa\'96{}\'7b}", "日本"),
        (r"\uc2\u24180\'94\'4e\uc0\u24565 x", "年念x"),
        (r"a{\deleted gone}\~b\_c\-d\line e{\*\unknown no}{\field{\*\fldinst x}{\fldrslt link}}", "a\u00a0b-cd\nelink"),
        (r"{\shp{\*\shpinst{\sp{\sn x}{\sv 1}}{\shptxt boxed\par}}}", "boxed"),
        (r"{\pict 0a0b0c}after \{brace\}", "after {brace}"),
        (r"{\i0\*\cs7 a late star}", "a late star"),
        (r"cut {\b short", "cut short"),
    ],
)
def test_characters_and_groups(body: str, text: str) -> None:
    assert read_rtf(_rtf(body), "rtf").text == text


def test_deep_nesting_and_endless_text_end(monkeypatch: pytest.MonkeyPatch) -> None:
    deep = _rtf("{" * 50_000 + "down there" + "}" * 50_000 + "after")
    assert read_rtf(deep, "rtf").text == "down thereafter"
    monkeypatch.setattr("app.documents.assemble.MAX_TEXT_CHARS", 100)
    with pytest.raises(DocumentError) as caught:
        read_rtf(_rtf("word " * 100), "rtf")
    assert caught.value.code is DocumentProblem.TOO_LARGE


def test_a_file_without_text() -> None:
    with pytest.raises(DocumentError) as caught:
        read_rtf(_rtf(r"{\pict 00}"), "rtf")
    assert caught.value.code is DocumentProblem.NO_TEXT
