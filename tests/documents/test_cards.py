from __future__ import annotations

from app.documents.cards import read_calendar, read_contacts
from tests.documents.blocks import lines, texts

ICS = b"""BEGIN:VCALENDAR\r
X-WR-CALNAME:Mill\r
BEGIN:VTIMEZONE\r
DTSTART:19700101T000000\r
END:VTIMEZONE\r
BEGIN:VEVENT\r
SUMMARY:Open the \r
 gate\r
DTSTART;TZID=Europe/Berlin:20240531T093000\r
LOCATION:Weir\\, north\r
ATTENDEE;CN="Ada Example":mailto:ada@example.org\r
DESCRIPTION:Bring\\nthe key\r
BEGIN:VALARM\r
DESCRIPTION:beep\r
END:VALARM\r
END:VEVENT\r
END:VCALENDAR\r
"""
VCF = """BEGIN:VCARD
VERSION:3.0
FN:Ada Example
N:Example;Ada;;;
item1.ORG:Mill Ltd;Wheels
TEL;TYPE=CELL:+49 1
NOTE;ENCODING=QUOTED-PRINTABLE:caf=C3=A9 =
and tea
END:VCARD
"""


def test_events() -> None:
    document = read_calendar(ICS)
    assert (document.title, document.date) == ("Mill", "2024-05-31")
    assert texts(document) == [
        ("heading", "Open the gate"),
        (
            "paragraph",
            "Start: 2024-05-31 09:30\nLocation: Weir, north\nAttendee: Ada Example <ada@example.org>\nBring\nthe key",
        ),
    ]
    assert lines(document) == [(6, 16), (6, 16)]


def test_contacts() -> None:
    assert texts(read_contacts(VCF.encode())) == [
        ("heading", "Ada Example"),
        ("paragraph", "Name: Example, Ada\nOrganization: Mill Ltd, Wheels\nTelephone: +49 1\ncafé and tea"),
    ]


def test_what_has_no_entries_is_text() -> None:
    assert read_calendar(b"BEGIN:VCALENDAR\nEND:VCALENDAR\n").is_source


def test_an_entry_that_never_ends_is_read() -> None:
    assert texts(read_calendar(b"BEGIN:VEVENT\nSUMMARY:Gate\nLOCATION:Weir\n"))[0] == ("heading", "Gate")
