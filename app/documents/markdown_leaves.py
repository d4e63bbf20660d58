"""The blocks of Markdown that hold words, as pulldown-cmark finds them: CommonMark with tables and footnotes."""

from __future__ import annotations

import bisect
import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pyromark

from app.documents.source import line_starts

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_OPTIONS = pyromark.Options.ENABLE_TABLES | pyromark.Options.ENABLE_FOOTNOTES
_LEAVES = frozenset({"Paragraph", "Heading", "CodeBlock", "HtmlBlock", "TableHead", "TableRow"})
_BLOCKS = _LEAVES | {"BlockQuote", "List", "Item", "Table", "FootnoteDefinition", "Rule"}
_EDGES = frozenset({"Start", "End", "Rule"})


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
    found = _leaves(pyromark.events_with_range(text, options=_OPTIONS))
    if text.isascii():
        yield from found
        return
    chars = _Characters(text)
    for leaf in found:
        leaf.start, leaf.end = chars.at(leaf.start), chars.at(leaf.end)
        yield leaf


class _Characters:
    """From the parser's offsets, of UTF-8 bytes, to those of characters."""

    def __init__(self, text: str) -> None:
        self._data = text.encode()
        self._chars = line_starts(text)
        lines = (text[start:end] for start, end in itertools.pairwise(self._chars))
        self._bytes = [0, *itertools.accumulate(len(line.encode()) for line in lines)]

    def at(self, offset: int) -> int:
        line = bisect.bisect_right(self._bytes, offset) - 1
        return self._chars[line] + len(self._data[self._bytes[line] : offset].decode())


def _leaves(events: Iterator[tuple[Any, Any]]) -> Iterator[Leaf]:
    """The leaves, with offsets of bytes."""
    implied: Leaf | None = None  # the words of an item of a tight list, which are in no paragraph
    opens_item = False
    for event, span in events:
        name, tag, value = _parts(event)
        if name not in _EDGES or tag not in _BLOCKS:
            implied = implied or Leaf("Paragraph", span["start"], 0, opens_item=opens_item)
            implied.end = max(implied.end, span["end"])
            opens_item = False
            continue
        if implied:
            yield implied
            implied = None
        if name == "Start" and tag in _LEAVES:
            yield _leaf(events, tag, value, span, opens_item)
            opens_item = False
        elif tag == "Item":
            opens_item = name == "Start"
    if implied:
        yield implied


def _parts(event: Any) -> tuple[str, str, Any]:
    """Name, tag and value of an event: ("Start", "Heading", {"level": "H2", …}), ("Text", "", "words")."""
    if isinstance(event, str):
        return event, event, None
    ((name, value),) = event.items()
    if name not in _EDGES or isinstance(value, str):
        return name, value if name in _EDGES else "", value
    ((tag, value),) = value.items()
    return name, tag, value


def _leaf(events: Iterator[tuple[Any, Any]], tag: str, value: Any, span: Mapping[str, int], opens_item: bool) -> Leaf:
    """The leaf that begins here; its events are taken, up to its end."""
    if tag == "Heading":
        return _heading(events, int(value["level"][1:]), span, opens_item)
    for event, _ in events:
        name, inner, _ = _parts(event)
        if name == "End" and inner == tag:
            break
    tag = "Indented" if value == "Indented" else tag
    return Leaf(tag, span["start"], span["end"], opens_item=opens_item)


def _heading(events: Iterator[tuple[Any, Any]], level: int, span: Mapping[str, int], opens_item: bool) -> Leaf:
    words: list[str] = []
    inner: list[tuple[int, int]] = []
    for event, place in events:
        name, tag, value = _parts(event)
        if name == "End" and tag == "Heading":
            break
        inner.append((place["start"], place["end"]))
        words.append(value if name in ("Text", "Code") else " " if name.endswith("Break") else "")
    start = inner[0][0] if inner else span["start"]
    end = max(end for _, end in inner) if inner else span["end"]
    return Leaf("Heading", start, end, level, opens_item, "".join(words))
