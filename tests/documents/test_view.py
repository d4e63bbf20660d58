from __future__ import annotations

import contextlib
import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.documents.locate import Place
from app.documents.view import MAX_COLOURS, Look, Run, ShownBlock, TextView, colours_from_json

VIEW = TextView(
    "😀 words", Look.RICH, (3, 8), highlights=((3, 4),), hits=((0, 2), (3, 8)), first=10, last=17, length=40,
    later_hit=30, place=Place.MOVED, syntax="python",
    blocks=(ShownBlock("table_row", 0, ((Run(0, 2, "bold link"),), (Run(3, 3, "", "x"), Run(3, 8)))),),
)  # fmt: skip


def test_there_and_back() -> None:
    assert TextView.from_json(json.loads(json.dumps(VIEW.to_json()))) == VIEW
    assert VIEW.is_cut
    assert not replace(VIEW, first=0, last=40).is_cut


@pytest.mark.parametrize(
    "change",
    [
        {"passage": [3, 9]}, {"passage": [5, 4]}, {"hits": [[0, 1.5]]}, {"look": "odd"}, {"place": "here"},
        {"blocks": [["paragraph", 0, [[[0, 90, "", ""]]]]]}, {"blocks": [["paragraph", 0, [[[0, 1, "", 4]]]]]},
        {"text": 5}, {"first": -1}, {"later_hit": True},
    ],
)  # fmt: skip
def test_what_is_outside_of_the_text_is_refused(change: dict[str, Any]) -> None:
    with pytest.raises((KeyError, TypeError, ValueError)):
        TextView.from_json({**VIEW.to_json(), **change})


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=4),
    lambda inner: st.lists(inner, max_size=3),
    max_leaves=5,
)


@settings(max_examples=100, deadline=None)
@given(name=st.sampled_from(sorted(VIEW.to_json())), value=JSON)
def test_whatever_is_said_is_sound_or_refused(name: str, value: Any) -> None:
    with contextlib.suppress(KeyError, TypeError, ValueError):
        TextView.from_json({**VIEW.to_json(), name: value})


def test_colours() -> None:
    assert colours_from_json([[0, 2, "keyword"]], 5) == ((0, 2, "keyword"),)
    for broken in ([[0, 9, "keyword"]], [[0, 1]], [[0, 0, "a"]] * (MAX_COLOURS + 1)):
        with pytest.raises(ValueError):  # noqa: PT011
            colours_from_json(broken, 5)
