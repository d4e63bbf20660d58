"""The query language: plain words, "exact phrases", -minus, and filters such as type:pdf, after:2024 or size:>1mb.

    query  = term*, with spaces between
    term   = ["-"] phrase | ["-"] word | ["-"] key ":" value
    phrase = characters in quotation marks of any kind
    key    = type | in | lang | name | after | before | size; the last three take no minus
    value  = phrase | characters without space

Values of one key widen (type:pdf type:md), different keys narrow, a minus takes away; several times or sizes leave
what they have in common. `after:` begins with the first moment of the day, month or year, `before:` ends before it.
Nobody has to know it. Whatever is not exactly one of these (12:30, https://…, C:\\files, std::sort, type: without a
value, a quotation mark that is never closed) is searched for as the text it is, and no text is an error.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING, Any

from app.errors import UsageError
from app.search.model import Filters, Note
from app.search.sizes import parse_size

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

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
_OPENING = '"“„«'
_USAGE = {
    "type": "Write type:pdf or type:pdf,docx.",
    "lang": "Write lang:de, with the two letters of the language.",
    "after": "Write after:2024, after:2024-05 or after:2024-05-31.",
    "before": "Write before:2024, before:2024-05 or before:2024-05-31.",
    "size": "Write size:>1mb, size:<500kb or size:1mb..5mb.",
}
_YEARS = range(1970, 3000)  # what every system's clock can tell


@dataclass(frozen=True, slots=True)
class Term:
    """A part of a query that is more than words, and where it stands (characters of the query, end exclusive).

    `key` is that of a filter, "phrase" or "word" (only with a minus); `value` has no quotation marks.
    """

    key: str
    value: str
    minus: bool
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class ParsedQuery:
    """A query taken apart.

    `words` goes to both indexes as it is (it may be empty); passages must hold every one of `phrases` and none of
    `excluded` (words and phrases). `notes` are for the person, about what was taken as text. `terms` are all parts but
    words, in their order.
    """

    words: str
    phrases: tuple[str, ...] = ()
    excluded: tuple[str, ...] = ()
    filters: Filters = field(default_factory=Filters)
    notes: tuple[Note, ...] = ()
    terms: tuple[Term, ...] = field(default=(), compare=False)  # the same again, as it was written


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


def _without_marks(value: str) -> str:
    return value[1:-1].strip() if value[0] in _OPENING and len(value) > 1 else value


def _listed(value: str, pattern: re.Pattern[str]) -> list[str] | None:
    """The parts between commas, None unless each is what the pattern says."""
    parts = [part.strip() for part in value.split(",") if part.strip()]
    return parts if parts and all(pattern.match(part) for part in parts) else None


class _Parser:
    """Collects what the terms of one query say."""

    def __init__(self) -> None:
        self._words: list[str] = []
        self._phrases: list[str] = []
        self._excluded: list[str] = []
        self._notes: list[Note] = []
        self._values: dict[str, list[str]] = {}  # by field of Filters
        self._times: dict[str, datetime] = {}
        self._sizes: dict[str, int] = {}
        self._terms: list[Term] = []

    def parse(self, text: str) -> ParsedQuery:
        for match in _TERM.finditer(text):
            at_start = match.start() == 0 or text[match.start() - 1].isspace()
            self._take(match, at_start=at_start)
        values: dict[str, Any] = {name: tuple(kept) for name, kept in self._values.items()}
        filters = Filters(**values, **self._times, **self._sizes)  # type: ignore[arg-type]  # each of its own type
        words = _composed(" ".join(self._words))
        phrases, excluded = (tuple(map(_composed, texts)) for texts in (self._phrases, self._excluded))
        return ParsedQuery(words, phrases, excluded, filters, tuple(self._notes), tuple(self._terms))

    def _take(self, match: re.Match[str], *, at_start: bool) -> None:
        minus = bool(match["minus"]) and at_start
        phrase = match["phrase"]
        if phrase and (phrase[1:-1].strip()):
            (self._excluded if minus else self._phrases).append(phrase[1:-1].strip())
            self._note_term(match, "phrase", phrase[1:-1].strip(), minus=minus)
        elif match["key"] and at_start and self._filter(match, minus=minus):
            return
        elif minus and not phrase:
            self._excluded.append(match.group()[1:].strip('"“”„«»'))
            self._note_term(match, "word", self._excluded[-1], minus=True)
        elif any(character.isalnum() for character in match.group()):
            self._words.append(match.group())

    def _filter(self, match: re.Match[str], *, minus: bool) -> bool:
        """Take the filter, or return False when it is none."""
        key, value = match["key"].casefold(), _without_marks(match["value"])
        takers: dict[str, Callable[[str, str], bool]] = {
            "type": self._type,
            "lang": self._language,
            "in": partial(self._text, "folders"),
            "name": partial(self._text, "names"),
        }
        if not minus:
            takers |= {"after": self._time, "before": self._time, "size": self._size}
        taker = takers.get(key)
        if taker is None or not value:
            return False
        if not taker("not_" if minus else key, value):
            sign = "-" if minus else ""
            message = f"“{sign}{key}:{value}” is no filter we know and was searched for as text. {_USAGE[key]}"
            self._notes.append(Note(message, match.start(), match.end()))
            return False
        self._note_term(match, key, value, minus=minus)
        return True

    def _note_term(self, match: re.Match[str], key: str, value: str, *, minus: bool) -> None:
        self._terms.append(Term(key, value, minus, match.start(), match.end()))

    def _add(self, prefix: str, name: str, values: Iterable[str]) -> bool:
        self._values.setdefault(f"not_{name}" if prefix == "not_" else name, []).extend(values)
        return True

    def _text(self, name: str, prefix: str, value: str) -> bool:
        return self._add(prefix, name, [value])

    def _type(self, prefix: str, value: str) -> bool:
        parts = _listed(value, _SUFFIX)
        return parts is not None and self._add(prefix, "suffixes", (part.lstrip(".").lower() for part in parts))

    def _language(self, prefix: str, value: str) -> bool:
        parts = _listed(value, _LANGUAGE)
        return parts is not None and self._add(prefix, "languages", (part.partition("-")[0].lower() for part in parts))

    def _time(self, key: str, value: str) -> bool:
        try:
            moment = parse_date(value)
        except UsageError:
            return False
        narrower = max if key == "after" else min
        self._times[key] = narrower(moment, self._times.get(key, moment))
        return True

    def _size(self, key: str, value: str) -> bool:
        del key
        bounds = parse_size(value)
        if bounds is None:
            return False
        least, most = bounds
        if least is not None:
            self._sizes["min_size"] = max(least, self._sizes.get("min_size", least))
        if most is not None:
            self._sizes["max_size"] = min(most, self._sizes.get("max_size", most))
        return True
