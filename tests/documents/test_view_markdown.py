from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

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


def words(block: ShownBlock) -> list[str]:
    return ["".join(run.literal or TEXT[run.start : run.end] for run in cell) for cell in block.cells]


def shown() -> list[tuple[str, int, list[str]]]:
    return [(block.kind, block.level, words(block)) for block in markdown_blocks(TEXT, 0, len(TEXT))]


def test_blocks_as_people_mean_them() -> None:
    assert shown() == [
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
