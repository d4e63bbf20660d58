from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.documents.markdown import read_markdown
from app.errors import DocumentError

if TYPE_CHECKING:
    from app.documents.model import Document

PAGE = """---
title: "The mill"
tags: [water]
---

# Grinding *grain* {#grain}

A paragraph
over two lines.

Setext heading
--------------

- first item
  - inner item
- second item

  with a second paragraph

| a | b |
|---|---|
| 1 | 2 |

```python
print("flour")
```

<!-- a note to the editor -->
> quoted words
"""


def _blocks(document: Document) -> list[tuple[str, int, str]]:
    return [(b.kind.value, b.level, document.text[b.start : b.end]) for b in document.blocks]


def test_every_kind_of_block() -> None:
    document = read_markdown(PAGE.encode())
    assert document.title == "The mill"
    assert document.text == PAGE
    assert _blocks(document) == [
        ("heading", 1, "Grinding *grain* {#grain}"),
        ("paragraph", 0, "A paragraph\nover two lines."),
        ("heading", 2, "Setext heading"),
        ("list_item", 0, "- first item"),
        ("list_item", 0, "- inner item"),
        ("list_item", 0, "- second item"),
        ("paragraph", 0, "with a second paragraph"),
        ("table_row", 0, "| a | b |"),
        ("table_row", 0, "| 1 | 2 |"),
        ("code", 0, '```python\nprint("flour")\n```'),
        ("paragraph", 0, "> quoted words"),
    ]
    assert [b.line_start for b in document.blocks][:4] == [6, 8, 11, 14]


def test_without_front_matter_the_first_heading_is_the_title() -> None:
    assert read_markdown(b"intro\n\n# Plain [words](x) `here` {#id}\n").title == "Plain words here"
    assert read_markdown(b"# With room { #room .wide }\n").title == "With room"
    assert read_markdown(b"## Only a second level\n").title == ""


def test_toml_front_matter_and_windows_line_ends() -> None:
    document = read_markdown(b"+++\r\ntitle = 'Sluice'\r\n+++\r\n\r\nText.\r\n")
    assert document.title == "Sluice"
    assert _blocks(document) == [("paragraph", 0, "Text.")]
    assert document.blocks[0].line_start == 5


def test_a_rule_at_the_start_is_no_front_matter() -> None:
    assert _blocks(read_markdown(b"---\n\nwords\n")) == [("paragraph", 0, "words")]


def test_what_is_nested_too_deep_for_the_parser_is_still_read() -> None:
    text = "---\ntitle: t\n---\n" + "> " * 500 + "deep down"
    assert [b[2] for b in _blocks(read_markdown(text.encode()))] == ["> " * 500 + "deep down"]


def test_the_description_is_text_and_the_date_is_kept() -> None:
    document = read_markdown(
        b"---\ntitle: T\ndescription: What it is about.\ndate: 2024-05-31\nlang: en\n---\n\nBody.\n"
    )
    assert [block[2] for block in _blocks(document)] == ["What it is about.", "Body."]
    assert (document.date, document.language) == ("2024-05-31", "en")


def test_what_is_not_shown_is_no_block() -> None:
    text = (
        "import Tabs from '@theme/Tabs';\n\n<Tabs>\n\n:::note\n\nInside.\n\n:::\n\n</Tabs>\n\n<script>\nx\n</script>\n"
        "\n"
        "[^1]: A note of some words.\n"
    )
    assert [block[2] for block in _blocks(read_markdown(text.encode()))] == ["Inside.", "[^1]: A note of some words."]


def test_the_text_of_an_admonition_is_no_code() -> None:
    text = '!!! note "Mind"\n\n    The gate is heavy.\n\nThen:\n\n    code()\n'
    assert [block[0] for block in _blocks(read_markdown(text.encode()))] == [
        "paragraph",
        "paragraph",
        "paragraph",
        "code",
    ]


def test_a_title_in_html() -> None:
    assert read_markdown(b"<h1 align='center'>\n<img src=x> The <b>mill</b></h1>\n\nText.\n").title == "The mill"


@pytest.mark.parametrize("unit", ["[a", "![a](", "*a_ ", "`" * 7 + "a", "<a ", "<!--", "[a]: <", "&a", "\\["])
def test_what_stands_inside_of_lines_is_not_looked_into(unit: str) -> None:
    # Anything whose time grows with the square of the length would take hours.
    text = unit * 200_000
    assert [block.end for block in read_markdown(text.encode()).blocks] == [len(text.rstrip())]


def test_the_title_is_read_all_the_same() -> None:
    assert read_markdown(b"# The *old* [mill](x)\n").title == "The old mill"
    assert len(read_markdown(b"# " + b"[a" * 100_000 + b"\n").title) == 300


@given(st.text(alphabet="#-*|> \n\r\tab`1.[]()<!", max_size=200))
def test_blocks_are_ordered_stripped_and_apart(text: str) -> None:
    try:
        document = read_markdown(text.encode())
    except DocumentError:
        return
    end = 0
    for block in document.blocks:
        assert end <= block.start < block.end
        assert document.text[block.start : block.end].strip() == document.text[block.start : block.end]
        end = block.end
