"""The query language: plain words, "exact phrases", -minus, and filters such as type:pdf or after:2024.

Nobody has to know it. Whatever is not exactly one of these (12:30, https://…, C:\\files, std::sort, type: without a
value, a quotation mark that is never closed) is searched for as the text it is, and no text is an error.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

from app.errors import UsageError
from app.search.model import Filters

if TYPE_CHECKING:
    from collections.abc import Callable

# Bounded, because each quotation mark that is never closed costs a look at all that follows.
_QUOTED = r"\"[^\"]{0,1000}\"|“[^”]{0,1000}”|„[^“”]{0,1000}[“”]|«[^»]{0,1000}»"
_TERM = re.compile(
    rf"(?P<minus>-(?=[\w\"“„«]))?(?:(?P<key>[A-Za-z]+):(?P<value>(?:{_QUOTED})(?=\s|$)|\S+)"
    rf"|(?P<phrase>{_QUOTED})|(?P<word>[^\s\"“„«]+|[\"“„«]))"
)
_SUFFIX = re.compile(r"\.?[\w+-]+(?:\.[\w+-]+)*$")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z]{2,4})?$")
_DATE = re.compile(r"(?P<year>\d{4})(?:[-/.](?P<month>\d{1,2})(?:[-/.](?P<day>\d{1,2}))?)?$")
_DAY_FIRST = re.compile(r"(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>\d{4})$")
_YEARS = range(1970, 3000)  # what every system's clock can tell


@dataclass(frozen=True, slots=True)
class ParsedQuery:
    """A query taken apart.

    `words` goes to both indexes as it is (it may be empty); passages must hold every one of `phrases` and none of
    `excluded` (words and phrases). `notes` are sentences for the person about what was taken as text.
    """

    words: str
    phrases: tuple[str, ...] = ()
    excluded: tuple[str, ...] = ()
    filters: Filters = field(default_factory=Filters)
    notes: tuple[str, ...] = ()


def parse(text: str) -> ParsedQuery:
    """Take a query apart; never raises."""
    return _Parser().parse(text)


def as_words(text: str) -> ParsedQuery:
    """A query that is words only, whatever signs are in it."""
    return ParsedQuery(_composed(text))


def parse_date(text: str, *, end: bool = False) -> datetime:
    """The first moment (UTC) of a year, month or day that is meant in local time; with `end` the first after it.

    Knows 2024, 2024-05, 2024-05-31, 31.5.2024, today and yesterday. Raises UsageError.
    """
    text = text.strip()
    days_ago = {"today": 0, "yesterday": 1}.get(text.casefold())
    if days_ago is not None:
        day = datetime.now().astimezone() - timedelta(days=days_ago)
        start = datetime(day.year, day.month, day.day)  # noqa: DTZ001  # local midnight, made aware below
        return _utc(start + timedelta(days=1) if end else start)
    match = _DATE.match(text) or _DAY_FIRST.match(text)
    moment = _moment(**match.groupdict(), end=end) if match else None
    if moment is None:
        raise UsageError(f"“{text}” is not a date. Write it as 2024, 2024-05 or 2024-05-31.")
    return _utc(moment)


def _moment(year: str, month: str | None = None, day: str | None = None, *, end: bool) -> datetime | None:
    """Local time; None for a day that is in no calendar."""
    try:
        start = datetime(int(year), int(month or 1), int(day or 1))  # noqa: DTZ001  # made aware by `_utc`
    except ValueError:
        return None
    if start.year not in _YEARS:
        return None
    if not end:
        return start
    if day:
        return start + timedelta(days=1)
    if month and start.month < 12:
        return start.replace(month=start.month + 1)
    return start.replace(year=start.year + 1, month=1)


def _utc(local: datetime) -> datetime:
    try:
        return local.astimezone(UTC)
    except (OSError, OverflowError):  # Windows knows no local time before 1970
        return local.replace(tzinfo=UTC)


def _composed(text: str) -> str:
    """The text in NFC, as documents are kept; filters are not, because a path is what the disk says it is."""
    return unicodedata.normalize("NFC", text)


def _keep(values: list[str], value: str) -> bool:
    values.append(value)
    return True


class _Parser:
    """Collects what the terms of one query say."""

    def __init__(self) -> None:
        self._words: list[str] = []
        self._phrases: list[str] = []
        self._excluded: list[str] = []
        self._notes: list[str] = []
        self._folders: list[str] = []
        self._suffixes: list[str] = []
        self._languages: list[str] = []
        self._names: list[str] = []
        self._times: dict[str, datetime] = {}

    def parse(self, text: str) -> ParsedQuery:
        for match in _TERM.finditer(text):
            at_start = match.start() == 0 or text[match.start() - 1].isspace()
            self._take(match, at_start=at_start)
        filters = Filters(
            folders=tuple(self._folders),
            suffixes=tuple(self._suffixes),
            languages=tuple(self._languages),
            after=self._times.get("after"),
            before=self._times.get("before"),
            names=tuple(self._names),
        )
        words = _composed(" ".join(self._words))
        phrases, excluded = (tuple(map(_composed, texts)) for texts in (self._phrases, self._excluded))
        return ParsedQuery(words, phrases, excluded, filters, tuple(self._notes))

    def _take(self, match: re.Match[str], *, at_start: bool) -> None:
        minus = bool(match["minus"]) and at_start
        phrase = match["phrase"]
        if phrase and (phrase[1:-1].strip()):
            (self._excluded if minus else self._phrases).append(phrase[1:-1].strip())
        elif match["key"] and at_start and not minus and self._filter(match["key"].casefold(), match["value"]):
            return
        elif minus and not phrase:
            self._excluded.append(match.group()[1:].strip('"“”„«»'))
        elif any(character.isalnum() for character in match.group()):
            self._words.append(match.group())

    def _filter(self, key: str, value: str) -> bool:
        """Take the filter, or return False when it is none."""
        value = value[1:-1].strip() if value[0] in '"“„«' and len(value) > 1 else value
        takers: dict[str, Callable[[str], bool]] = {
            "type": self._type,
            "lang": self._language,
            "in": partial(_keep, self._folders),
            "name": partial(_keep, self._names),
            "after": partial(self._time, "after"),
            "before": partial(self._time, "before"),
        }
        taker = takers.get(key)
        if taker is None or not value:
            return False
        if not taker(value):
            self._notes.append(f"“{key}:{value}” is no filter we know and was searched for as text.")
            return False
        return True

    def _type(self, value: str) -> bool:
        parts = [part for part in value.split(",") if part]
        if not parts or not all(_SUFFIX.match(part) for part in parts):
            return False
        self._suffixes.extend(part.lstrip(".").lower() for part in parts)
        return True

    def _language(self, value: str) -> bool:
        parts = [part for part in value.split(",") if part]
        if not parts or not all(_LANGUAGE.match(part) for part in parts):
            return False
        self._languages.extend(part.partition("-")[0].lower() for part in parts)
        return True

    def _time(self, key: str, value: str) -> bool:
        try:
            self._times[key] = parse_date(value)
        except UsageError:
            return False
        return True
