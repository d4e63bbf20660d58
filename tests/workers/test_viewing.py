from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from app.errors import DocumentError
from app.workers import viewing
from tests.documents import samples

if TYPE_CHECKING:
    from pathlib import Path

ASKED: dict[str, Any] = {
    "max_bytes": 1_000_000, "seconds": 5.0, "passage": "", "highlights": [], "meaning": [], "terms": [], "at": None,
    "char_start": 0, "page": 1, "width": 200,
}  # fmt: skip


def test_pages_stay_open_until_the_file_changes(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(samples.pdf("one", "two"))
    request = {**ASKED, "path": str(path)}
    assert len(viewing.pages(request)[0]["sizes"]) == 2
    held = viewing._held._value
    header, pixels = viewing.page({**request, "terms": ["one"]})
    assert viewing._held._value is held
    assert len(pixels) == 3 * header["width"] * header["height"]
    assert header["runs"][0][2] == "one"
    assert viewing.hits({**request, "terms": ["two"]})[0] == {"hits": [(2, 1)]}
    path.write_bytes(samples.pdf("one", "two", "three"))
    assert len(viewing.pages(request)[0]["sizes"]) == 3
    assert held.is_closed


def test_a_file_that_is_gone_is_not_shown_from_memory(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("words")
    request = {**ASKED, "path": str(path)}
    assert viewing.view(request)[0]["view"]["text"] == "words"
    path.unlink()
    with pytest.raises(DocumentError):
        viewing.view(request)


def test_colours_of_a_stretch_know_what_began_above(tmp_path: Path) -> None:
    path = tmp_path / "a.py"
    text = '"""begins 😀\n' + "still\n" * 10 + '"""\nreturn 1\n'
    path.write_text(text, encoding="utf-8")
    first = text.index("still\n", 20)
    request = {**ASKED, "path": str(path), "first": first, "last": len(text)}
    found = viewing.colours(request)[0]["colours"]
    shown = text[first:]
    assert [(shown[a:b].strip('"\n')[:6], name) for a, b, name in found] == [
        ("still\n", "comment"), ("return", "keyword"), ("1", "number"),
    ]  # fmt: skip


def test_pictures_are_pages_and_other_files_are_not(tmp_path: Path) -> None:
    (tmp_path / "lie.png").write_bytes(b"no picture at all")
    for name in ("lie.png", "a.txt"):
        (tmp_path / name).write_bytes(b"words")
        with pytest.raises(DocumentError):
            viewing.pages({**ASKED, "path": str(tmp_path / name)})
