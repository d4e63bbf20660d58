from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.store.hash_cache import HashCache

if TYPE_CHECKING:
    from pathlib import Path


def test_hashes_survive(tmp_path: Path) -> None:
    file = tmp_path / "hashes.json"
    cache = HashCache(file)
    cache["größe"] = "1"
    cache["b"] = "2"
    del cache["b"]
    assert dict(HashCache(file)) == {"größe": "1"}
    assert [path.name for path in tmp_path.iterdir()] == ["hashes.json"]


@pytest.mark.parametrize("content", [b"", b"[1]", b"nonsense", b"\xff"])
def test_what_cannot_be_read_counts_as_empty(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "hashes.json"
    file.write_bytes(content)
    assert len(HashCache(file)) == 0


def test_a_folder_that_is_gone_is_no_failure(tmp_path: Path) -> None:
    cache = HashCache(tmp_path / "none" / "hashes.json")
    cache["a"] = "1"
    assert cache["a"] == "1"
