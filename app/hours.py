"""Set hours of a day, as people write them: "22:00-07:00"."""

from __future__ import annotations

import re
from dataclasses import dataclass

_FORM = re.compile(r"\s*(\d{1,2}):(\d{2})\s*[-–]\s*(\d{1,2}):(\d{2})\s*")
_DAY = 24 * 60


@dataclass(frozen=True, slots=True)
class Hours:
    """From `start` to just before `end`, both in minutes since midnight; over midnight where `end` is the smaller.

    They mean what a clock on the wall shows, so that neither a change of its time nor of the season confuses them.
    """

    start: int
    end: int

    def contains(self, minute: int) -> bool:
        """Whether a minute of the day (0 to 1439) lies within."""
        if self.start < self.end:
            return self.start <= minute < self.end
        return minute >= self.start or minute < self.end

    @property
    def begin(self) -> str:
        """The moment at which they begin, as "22:00"."""
        return f"{self.start // 60:02}:{self.start % 60:02}"


def parse_hours(text: str) -> Hours | None:
    """The hours that a text names; None for "", which is the whole day.

    Raises ValueError where it is none of both, and where both ends are the same.
    """
    if not text.strip():
        return None
    found = _FORM.fullmatch(text)
    if found is None:
        raise ValueError(text)
    start_hour, start_minute, end_hour, end_minute = map(int, found.groups())
    start, end = 60 * start_hour + start_minute, 60 * end_hour + end_minute
    if max(start_minute, end_minute) > 59 or start >= _DAY or end > _DAY or start == end % _DAY:
        raise ValueError(text)
    return Hours(start, end % _DAY or _DAY) if start < end else Hours(start, end % _DAY)
