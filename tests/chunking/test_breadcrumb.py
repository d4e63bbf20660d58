from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.chunking.breadcrumb import breadcrumb, plain_heading
from app.chunking.tokens import estimate_tokens


@pytest.mark.parametrize(
    ("heading", "plain"),
    [
        ("## Set up ##", "Set up"),
        ("Set up {#setup}", "Set up"),
        ("## The `run` **command** {#run} ##", "The run command"),
        ("[Guide](guide.md) to <b>it</b>", "Guide to it"),
        ("Set up\n======", "Set up"),
        ("snake_case and 2 * 3 * 4", "snake_case and 2 * 3 * 4"),
        ("C#", "C#"),
    ],
)
def test_markdown_marks_are_removed(heading: str, plain: str) -> None:
    assert plain_heading(heading, is_markdown=True) == plain


def test_other_formats_keep_their_characters() -> None:
    assert plain_heading("# 1\n `x`", is_markdown=False) == "# 1 `x`"


def test_title_that_is_also_the_heading_stands_once() -> None:
    assert breadcrumb(("Guide", "guide", "Set up"), 40) == "Guide › Set up"


def test_middle_is_left_out_where_it_gets_long() -> None:
    path = tuple(f"{place} part of a rather long path" for place in ("first", "second", "third", "fourth", "last"))
    assert breadcrumb(path, 26) == f"{path[0]} › … › {path[3]} › {path[4]}"
    assert breadcrumb(path, 18) == f"{path[0]} › … › {path[4]}"


def test_one_huge_name_is_cut_short() -> None:
    crumb = breadcrumb(("word " * 1000,), 40)
    assert crumb.endswith("…")
    assert len(crumb) <= 80


@given(st.lists(st.text(max_size=200), max_size=8), st.integers(40, 80))
def test_stays_small(path: list[str], max_tokens: int) -> None:
    assert estimate_tokens(breadcrumb(tuple(path), max_tokens)) <= 2 * max_tokens
