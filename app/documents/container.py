"""Look into ZIP and OLE2 containers far enough to tell what they hold and whether it is encrypted."""

from __future__ import annotations

import re

from app.documents.archive import ZIP_MAGIC, Archive
from app.errors import DocumentError, DocumentProblem

OLE_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

# The first bytes of a ZIP whose first entry is a stored file "mimetype": OpenDocument 1.2 part 3 section 3.3
# and EPUB OCF 4.2 demand that.
_MIMETYPE_AT = slice(30, 38)
_MIMETYPES = (
    (b"application/epub+zip", "epub"),
    (b"application/vnd.oasis.opendocument.text", "odt"),
    (b"application/vnd.oasis.opendocument.graphics", "odg"),
    (b"application/vnd.sun.xml.writer", "odt"),
    (b"application/vnd.sun.xml.calc", "ods"),
    (b"application/vnd.sun.xml.impress", "odp"),
    (b"application/vnd.sun.xml.draw", "odg"),
    (b"application/vnd.oasis.opendocument.spreadsheet", "ods"),
    (b"application/vnd.oasis.opendocument.presentation", "odp"),
)
_ZIP_MEMBERS = (
    ("word/document", "docx"), ("ppt/presentation", "pptx"), ("xl/workbook.bin", "xlsb"), ("xl/workbook", "xlsx"),
    ("visio/document", "vsdx"),
    ("FixedDocSeq.fdseq", "xps"), ("FixedDocumentSequence.fdseq", "xps"), ("META-INF/container.xml", "epub"),
)  # fmt: skip
# Names of streams in the directory of an OLE2 file (UTF-16), MS-CFB section 2.6.1.
_OLE_STREAMS = (
    ("__properties_version1.0", "msg"), ("PowerPoint Document", "ppt"), ("WordDocument", "doc"),
    ("Workbook", "xls"), ("Book", "xls"),
)  # fmt: skip
# Office documents that are one file of XML, by what stands in its first element.
_FLAT = (
    (b"schemas.microsoft.com/office/word/2003/wordml", "docx"),
    (b"urn:schemas-microsoft-com:office:spreadsheet", "xlsx"),
    (b"opendocument.text", "odt"), (b"opendocument.spreadsheet", "ods"),
    (b"opendocument.presentation", "odp"), (b"opendocument.graphics", "odg"),
)  # fmt: skip
_FLAT_ROOT = re.compile(rb"<(office:document|(\w+:)?wordDocument|(\w+:)?Workbook)\s[^>]*>")
_FLAT_HEAD_BYTES = 16 * 1024
_OPENDOCUMENT = frozenset({"odt", "ods", "odp", "odg"})
_MAX_MANIFEST_BYTES = 16 * 1024 * 1024


def _has_stream(data: bytes, name: str) -> bool:
    """True when the directory of an OLE2 file names this stream; names are told apart without case."""
    entry = name.encode("utf-16-le") + b"\x00\x00"
    return entry in data or entry.lower() in data.lower()


def zip_kind(data: bytes) -> str | None:
    """Name of the format that a ZIP file holds; None for a plain archive or one that cannot be listed."""
    if data[_MIMETYPE_AT] == b"mimetype":
        declared = data[38:128]
        for prefix, name in _MIMETYPES:
            if declared.startswith(prefix):
                return name
    names = Archive(data).names()
    for member, name in _ZIP_MEMBERS:
        if any(listed.startswith(member.lower()) for listed in names):
            return name
    return None


def ole_kind(data: bytes) -> str | None:
    """Name of the format that an OLE2 file holds; None for one that we do not read (drawings, installers…)."""
    for stream, name in _OLE_STREAMS:
        if _has_stream(data, stream):
            return name
    return None


def is_encrypted(data: bytes, document_format: str) -> bool:
    """True for an office file that needs a password.

    OOXML: an OLE2 file with a stream EncryptedPackage (MS-OFFCRYPTO 2.3.1). doc: bit fEncrypted of the FIB
    (MS-DOC 2.5.2), which starts at the first sector. ppt: headerToken of the CurrentUserAtom (MS-PPT 2.3.2).
    OpenDocument: encryption data in the manifest, or (LibreOffice 24.8) one member that is the package.
    xls is told by the reader itself.
    """
    if data.startswith(OLE_MAGIC):
        if _has_stream(data, "EncryptedPackage"):
            return True
        if document_format == "doc":
            fib = data[512:524]
            return fib[:2] == b"\xec\xa5" and bool(fib[11] & 0x01)
        return document_format == "ppt" and b"\x14\x00\x00\x00\xdf\xc4\xd1\xf3" in data
    if document_format not in _OPENDOCUMENT or not data.startswith(ZIP_MAGIC):
        return False
    archive = Archive(data)
    return "encrypted-package" in archive or b"encryption-data" in _manifest(archive)


def flat_kind(data: bytes) -> str | None:
    """Name of the format of an office document that is not packed; None for all else."""
    if not data[:64].lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"<"):
        return None
    root = _FLAT_ROOT.search(data[:_FLAT_HEAD_BYTES])
    return next((name for mark, name in _FLAT if mark in root[0]), None) if root else None


def _manifest(archive: Archive) -> bytes:
    return archive.read("META-INF/manifest.xml", _MAX_MANIFEST_BYTES)


def encrypted() -> DocumentError:
    """The error for a file that needs a password."""
    return DocumentError(DocumentProblem.ENCRYPTED, "The file is protected by a password.")
