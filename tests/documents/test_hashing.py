from __future__ import annotations

from typing import TYPE_CHECKING

from app.documents.hashing import content_hash, hash_file

if TYPE_CHECKING:
    from pathlib import Path


def test_a_file_hashes_as_its_bytes_do(tmp_path: Path) -> None:
    data = bytes(range(256)) * 2_000
    (tmp_path / "a").write_bytes(data)
    assert hash_file(str(tmp_path / "a")) == content_hash(data)
    assert content_hash(data) != content_hash(data[1:])
    assert content_hash(b"") == "cae66941d9efbd404e4d88758ea67670"  # BLAKE2b, 128 bits


def test_what_cannot_be_read_has_no_hash(tmp_path: Path) -> None:
    assert hash_file(str(tmp_path / "none")) is None
    assert hash_file(str(tmp_path)) is None
