from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.errors import UsageError
from app.evaluation.json_lines import objects_of

if TYPE_CHECKING:
    from pathlib import Path


def test_objects_with_their_lines(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    file.write_bytes(b'\xef\xbb\xbf{"a": 1}\n\n{"b": 2}\n')
    assert list(objects_of(file)) == [(1, {"a": 1}), (3, {"b": 2})]


@pytest.mark.parametrize(
    ("data", "words"),
    [(b'{"a": 1}\n{"b"', "Line 2"), (b"[1]\n", "no object"), (b'{"a": "\xff"}', "UTF-8"), (None, "cannot be read")],
)
def test_what_is_wrong_is_told(tmp_path: Path, data: bytes | None, words: str) -> None:
    file = tmp_path / "a.jsonl"
    if data is not None:
        file.write_bytes(data)
    with pytest.raises(UsageError) as raised:
        list(objects_of(file))
    assert words in raised.value.user_message
