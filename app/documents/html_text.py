"""What the bytes of a page and the text of its elements come to, before and after the tags are read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.documents.assemble import clean
from app.documents.encoding import decode
from app.documents.model import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterator

_CHARSET = re.compile(rb"""<meta[^>]{0,200}charset\s*=\s*["']?\s*([A-Za-z0-9_:.-]+)""", re.IGNORECASE)
_XML_ENCODING = re.compile(rb"""^\s*<\?xml[^>]{0,100}encoding\s*=\s*["']([A-Za-z0-9_:.-]+)""")
_CHARSET_SEARCH_BYTES = 4096  # the HTML standard looks at the first 1024 bytes; real pages put it later
_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
# Labels that mean another encoding on the web (Encoding Standard 4.2), as Python names it.
_WEB_NAMES = {
    "iso-8859-1": "cp1252", "latin1": "cp1252", "us-ascii": "cp1252", "ascii": "cp1252", "iso-8859-9": "cp1254",
    "gb2312": "gb18030", "gbk": "gb18030", "x-gbk": "gb18030", "shift_jis": "cp932", "x-sjis": "cp932",
    "euc-kr": "cp949", "ks_c_5601-1987": "cp949", "iso-8859-11": "cp874", "tis-620": "cp874", "big5": "big5hkscs",
}  # fmt: skip
_LONG_CELL = 500  # characters; a table with such a cell is no table of data
_BLANK_LINE = re.compile(r"\n\s*\n")


def decode_page(data: bytes, charset: str | None) -> tuple[str, str]:
    """Text and encoding of a page: by byte order mark or UTF-8 if it is that, else by what was declared, else by guess.

    Raises DocumentError(unsupported) for binary data.
    """
    if not data.startswith(_MARKS):
        head = data[:_CHARSET_SEARCH_BYTES]
        match = _XML_ENCODING.search(head) or _CHARSET.search(head)
        for name in (charset, match[1].decode("ascii") if match else None):
            if name and (text := _decoded(data, name)) is not None:
                return text
    return decode(data)


def _decoded(data: bytes, name: str) -> tuple[str, str] | None:
    name = _WEB_NAMES.get(name.lower(), name.lower())
    if name.startswith("utf-16"):
        return None  # a page whose declaration could be read as ASCII is not in UTF-16
    for encoding in ("utf-8", name) if name.startswith("cp125") else (name,):
        try:
            return data.decode(encoding), encoding
        except (LookupError, ValueError):
            continue  # a name that is unknown or wrong: decide by the bytes
    return None


def tidy(text: str, kind: BlockKind) -> Iterator[tuple[BlockKind, str]]:
    """The blocks in the text of one element: cells are parted by tabs; two line breaks part paragraphs.

    A row with a long cell lays out a page and gives paragraphs.
    """
    if kind is BlockKind.CODE:
        yield kind, text
    elif kind is BlockKind.TABLE_ROW:
        cells = text.split("\t")
        if any(len(cell) > _LONG_CELL for cell in cells):
            yield from ((BlockKind.PARAGRAPH, line) for cell in cells for line in cell.split("\n") if line.strip())
            return
        yield kind, " | ".join(words for cell in cells if (words := " ".join(cell.split())))
    else:
        for paragraph in _BLANK_LINE.split(clean(text)) if kind is not BlockKind.HEADING else (text,):
            lines = (" ".join(line.split()) for line in paragraph.split("\n"))
            yield kind, "\n".join(line for line in lines if line)
