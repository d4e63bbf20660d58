"""Pictures and scans -> Document, by text recognition: page for page, so that every passage knows its page."""

from __future__ import annotations

import re
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.documents.assemble import Assembler, no_text
from app.documents.files import read_steady
from app.documents.formats import format_of_name
from app.documents.model import BlockKind, Document
from app.documents.mupdf import load_mupdf, mupdf_errors, open_pages
from app.documents.sniff import settle
from app.documents.tesseract import recognise
from app.errors import DocumentError, DocumentProblem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import PurePath

    from app.documents.tesseract import Recognition

DPI = 300  # what Tesseract's documentation asks for
MAX_PIXELS = 40_000_000  # a page of A3 at 300 dpi has 17 million
FILE_SECONDS = 1800.0  # then what was read so far is kept
PICTURES = frozenset({"png", "jpg", "jpeg", "tif", "tiff", "webp", "bmp"})
SCANS = frozenset({"pdf", "xps"})
_POINTS_PER_INCH = 72.0
_PARAGRAPH = re.compile(r"\n\s*\n")
_HYPHEN = re.compile(r"(?<=[^\W\d_])[-\u2010]\n(?=[^\W\d_])")
_WIDE_BREAK = re.compile(
    "(?<=[\u2e80-\u9fff\uac00-\ud7af\uff00-\uff60])\n(?=[\u2e80-\u9fff\uac00-\ud7af\uff00-\uff60])"
)
_MAGIC = (b"\x89PNG", b"\xff\xd8\xff", b"II*\0", b"MM\0*", b"II+\0", b"MM\0+", b"RIFF", b"BM")


def load_for_recognition(path: Path, max_bytes: int) -> bytes:
    """The bytes of a file, whatever its name says. Raises DocumentError: unreadable, in_cloud, too_large, no_text."""

    def check_head(head: bytes) -> None:
        if not head:
            raise no_text()

    return read_steady(path, max_bytes, check_head)


def read_recognised(path: PurePath, data: bytes, recognition: Recognition) -> Document:
    """The Document of a picture or a scan, told by name and content.

    Raises DocumentError: unsupported for what is neither, and as `read_picture` and `read_scan`.
    """
    if kind := picture_kind(path, data):
        return read_picture(data, kind, recognition)
    found = settle(format_of_name(path), data) if path.suffix[1:].lower() not in PICTURES else None
    if found is None or found.name not in SCANS:
        raise DocumentError(DocumentProblem.UNSUPPORTED, "The file is no picture, whatever its name says.")
    return read_scan(data, found.name, recognition)


def picture_kind(path: PurePath, data: bytes) -> str | None:
    """The suffix of a picture that is read here and really is one, None for anything else."""
    suffix = path.suffix[1:].lower()
    return suffix if suffix in PICTURES and data.startswith(_MAGIC) else None


def read_picture(data: bytes, suffix: str, recognition: Recognition) -> Document:
    """The Document of a picture; several pages of a TIFF are pages.

    Raises DocumentError: no_text, corrupt, timed_out.
    """
    with tempfile.TemporaryDirectory() as folder:
        picture = Path(folder, f"picture.{suffix}")
        picture.write_bytes(data)
        pages = recognise(recognition, picture).rstrip("\f\n").split("\f")
    return _document(enumerate(pages, 1), "image", len(pages))


def read_scan(data: bytes, document_format: str, recognition: Recognition) -> Document:
    """The Document of a paged file without text: each page rendered at DPI and recognised.

    Stops after FILE_SECONDS and keeps the pages read by then; a page that fails is left out where others do not.
    Raises DocumentError: no_text, corrupt, encrypted, timed_out.
    """
    with open_pages(data, document_format) as pages:
        count: int = pages.page_count
        return _document(_recognised(pages, recognition), document_format, count)


def _recognised(pages: Any, recognition: Recognition) -> Iterator[tuple[int, str]]:
    until = time.monotonic() + FILE_SECONDS
    failure: DocumentError | None = None
    is_any = False
    with tempfile.TemporaryDirectory() as folder:
        for index in range(pages.page_count):
            if time.monotonic() > until:
                break
            try:
                text = recognise(recognition, _render(pages, index, Path(folder, "page.png")))
            except DocumentError as error:
                failure = failure or error
                continue
            is_any = True
            yield index + 1, text
    if failure is not None and not is_any:
        raise failure


def _render(pages: Any, index: int, picture: Path) -> Path:
    """A page as a grey picture file."""
    mupdf = load_mupdf()
    try:
        page = pages[index]
        zoom = DPI / _POINTS_PER_INCH
        area = page.rect.width * page.rect.height
        zoom = min(zoom, (MAX_PIXELS / area) ** 0.5) if area > 0 else zoom
        page.get_pixmap(matrix=mupdf.Matrix(zoom, zoom), colorspace=mupdf.csGRAY, alpha=False).save(str(picture))
    except mupdf_errors() as error:
        raise DocumentError(DocumentProblem.CORRUPT, "The page cannot be drawn.") from error
    return picture


def _document(pages: Iterator[tuple[int, str]] | enumerate[str], document_format: str, count: int) -> Document:
    assembler = Assembler()
    for number, text in pages:
        for paragraph in _PARAGRAPH.split(text):
            assembler.add(BlockKind.PARAGRAPH, unwrap(paragraph), page=number)
    if assembler.is_empty:
        raise DocumentError(DocumentProblem.NO_TEXT, "No text was recognised in the file.")
    return assembler.document(document_format, pages=count)


def unwrap(paragraph: str) -> str:
    """The lines of a paragraph as one, words that were parted at a line's end joined."""
    return " ".join(_WIDE_BREAK.sub("", _HYPHEN.sub("", paragraph.strip())).split())
