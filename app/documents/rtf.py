"""Rich Text Format 1.9.1."""

from __future__ import annotations

from dataclasses import dataclass, replace

from app.documents.assemble import Assembler, check_length
from app.documents.dates import iso_date
from app.documents.model import BlockKind, Document
from app.documents.rtf_tokens import CODE_PAGES, KEPT, LITERALS, SIGNS, SKIPPED, Letters, Token, tokens
from app.documents.word_styles import level_of_name

_MAX_GROUPS = 10_000  # open at a time; past that nothing but the depth is counted
_ENDS = frozenset({"par", "sect", "page", "column"})
_CELLS, _ROWS = frozenset({"cell", "nestcell"}), frozenset({"row", "nestrow"})
_ASIDES = {"footnote": "Note", "annotation": "Comment"}
_TIMES = frozenset({"revtim", "creatim"})
_BODY_TEXT = 9
_FIRST_DATE = "1980"  # earlier ones were never set
_OPTIONAL = Token("sign", "*")


@dataclass(frozen=True, slots=True)
class _Group:
    """What braces keep: whether text counts, what it is for, the code page, how many bytes follow a \\u."""

    skipped: bool = False
    purpose: str = ""  # "", "title", "fonts", "styles", "list", or the part of an aside
    page: int = 1252
    after_unicode: int = 1
    deleted: bool = False


class _Paragraphs:
    """The paragraph that is being read, and the cells of its row."""

    def __init__(self) -> None:
        self.letters = Letters()
        self.cells: list[str] = []
        self.reset()

    def reset(self) -> None:
        self.style = -1
        self.level = _BODY_TEXT
        self.is_item = False
        self.in_table = False


def read_rtf(data: bytes, document_format: str) -> Document:
    """Headings, paragraphs, list items and table rows; notes ("Note") and comments ("Comment") after the section
    that they belong to. Deleted text, headers and footers are left out.

    Raises DocumentError: no_text, too_large.
    """
    reader = _Reader()
    for token in tokens(data):
        reader.take(token)
    return reader.document(document_format)


