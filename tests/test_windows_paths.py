from __future__ import annotations

import sys

import pytest

from app.windows_paths import LONGEST_PLAIN, extended, system_path

LONG = "d" * 120


@pytest.mark.parametrize(
    "path",
    [
        r"C:\docs\a.txt",
        r"C:\docs\contact.txt",
        r"\\server\share\a.txt",
        "relative\\con",
        r"\\?\C:\con",
        r"\\.\COM1",
        "",
    ],
)
def test_ordinary_paths_stay(path: str) -> None:
    assert extended(path) == path


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        (rf"C:\{LONG}\{LONG}\a.txt", rf"\\?\C:\{LONG}\{LONG}\a.txt"),
        (rf"\\server\share\{LONG}\{LONG}\a", rf"\\?\UNC\server\share\{LONG}\{LONG}\a"),
        (r"C:\docs\con", r"\\?\C:\docs\con"),
        (r"C:\docs\CON.tar.gz", r"\\?\C:\docs\CON.tar.gz"),
        (r"C:\docs\nul .txt", r"\\?\C:\docs\nul .txt"),
        (r"C:\docs\lpt1\b.txt", r"\\?\C:\docs\lpt1\b.txt"),
        (r"C:\docs\trailing.", r"\\?\C:\docs\trailing."),
        (r"C:\docs\space \x", r"\\?\C:\docs\space \x"),
        (r"C:/docs/../aux/./x", r"\\?\C:\aux\x"),
    ],
)
def test_what_needs_the_prefix_gets_it(path: str, expected: str) -> None:
    assert extended(path) == expected
    assert extended(expected) == expected


def test_the_border() -> None:
    path = "C:\\" + "d" * (LONGEST_PLAIN - 3)
    assert extended(path) == path
    assert extended(path + "d") == "\\\\?\\" + path + "d"


@pytest.mark.skipif(sys.platform == "win32", reason="there the path changes")
def test_other_systems_take_every_path() -> None:
    assert system_path("/docs/CON.") == "/docs/CON."
