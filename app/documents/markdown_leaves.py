"""The blocks of Markdown that hold words, as pulldown-cmark finds them: CommonMark with tables and footnotes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from app.documents.markdown_events import EDGES, Characters, parts, raw_events

if TYPE_CHECKING:
    from collections.abc import Iterator

_LEAVES = frozenset({"Paragraph", "Heading", "CodeBlock", "HtmlBlock", "TableHead", "TableRow"})
_BLOCKS = _LEAVES | {"BlockQuote", "List", "Item", "Table", "FootnoteDefinition", "Rule"}


@dataclass(slots=True)
class Leaf:
    """A block without blocks in it: `tag` is pulldown-cmark's name of it, "Indented" for code without a fence.

    `start` and `end` are offsets in characters; of a heading those of its words, without the marks around them.
    """

    tag: str
    start: int
    end: int
    level: int = 0
    opens_item: bool = False
    words: str = ""  # of a heading, without marks of any kind


def leaves(text: str) -> Iterator[Leaf]:
    """The leaves of a text in order, in time that grows with its length alone, whatever is in it."""
    chars = Characters(text)
    for leaf in _leaves(raw_events(text)):
        leaf.start, leaf.end = chars.at(leaf.start), chars.at(leaf.end)
        yield leaf


def _leaves(found: Iterator[tuple[Any, Any]]) -> Iterator[Leaf]:
    """The leaves, with offsets of bytes."""
    implied: Leaf | None = None  # the words of an item of a tight list, which are in no paragraph
    opens_item = False
    for event, span in found:
        name, tag, value = parts(event)
        start, end = span["start"], span["end"]
        if name not in EDGES or tag not in _BLOCKS:
            implied = implied or Leaf("Paragraph", start, 0, opens_item=opens_item)
            implied.end = max(implied.end, end)
            opens_item = False
            continue
        if implied:
            yield implied
            implied = None
        if name == "Start" and tag in _LEAVES:
            yield _leaf(found, tag, value, (start, end), opens_item)
            opens_item = False
        elif tag == "Item":
            opens_item = name == "Start"
    if implied:
        yield implied


def _leaf(found: Iterator[tuple[Any, Any]], tag: str, value: Any, span: tuple[int, int], opens_item: bool) -> Leaf:
    """The leaf that begins here; its events are taken, up to its end."""
    if tag == "Heading":
        return _heading(found, int(value["level"][1:]), span, opens_item)
    closing = {"End": tag}
    for event, _ in found:
        if event == closing:
            break
    tag = "Indented" if value == "Indented" else tag
    return Leaf(tag, *span, opens_item=opens_item)


def _heading(found: Iterator[tuple[Any, Any]], level: int, span: tuple[int, int], opens_item: bool) -> Leaf:
    words: list[str] = []
    inner: list[tuple[int, int]] = []
    for event, place in found:
        name, tag, value = parts(event)
        if name == "End" and tag == "Heading":
            break
        inner.append((place["start"], place["end"]))
        words.append(value if name in ("Text", "Code") else " " if name.endswith("Break") else "")
    if inner:
        span = inner[0][0], max(end for _, end in inner)
    return Leaf("Heading", *span, level, opens_item, "".join(words))
