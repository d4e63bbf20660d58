"""Dates that documents state about themselves, as ISO days."""

from __future__ import annotations

import datetime
import re
from email.utils import parsedate_to_datetime

# What is older or later is a clock that was never set, or a typing error.
FIRST_YEAR, LAST_YEAR = 1900, 2200
# ISO 8601 ("2024-05-31T10:00:00Z"), PDF 32000-1 section 7.9.4 ("D:20240531100000+02'00'"), "2024/5/31", "2024.5.31".
_YEAR_FIRST = re.compile(
    r"\s*(?:D:)?(?P<year>\d{4})(?:(?P<sep>[-/.])(?P<m>\d{1,2})(?P=sep)(?P<d>\d{1,2})(?!\d)|(?P<m2>\d\d)(?P<d2>\d\d))"
)


def iso_date(text: str | None) -> str | None:
    """The day ("2024-05-31") in a date as file formats write it; None for all else and for days in no calendar.

    Takes ISO 8601, dates of PDF ("D:20240531…") and of mails (RFC 5322), with whatever follows them. The day is
    the one that is written, in the time zone that it is written in.
    """
    if not text or len(text) > 100:
        return None
    match = _YEAR_FIRST.match(text)
    if match:
        return _day(int(match["year"]), int(match["m"] or match["m2"]), int(match["d"] or match["d2"]))
    return _mail_date(text)


def _mail_date(text: str) -> str | None:
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return _day(moment.year, moment.month, moment.day)


def _day(year: int, month: int, day: int) -> str | None:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    try:
        return datetime.date(year, month, day).isoformat()
    except ValueError:
        return None
