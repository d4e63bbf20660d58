"""Data that is text: which reader for which format."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.documents.bibliography import read_bibliography
from app.documents.cards import read_calendar, read_contacts
from app.documents.delimited import read_delimited
from app.documents.jsontext import read_json
from app.documents.logfile import read_log
from app.documents.notebook import read_notebook
from app.documents.subtitles import read_subtitles
from app.documents.xmltext import read_xml

if TYPE_CHECKING:
    from app.documents.model import Document

READERS = {
    "csv": read_delimited,
    "json": read_json,
    "notebook": read_notebook,
    "subtitles": read_subtitles,
    "calendar": read_calendar,
    "contacts": read_contacts,
    "bibliography": read_bibliography,
    "log": read_log,
    "xml": read_xml,
}


def read_data(data: bytes, document_format: str) -> Document:
    """The Document of a file in one of READERS' formats.

    Raises DocumentError: unsupported (binary), corrupt, no_text, too_large.
    """
    return READERS[document_format](data)
