r"""LaTeX: sections, environments and items; comments and the preamble are left out, formulas stay as they are.

The text is what a reader of the source would read: commands that only set type are gone, their words stay. Files
named in \input are not followed.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.documents.assemble import Assembler, one_line
from app.documents.dates import iso_date
from app.documents.model import BlockKind
from app.documents.source import Source

if TYPE_CHECKING:
    from app.documents.model import Document

_LEVELS = {
    "part": 1,
    "chapter": 1,
    "section": 2,
    "subsection": 3,
    "subsubsection": 4,
    "paragraph": 5,
    "subparagraph": 6,
}
_COMMENT = re.compile(r"(?<!\\)((?:\\\\)*)%.*")
# No option holds another opening bracket or brace: what is never closed is looked at once, not from each of them on.
_SECTION = re.compile(r"\\(part|chapter|(?:sub){0,2}section|(?:sub)?paragraph)\*?\s*+(?:\[[^\[\]]*+\])?\s*+(?=\{)")
_STATED = re.compile(r"\\(title|date|author)\s*+(?:\[[^\[\]]*+\])?\s*+(?=\{)")
_BEGIN = re.compile(r"\\begin\s*\{([A-Za-z]+\*?)\}")
_END = re.compile(r"\\end\s*\{([A-Za-z]+\*?)\}")
_VERBATIM = frozenset({"verbatim", "lstlisting", "minted", "Verbatim", "alltt"})
_MATH = frozenset({"equation", "align", "gather", "multline", "eqnarray", "displaymath", "math", "flalign", "alignat"})
_TABLES = frozenset({"tabular", "tabularx", "longtable", "tabulary"})
_UNSEEN = frozenset({"comment", "tikzpicture", "filecontents"})
_WHOLE = _VERBATIM | _MATH | _TABLES | _UNSEEN  # read from begin to end
_SPECIALS = {"---": "—", "--": "–", "``": "“", "''": "”", "~": " ", r"\ldots": "…", r"\dots": "…", r"\LaTeX": "LaTeX",
             r"\TeX": "TeX", r"\ss": "ß", r"\aa": "å", r"\ae": "æ", r"\o": "ø", r"\l": "ł"}  # fmt: skip
_SPECIAL = re.compile(r"---|--|``|''|(?<!\\)~|\\(?:ldots|dots|LaTeX|TeX|ss|aa|ae|o|l)(?![A-Za-z])(?:\{\})?")
_ACCENT = re.compile(r"\\([\"'`^~=.]|[uvHckr](?=[{\s]))\s*\{?\\?([A-Za-z])\}?")
_MARKS = {'"': "\u0308", "'": "\u0301", "`": "\u0300", "^": "\u0302", "~": "\u0303", "=": "\u0304", ".": "\u0307",
          "u": "\u0306", "v": "\u030c", "H": "\u030b", "c": "\u0327", "k": "\u0328", "r": "\u030a"}  # fmt: skip
_MATH_INLINE = re.compile(
    r"(\$\$.*?\$\$|\$[^$]*\$|\\\((?:[^\\]|\\(?![()]))*+\\\)|\\\[(?:[^\\]|\\(?![\[\]]))*+\\\])", re.DOTALL
)
# Commands whose arguments are names of things, not words.
_NAMING = re.compile(
    r"\\(?:label|ref|eqref|pageref|autoref|cref|cite[a-zA-Z]*|index|input|include|includegraphics|bibliography|"
    r"bibliographystyle|usepackage|documentclass|pagestyle|thispagestyle|setlength|vspace|hspace|setcounter|"
    r"addcontentsline|hypersetup|newcommand|renewcommand|vskip|hskip|color|definecolor)\*?"
    r"(?:\s*\[[^\[\]]*\])*(?:\s*\{[^{}]*\})*"
)
_COMMAND = re.compile(r"\\(?:[A-Za-z@]+\*?(?:\[[^\[\]]*\])?|[\s,;:!/])")
_ESCAPED = re.compile(r"\\([%&$#_{}])")
_BREAK = re.compile(r"\\\\(?:\[[^\[\]]*\])?")
MAX_LINE_CHARS = 5000  # of a line in which commands are looked for; longer ones are words


def read_tex(data: bytes) -> Document:
    """Blocks with the lines of the file. Raises DocumentError: unsupported (binary), no_text, too_large."""
    return _Reader(Source(data)).read()


class _Reader:
    """Walks the lines; text gathers until a blank line or a command that begins or ends a block."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._out = Assembler()
        self._title = ""
        self._date: str | None = None
        self._kind = BlockKind.PARAGRAPH
        self._gathered: list[str] = []
        self._first = 1
        self._endless: set[str] = set()
        self._lines = [_COMMENT.sub(r"\1", text.rstrip()) for _, text in source.lines()]
        self._raw = [text.rstrip() for _, text in source.lines()]

    def read(self) -> Document:
        index = self._after_preamble()
        while index < len(self._lines):
            index = self._step(index)
        self._flush(len(self._lines))
        if self._out.is_empty:  # a file of definitions
            self._out.add(BlockKind.CODE, self._source.text, lines=(1, len(self._lines)))
        return self._out.document(
            "tex", title=self._title or self._out.first_heading(), encoding=self._source.encoding, date=self._date
        )

    def _after_preamble(self) -> int:
        """The line at which the document begins; what the preamble states about it is kept."""
        begin = next((at for at, line in enumerate(self._lines) if r"\begin{document}" in line), -1)
        for index in range(begin + 1):
            self._state(index)
        if begin >= 0:
            self._lines[begin] = self._lines[begin].partition(r"\begin{document}")[2]
        return max(begin, 0)

    def _state(self, index: int) -> bool:
        """Take in a title, an author or a date; True where there was one that took the line."""
        match = _STATED.search(self._lines[index])
        if not match:
            return False
        value, _ = _braced("\n".join(self._lines[index : index + 10]), match.end())
        if match[1] == "title":
            self._title = plain(value)
        elif match[1] == "date":
            self._date = iso_date(value.strip())
        return True

    def _step(self, index: int) -> int:
        """Take in a line; the index of the next."""
        line = self._lines[index]
        if not line.strip() and self._raw[index].strip():
            return index + 1  # a comment parts nothing
        if not line.strip():
            self._flush(index)
        elif len(line) > MAX_LINE_CHARS:
            self._gather(index, line)
        elif begin := _BEGIN.search(line):
            return self._environment(index, begin)
        elif end := _END.search(line):
            self._gather(index, line[: end.start()])
            self._flush(index + 1)
            self._gather(index, line[end.end() :])
        elif section := _SECTION.search(line):
            return self._section(index, section)
        elif self._state(index):
            return index + 1
        else:
            self._text(index, line)
        return index + 1

    def _text(self, index: int, line: str) -> None:
        if line.lstrip().startswith(r"\item"):
            self._flush(index)
            self._kind = BlockKind.LIST_ITEM
            line = re.sub(r"^\s*\\item\s*(?:\[([^\]]*)\])?", r"\1 ", line)
        self._gather(index, line)

    def _gather(self, index: int, text: str) -> None:
        if text.strip():
            if not self._gathered:
                self._first = index + 1
            self._gathered.append(text)

    def _flush(self, end: int) -> None:
        text = plain("\n".join(self._gathered))
        self._out.add(self._kind, text, lines=(self._first, max(self._first, end)))
        self._gathered, self._kind = [], BlockKind.PARAGRAPH

    def _section(self, index: int, match: re.Match[str]) -> int:
        """The line after a heading, whose braces may span lines."""
        line = self._lines[index]
        self._gather(index, line[: match.start()])
        self._flush(index)
        text = "\n".join([line, *self._lines[index + 1 : index + 10]])
        name, stop = _braced(text, match.end())
        used = text.count("\n", 0, stop)
        lines = (index + 1, index + 1 + used)
        self._out.add(BlockKind.HEADING, plain(name), level=_LEVELS[match[1]], lines=lines)
        self._lines[index + used] = text[stop:].split("\n", 1)[0]
        return index + used + (not self._lines[index + used].strip())

    def _environment(self, index: int, begin: re.Match[str]) -> int:
        """The line after the begin of an environment, or after its end where it is read as a whole."""
        name, line = begin[1], self._lines[index]
        kind = name.rstrip("*")
        self._gather(index, line[: begin.start()])
        if kind not in _MATH:
            self._flush(index)
        end = self._end_of(name, index) if kind in _WHOLE else -1
        if end < 0:
            if kind == "abstract":
                self._out.add(BlockKind.HEADING, "Abstract", level=2, lines=(index + 1, index + 1))
            self._lines[index] = re.sub(r"^(?:\[[^\]]*\]|\{[^{}]*\})+", "", line[begin.end() :])
            return index if self._lines[index].strip() else index + 1
        self._whole(kind, index, end, line[begin.end() :])
        self._lines[end] = self._lines[end].partition(f"\\end{{{name}}}")[2]
        return end if self._lines[end].strip() else end + 1

    def _end_of(self, name: str, index: int) -> int:
        """The line with the end of an environment; -1 when it has none, which is looked for once."""
        close = f"\\end{{{name}}}"
        if name in self._endless:
            return -1
        end = next((at for at in range(index, len(self._raw)) if close in self._raw[at]), -1)
        if end < 0:
            self._endless.add(name)
        return end

    def _whole(self, kind: str, index: int, end: int, rest: str) -> None:
        lines = (index + 1, end + 1)
        if kind in _VERBATIM:
            self._out.add(BlockKind.CODE, "\n".join(self._raw[index + 1 : end]), lines=lines)
        elif kind in _MATH:
            body = [rest.split(r"\end{")[0], *self._lines[index + 1 : end]]
            self._gather(index, "$" + " ".join(body).strip().replace("$", "") + "$")
        elif kind in _TABLES:
            body = [rest.split(r"\end{")[0], *self._lines[index + 1 : end]]
            body[0] = re.sub(r"^(?:\[[^\]]*\]|\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\})+", "", body[0])
            for row in _BREAK.split("\n".join(body)):
                cells = (one_line(plain(cell)) for cell in re.split(r"(?<!\\)&", row))
                self._out.add(BlockKind.TABLE_ROW, " | ".join(cell for cell in cells if cell), lines=lines)


