from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.search.query import parse
from app.search.refine import being_typed, filters_of, quoted, values_of, with_values, without, without_keys


def test_filters_stand_where_they_are_written() -> None:
    text = 'tea type:pdf,md "green tea" -coffee in:"my folder" 12:30 -lang:de'
    found = filters_of(text)
    assert [text[term.start : term.end] for term in found] == ["type:pdf,md", 'in:"my folder"', "-lang:de"]
    assert [(term.key, term.value, term.minus) for term in found[1:]] == [
        ("in", "my folder", False),
        ("lang", "de", True),
    ]


def test_values_of_one_key() -> None:
    assert values_of("a type:pdf,md type:pdf -type:doc", "type") == ("pdf", "md")
    assert values_of('in:"a, b" in:c', "in") == ("a, b", "c")
    assert values_of("plain words", "lang") == ()


def test_a_filter_is_written_once_and_keeps_what_is_taken_away() -> None:
    assert with_values("tea type:md -type:doc type:txt", "type", ["pdf", "md"]) == "tea -type:doc type:pdf,md"
    assert with_values("tea", "in", ["/a b", "c"]) == 'tea in:"/a b" in:c'
    assert with_values("tea type:md", "type", []) == "tea"
    assert with_values("", "after", ["2024"]) == "after:2024"


def test_filters_leave_without_a_trace() -> None:
    assert without_keys("green  type:pdf -type:md tea", ["type"]) == "green tea"
    assert without_keys('"a phrase" -b in:c', ["in", "phrase", "word"]) == '"a phrase" -b'
    assert without('"a phrase" tea', lambda term: term.key == "phrase") == "tea"


@pytest.mark.parametrize(
    ("text", "key", "part"),
    [
        ("tea type:", "type", ""),
        ("tea type:pd", "type", "pd"),
        ("type:pdf,do", "type", "do"),
        ('in:"My Do', "in", "My Do"),
        ("x -LANG:d", "lang", "d"),
    ],
)
def test_the_filter_that_is_being_typed(text: str, key: str, part: str) -> None:
    typed = being_typed(text + " and more", len(text))
    assert typed is not None
    assert (typed.key, typed.part, typed.end) == (key, part, len(text))
    assert text[typed.start : typed.end].removeprefix('"') == part


@pytest.mark.parametrize("text", ["tea", "12:30", "https://x", "type:pdf ", "mytype:x", 'in:"a" b', "std::sort"])
def test_nothing_is_being_typed(text: str) -> None:
    assert being_typed(text, len(text)) is None


@given(st.text(max_size=60), st.lists(st.sampled_from(["pdf", "md", "docx"]), max_size=3, unique=True))
def test_what_is_written_is_read_as_the_same(text: str, values: list[str]) -> None:
    changed = with_values(text, "type", values)
    assert set(values) <= set(values_of(changed, "type"))
    if not values:
        assert len(filters_of(changed)) <= len(filters_of(text))


@given(st.text(alphabet=st.characters(exclude_characters='"', exclude_categories=["Cs"]), min_size=1, max_size=30))
def test_a_value_in_marks_is_one_value(value: str) -> None:
    if not value.strip() or any(mark in value for mark in "“”„«»"):
        return
    assert parse(f"x in:{quoted(value)}").filters.folders == (value.strip(),)
