from __future__ import annotations

import os

import pytest

from app.search.nearest_folder import nearest_folder


def at(*parts: str) -> str:
    return os.path.abspath(os.path.join(os.sep + "home", *parts))


FOLDERS = [at("Work", "Letters"), at("Work", "Taxes", "2024"), at("Bücher")]


@pytest.mark.parametrize(
    ("wanted", "nearest"),
    [
        ("leters", "Letters"),
        ("LETTERS O", "Letters"),
        ("taxs", "Taxes"),
        ("bucher", "Bücher"),
        ("work/letter", FOLDERS[0]),
        (at("Work", "Leters"), FOLDERS[0]),
        ("quantum", ""),
        ("/", ""),
        ("", ""),
    ],
)
def test_the_nearest_name(wanted: str, nearest: str) -> None:
    assert nearest_folder(wanted, FOLDERS) == nearest


def test_a_library_without_folders_has_none() -> None:
    assert nearest_folder("letters", []) == ""