def _braced(text: str, start: int) -> tuple[str, int]:
    """What stands between the brace at `start` and its partner, and where that ends."""
    depth = 0
    for at in range(start, len(text)):
        if text[at] == "{" and text[at - 1] != "\\":
            depth += 1
        elif text[at] == "}" and text[at - 1] != "\\":
            depth -= 1
            if depth == 0:
                return text[start + 1 : at], at + 1
    return text[start + 1 :], len(text)


def plain(text: str) -> str:
    """The words of a piece of LaTeX; formulas are kept as they are."""
    pieces = _MATH_INLINE.split(text)
    pieces[::2] = [_words(piece) for piece in pieces[::2]]
    return "".join(pieces)


def _words(text: str) -> str:
    import unicodedata

    text = _ACCENT.sub(lambda match: unicodedata.normalize("NFC", match[2] + _MARKS[match[1]]), text)
    text = _BREAK.sub("\n", _NAMING.sub("", text))
    text = _SPECIAL.sub(lambda match: _SPECIALS.get(match[0].removesuffix("{}"), ""), text)
    text = _COMMAND.sub(" ", text)
    text = re.sub(r"(?<!\\)[{}]", "", text)
    text = _ESCAPED.sub(r"\1", text)
    return re.sub(r"[ \t]+", " ", text)
