from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.gui.markup import heading, plain


@pytest.mark.parametrize(
    ("marked", "read"),
    [
        ("## Deployment { #deployment }\nDas **FastAPI**-Programm", "Deployment\nDas FastAPI-Programm"),
        ("[Kubernetes](https://k.example/a_(b)) has *become* the __standard__", "Kubernetes has become the standard"),
        ("* [One](/one/)\n* two _or_ three", "• One\n• two or three"),
        ("> quoted\n\n---\nnext", "quoted\n\n\nnext"),
        ("![a picture](x.png) and [a text][ref]", "a picture and a text"),
        ('<abbr title="x">**So**</abbr> a\\*b &amp; c<br/>', "So a*b & c"),
        ("call `a_b_c(*args)` now", "call a_b_c(*args) now"),
        ("see\n```python\n# no *heading*\n```\n# one", "see\n\n# no *heading*\n\none"),
        ("**FastAPI** 应用程序，*部署*很简单", "FastAPI 应用程序，部署很简单"),
        ("| a | b |\n| --- | --- |\n| 1 | 2 |", "| a | b |\n\n| 1 | 2 |"),
    ],
)
def test_marks_go_and_words_stay(marked: str, read: str) -> None:
    assert plain(marked)[0] == read


@pytest.mark.parametrize(
    "text", ["2 * 3 * 4", "snake_case_name", "a < b > c", "x[3] (really)", "5 - 3", "List<String>"]
)
def test_what_is_no_mark_stays(text: str) -> None:
    assert plain(text) == (text, ())


def test_spans_move_along() -> None:
    text = "# The **night train** leaves at [ten](x)"
    spans = tuple((text.index(word), text.index(word) + len(word)) for word in ("night train", "ten", "**"))
    read, (moved, none) = plain(text, spans, ())
    assert [read[a:b] for a, b in moved] == ["night train", "ten"]
    assert none == ()


def test_a_span_over_marks_takes_the_words_between() -> None:
    text = "go to [Kubernetes](https://k.example) today"
    read, (moved,) = plain(text, ((6, text.index(" today")),))
    assert [read[a:b] for a, b in moved] == ["Kubernetes"]


def test_a_heading_in_one_line() -> None:
    assert heading("Deployment-Strategien { #strategies }") == "Deployment-Strategien"
    assert heading("---") == "---"


@given(
    st.text(alphabet=st.sampled_from("ab *_`#[]()<>\n-|\\&;é数😀"), max_size=80),
    st.integers(0, 80),
    st.integers(0, 80),
)
def test_spans_stay_inside(text: str, one: int, other: int) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    read, (moved,) = plain(text, ((start, end),))
    assert all(0 <= a < b <= len(read) for a, b in moved)
