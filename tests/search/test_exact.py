from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.search.exact import is_allowed
from app.search.query import ParsedQuery, parse


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("Give notice three\n months before.", '"three months"'),
        ("Un café crème", '"CAFE creme"'),
        ("concatenate", "x -cat"),
        ("南京市长江大桥", '"市长"'),
        ("well-known", '"well known"'),
        ("no heading here", '"the title"'),
        ("anything", "plain words"),
        ("C and C++", '"c++"'),
    ],
)
def test_allowed(text: str, query: str) -> None:
    assert is_allowed(text, "The Title", parse(query))


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("months three", '"three months"'),
        ("concatenate", '"cat"'),
        ("A cat.", "x -cat"),
        ("A fruit  salad", 'x -"fruit salad"'),
        ("other", "x -title"),
        ("南京市长江大桥", "x -长江"),
    ],
)
def test_not_allowed(text: str, query: str) -> None:
    assert not is_allowed(text, "The Title", parse(query))


@given(st.text(), st.text(), st.text())
def test_any_text_can_be_looked_at(text: str, phrase: str, excluded: str) -> None:
    is_allowed(text, "", ParsedQuery("", (phrase,), (excluded,)))
