from __future__ import annotations

import hashlib
import os
from typing import TYPE_CHECKING

import pytest

from app.embedding.fingerprint import at_dimensions, file_sha256, fingerprint, remember_sha256
from app.errors import ResourceError, ResourceProblem

if TYPE_CHECKING:
    from pathlib import Path


def test_a_file_is_hashed_once_until_it_changes(tmp_path: Path) -> None:
    path, cache = tmp_path / "model.gguf", dict[str, str]()
    path.write_bytes(b"one")
    assert file_sha256(path, cache) == hashlib.sha256(b"one").hexdigest()
    (key,) = cache
    cache[key] = "lent"
    assert file_sha256(path, cache) == "lent"
    path.write_bytes(b"two")
    os.utime(path, ns=(1, 1))
    assert file_sha256(path, cache) == hashlib.sha256(b"two").hexdigest()


def test_a_hash_that_is_known_already_is_lent(tmp_path: Path) -> None:
    path, cache = tmp_path / "model.gguf", dict[str, str]()
    path.write_bytes(b"one")
    remember_sha256(path, "known", cache)
    assert file_sha256(path, cache) == "known"


def test_a_missing_file_is_a_missing_model(tmp_path: Path) -> None:
    with pytest.raises(ResourceError, match=r"cannot be read.*Choose another one") as raised:
        file_sha256(tmp_path / "absent.gguf", {})
    assert raised.value.code is ResourceProblem.MODEL_MISSING


def test_whatever_changes_vectors_changes_the_fingerprint() -> None:
    base = fingerprint("ab", "mean", 384, 256, 1, 1)
    assert len(base) == 16
    assert int(base, 16) >= 0
    assert fingerprint("ab", "mean", 384, 256, 1, 1) == base
    others = [("ac", "mean", 384), ("ab", "last", 384), ("ab", "mean", 128)]
    assert len({fingerprint(sha, pooling, size, 256, 1, 1) for sha, pooling, size in others} | {base}) == 4


def test_dimensions_come_last_so_that_what_is_cut_is_known_by_its_base() -> None:
    base = fingerprint("ab", "last", 1024)
    assert at_dimensions(base, 256) == at_dimensions(base, 256) != at_dimensions(base, 512)
    assert len({base, at_dimensions(base, 256)}) == 2
