from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.documents.markdown_leaves import leaves


def _found(text: str) -> list[tuple[str, str]]:
    return [(leaf.tag, text[leaf.start : leaf.end].rstrip("\n")) for leaf in leaves(text)]


def test_every_kind_of_leaf() -> None:
    text = "# A *b*\n\nwords\n\n```py\nx\n```\n\n    y\n\n<div>\nz\n</div>\n\n|a|\n|-|\n|1|\n\n***\n"
    assert [tag for tag, _ in _found(text)] == [
        *("Heading", "Paragraph", "CodeBlock", "Indented", "HtmlBlock", "TableHead", "TableRow"),
    ]


def test_a_heading_is_its_words() -> None:
    (first, second, empty) = leaves("The *old*\\\n<b>[mill](x)</b>\n---\n\n# A `b` #\n\n#\n")
    assert (first.level, first.words) == (2, "The old mill")
    assert (second.level, second.words) == (1, "A b")
    assert (empty.level, empty.words) == (1, "")


def test_words_right_in_an_item_are_a_paragraph_that_opens_it() -> None:
    text = "- one\n  two\n  - three\n\n    four\n-\n\nfive\n"
    found = [(text[leaf.start : leaf.end].strip(), leaf.opens_item) for leaf in leaves(text)]
    assert found == [("one\n  two", True), ("three", True), ("four", False), ("five", False)]


def test_a_rule_ends_the_words_of_an_item() -> None:
    assert [text for _, text in _found("- one\n  ***\n  two\n")] == ["one", "two"]


def test_offsets_are_of_characters() -> None:
    text = "# Größe 山\r\n\r\nüber *Höhe*\rweiter 🏔\n\n- Äpfel `ä`\n"
    assert _found(text) == [("Heading", "Größe 山"), ("Paragraph", "über *Höhe*\rweiter 🏔"), ("Paragraph", "Äpfel `ä`")]


def test_a_footnote_is_a_paragraph() -> None:
    assert _found("word[^1]\n\n[^1]: note\n") == [("Paragraph", "word[^1]"), ("Paragraph", "note")]


@pytest.mark.parametrize("unit", ["> ", "- ", "[a", "*a_ ", "|a", "[^1]: ", "<!--", "&a"])
def test_time_grows_with_the_length_alone(unit: str) -> None:
    def seconds(count: int) -> float:
        start = time.process_time()
        list(leaves(unit * count))
        return time.process_time() - start

    assert seconds(20_000) < 20 * seconds(5_000) + 0.2


@given(st.text(alphabet="#-*|> \n\r\tab`1.[]()<!^:ä", max_size=200))
def test_leaves_lie_within_the_text_and_apart(text: str) -> None:
    end = 0
    for leaf in leaves(text):
        assert end <= leaf.start <= leaf.end <= len(text)
        end = leaf.end
