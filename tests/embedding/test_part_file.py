from __future__ import annotations

import dataclasses
import hashlib
from typing import TYPE_CHECKING

import pytest

from app.embedding.part_file import Origin, PartFile, hash_file
from app.errors import Cancelled

if TYPE_CHECKING:
    from pathlib import Path

ORIGIN = Origin("http://a/f", '"tag"', 6, "")


def resumed(target: Path) -> PartFile:
    part = PartFile(target)
    part.resume(lambda: False)
    return part


def test_a_part_is_taken_up_with_its_hash_and_becomes_the_file(tmp_path: Path) -> None:
    target = tmp_path / "f"
    first = resumed(target)
    assert (first.size, first.origin, first.is_whole) == (0, None, False)
    first.begin(ORIGIN)
    first.append(b"abc")
    second = resumed(target)
    assert (second.size, second.origin) == (3, ORIGIN)
    second.append(b"def")
    assert second.is_whole
    assert second.sha256 == hashlib.sha256(b"abcdef").hexdigest()
    second.finish()
    assert target.read_bytes() == b"abcdef"
    assert [path.name for path in tmp_path.iterdir()] == ["f"]


@pytest.mark.parametrize("note", [None, "{", "[]", "{}", '{"address": 1, "x": 2}'])
def test_a_part_of_nobody_knows_what_is_dropped(tmp_path: Path, note: str | None) -> None:
    (tmp_path / "f.part").write_bytes(b"abc")
    if note is not None:
        (tmp_path / "f.part.json").write_text(note)
    assert resumed(tmp_path / "f").size == 0
    assert list(tmp_path.iterdir()) == []


def test_a_note_without_its_part_is_dropped(tmp_path: Path) -> None:
    part = resumed(tmp_path / "f")
    part.begin(ORIGIN)
    part.path.unlink()
    assert resumed(tmp_path / "f").origin is None
    assert list(tmp_path.iterdir()) == []


def test_where_nothing_was_announced_the_end_is_the_end(tmp_path: Path) -> None:
    part = resumed(tmp_path / "f")
    part.begin(dataclasses.replace(ORIGIN, total=0))
    part.append(b"abc")
    assert not part.is_whole
    part.end_here()
    assert part.is_whole


def test_hashing_can_be_cancelled(tmp_path: Path) -> None:
    (tmp_path / "f").write_bytes(b"abc")
    assert hash_file(tmp_path / "f", lambda: False)[1] == 3
    with pytest.raises(Cancelled):
        hash_file(tmp_path / "f", lambda: True)


def test_bytes_of_two_files_are_never_put_together() -> None:
    known = dataclasses.replace(ORIGIN, sha256="0" * 64)
    for other, plain, by_hash in (
        ({}, True, True),
        ({"tag": "new"}, False, False),
        ({"total": 7}, False, False),
        ({"address": "http://b/f"}, False, True),
        ({"address": "http://b/f", "tag": "new"}, False, True),
        ({"address": "http://b/f", "total": 7}, False, False),
    ):
        assert ORIGIN.is_same_file(dataclasses.replace(ORIGIN, **other)) is plain
        assert known.is_same_file(dataclasses.replace(known, **other)) is by_hash
