"""Look into ZIP and OLE2 containers far enough to tell what they hold and whether it is encrypted."""

from __future__ import annotations

import io
import zipfile

ZIP_MAGIC = b"PK\x03\x04"
OLE_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

# The first bytes of a ZIP whose first entry is a stored file "mimetype": OpenDocument 1.2 part 3 section 3.3
# and EPUB OCF 4.2 demand that.
_MIMETYPE_AT = slice(30, 38)
_MIMETYPES = (
    (b"application/epub+zip", "epub"),
    (b"application/vnd.oasis.opendocument.text", "odt"),
    (b"application/vnd.oasis.opendocument.spreadsheet", "ods"),
    (b"application/vnd.oasis.opendocument.presentation", "odp"),
)
_ZIP_MEMBERS = (
    ("word/document", "docx"), ("ppt/presentation", "pptx"), ("xl/workbook.bin", "xlsb"), ("xl/workbook", "xlsx"),
    ("FixedDocSeq.fdseq", "xps"), ("FixedDocumentSequence.fdseq", "xps"), ("META-INF/container.xml", "epub"),
)  # fmt: skip
# Names of streams in the directory of an OLE2 file (UTF-16), MS-CFB section 2.6.1.
_OLE_STREAMS = (
    ("__properties_version1.0", "msg"), ("PowerPoint Document", "ppt"), ("WordDocument", "doc"),
    ("Workbook", "xls"), ("Book", "xls"),
)  # fmt: skip
_MAX_MEMBERS = 100_000


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
    names = _members(data)
    for member, name in _ZIP_MEMBERS:
        if any(listed.startswith(member) for listed in names):
            return name
    return None


def _members(data: bytes) -> list[str]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return [name.lstrip("/") for name in archive.namelist()[:_MAX_MEMBERS]]
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError, RuntimeError, EOFError):
        return []


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
    OpenDocument: encryption data in the manifest. xls is told by the reader itself.
    """
    if data.startswith(OLE_MAGIC):
        if _has_stream(data, "EncryptedPackage"):
            return True
        if document_format == "doc":
            fib = data[512:524]
            return fib[:2] == b"\xec\xa5" and bool(fib[11] & 0x01)
        return document_format == "ppt" and b"\x14\x00\x00\x00\xdf\xc4\xd1\xf3" in data
    return document_format in ("odt", "ods", "odp") and b"encryption-data" in _manifest(data)


def _manifest(data: bytes) -> bytes:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return read_member(archive, "META-INF/manifest.xml")
    except (zipfile.BadZipFile, KeyError, ValueError, NotImplementedError, OSError, RuntimeError, EOFError):
        return b""


def read_member(archive: zipfile.ZipFile, name: str, max_bytes: int = 64 * 1024 * 1024) -> bytes:
    """Unpack one member, at most `max_bytes` of it. Raises KeyError and what zipfile raises for damage."""
    with archive.open(name) as member:
        return member.read(max_bytes)
