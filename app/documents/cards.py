"""Calendars (iCalendar, RFC 5545; vCalendar) and contacts (vCard, RFC 6350): one paragraph for each entry."""

from __future__ import annotations

import quopri
import re
from typing import TYPE_CHECKING

from app.documents.assemble import Assembler
from app.documents.dates import iso_date
from app.documents.model import BlockKind
from app.documents.source import Source
from app.documents.text import read_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.documents.model import Document

MAX_LINE_CHARS = 100_000
_CALENDAR = {
    "DTSTART": "Start", "DTEND": "End", "DUE": "Due", "LOCATION": "Location", "ORGANIZER": "Organizer",
    "ATTENDEE": "Attendee", "CATEGORIES": "Categories", "STATUS": "Status", "DESCRIPTION": "", "COMMENT": "",
}  # fmt: skip
_CONTACT = {
    "N": "Name", "NICKNAME": "Nickname", "ORG": "Organization", "TITLE": "Title", "ROLE": "Role", "TEL": "Telephone",
    "EMAIL": "Email", "ADR": "Address", "URL": "Web", "BDAY": "Birthday", "CATEGORIES": "Categories", "NOTE": "",
}  # fmt: skip
_ENTRIES = frozenset({"VEVENT", "VTODO", "VJOURNAL", "VCARD"})
_PROPERTY = re.compile(r"(?:[\w-]+\.)?([A-Za-z0-9-]+)((?:;(?:[^\":;]|\"[^\"]*\")*)*):(.*)", re.DOTALL)
_NAME = re.compile(r";CN=(\"[^\"]*\"|[^;:]*)", re.IGNORECASE)
_DATE_TIME = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)\d\d(Z?))?$")
_CALENDAR_NAME = re.compile(r"^X-WR-CALNAME[^:\n]*:(.*)$", re.MULTILINE)
_ESCAPED = re.compile(r"\\([nN,;\\:])")


def read_calendar(data: bytes) -> Document:
    """Every event and task: its summary as a heading, then what else it says.

    Raises DocumentError: unsupported (binary), no_text, too_large.
    """
    return _read(data, "calendar", "SUMMARY", _CALENDAR)


def read_contacts(data: bytes) -> Document:
    """Every contact: the name as a heading, then what else it says.

    Raises DocumentError: unsupported (binary), no_text, too_large.
    """
    return _read(data, "contacts", "FN", _CONTACT)


def _read(data: bytes, document_format: str, heading: str, shown: dict[str, str]) -> Document:
    source = Source(data)
    out = Assembler()
    stated = _CALENDAR_NAME.search(source.text)
    title, date = stated[1] if stated else "", None
    for entry, lines in _entries(source):
        values = list(entry)
        name = next((value for key, value in values if key == heading), "")
        out.add(BlockKind.HEADING, name, level=2, lines=lines)
        said = [f"{shown[key]}: {value}" if shown[key] else value for key, value in values if value and key in shown]
        out.add(BlockKind.PARAGRAPH, "\n".join(said), lines=lines)
        days = (iso_date(value) for key, value in values if key == "DTSTART")
        date = date or next((day for day in days if day), None)
    if out.is_empty:
        return read_text(data, document_format)
    return out.document(document_format, title=title, encoding=source.encoding, date=date)


def _entries(source: Source) -> Iterator[tuple[list[tuple[str, str]], tuple[int, int]]]:
    """The properties of each entry with its lines; entries may hold alarms, whose properties are not theirs."""
    inside: list[str] = []
    values: list[tuple[str, str]] = []
    first = 1
    for line, text in _unfolded(source):
        match = _PROPERTY.match(text)
        if not match:
            continue
        key = match[1].upper()
        kind = match[3].strip().upper()
        if key == "BEGIN":
            inside.append(kind)
            if kind in _ENTRIES:
                values, first = [], line
        elif key == "END" and inside:
            inside.pop()
            if kind in _ENTRIES:
                yield values, (first, line)
                values = []
        elif inside and inside[-1] in _ENTRIES:
            values.append((key, _value(key, match[2], match[3])))
    if values:  # the file ends early
        yield values, (first, len(source.line_starts))


def _unfolded(source: Source) -> Iterator[tuple[int, str]]:
    """Lines with their continuations: by leading white space, or by "=" in quoted-printable values."""
    line_of, gathered = 1, ""
    for index, raw in source.lines():
        text = raw.rstrip("\r\n")
        if len(gathered) > MAX_LINE_CHARS:  # a file that never begins a new line
            yield line_of, gathered
            line_of, gathered = index + 1, text
        elif gathered.endswith("=") and "QUOTED-PRINTABLE" in gathered[:200].upper():
            gathered = gathered[:-1] + text
        elif text[:1] in (" ", "\t") and gathered:
            gathered += text[1:]
        else:
            if gathered:
                yield line_of, gathered
            line_of, gathered = index + 1, text
    if gathered:
        yield line_of, gathered


def _value(key: str, parameters: str, raw: str) -> str:
    if "QUOTED-PRINTABLE" in parameters.upper():
        raw = quopri.decodestring(raw.encode()).decode("utf-8", "replace")
    if moment := _DATE_TIME.match(raw.strip()):
        year, month, day, hour, minute, zone = moment.groups()
        time = f" {hour}:{minute}{' UTC' if zone else ''}" if hour else ""
        return f"{year}-{month}-{day}{time}"
    if key in ("ATTENDEE", "ORGANIZER"):
        name = _NAME.search(parameters)
        address = re.sub(r"^mailto:", "", raw.strip(), flags=re.IGNORECASE)
        return f"{name[1].strip(chr(34))} <{address}>" if name else address
    if key in ("N", "ADR", "ORG"):
        raw = ", ".join(part.strip() for part in re.split(r"(?<!\\);", raw) if part.strip())
    return _ESCAPED.sub(lambda match: "\n" if match[1] in "nN" else match[1], raw)
