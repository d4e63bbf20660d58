from __future__ import annotations

import time

from hypothesis import given
from hypothesis import strategies as st

from app.documents.markdown_events import Characters, events


def _found(text: str) -> list[tuple[str, str, str]]:
    data = text.encode()
    return [(name, tag, data[start:end].decode().strip()) for name, tag, _, start, end in events(text)]


def test_edges_have_a_tag_and_all_else_has_words() -> None:
    assert _found("# A *b*\n***\n") == [
        ("Start", "Heading", "# A *b*"),
        ("Text", "", "A"),
        ("Start", "Emphasis", "*b*"),
        ("Text", "", "b"),
        ("End", "Emphasis", "*b*"),
        ("End", "Heading", "# A *b*"),
        ("Rule", "Rule", "***"),
    ]


def test_the_values() -> None:
    values = {(name, tag): value for name, tag, value, *_ in events("## x\n\n7. y\n\n```py\nz\n```\n")}
    assert values["Start", "Heading"]["level"] == "H2"
    assert values["End", "Heading"] == "H2"
    assert values["Start", "List"] == 7
    assert values["Start", "CodeBlock"] == {"Fenced": "py"}
    assert values["Text", ""] == "z\n"


def test_tables_footnotes_tasks_and_what_is_struck_out() -> None:
    names = {tag or name for name, tag, _ in _found("|a|\n|-|\n|~~b~~|\n\n- [x] c[^1]\n\n[^1]: d\n")}
    assert names > {"TableHead", "TableRow", "Strikethrough", "TaskListMarker", "FootnoteReference"}


@given(st.text(alphabet="aä山🏔\n", max_size=40), st.lists(st.integers(0, 40), max_size=9))
def test_characters_forth_and_back(text: str, places: list[int]) -> None:
    chars = Characters(text)
    for place in (min(place, len(text)) for place in places):
        assert chars.at(len(text[:place].encode())) == place


def test_one_long_line_takes_linear_time() -> None:
    def seconds(count: int) -> float:
        start = time.process_time()
        chars = Characters("ä" * count)
        for place in range(count):
            chars.at(2 * place)
        return time.process_time() - start

    assert seconds(40_000) < 20 * seconds(10_000) + 0.2
