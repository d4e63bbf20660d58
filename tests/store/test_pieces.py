from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.store.pieces import name_words, phrase_pieces, pieces, query_pieces, simplified


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain English words", None),
        ("", None),
        ("南京市长", "南京 京市 市长"),
        ("漢語, 汉语", "汉语 汉语"),
        ("학교에서", "학교 교에 에서"),
        ("食べます", "食べ"),
        ("getUserName parseHTTPResponse", "get user name parse http response"),
        ("a snake_case_word", "snake_case_word"),
        ("ﾃｽﾄ", "テス スト"),
    ],
)
def test_pieces_of_a_text(text: str, expected: str | None) -> None:
    assert pieces(text) == expected


def test_a_query_looks_for_its_plain_words_too() -> None:
    assert query_pieces("user Name 漢語") == "汉语 user name"
    assert set(query_pieces("get_user_name").split()) == {"get_user_name", "get", "user", "name"}


def test_phrases_of_pairs() -> None:
    assert phrase_pieces("市長") == "市长"
    assert phrase_pieces("three months") == phrase_pieces("市 x") == phrase_pieces("") == ""


def test_traditional_characters_become_simplified() -> None:
    assert simplified("漢語詞典 abc") == "汉语词典 abc"


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/home/me/Taxes/report-2024.final.pdf", "Taxes report-2024.final"),
        (r"C:\Users\me\myNotes.txt", "me myNotes my notes"),
        ("/x/.bashrc", "x .bashrc"),
        ("name", "name"),
    ],
)
def test_words_of_a_name(path: str, expected: str) -> None:
    assert name_words(path) == expected


@given(st.text())
def test_any_text_has_pieces(text: str) -> None:
    for made in (pieces(text) or "", query_pieces(text), phrase_pieces(text), name_words(text)):
        assert made.count("  ") <= text.count("  ")
    assert len(simplified(text)) == len(text)
