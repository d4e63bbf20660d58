"""Formats that are not read here, told by their first bytes: what names promise and files from another time hold."""

from __future__ import annotations

# First bytes -> what the file is. Every program documents its own; BIFF 2 to 4 is a record of the
# type BOF (9) with its version and length.
_MARKS = (
    (b"\xffWPC", "a WordPerfect file"), (b"\xcb\x0a\x01", "a WordPerfect 4 document"),
    (b"\x31\xbe\x00\x00", "a document of Word for DOS or Windows Write"),
    (b"\x32\xbe\x00\x00", "a document of Windows Write"),
    (b"\x9b\xa5", "a document of Word 1 for Windows"), (b"\xdb\xa5", "a document of Word 2 for Windows"),
    (b"\xfe\x37\x00\x1c", "a document of Word 4 for Macintosh"),
    (b"\xfe\x37\x00\x23", "a document of Word 5 for Macintosh"),
    (b"\x09\x00\x04\x00", "a sheet of Excel 2"), (b"\x09\x02\x06\x00", "a sheet of Excel 3"),
    (b"\x09\x04\x06\x00", "a sheet of Excel 4"),
    (b"\x00\x00\x02\x00\x06\x04\x06\x00", "a Lotus 1-2-3 sheet"), (b"\x00\x00\x1a\x00", "a Lotus 1-2-3 sheet"),
    (b"\x00\x00\x02\x00\x01\x10", "a Quattro Pro sheet"), (b"[ver]", "an Ami Pro document"),
    (b"\x89PNG\r\n", "a picture"), (b"\xff\xd8\xff", "a picture"), (b"GIF8", "a picture"), (b"II*\x00", "a picture"),
    (b"MM\x00*", "a picture"), (b"Rar!", "an archive"), (b"7z\xbc\xaf", "an archive"), (b"\x1f\x8b\x08", "an archive"),
    (b"BZh", "an archive"), (b"\xfd7zXZ", "an archive"), (b"MZ", "a program"), (b"\x7fELF", "a program"),
    (b"SQLite format 3", "a database"), (b"\x00\x01\x00\x00Standard ", "a database"),
)  # fmt: skip


def foreign_kind(data: bytes) -> str | None:
    """What a binary file is that no reader here takes ("a picture"), None for one that is not known."""
    return next((kind for mark, kind in _MARKS if data.startswith(mark)), None)
