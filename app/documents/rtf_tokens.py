"""Rich Text Format 1.9.1: tokens, code pages of fonts, and which groups hold no text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from app.documents.summary import decode_page

if TYPE_CHECKING:
    from collections.abc import Iterator

_TOKEN = re.compile(
    r"\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,10})? ?|\\'(?P<hex>[0-9a-fA-F]{2})|\\(?P<sign>.)|(?P<brace>[{}])|"
    r"[\r\n\0]+|(?P<text>[^\\{}\r\n\0]+)",
    re.DOTALL,
)
# Windows code page by the number of a character set, "Font Table"
CODE_PAGES = {
    0: 1252, 77: 10000, 128: 932, 129: 949, 130: 1361, 134: 936, 136: 950, 161: 1253, 162: 1254, 163: 1258, 177: 1255,
    178: 1256, 186: 1257, 204: 1251, 222: 874, 238: 1250, 254: 437, 255: 850,
}  # fmt: skip
_NO_TEXT = (
    "colortbl pict header headerl headerr headerf footer footerl footerr footerf filetbl revtbl rsidtbl "
    "generator themedata colorschememapping latentstyles datastore xmlnstbl listtable listoverridetable "
    "nonshppict xe tc tcn private keywords operator company category comment subject author doccomm hlinkbase "
    "listname listlevel leveltext levelnumbers ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn falt panose rxe "
    "txe bkmkstart bkmkend sp sn sv fldinst pn "
)
SKIPPED = frozenset(_NO_TEXT.split())
# Groups that are marked as optional and hold text all the same.
KEPT = frozenset({"shpinst", "shptxt", "annotation", "atnauthor", "ud", "mmath", "moMath", "mr"})
SIGNS = {"~": "\u00a0", "_": "-", "-": "", "\n": "\r", "\r": "\r"}
LITERALS = {
    "tab": "\t", "line": "\n", "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“",
    "rdblquote": "”", "bullet": "•", "emspace": " ", "enspace": " ", "qmspace": " ",
}  # fmt: skip


class Token(NamedTuple):
    """`kind` is "word" (with `number`), "hex", "sign", "open", "close" or "text"."""

    kind: str
    text: str
    number: int | None = None


def tokens(data: bytes) -> Iterator[Token]:
    """The tokens of a file; binary data inside it (\\bin) is left out."""
    source = data.decode("latin-1")
    at = 0
    while match := _TOKEN.search(source, at):
        at = match.end()
        if word := match["word"]:
            number = int(match["number"]) if match["number"] else None
            if word == "bin":
                at += max(0, number or 0)
            yield Token("word", word, number)
        elif match["hex"]:
            yield Token("hex", chr(int(match["hex"], 16)))
        elif match["sign"]:
            yield Token("sign", match["sign"])
        elif match["brace"]:
            yield Token("open" if match["brace"] == "{" else "close", "")
        elif match["text"]:
            yield Token("text", match["text"])


class Letters:
    """Collects text that comes as bytes of code pages and as UTF-16 units, in turns."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._bytes: list[str] = []
        self._page = 1252

    def add_bytes(self, text: str, page: int) -> None:
        """Append bytes, one a character; those of one code page in a row are decoded together."""
        if page != self._page:
            self._decode()
            self._page = page
        self._bytes.append(text)

    def add(self, text: str) -> None:
        """Append text, or a UTF-16 unit."""
        self._decode()
        self._parts.append(text)

    def take(self) -> str:
        """The text so far, which is forgotten here."""
        self._decode()
        text = "".join(self._parts)
        self._parts.clear()
        return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")

    def _decode(self) -> None:
        if self._bytes:
            self._parts.append(decode_page("".join(self._bytes).encode("latin-1", "replace"), self._page))
            self._bytes.clear()
