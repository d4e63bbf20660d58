"""Markdown as pulldown-cmark reads it: CommonMark with tables, footnotes, strikethrough and task lists.

Indexing (`markdown_leaves`) and the preview (`view_markdown`) go by the same events.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pyromark

if TYPE_CHECKING:
    from collections.abc import Iterator

_OPTIONS = (
    pyromark.Options.ENABLE_TABLES
    | pyromark.Options.ENABLE_FOOTNOTES
    | pyromark.Options.ENABLE_STRIKETHROUGH
    | pyromark.Options.ENABLE_TASKLISTS
)
EDGES = frozenset({"Start", "End", "Rule"})

Event = tuple[str, str, Any, int, int]


def events(text: str) -> Iterator[Event]:
    """(name, tag, value, start, end) in the order of the text, in time that grows with its length alone.

    Names and tags are pulldown-cmark's: ("Start", "Heading", {"level": "H2", …}, …), ("Text", "", "words", …), ("Rule",
    "Rule", None, …). Only the `EDGES` of blocks and styles have a tag. `start` and `end` are offsets in UTF-8 bytes,
    which `Characters` turns into those of characters; both edges of a block tell of the whole block.
    """
    for event, span in raw_events(text):
        name, tag, value = parts(event)
        yield name, tag, value, span["start"], span["end"]


def raw_events(text: str) -> Iterator[tuple[Any, Any]]:
    """The events as pyromark gives them, for whoever passes most of them over."""
    return pyromark.events_with_range(text, options=_OPTIONS)


def parts(event: Any) -> tuple[str, str, Any]:
    """Name, tag and value of a raw event."""
    if isinstance(event, str):
        return event, event, None
    ((name, value),) = event.items()
    if name not in EDGES or isinstance(value, str):
        return name, value if name in EDGES else "", value
    ((tag, value),) = value.items()
    return name, tag, value


class Characters:
    """From offsets in the UTF-8 bytes of a text to those of its characters.

    Each costs the distance to the one asked for before: to go through a text in its order takes linear time.
    """

    def __init__(self, text: str) -> None:
        self._data = b"" if text.isascii() else text.encode()
        self._byte = self._char = 0

    def at(self, offset: int) -> int:
        """The character that begins at this byte."""
        if not self._data:
            return offset
        if offset >= self._byte:
            self._char += len(self._data[self._byte : offset].decode())
        else:
            self._char -= len(self._data[offset : self._byte].decode())
        self._byte = offset
        return self._char
