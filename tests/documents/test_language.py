from __future__ import annotations

import dataclasses

import pytest

from app.documents.language import chunk_language, declared_language, detect_language, document_language, tell_language
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


def repeated(*sentences: str) -> bytes:
    return "\n\n".join(sentence for sentence in sentences for _ in range(40)).encode()


def test_a_document_is_in_the_language_of_most_of_its_places() -> None:
    cover = "This is the cover of a report in two languages, and it is not very long at all."
    told = tell_language(read_text(repeated(GERMAN, GERMAN, cover), "text"))
    assert (told.language, told.is_mixed) == ("de", True)
    assert chunk_language((cover + " ") * 3, told) == "en"
    assert chunk_language("Short.", told) == "de"
    assert tell_language(read_text((cover + "\n\n").encode() + repeated(GERMAN, GERMAN), "text")).language == "de"


def test_what_is_declared_decides_where_the_text_does_not() -> None:
    short = read_text(b"Nisse", "text")
    assert document_language(short) is None
    assert document_language(dataclasses.replace(short, language="nb-NO")) == "no"
    danish = "Bækken løber langsomt gennem dalen, forbi gamle piletræer i vinden, og ingen ser det."
    for declared, told in (("nb", "no"), ("fr", "da"), (None, "da")):
        assert document_language(dataclasses.replace(read_text(danish.encode(), "text"), language=declared)) == told


@pytest.mark.parametrize(("label", "code"), [("de-AT", "de"), ("EN_us", "en"), ("nn", "no"), ("deu", None), ("", None)])
def test_declarations(label: str, code: str | None) -> None:
    assert declared_language(label) == code


def test_plain_english_needs_no_model(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.documents.language._most_probable", lambda *_: pytest.fail("the model was asked"))
    text = "The keys are kept in a drawer that you can open with your card, and they should not be left in the door."
    assert detect_language(text) == "en"


def test_english_words_among_others_are_not_plain_english() -> None:
    text = (
        "Der Befehl will this und not sind Wörter in einem deutschen Text, der sonst nur von der Einrichtung des "
        "Programms handelt und davon, wie man die Datei öffnet, sichert und wieder schließt."
    )
    assert detect_language(text) == "de"
