from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.documents.view_markdown import fenced_code, markdown_blocks, outside_fence

if TYPE_CHECKING:
    from app.documents.view import ShownBlock

TEXT = """---
title: x
---
# A *big* title

Some **bold** and `code` with a [link](http://nowhere/and) and
more &amp; ![alt](pic.png).

3. three
   * inner

> quoted

| a | b |
|---|---|
| 1 | **2** |

```python
x = 1
```

<div>word <b>here</b><script>bad()</script></div>

---
"""


def words(text: str, block: ShownBlock) -> list[str]:
    return ["".join(run.literal or text[run.start : run.end] for run in cell) for cell in block.cells]


def shown(text: str) -> list[tuple[str, int, list[str]]]:
    return [(block.kind, block.level, words(text, block)) for block in markdown_blocks(text, 0, len(text))]


def styles(text: str) -> dict[str, str]:
    (block,) = markdown_blocks(text, 0, len(text))
    return {run.literal or text[run.start : run.end]: run.style for run in block.cells[0]}


def test_blocks_as_people_mean_them() -> None:
    assert shown(TEXT) == [
        ("code", 0, ["---\ntitle: x\n---"]),
        ("heading", 1, ["A big title"]),
        ("paragraph", 0, ["Some bold and code with a link and more & [alt]."]),
        ("list_item", 1, ["3. three"]),
        ("list_item", 2, ["• inner"]),
        ("quote", 0, ["quoted"]),
        ("table_row", 0, ["a", "b"]),
        ("table_row", 0, ["1", "2"]),
        ("code", 0, ["x = 1"]),
        ("paragraph", 0, ["word here"]),
        ("rule", 0, [""]),
    ]


def test_runs_point_into_the_source_and_have_their_style() -> None:
    block = markdown_blocks(TEXT, 0, len(TEXT))[2]
    found = {TEXT[run.start : run.end]: run.style for run in block.cells[0] if not run.literal}
    assert found["bold"] == "bold"
    assert found["code"] == "code"
    assert found["link"] == "link"
    after = next(run for run in block.cells[0] if TEXT[run.start : run.end] == " and")
    assert after.start > TEXT.index("nowhere/and)")


def test_a_stretch_is_read_alone() -> None:
    first = TEXT.index("> quoted")
    blocks = markdown_blocks(TEXT, first, TEXT.index("```python"))
    assert [block.kind for block in blocks] == ["quote", "table_row", "table_row"]
    assert TEXT[blocks[0].cells[0][0].start :].startswith("quoted")


@pytest.mark.parametrize(("text", "found"), [("a\n```\ncode\nmore\n```\n", 2), ("a\n```\ncode\n```\nmore\n", 15)])
def test_fenced_code_is_not_cut_in_two(text: str, found: int) -> None:
    assert outside_fence(text, text.index("more")) == found


def test_the_end_of_an_open_fence_is_the_end_of_the_text() -> None:
    text = "```\nx = 1\ny = 2"
    (block,) = markdown_blocks(text, 0, len(text))
    assert text[block.cells[0][0].start : block.cells[0][0].end] == "x = 1\ny = 2"


@pytest.mark.parametrize(
    ("fence", "language"),
    [("```py", "py"), ("~~~ {.Python}", "python"), ("``` c++ title=x", "c++"), ("```", None), ("```  ", None)],
)
def test_the_language_of_fenced_code(fence: str, language: str | None) -> None:
    text = f"# title\n\n{fence}\nx = 1\n{fence[:3]}\n\nafter\n"
    start = text.index("x = 1")
    assert fenced_code(text, 0, len(text)) == ([(start, start + 5, language)] if language else [])


def test_every_word_is_where_it_stands() -> None:
    text = "é [the](the) `the` \\* ![the *alt*](the) <http://the> the\n"
    (block,) = markdown_blocks(text, 0, len(text))
    found = [(text[run.start : run.end] or run.literal, run.start, run.style) for run in block.cells[0]]
    assert found == [
        ("é ", 0, ""), ("the", 3, "link"), (" ", 12, ""), ("the", 14, "code"), (" ", 18, ""), ("* ", 20, ""),
        ("[", 22, ""), ("the ", 24, ""), ("alt", 29, "italic"), ("]", 32, ""), (" ", 39, ""),
        ("http://the", 41, "link"), (" the", 52, ""),
    ]  # fmt: skip


