"""What a file really is: the content decides where it contradicts the name."""

from __future__ import annotations

import re

from app.documents.archive import ZIP_MAGIC
from app.documents.container import OLE_MAGIC, flat_kind, ole_kind, zip_kind
from app.documents.encoding import detect_encoding, is_utf8_text
from app.documents.foreign import foreign_kind
from app.documents.formats import BY_NAME, PLAIN_TEXT, Family, Format, format_of_script
from app.documents.guess import format_of_text
from app.errors import DocumentError, DocumentProblem

_PDF_SEARCH_BYTES = 1024  # ISO 32000-1, implementation note 13: the header may stand within the first 1024 bytes
_HTML = re.compile(rb"^(\xef\xbb\xbf)?\s*(<!--.{0,500}?-->\s*)?<(!doctype\s+html|html)[\s>]", re.IGNORECASE | re.DOTALL)
_PRIVATE_TEXT = re.compile(rb"^\s*(-----BEGIN [A-Z ]+-----|ssh-(rsa|ed25519) )")
BOOK_KINDS, BOOK_KIND_AT = (b"BOOKMOBI", b"TEXtREAd"), slice(60, 68)  # type and creator of a Palm database
_OFFICE_FAMILIES = frozenset(
    {Family.OFFICE, Family.SLIDES, Family.OPENDOCUMENT, Family.WORD, Family.WORKBOOK, Family.VISIO, Family.OUTLOOK}
)
_ENCRYPTED_AS_OLE = frozenset({"docx", "xlsx", "pptx", "xlsb", "vsdx"})
_OPAQUE_LINE = re.compile(rb"[A-Za-z0-9+/=_-]{60,}")


def _unsupported(what: str) -> DocumentError:
    return DocumentError(DocumentProblem.UNSUPPORTED, what)


def refuse_head(named: Format | None, head: bytes) -> None:
    """Raise DocumentError(unsupported) when the first bytes already rule a file out, so that a film called
    "notes" is not read in full. `named` is what its name promises."""
    if not head:
        return
    if _has_magic(head) or (named is not None and not named.is_text):
        return
    if detect_encoding(_whole_characters(head)) is None:
        raise _unsupported("The file is binary and of no format that is read here.")


def _whole_characters(head: bytes) -> bytes:
    """An even number of bytes, for the UTF-16 check."""
    return head[: len(head) & ~3]


def _has_magic(head: bytes) -> bool:
    is_book = head[BOOK_KIND_AT] in BOOK_KINDS
    return is_book or head.startswith((ZIP_MAGIC, OLE_MAGIC, b"{\\rtf")) or b"%PDF-" in head[:_PDF_SEARCH_BYTES]


def settle(named: Format | None, data: bytes) -> Format:
    """The format to read the file as.

    Raises DocumentError: unsupported (binary in disguise, archive, unknown type), corrupt (the name promises a
    binary format and the content is no format at all).
    """
    if b"%PDF-" in data[:_PDF_SEARCH_BYTES] and (named is None or not named.is_text or data.startswith(b"%PDF-")):
        return BY_NAME["pdf"]
    if data.startswith(ZIP_MAGIC):
        return _settle_container(named, zip_kind(data), "The file is an archive of no document format.")
    if data.startswith(OLE_MAGIC):
        return _settle_ole(named, data)
    if data.startswith(b"{\\rtf"):
        return BY_NAME["rtf"]
    if flat := flat_kind(data):
        return BY_NAME[flat]
    if data[BOOK_KIND_AT] in BOOK_KINDS:
        return BY_NAME["mobi"]
    if named is None or named.family in _OFFICE_FAMILIES:
        return _settle_text(named, data)
    if named.is_text and detect_encoding(data) is None:
        raise _unsupported("The file is binary, not text.")
    return named


def _settle_container(named: Format | None, found: str | None, refusal: str) -> Format:
    if named is not None and found in (named.name, None) and not named.is_text:
        return named
    if found is None:
        raise _unsupported(refusal)
    return BY_NAME[found]


def _settle_ole(named: Format | None, data: bytes) -> Format:
    # OOXML under a password is an OLE2 file; the reader of the promised format reports it.
    if named is not None and named.name in _ENCRYPTED_AS_OLE and ole_kind(data) is None:
        return named
    if named is not None and named.name in ("doc", "xls", "ppt", "msg"):
        return named  # embedded files put streams of other formats into the same directory
    return _settle_container(None, ole_kind(data), "The file is of no format that is read here.")


def _settle_text(named: Format | None, data: bytes) -> Format:
    """No magic: HTML and plain text are often saved under office suffixes."""
    if _HTML.match(data):
        return BY_NAME["html"]
    if kind := format_of_text(data):
        if kind not in BY_NAME:
            raise _unsupported("The file is a drawing, and drawings are not read.")
        return BY_NAME[kind]
    if named is not None and detect_encoding(data) is None:
        if kind := foreign_kind(data):
            raise _unsupported(f"The file is {kind}, whatever its name says; those are not read.")
        raise DocumentError(DocumentProblem.CORRUPT, f"The file is damaged: it is no {named.name} file.")
    if named is None and not (is_utf8_text(data) and not _is_opaque(data)):
        raise _unsupported("The file is of no type that is read here.")
    return format_of_script(data) or PLAIN_TEXT


def _is_opaque(data: bytes) -> bool:
    """True for keys and encoded data: text to the machine, nothing to read for a person."""
    if _PRIVATE_TEXT.match(data):
        return True
    lines = data[:4096].split(b"\n")[:20]
    return sum(bool(_OPAQUE_LINE.fullmatch(line.strip())) for line in lines) > len(lines) / 2
