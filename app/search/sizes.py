"""Sizes of files as people write them in a query: >1mb, <=500kb, 10kb..2mb."""

from __future__ import annotations

import re

_UNITS = {"": 1, "b": 1, "k": 1024, "kb": 1024, "m": 1024**2, "mb": 1024**2, "g": 1024**3, "gb": 1024**3}
_NUMBER = r"(\d{1,12}(?:[.,]\d{1,6})?)\s*([kmg]?b?)"
_BOUND = re.compile(rf"(>=|<=|>|<)\s*{_NUMBER}", re.IGNORECASE | re.ASCII)
_RANGE = re.compile(rf"{_NUMBER}\s*\.\.\s*{_NUMBER}", re.IGNORECASE | re.ASCII)

Bounds = tuple[int | None, int | None]


def parse_size(text: str) -> Bounds | None:
    """The least and the largest size in bytes, both included, None for no bound; None for what is no size.

    Knows >, >=, <, <= and ranges; b, kb, mb and gb, each 1024 of the one before, as file managers count.
    """
    text = text.strip()
    if match := _RANGE.fullmatch(text):
        least, most = _bytes(match[1], match[2]), _bytes(match[3], match[4])
        return (least, most) if least <= most else None
    match = _BOUND.fullmatch(text)
    if not match:
        return None
    size = _bytes(match[2], match[3])
    if match[1][0] == ">":
        return size + (match[1] == ">"), None
    return None, size - (match[1] == "<")


def _bytes(number: str, unit: str) -> int:
    return round(float(number.replace(",", ".")) * _UNITS[unit.lower()])
