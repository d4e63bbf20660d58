"""Title and date of the old binary office formats: the stream of properties that they share ([MS-OLEPS])."""

from __future__ import annotations

import datetime
import struct

from app.documents.package import Properties

STREAM = "\x05SummaryInformation"
_TITLE, _CREATED, _SAVED, _CODE_PAGE = 2, 12, 13, 1
_MAX_PROPERTIES = 200
_FILETIME, _LPSTR, _LPWSTR, _I2 = 64, 30, 31, 2
_EPOCH = datetime.datetime(1601, 1, 1, tzinfo=datetime.UTC)
_UNICODE = 1200


def read_summary(stream: bytes) -> Properties:
    """What the stream says; nothing where it is missing or damaged."""
    try:
        values = _values(stream)
    except (struct.error, IndexError):
        return Properties("", None)
    title, saved, created = (values.get(key) for key in (_TITLE, _SAVED, _CREATED))
    date = saved or created
    return Properties(title.strip("\0 ") if isinstance(title, str) else "", date if isinstance(date, str) else None)


def _values(stream: bytes) -> dict[int, str | int]:
    (start,) = struct.unpack_from("<I", stream, 44)
    _, count = struct.unpack_from("<II", stream, start)
    places = dict(struct.unpack_from("<II", stream, start + 8 + 8 * n) for n in range(min(count, _MAX_PROPERTIES)))
    values: dict[int, str | int] = {}
    for key in (_CODE_PAGE, _TITLE, _CREATED, _SAVED):  # the code page first: it tells how to read the title
        if key in places and (value := _value(stream, start + places[key], values.get(_CODE_PAGE))) is not None:
            values[key] = value
    return values


def _value(stream: bytes, at: int, code_page: str | int | None) -> str | int | None:
    (kind,) = struct.unpack_from("<I", stream, at)
    if kind == _FILETIME:
        return _day(struct.unpack_from("<Q", stream, at + 4)[0])
    if kind == _I2:
        return int(struct.unpack_from("<H", stream, at + 4)[0])
    if kind in (_LPSTR, _LPWSTR):
        (length,) = struct.unpack_from("<I", stream, at + 4)
        wide = kind == _LPWSTR or code_page == _UNICODE
        data = stream[at + 8 : at + 8 + min(length, 4000) * (2 if kind == _LPWSTR else 1)]
        return data.decode("utf-16-le", "replace") if wide else decode_page(data, code_page)
    return None


def decode_page(data: bytes, code_page: str | int | None) -> str:
    """Text of a Windows code page; of Western Europe where Python does not know it."""
    name = {65001: "utf-8", 10000: "mac-roman"}.get(code_page, f"cp{code_page}") if isinstance(code_page, int) else ""
    try:
        return data.decode(name or "cp1252", "replace")
    except LookupError:
        return data.decode("cp1252", "replace")


def _day(filetime: int) -> str | None:
    """The day of a number of 100 ns since 1601; None for what is no day in a sensible year."""
    try:
        day = (_EPOCH + datetime.timedelta(microseconds=filetime // 10)).date()
    except OverflowError:
        return None
    return day.isoformat() if 1980 <= day.year <= 2200 else None
