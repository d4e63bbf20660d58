"""JSON, JSON Lines and what is near it (JSON5, JSON with comments), as what it says: paths and values.

Minified files read like pretty ones; every block knows the lines of the file it came from. The scanner takes damaged
files too: a file that ends early gives what stands before.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from app.documents.assemble import Assembler, one_line
from app.documents.model import BlockKind
from app.documents.source import Source
from app.documents.text import read_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.documents.model import Document

LONG_VALUE = 200  # characters; a longer text is a paragraph of its own
MAX_NUMBERS = 50  # in a list that is still read
MAX_DEPTH = 500
_MAX_PATH = 120
_TOKEN = re.compile(
    r"""(?P<mark>[{}\[\]:,])|(?P<text>"(?:[^"\\]++|\\.)*+"?|'(?:[^'\\\n]++|\\.)*+'?)|(?P<note>//[^\n]*|/\*.*?\*/)"""
    r"""|(?P<word>[^\s{}\[\]:,"']+)""",
    re.DOTALL,
)
_OPAQUE = re.compile(r"(?:data:[\w/+.-]+;base64,)?[A-Za-z0-9+/=_-]{120,}\Z")
_NUMBER = re.compile(r"[-+]?[\d.]+(?:[eE][-+]?\d+)?")
_ESCAPE = re.compile(r"\\(u[0-9a-fA-F]{4}|.)", re.DOTALL)
_ESCAPED = {"n": "\n", "t": "\t", "r": "\n", "b": "", "f": "", "\n": ""}


def read_json(data: bytes) -> Document:
    """One paragraph for every object or list of plain values, one for every long text.

    Raises DocumentError: unsupported (binary), no_text, too_large.
    """
    source = Source(data)
    reader = _Reader(source)
    reader.read()
    if reader.out.is_empty:
        return read_text(data, "json")
    return reader.out.document("json", encoding=source.encoding)


@dataclass(slots=True)
class _Level:
    """An open object or list."""

    is_object: bool
    path: str
    key: str = ""
    expects_value: bool = False
    lines: list[str] = field(default_factory=list)
    first: int = 0  # offset of the first line gathered
    last: int = 0


class _Reader:
    def __init__(self, source: Source) -> None:
        self.out = Assembler()
        self._pieces: list[tuple[int, str, tuple[int, int]]] = []  # where it begins, text, lines
        self._source = source
        self._levels = [_Level(is_object=False, path="")]

    def read(self) -> None:
        """Take in the whole file."""
        for match in _TOKEN.finditer(self._source.text):
            kind = match.lastgroup
            if kind == "mark":
                self._mark(match[0])
            elif kind == "text":
                self._value(_string(match[0]), match)
            elif kind == "word":
                self._value(match[0], match)
        while self._levels:
            self._flush(self._levels.pop())
        # An object is complete after those inside it, but it is read first.
        for _, text, lines in sorted(self._pieces, key=lambda piece: piece[0]):
            self.out.add(BlockKind.PARAGRAPH, text, lines=lines)

    def _mark(self, mark: str) -> None:
        level = self._levels[-1]
        if mark == ":":
            level.expects_value = True
        elif mark == ",":
            level.expects_value = False
        elif mark in "{[":
            if len(self._levels) < MAX_DEPTH:
                self._levels.append(_Level(mark == "{", _joined(level.path, level.key)))
            level.expects_value = False
        elif len(self._levels) > 1:
            self._flush(self._levels.pop())

    def _value(self, text: str, match: re.Match[str]) -> None:
        level = self._levels[-1]
        if level.is_object and not level.expects_value:
            level.key = text
            return
        level.expects_value = False
        if text in ("null", "") or _OPAQUE.match(text):
            return
        if len(text) > LONG_VALUE or "\n" in text.strip():
            self._flush(level)
            self._paragraphs(_joined(level.path, level.key), text, match)
            return
        if not level.lines:
            level.first = match.start()
        level.last = match.end() - 1
        level.lines.append(f"{level.key}: {text}" if level.is_object and level.key else text)

    def _paragraphs(self, path: str, text: str, match: re.Match[str]) -> None:
        """A long text under the path that leads to it."""
        lines = (self._line(match.start()), self._line(match.end() - 1))
        pieces = [piece for piece in re.split(r"\n\s*\n", text) if piece.strip()]
        for number, piece in enumerate(pieces):
            label = f"{path}: " if path and number == 0 else ""
            self._pieces.append((match.start(), label + piece, lines))

    def _flush(self, level: _Level) -> None:
        """What was gathered of a level becomes a paragraph: plain lists on one line, objects a line for each key."""
        if not level.lines or self._is_only_numbers(level):
            level.lines = []
            return
        text = "\n".join(level.lines) if level.is_object else ", ".join(level.lines)
        if level.path:
            text = f"{level.path}\n{text}" if level.is_object else f"{level.path}: {text}"
        self._pieces.append((level.first, text, (self._line(level.first), self._line(level.last))))
        level.lines = []

    def _is_only_numbers(self, level: _Level) -> bool:
        """Coordinates, series and vectors: many numbers in a list, or a list of lists of them."""
        if level.is_object or not level.path or not all(_NUMBER.fullmatch(line) for line in level.lines):
            return False
        return len(level.lines) > MAX_NUMBERS or not (self._levels and self._levels[-1].is_object)

    def _line(self, offset: int) -> int:
        return self._source.line_of(offset) + 1


def _joined(path: str, key: str) -> str:
    return one_line(f"{path}.{key}" if path and key else path or key)[-_MAX_PATH:]


def _string(token: str) -> str:
    """The text of a string token, its escapes undone; by hand where the standard library refuses it."""
    if "\\" not in token and token[0] == '"':
        return token[1:-1] if token.endswith('"') and len(token) > 1 else token[1:]
    try:
        return str(json.loads(token, strict=False))
    except ValueError:
        body = token[1:-1] if token[-1:] == token[0] and len(token) > 1 else token[1:]
        return _ESCAPE.sub(_unescaped, body)


def _unescaped(match: re.Match[str]) -> str:
    name = match[1]
    return chr(int(name[1:], 16)) if len(name) == 5 else _ESCAPED.get(name, name)


def strings(value: object) -> Iterator[str]:
    """Every text in a parsed JSON value that is a text or a list of texts."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        yield from (piece for piece in value if isinstance(piece, str))