def test_styles_within_styles() -> None:
    assert styles("**a*b~~c~~`d`*[e](f)**~~g~~**h__i__**~j~") == {
        "a": "bold", "b": "bold italic", "c": "bold italic strike", "d": "bold italic code", "e": "bold link",
        "g": "strike", "h__i__": "bold", "j": "strike",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("- [ ] a\n- [x] b\n- c\n", ["☐ a", "☑ b", "• c"]),
        ("7. [X] a\n8. [y] b\n", ["7. ☑ a", "8. [y] b"]),
        ("- [ ] a\n\n  b\n", ["☐ a", "\u2003b"]),
        ("-\n\nafter\n", ["after"]),
        ("- > a\n\n  # b\n", ["• a", "b"]),
        ("1. # a\n", ["1. a"]),
        ("1. ```\n   a\n   ```\n", ["1. ", "a"]),
        ("- a\n  1. b\n  2. c\n- d\n", ["• a", "1. b", "2. c", "• d"]),
    ],
)
def test_the_marks_of_items(text: str, found: list[str]) -> None:
    assert [cells[0] for _, _, cells in shown(text)] == found


def test_footnotes() -> None:
    text = "word[^n] and [^none]\n\n[^n]: note\n\n    more\n"
    assert shown(text) == [
        ("paragraph", 0, ["word[n] and [^none]"]),
        ("list_item", 1, ["[n] note"]),
        ("list_item", 1, ["\u2003more"]),
    ]
    assert styles("w[^n]\n\n[^n]:")["n"] == "link"


def test_code_without_the_marks_of_what_it_is_in() -> None:
    text = "> - ```py\n>   a\n>     b\n>   ```\n\n\tc\n\t\td\n\n```\r\ne\r\n\r\nf\r\n```\r\n"
    assert shown(text) == [
        ("list_item", 1, ["• "]),
        ("code", 0, ["a\n  b"]),
        ("code", 0, ["c\n\td"]),
        ("code", 0, ["e\n\nf"]),
    ]
    assert [(text[start:end], name) for start, end, name in fenced_code(text, 0, len(text))] == [("a\n>     b", "py")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("<div>\n  <p>one <b>two</b></p>\n\n", ["one two"]),
        ("<p>one</p>\n<p>\n two</p>", ["one\ntwo"]),
        ("> <p>\n> one\n> two</p>", ["one\ntwo"]),
        ("<!-- no\nno -->\n<script>no</script>\n", []),
        ("<b> <i>\n", []),
        ("one<br>two <kbd>three</kbd>", ["one\ntwo three"]),
        ("|a<br/>b|\n|-|", ["a\nb"]),
    ],
)
def test_words_between_tags(text: str, found: list[str]) -> None:
    assert [cells[0] for _, _, cells in shown(text)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("+++\na = 1\n+++\nb", [("code", "+++\na = 1\n+++"), ("paragraph", "b")]),
        ("---\r\na: 1\r\n...\r\nb", [("code", "---\r\na: 1\r\n..."), ("paragraph", "b")]),
        ("---\n---\nb", [("code", "---\n---"), ("paragraph", "b")]),
        ("---\n\nb", [("rule", ""), ("paragraph", "b")]),
    ],
)
def test_front_matter(text: str, found: list[tuple[str, str]]) -> None:
    assert [(kind, cells[0]) for kind, _, cells in shown(text)] == found


def test_cells_with_marks_of_their_own() -> None:
    text = "|a|b|\n|-|-|\n|`x\\|y`|p\\|q|\n|1|\n"
    assert [cells for _, _, cells in shown(text)] == [["a", "b"], ["x|y", "p|q"], ["1", ""]]


@pytest.mark.parametrize(
    "unit",
    ["[a", "![a](", "*a_ ", "**a*", "`" * 7 + "a", "ä*b* ", "<br>", "- [ ] ", "[^1]: ", "<div>\n", "> ```\n", "|a|\n"],
)
def test_time_grows_with_the_length_alone(unit: str) -> None:
    def seconds(count: int) -> float:
        text = unit * count
        start = time.process_time()
        markdown_blocks(text, 0, len(text))
        return time.process_time() - start

    assert seconds(10_000) < 20 * seconds(2_500) + 0.2


@given(st.text(alphabet="#-*|> \n\r\tab`1.[]()<!^:ä~&;x\\", max_size=200), st.integers(0, 200))
def test_runs_lie_in_order_within_the_stretch(text: str, first: int) -> None:
    first = min(first, len(text))
    at = first
    for block in markdown_blocks(text, first, len(text)):
        for run in (run for cell in block.cells for run in cell):
            assert at <= run.start <= run.end <= len(text)
            assert not run.literal or run.start == run.end
            at = run.end


@pytest.mark.parametrize(
    ("heading", "shown"),
    [("# A *b* {#c}", "A b"), ("## Word { #a-b .c }", "Word"), ("# {#c}", ""), ("# Set {1, 2}", "Set {1, 2}")],
)
def test_the_attributes_of_a_heading_are_not_shown(heading: str, shown: str) -> None:
    text = f"{heading}\n\nafter\n"
    blocks = [block for block in markdown_blocks(text, 0, len(text)) if block.kind == "heading"]
    found = ["".join(run.literal or text[run.start : run.end] for run in block.cells[0]) for block in blocks]
    assert found == ([shown] if shown else [])
