from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.search.highlight import highlight


def marked(text: str, words: str, *phrases: str) -> list[str]:
    return [text[start:end] for start, end in highlight(text, words, phrases)]


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("The Search was searched in FILES.", "search file", ["Search", "searched", "FILES"]),
        ("research and file", "search filed", ["file"]),
        ("Die Dateien der Datei", "Datei", ["Dateien", "Datei"]),
        ("L'été à la plage", "ete", ["été"]),
        ("e\u0301te\u0301 gone", "été", ["e\u0301te\u0301"]),
        ("STRASSE und Straße", "straße", ["STRASSE", "Straße"]),
        ("İstanbul Istanbul", "istanbul", ["İstanbul", "Istanbul"]),
        ("поиск поиска поиском, иной", "поиск", ["поиск", "поиска", "поиском"]),
        ("a snake_case name", "case", ["case"]),
        ("C, C++ and C#", "C++", ["C++"]),
        ("version 2024 and 20245", "2024", ["2024"]),
        ("ｆｕｌｌ width", "full", ["ｆｕｌｌ"]),
        ("ผมอยู่ประเทศไทยมานาน", "ประเทศไทย", ["ประเทศไทย"]),
        ("मैं हिंदी पढ़ता हूँ", "हिंदी", ["हिंदी"]),
    ],
)
def test_words_match_in_many_forms(text: str, words: str, expected: list[str]) -> None:
    assert marked(text, words) == expected


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("南京市长江大桥很长", "长江大桥", ["长江大桥"]),
        ("大桥在长江上", "长江大桥", ["大桥", "长江"]),
        ("ファイルを検索します", "検索", ["検索"]),
        ("문서를 검색했다", "검색", ["검색"]),
        ("山と川", "山", ["山"]),
    ],
)
def test_east_asian_text_matches_by_pairs(text: str, words: str, expected: list[str]) -> None:
    assert marked(text, words) == expected


def test_words_that_say_nothing_are_left_out_unless_there_is_nothing_else() -> None:
    assert marked("the end of the day is x", "what is the day of x") == ["day"]
    assert marked("to be or not", "to be") == ["to", "be"]


def test_phrases_need_every_word_in_order_whatever_is_between_them() -> None:
    assert marked("an exact\n  phrase, a phrase exact", "", "Exact phrase") == ["exact\n  phrase"]
    assert marked("the day", "", "the day") == ["the day"]


def test_nothing_to_find() -> None:
    assert highlight("text", "") == ()
    assert highlight("", "word") == ()
    assert highlight("text", "?!", ("…",)) == ()


@given(st.text(), st.text(), st.lists(st.text(), max_size=3))
def test_ranges_are_in_order_and_apart(text: str, words: str, phrases: list[str]) -> None:
    reached = -1
    for start, end in highlight(text, words, phrases):
        assert reached < start < end <= len(text)
        reached = end


@given(st.text(min_size=1), st.text(alphabet="abcdefgßäéİﬁ", min_size=4, max_size=9))
def test_a_word_is_found_where_it_stands(before: str, word: str) -> None:
    text = f"{before} {word} after"
    position = len(before) + 1
    spans = highlight(text, word)
    assert any(start <= position and position + len(word) <= end for start, end in spans)


def test_is_fast() -> None:
    text = "Über den Wolken muss die Freiheit wohl grenzenlos sein. " * 36
    highlight(text, "grenzen freiheit wolke himmel")
    started = time.perf_counter()
    for _ in range(100):
        highlight(text, "grenzen freiheit wolke himmel")
    assert (time.perf_counter() - started) / 100 < 0.01, "2 kB should take about half a millisecond"
