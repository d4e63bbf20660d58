"""Markup that people write by hand, other than Markdown: which reader for which format."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.documents.asciidoc import read_asciidoc
from app.documents.manual import read_manual
from app.documents.org import read_org
from app.documents.rst import read_rst
from app.documents.tex import read_tex
from app.documents.textile import read_pod, read_textile

if TYPE_CHECKING:
    from app.documents.model import Document

READERS = {
    "rst": read_rst,
    "asciidoc": read_asciidoc,
    "org": read_org,
    "tex": read_tex,
    "textile": read_textile,
    "pod": read_pod,
    "man": read_manual,
}


def read_markup(data: bytes, document_format: str) -> Document:
    """The Document of a file in one of READERS' formats.

    Raises DocumentError: unsupported (binary), no_text, too_large.
    """
    return READERS[document_format](data)
