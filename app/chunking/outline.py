"""The outline of source code and data, read from indentation, brackets and the words that begin a definition.

No parser: it has to work for every language, for files that do not compile, and at several MB/s.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.chunking.part import Line, Part

if TYPE_CHECKING:
    from collections.abc import Sequence

_TAB = 4
_NAMED_CHARS = 400  # names stand at the start of a line; minified files have lines of megabytes
_LINE = re.compile(r"[^\r\n]+")

_STRINGS = r"\"(?:\\.|[^\"\\\n])*\"?|'(?:\\.|[^'\\\n])*'?"
_PYTHON_LITERALS = re.compile(
    r"#[^\n]*|\"\"\"(?:\\.|[^\\])*?(?:\"\"\"|\Z)|'''(?:\\.|[^\\])*?(?:'''|\Z)|" + _STRINGS, re.DOTALL
)
_C_LITERALS = re.compile(r"//[^\n]*|/\*.*?(?:\*/|\Z)|`(?:\\.|[^`\\])*(?:`|\Z)|" + _STRINGS, re.DOTALL)
_XML_LITERALS = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_XML = frozenset({"xml", "html", "svg"})
_C_LIKE = frozenset(
    {"c", "cpp", "csharp", "css", "dart", "go", "groovy", "hcl", "java", "javascript", "json5", "jsonc", "jsx"}
    | {"kotlin", "less", "objective-c", "php", "protobuf", "rust", "scala", "scss", "swift", "tsx", "typescript"}
)

# A line that continues the item above although it is not indented more.
_CONTINUES = re.compile(
    r"[)\]}{]|</|(?:end|else|elif|elsif|elseif|except|rescue|finally|ensure|catch|then|do|done|fi|esac|begin)\b"
    r"|(?:public|private|protected)\s*:|#\s*(?:if|ifdef|ifndef|else|elif|endif)\b"
)
# The same in data, where an opening bracket begins a record.
_CONTINUES_DATA = re.compile(r"[)\]}]")
# A line that belongs to the item below: a decorator, an attribute, a comment, a template head.
_LEADS = re.compile(
    r"@\w|#\[|//|/\*|#(?!\s*(?:include|define|pragma|import)\b)|--|\*|<!--|\[[A-Z]\w*.*\]\s*$|template\s*<"
)

_MODIFIERS = (
    r"(?:(?:export|default|public|private|protected|internal|static|final|abstract|async|override|virtual|sealed"
    r"|partial|inline|unsafe|pub(?:\([^)\n]*\))?|extern|open|data|suspend|local|const|case|declare|convenience"
    r"|required|readonly)\s+)*"
)
_NOT_CONTROL = r"(?!(?:if|for|while|switch|return|else|new|throw|await|yield|using|import|delete|print|catch|with)\b)"
_NAME = r"(?P<name>[\w$]+(?:(?:::|[.:])[\w$]+)*[!?]?)"
_DEFINITIONS = (
    re.compile(
        _MODIFIERS + r"(?:class|interface|struct|enum(?:\s+class)?|trait|namespace|module|mod|object|record|protocol"
        r"|extension|union|actor|def|fn|func|function|fun|sub|proc|procedure|defmodule|defp?|defmacro|type)\b\s*\*?\s*"
        r"(?:\([^)\n]*\)\s*)?" + _NAME
    ),
    re.compile(r"\((?:def[\w-]*|ns)\s+(?:\^\S+\s+)*(?P<name>[^\s()\[\]\"]+)"),  # Lisp
    re.compile(_MODIFIERS + r"(?P<name>constructor|init|deinit|companion object)\b[?!]?\s*[({]"),
    re.compile(r"(?:unsafe\s+)?(?P<name>impl\b[^{\n]{1,60})"),
    re.compile(  # name = function, name = (…) =>
        _MODIFIERS + r"(?:let\s+|var\s+)?" + _NAME + r"\s*[:=]\s*(?:async\s*)?"
        r"(?:function\b|\([^()\n]*\)\s*=>|\w+\s*=>)"
    ),
    re.compile(
        r"(?i:create)\s+(?i:or\s+replace\s+)?(?i:temp(?:orary)?\s+)?"
        r"(?i:table|view|function|procedure|index|trigger|type)\s+(?i:if\s+not\s+exists\s+)?"
        r"(?P<name>[\w.\"`\[\]]+)"
    ),
    re.compile(  # type name(… as in C, and name(…) { as in JavaScript
        _MODIFIERS + _NOT_CONTROL + r"[\w$][\w$<>\[\],.:&*?]*[\s*&]+(?P<name>~?[\w$]+(?:::~?[\w$]+)*)\s*\([^;=]*$"
    ),
    re.compile(_MODIFIERS + _NOT_CONTROL + _NAME + r"\s*\([^;]*\)\s*(?::[^{;]*)?\{\s*$"),
)
_KEY = re.compile(
    r"(?:-\s+)?[\"']?(?P<name>[\w.$/-]+)[\"']?\s*[:=]\s*[\[{|>]?\s*$"
    r"|\[{1,2}(?P<table>[^\]\n]+)\]{1,2}\s*$"
)
_ELEMENT = re.compile(r"<(?P<name>[\w:.-]+)")
_DATA = frozenset({"json", "yaml", "toml", "ini", "jsonc", "json5"})


def read_lines(text: str, start: int, end: int, syntax: str | None) -> list[Line]:
    """The lines of `text[start:end]` that are not blank."""
    literals = _long_literals(text, start, end, syntax)
    lines: list[Line] = []
    before = start
    literal = 0
    for match in _LINE.finditer(text, start, end):
        line = match.group()
        bare = line.lstrip()
        if not bare:
            continue
        begin, stop = match.span()
        while literal < len(literals) and literals[literal][1] <= begin:
            literal += 1
        inside = literal < len(literals) and literals[literal][0] < begin
        prefix = line[: len(line) - len(bare)]
        indent = len(prefix.expandtabs(_TAB)) if "\t" in prefix else len(prefix)
        after_blank = begin - before > 1 and _line_ends(text, before, begin) > 1
        lines.append(Line(begin, begin + len(prefix), stop, indent, after_blank, inside))
        before = stop
    return lines


def _line_ends(text: str, start: int, end: int) -> int:
    between = text[start:end]
    return max(between.count("\n"), between.count("\r"))


def _long_literals(text: str, start: int, end: int, syntax: str | None) -> list[tuple[int, int]]:
    """Strings and comments of more than one line, as offsets."""
    if syntax == "python":
        pattern = _PYTHON_LITERALS
    elif syntax in _C_LIKE:
        pattern = _C_LITERALS
    elif syntax in _XML:
        pattern = _XML_LITERALS
    else:
        return []
    return [m.span() for m in pattern.finditer(text, start, end) if "\n" in m.group()]


class Outline:
    """The parts of source code, data or logs by indentation."""

    def __init__(self, text: str, start: int, end: int, syntax: str | None) -> None:
        self.lines = read_lines(text, start, end, syntax)
        self._text = text
        self._syntax = syntax

    def top(self) -> list[Part]:
        """The parts of the whole stretch; they cover all lines."""
        return self._parts(0, len(self.lines))

    def inside(self, part: Part) -> list[Part]:
        """The parts below the signature of a part; none for a part of one line."""
        return self._parts(self._body(part), part.last)

    def holds_definitions(self, part: Part) -> bool:
        """False: what has no name is a statement here."""
        del part
        return False

    def _parts(self, first: int, last: int) -> list[Part]:
        found = items(self._text, self.lines, first, last, self._syntax)
        return [part._replace(name=name_of(self._text, self.lines[part.head], self._syntax)) for part in found]

    def _body(self, part: Part) -> int:
        """The first line after the signature, which may run over several lines."""
        head = self.lines[part.head]
        for index in range(part.head + 1, part.last - 1):
            line = self.lines[index]
            if line.indent <= head.indent and not line.inside:
                closes = self._text.startswith(")", line.words)
                return index + 1 if closes else part.head + 1
        return part.head + 1


def items(text: str, lines: Sequence[Line], first: int, last: int, syntax: str | None) -> list[Part]:
    """The statements and definitions of the least indented level of lines `first` to `last`; they cover all."""
    continues = _CONTINUES_DATA if syntax in _DATA else _CONTINUES
    outer = [index for index in range(first, last) if not lines[index].inside]
    starts = [index for index in outer if not continues.match(text, lines[index].words)] or outer
    if not starts:
        return [Part(first, first, last)] if first < last else []
    base = min(lines[index].indent for index in starts)
    found: list[Part] = []
    begin, head = first, -1
    for index in starts:
        line = lines[index]
        if line.indent != base:
            continue
        if head >= 0:
            found.append(Part(begin, head, index))
            begin, head = index, -1
        elif line.after_blank and index > begin:
            found.append(Part(begin, begin, index))
            begin = index
        if not _LEADS.match(text, line.words):
            head = index
    found.append(Part(begin, head if head >= 0 else begin, last))
    return found


def name_of(text: str, line: Line, syntax: str | None) -> str:
    """What the line begins to define, or an empty string."""
    words = text[line.words : min(line.end, line.words + _NAMED_CHARS)].rstrip()
    patterns = (_KEY,) if syntax in _DATA else (_ELEMENT,) if syntax in _XML else _DEFINITIONS
    for pattern in patterns:
        if match := pattern.match(words):
            return match[match.lastgroup or 0].strip()
    return ""
