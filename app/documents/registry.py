"""From a path to a Document: find the format, call the module that reads it."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from app.documents import files
from app.documents.assemble import no_text
from app.documents.formats import Family, format_of_name, is_refused_by_name
from app.documents.page_pace import DEFAULT_SECONDS
from app.documents.sniff import refuse_head, settle
from app.errors import DocumentError, DocumentProblem

if TYPE_CHECKING:
    from pathlib import Path, PurePath

    from app.documents.formats import Format
    from app.documents.model import Document

DEFAULT_MAX_BYTES = 200 * 1024 * 1024


def read_document(path: Path, max_bytes: int = DEFAULT_MAX_BYTES) -> Document:
    """The Document of a file, its language told. For use in a limited child process: readers run other
    people's parsers on untrusted data.

    Raises DocumentError with any code but timed_out, and whatever a reader's bug raises.
    """
    from app.documents.language import document_language

    document = parse(path, load(path, max_bytes))
    return dataclasses.replace(document, language=document_language(document))


def load(path: Path, max_bytes: int) -> bytes:
    """The bytes of a file, at most `max_bytes`.

    Raises DocumentError: unsupported (told by name or first bytes, before the rest is read), unreadable, in_cloud,
    too_large, no_text (empty).
    """
    if is_refused_by_name(path):
        raise DocumentError(DocumentProblem.UNSUPPORTED, f"Files of type {path.suffix or path.name} are not read.")

    def check_head(head: bytes) -> None:
        if not head:
            raise no_text()
        refuse_head(format_of_name(path), head)

    return files.read_steady(path, max_bytes, check_head)


def parse(
    path: PurePath, data: bytes, seconds: float = DEFAULT_SECONDS, *, follows_attachments: bool = True
) -> Document:
    """The Document of bytes that came from `path`, without its language. Raises as `read_document`.

    Documents of very many pages are read less thoroughly, so that it takes about `seconds` at most. Without
    `follows_attachments` those of a mail are only named.
    """
    found = settle(format_of_name(path), data)
    return _read(found, data, seconds, follows_attachments)


def _read(found: Format, data: bytes, seconds: float, follows_attachments: bool) -> Document:  # noqa: C901 - one line for every family
    # Readers are imported when first needed: a child that only sees text never loads MuPDF.
    match found.family:
        case Family.TEXT:
            from app.documents.text import read_text

            return read_text(data, found.name)
        case Family.MARKDOWN:
            from app.documents.markdown import read_markdown

            return read_markdown(data)
        case Family.HTML:
            from app.documents.html import read_html

            return read_html(data)
        case Family.CODE:
            from app.documents.code import read_code

            return read_code(data, found.syntax)
        case Family.PAGES:
            from app.documents.pdf import read_pdf

            return read_pdf(data, found.name, seconds)
        case Family.BOOK:
            from app.documents.book import read_book

            return read_book(data, found.name)
        case Family.OFFICE:
            from app.documents.office import read_office

            return read_office(data, found.name)
        case Family.SLIDES:
            from app.documents.slides import read_slides

            return read_slides(data, found.name)
        case Family.WORD:
            from app.documents.word import read_word

            return read_word(data, found.name)
        case Family.WORKBOOK:
            from app.documents.workbook import read_workbook

            return read_workbook(data, found.name)
        case Family.VISIO:
            from app.documents.visio import read_visio

            return read_visio(data, found.name)
        case Family.OPENDOCUMENT:
            from app.documents.opendocument import read_opendocument

            return read_opendocument(data, found.name)
        case Family.MAIL:
            from app.documents.mail import read_mail

            return read_mail(data, found.name, follows_attachments=follows_attachments)
        case Family.OUTLOOK:
            from app.documents.outlook import read_outlook

            return read_outlook(data, follows_attachments=follows_attachments)
        case Family.WEB_ARCHIVE:
            from app.documents.web_archive import read_web_archive

            return read_web_archive(data)
        case Family.MARKUP:
            from app.documents.markup import read_markup

            return read_markup(data, found.name)
        case Family.DATA:
            from app.documents.data import read_data

            return read_data(data, found.name)
