"""Manual pages: the macros of man(7) and mdoc(7) as structure, roff's escapes undone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.documents.assemble import Assembler
from app.documents.dates import iso_date
from app.documents.model import BlockKind
from app.documents.source import Source
from app.documents.text import read_text

if TYPE_CHECKING:
    from app.documents.model import Document

_REQUEST = re.compile(r"[.'][ \t]*([A-Za-z]{1,3}|\\\")(?:[ \t]+(.*))?$")
_IS_ROFF = re.compile(r"^[.'][ \t]*(?:TH|Dd|SH|Sh|so)\b", re.MULTILINE)
_WORD = re.compile(r'"((?:[^"]|"")*)"|(\S+)')
_CHARACTERS = {
    "-": "-", "e": "\\", "&": "", " ": " ", "~": " ", "0": " ", "|": "", "^": "", "%": "", ":": "", "c": "", "'": "'",
    "`": "`", "/": "", ",": "", "(bu": "•", "(em": "—", "(en": "–", "(lq": "“", "(rq": "”", "(aq": "'", "(dq": '"',
    "(co": "©", "(rs": "\\", "(oq": "‘", "(cq": "’", "(ga": "`", "(ha": "^", "(ti": "~", "(mi": "−", "(<-": "←",
    "(->": "→", "(ss": "ß",
}  # fmt: skip
_ESCAPE = re.compile(
    r"\\(?:f(?:\([A-Z]{2}|\[[^\]]*\]|.)|s[-+]?\d{1,2}|\*(?:\(..|\[[^\]]*\]|.)|\[([^\]]*)\]|(\(..)|(.))"
)
_CODE_POINT = re.compile(r"\(u([0-9A-F]{4,6})$")
_FONTS = frozenset({"B", "I", "BR", "BI", "IB", "IR", "RB", "RI", "SM", "SB", "UR", "MT", "UE", "ME"})
_BREAKS = frozenset({"PP", "LP", "P", "Pp", "sp", "br", "HP", "RS", "RE", "Lp", "TQ", "El", "Bl"})
_SECTIONS = {"SH": 2, "Sh": 2, "SS": 3, "Ss": 3}
_CODE_BEGINS, _CODE_ENDS = frozenset({"nf", "EX", "Bd"}), frozenset({"fi", "EE", "Ed"})
_MDOC_WORDS = frozenset({
    "Nm", "Nd", "Fl", "Ar", "Op", "Pa", "Xr", "Cm", "Ic", "Em", "Sy", "Li", "Dq", "Sq", "Pq", "Ev", "Va", "Fn", "Ft",
    "Fa", "No", "Ns", "Ql", "An", "Ux", "Bx", "Er", "Dv", "Tn", "Cd", "Ad", "Aq", "Bq", "Brq", "Qq", "Lk", "Mt", "D1",
    "Dl", "In", "Vt", "St", "Ot", "Sx", "Ms", "Oo", "Oc", "Ap",
})  # fmt: skip


def read_manual(data: bytes) -> Document:
    """Blocks with the lines of the file. A file without such macros (a rotated log called x.1) is read as text.

    Raises DocumentError: unsupported (binary), no_text, too_large.
    """
    source = Source(data)
    if not _IS_ROFF.search(source.text):
        return read_text(data, "text")
    reader = _Reader()
    for index, line in source.lines():
        reader.take(index + 1, line.rstrip("\r\n"))
    reader.flush()
    if reader.out.is_empty:
        return read_text(data, "text")
    return reader.out.document("man", title=reader.title, encoding=source.encoding, date=reader.date)


class _Reader:
    def __init__(self) -> None:
        self.out = Assembler()
        self.title = ""
        self.date: str | None = None
        self._kind = BlockKind.PARAGRAPH
        self._text: list[str] = []
        self._first = self._last = 1
        self._tag_follows = False
        self._heading = 0

    def take(self, line: int, text: str) -> None:
        """Take in one line of the file."""
        if request := _REQUEST.match(text):
            self._request(line, request[1], request[2] or "")
        elif text[:1] not in (".", "'"):
            self._add(line, text)

    def _request(self, line: int, name: str, rest: str) -> None:
        if name in ("TH", "Dt"):
            self._name_page(_words(rest))
        elif name == "Dd":
            self.date = iso_date(rest)
        elif name in _SECTIONS:
            self.flush()
            self._heading = _SECTIONS[name]
            if rest.strip():
                self._add(line, " ".join(_words(rest)))
        elif name in _BREAKS:
            self.flush()
        elif name in ("TP", "IP", "It"):
            self._item(line, name, rest)
        elif name in _CODE_BEGINS or name in _CODE_ENDS:
            self.flush()
            self._kind = BlockKind.CODE if name in _CODE_BEGINS else BlockKind.PARAGRAPH
        elif name in _FONTS:
            self._add(line, ("" if len(name) == 2 and name not in ("SM", "SB") else " ").join(_words(rest)))
        elif name in _MDOC_WORDS:
            self._add(line, " ".join(word for word in _words(rest) if word not in _MDOC_WORDS))

    def _name_page(self, words: list[str]) -> None:
        self.title = f"{words[0]}({words[1]})" if len(words) > 1 else " ".join(words)
        self.date = self.date or (iso_date(words[2]) if len(words) > 2 else None)

    def _item(self, line: int, name: str, rest: str) -> None:
        self.flush()
        self._kind = BlockKind.LIST_ITEM
        words = [word for word in _words(rest) if word not in _MDOC_WORDS]
        if name != "TP" and words:
            self._add(line, words[0] if name == "IP" else " ".join(words))

    def _add(self, line: int, text: str) -> None:
        text = plain(text)
        if not text.strip():
            self.flush(same_kind=True)
            return
        if not self._text:
            self._first = line
        self._text.append(text)
        self._last = line
        if self._heading:
            self.flush()

    def flush(self, *, same_kind: bool = False) -> None:
        """The open block ends."""
        text, lines = "\n".join(self._text), (self._first, self._last)
        if self._heading and self._text:
            self.out.add(BlockKind.HEADING, text, level=self._heading, lines=lines)
            self._heading = 0
        else:
            self.out.add(self._kind, text, lines=lines)
        self._text = []
        if not same_kind and self._kind is not BlockKind.CODE:
            self._kind = BlockKind.PARAGRAPH


def _words(rest: str) -> list[str]:
    """The arguments of a request; quotes hold words together."""
    return [plain(match[1].replace('""', '"') if match[1] is not None else match[2]) for match in _WORD.finditer(rest)]


def plain(text: str) -> str:
    """Text with roff's escapes undone ([groff_char(7)] for the names of characters)."""
    text = re.sub(r'\\["#].*', "", text)

    def character(match: re.Match[str]) -> str:
        name = f"({match[1]}" if match[1] is not None else match[2] or match[3] or ""
        if code := _CODE_POINT.match(name):
            return chr(int(code[1], 16)) if int(code[1], 16) < 0x110000 else ""
        return _CHARACTERS.get(name, "" if match[0][1] in "fs*" else name.lstrip("("))

    return _ESCAPE.sub(character, text)
