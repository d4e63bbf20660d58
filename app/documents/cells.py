"""How numbers look in the cells of a workbook: dates as ISO dates, shares as per cent, the rest as short as it goes."""

from __future__ import annotations

import datetime
import functools
import re

# ECMA-376 part 1, 18.8.30: the numbers of built-in formats for days, times, both, and spans of time.
_DAYS = frozenset({14, 15, 16, 17, *range(27, 32), 34, 35, 36, *range(50, 59)})
_TIMES = frozenset({18, 19, 20, 21, 32, 33, 45, 46, 47})
_BUILT_IN = {2: "0.00", 4: "0.00", 9: "0%", 10: "0.00%", 22: "yyyy h:mm", 39: "0.00", 40: "0.00"}
# Quoted words, escaped characters, colours, locales; [h] and its kin are spans of time and stay.
_NOISE = re.compile(r'"[^"]*"|\\.|_.|\*.|\[(?![hms]+\])[^\]]*\]', re.IGNORECASE)
_DAY_LETTERS = re.compile(r"[yd]|m{3}", re.IGNORECASE)
_TIME_LETTERS = re.compile(r"[hs]|\[m", re.IGNORECASE)
_DECIMALS = re.compile(r"0\.(0+)")
_EPOCH = datetime.datetime(1899, 12, 30)  # noqa: DTZ001 - workbooks know no time zones
_EPOCH_1904 = datetime.datetime(1904, 1, 1)  # noqa: DTZ001
_LAST_SERIAL = 2_958_465  # 9999-12-31
_MAX_DECIMALS = 10


@functools.lru_cache(maxsize=4096)
def pattern_of(number: int, custom: str = "") -> str:
    """The pattern of a number format, ready for `show_number`: empty for General."""
    if not custom:
        custom = "yyyy" if number in _DAYS else "h:mm" if number in _TIMES else _BUILT_IN.get(number, "")
    custom = custom.split(";")[0]
    return "" if custom.lower() == "general" else _NOISE.sub("", custom)


def show_number(value: float, pattern: str, *, from_1904: bool = False) -> str:
    """A cell's number as text: "2024-05-31", "2024-05-31 10:30", "10:30", "12.5%", "0.50", "17"."""
    has_day, has_time, has_percent, decimals = _traits(pattern)
    if has_day or has_time:
        shown = _show_moment(value, has_day, has_time, from_1904)
        if shown:
            return shown
    if has_percent:
        return f"{value * 100:.{decimals or 0}f}%"
    if decimals and abs(value) < 1e15:
        return f"{value:.{decimals}f}"
    return f"{value:.0f}" if value == int_or_nan(value) and abs(value) < 1e15 else f"{value:.15g}"


def int_or_nan(value: float) -> float:
    """The whole part of a number; of what has none (infinity), not a number."""
    return float(int(value)) if abs(value) < 1e300 else float("nan")


@functools.lru_cache(maxsize=4096)
def _traits(pattern: str) -> tuple[bool, bool, bool, int]:
    decimals = _DECIMALS.search(pattern)
    return (
        bool(_DAY_LETTERS.search(pattern)),
        bool(_TIME_LETTERS.search(pattern)),
        "%" in pattern,
        min(_MAX_DECIMALS, len(decimals[1])) if decimals else 0,
    )


def _show_moment(value: float, has_day: bool, has_time: bool, from_1904: bool) -> str:
    if not 0 <= value <= _LAST_SERIAL:
        return ""
    moment = (_EPOCH_1904 if from_1904 else _EPOCH) + datetime.timedelta(seconds=round(value * 86_400))
    if has_day and has_time and value % 1:
        return moment.strftime("%Y-%m-%d %H:%M")
    if has_day:
        return moment.date().isoformat()
    return moment.strftime("%H:%M:%S" if moment.second else "%H:%M")
