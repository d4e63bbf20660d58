from __future__ import annotations

import pytest

from app.documents.language import detect_language, document_language
from app.documents.markdown import read_markdown
from app.documents.text import read_text

GERMAN = "Der Bach fließt langsam durch das Tal, und am Ufer stehen alte Weiden im Wind."


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (GERMAN, "de"),
        ("The stream runs slowly through the valley, past old willows in the wind.", "en"),
        ("Le ruisseau coule lentement dans la vallée, le long des vieux saules.", "fr"),
        ("川は谷をゆっくりと流れている。", "ja"),
        ("小溪缓缓地流过山谷，岸边长着老柳树。", "zh"),
    ],
)
def test_languages_are_told(text: str, code: str) -> None:
    assert detect_language(text) == code


@pytest.mark.parametrize("text", ["", "hello", "12 34 56 78 90 " * 20, "https://example.org/a/b/c " * 9])
def test_too_little_says_nothing(text: str) -> None:
    assert detect_language(text) is None


def test_code_in_a_document_does_not_count() -> None:
    code = "```\n" + "for item in the_list: print(item) and return the value\n" * 60 + "```\n\n"
    assert document_language(read_markdown((code + GERMAN).encode())) == "de"


def test_data_has_no_language() -> None:
    assert document_language(read_text(GERMAN.encode(), "csv")) is None
