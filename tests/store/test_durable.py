from __future__ import annotations

import os
from typing import TYPE_CHECKING

from app.store.durable import sync_tree

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_only_what_changed_since_is_synced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "a").write_text("a")
    synced: list[int] = []
    monkeypatch.setattr(os, "fsync", lambda handle: synced.append(os.fstat(handle).st_ino))
    newest = sync_tree(tmp_path, 0)
    assert (tmp_path / "sub" / "a").stat().st_ino in synced
    synced.clear()
    (tmp_path / "b").write_text("b")
    os.utime(tmp_path / "b")
    assert sync_tree(tmp_path, newest + 1) >= newest
    assert (tmp_path / "b").stat().st_ino in synced
    assert (tmp_path / "sub" / "a").stat().st_ino not in synced
