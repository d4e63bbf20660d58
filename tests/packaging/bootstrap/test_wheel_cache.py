from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bootstrap import wheel_cache
from bootstrap.wheel_cache import Kept

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(wheel_cache, "user_cache", lambda: tmp_path / "cache")
    return tmp_path / "cache"


@pytest.fixture
def wheel(tmp_path: Path) -> Path:
    file = tmp_path / "package-1-py3-none-any.whl"
    file.write_bytes(b"a wheel")
    return file


def test_a_key_follows_every_part() -> None:
    assert wheel_cache.key("a", "b") == wheel_cache.key("a", "b")
    assert wheel_cache.key("a", "b") not in (wheel_cache.key("ab"), wheel_cache.key("a", "c"))


def test_a_kept_wheel_serves_the_next_checkout(cache: Path, wheel: Path) -> None:
    kept = Kept("key").keep(wheel)
    assert kept.parent == cache / "key"
    assert kept.read_bytes() == b"a wheel"
    assert Kept("key").wheel() == kept
    assert Kept("other key").wheel() is None
    assert [folder.name for folder in cache.iterdir()] == ["key"]


def test_a_damaged_kept_wheel_is_built_again(cache: Path, wheel: Path) -> None:
    kept = Kept("key").keep(wheel)
    kept.write_bytes(b"a whee")
    assert Kept("key").wheel() is None
    assert Kept("key").keep(wheel).read_bytes() == b"a wheel"
    (cache / "key" / "sha256").unlink()
    assert Kept("key").wheel() is None


@pytest.mark.skipif("sys.platform == 'win32'", reason="POSIX permissions")
def test_a_cache_that_others_may_write_is_not_used(cache: Path, wheel: Path) -> None:
    Kept("key").keep(wheel)
    (cache / "key").chmod(0o777)
    assert Kept("key").wheel() is None


def test_a_cache_that_cannot_be_written_is_no_failure(cache: Path, wheel: Path) -> None:
    cache.write_text("a file where the folder should be")
    assert Kept("key").keep(wheel) == wheel