class _Reader:
    """Follows the tokens; a group that is never closed ends with the file."""

    def __init__(self) -> None:
        self._out = Assembler()
        self._groups = [_Group()]
        self._too_deep = 0
        self._body = _Paragraphs()
        self._paragraphs = self._body
        self._asides: list[tuple[str, str]] = []
        self._is_first = False  # in its group
        self._is_optional = False  # after \*
        self._to_skip = 0  # bytes after a \u, for older programs
        self._fonts: dict[int, int] = {}
        self._font = 0
        self._default_page = 1252
        self._styles: dict[int, str] = {}
        self._style = 0
        self._title: list[str] = []
        self._times: dict[str, list[str]] = {}  # year, month and day by what happened then
        self._length = 0

    def take(self, token: Token) -> None:
        """The next token."""
        is_first, self._is_first = self._is_first, token.kind == "open"
        if token == _OPTIONAL:
            self._is_optional = is_first  # elsewhere it says nothing
            return
        match token.kind:
            case "open":
                self._open()
            case "close":
                self._close()
            case "word":
                self._take_word(token.text, token.number)
            case "sign":
                self._take_sign(token.text)
            case _:
                self._take_bytes(token.text)

    def document(self, document_format: str) -> Document:
        """What was read."""
        while len(self._groups) > 1:
            self._close()
        self._end_paragraph()
        self._end_row()
        self._flush()
        title = "".join(self._title).strip()
        dates = (iso_date("-".join(self._times.get(what, ()))) for what in ("revtim", "creatim"))
        date = next((date for date in dates if date and date >= _FIRST_DATE), None)
        return self._out.document(document_format, title=title or self._out.first_heading(), date=date)

    def _open(self) -> None:
        self._to_skip = 0
        if len(self._groups) >= _MAX_GROUPS:
            self._too_deep += 1
        else:
            self._groups.append(self._groups[-1])

    def _close(self) -> None:
        self._is_optional, self._to_skip = False, 0
        if self._too_deep:
            self._too_deep -= 1
        elif len(self._groups) > 1:
            group = self._groups.pop()
            part = group.purpose
            if part in _ASIDES.values() and self._groups[-1].purpose != part and self._paragraphs is not self._body:
                self._asides.append((part, self._paragraphs.letters.take()))
                self._paragraphs = self._body

    def _change(self, **changes: object) -> None:
        self._groups[-1] = replace(self._groups[-1], **changes)  # type: ignore[arg-type]

    def _take_sign(self, sign: str) -> None:
        if sign in "\r\n":
            self._take_word("par", None)
        elif sign in SIGNS:
            self._add(SIGNS[sign])
        else:
            self._take_bytes(sign)

    def _take_word(self, word: str, number: int | None) -> None:
        is_optional, self._is_optional = self._is_optional, False
        group = self._groups[-1]
        if word == "u" and number is not None:
            self._add(chr(number & 0xFFFF))
            self._to_skip = group.after_unicode
        elif word in SKIPPED or (is_optional and word not in KEPT):
            self._change(skipped=True)
        elif word in LITERALS:
            self._add(LITERALS[word])
        elif not self._take_destination(word) and not self._take_format(word, number) and not group.skipped:
            self._take_paragraph(word, number)

    def _take_destination(self, word: str) -> bool:
        """True when the word says what its group is for."""
        if word in _ASIDES:
            if self._paragraphs is self._body and not self._groups[-1].skipped:
                self._paragraphs = _Paragraphs()
                self._change(purpose=_ASIDES[word])
        elif word in ("fonttbl", "stylesheet"):
            self._change(purpose="fonts" if word == "fonttbl" else "styles")
        elif word == "info":
            self._change(skipped=True)
        elif word == "title":
            self._change(skipped=False, purpose="title")
        elif word in _TIMES:
            self._change(purpose=word)
        elif word in ("listtext", "pntext"):
            self._paragraphs.is_item = True
            self._change(skipped=True)
        elif word == "atnauthor":
            self._change(skipped=True)
        else:
            return False
        return True

    def _take_format(self, word: str, number: int | None) -> bool:
        """True when the word is about characters: fonts, code pages, deletion."""
        match word:
            case "ansicpg":
                self._default_page = number or 1252
                self._change(page=self._default_page)
            case "f":
                self._font = number or 0
                if self._groups[-1].purpose != "fonts":
                    self._change(page=self._fonts.get(self._font, self._default_page))
            case "fcharset":
                self._fonts[self._font] = (
                    CODE_PAGES.get(number or 0, self._default_page) if number else self._default_page
                )
            case "uc":
                self._change(after_unicode=max(0, min(number or 0, 10)))
            case "deleted":
                self._change(deleted=number != 0)
            case "yr" | "mo" | "dy":
                self._times.setdefault(self._groups[-1].purpose, []).append(f"{number or 0:02}")
            case "plain":
                self._change(deleted=False, page=self._default_page)
            case _:
                return False
        return True

    def _take_paragraph(self, word: str, number: int | None) -> None:
        paragraphs = self._paragraphs
        if self._groups[-1].purpose == "styles":
            self._style = (number or 0) if word == "s" else self._style
        elif word in _ENDS:
            self._end_paragraph()
        elif word in _CELLS:
            paragraphs.cells.append(paragraphs.letters.take())
        elif word in _ROWS:
            self._end_row()
        elif word == "pard":
            paragraphs.reset()
        elif word == "intbl":
            paragraphs.in_table = True
        elif word == "s":
            paragraphs.style = number or 0
        elif word == "outlinelevel":
            paragraphs.level = _BODY_TEXT if number is None else number
        elif word == "ls":
            paragraphs.is_item = bool(number)

    def _take_bytes(self, text: str) -> None:
        if self._to_skip:
            skipped = min(self._to_skip, len(text))
            self._to_skip -= skipped
            text = text[skipped:]
        group = self._groups[-1]
        if not text or group.skipped or group.deleted:
            return
        if group.purpose == "title":
            letters = Letters()
            letters.add_bytes(text, group.page)
            self._title.append(letters.take())
        elif group.purpose == "styles":
            self._styles[self._style] = (self._styles.get(self._style, "") + text).split(";")[0]
        elif group.purpose != "fonts":
            self._count(text)
            self._paragraphs.letters.add_bytes(text, group.page)

    def _add(self, text: str) -> None:
        group = self._groups[-1]
        if group.skipped or group.deleted or group.purpose in ("fonts", "styles"):
            return
        if group.purpose == "title":
            self._title.append(text)
        else:
            self._count(text)
            self._paragraphs.letters.add(text)

    def _count(self, text: str) -> None:
        self._length += len(text)
        check_length(self._length)

    def _end_paragraph(self) -> None:
        paragraphs = self._paragraphs
        if paragraphs is not self._body:
            paragraphs.letters.add("\n")
            return
        if paragraphs.in_table:
            paragraphs.letters.add(" ")
            return
        self._end_row()
        level = self._level(paragraphs)
        kind = BlockKind.HEADING if level else BlockKind.LIST_ITEM if paragraphs.is_item else BlockKind.PARAGRAPH
        text = paragraphs.letters.take()
        if level and text.strip():
            self._flush()
        self._out.add(kind, text, level=level)
        paragraphs.is_item = False

    def _level(self, paragraphs: _Paragraphs) -> int:
        if 0 <= paragraphs.level < _BODY_TEXT:
            return min(6, paragraphs.level + 1)
        return level_of_name(self._styles.get(paragraphs.style, "").strip())

    def _end_row(self) -> None:
        texts = [" ".join(cell.split()) for cell in self._paragraphs.cells]
        if len(texts) == 1:
            self._out.add(BlockKind.PARAGRAPH, texts[0])
        else:
            self._out.add(BlockKind.TABLE_ROW, " | ".join(text for text in texts if text))
        self._paragraphs.cells.clear()

    def _flush(self) -> None:
        for part, text in self._asides:
            self._out.add(BlockKind.PARAGRAPH, text, part=part)
        self._asides.clear()
