from __future__ import annotations

import os
import unicodedata
from typing import TYPE_CHECKING

from app.indexing.spelling import is_listed

if TYPE_CHECKING:
    from pathlib import Path


def test_a_file_system_that_tells_names_apart(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "x.txt").write_text("1")
    (tmp_path / "a" / "X.TXT").write_text("2")

    def refuse(folder: str) -> list[str]:
        raise AssertionError(folder)

    for below in ("a", "a/x.txt", "a/X.TXT", "none", "123"):
        assert is_listed(str(tmp_path), below.replace("/", os.sep), refuse)


def test_a_file_system_that_folds_names_lists_one_of_them(tmp_path: Path) -> None:
    """Two names of one inode stand for what a folding file system does; the listing has one of them."""
    (tmp_path / "Report.txt").write_text("1")
    os.link(tmp_path / "Report.txt", tmp_path / "rEPORT.TXT")
    assert is_listed(str(tmp_path), "Report.txt", lambda _: ["Report.txt"])
    assert not is_listed(str(tmp_path), "rEPORT.TXT", lambda _: ["Report.txt"])


def test_unicode_forms(tmp_path: Path) -> None:
    composed, parted = (unicodedata.normalize(form, "é1") for form in ("NFC", "NFD"))
    (tmp_path / composed).write_text("1")
    os.link(tmp_path / composed, tmp_path / parted)
    assert is_listed(str(tmp_path), composed, lambda _: [composed])
    assert not is_listed(str(tmp_path), parted, lambda _: [composed])
    assert is_listed(str(tmp_path), parted, os.listdir), "on this file system both are there"
