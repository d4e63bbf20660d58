from __future__ import annotations

from typing import Any

import pytest

from app.gui import folder_words
from app.store.records import RootInfo


def root(**changes: Any) -> RootInfo:
    values: dict[str, Any] = {
        "path": "/x/one",
        "files": 4,
        "indexed": 4,
        "failed": 0,
        "skipped": 0,
        "chunks": 10,
        "embedded": 10,
        "away": False,
    }
    return RootInfo(**{**values, **changes})


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({}, "4 files"),
        ({"files": 1, "indexed": 1}, "1 file"),
        ({"away": True}, "not connected"),
        ({"paused": True}, "4 files  ·  paused"),
        ({"indexed": 1, "skipped": 1}, "4 files  ·  50 % read"),
        ({"embedded": 4}, "4 files  ·  40 % by meaning"),
        ({"indexed": 3, "failed": 1}, "4 files  ·  1 not readable"),
        ({"state": "polling"}, "4 files  ·  looked at now and then"),
    ],
)
def test_the_line_of_a_folder(changes: dict[str, Any], words: str) -> None:
    assert folder_words.summary(root(**changes)) == words


def test_shares() -> None:
    assert folder_words.shares(root(indexed=2, embedded=5)) == folder_words.Shares(0.5, 0.25)
    assert folder_words.shares(root(files=0, indexed=0, chunks=0, embedded=0)) == folder_words.Shares(1.0, 1.0)
    assert folder_words.coverage(root(indexed=2, embedded=5)) == "Searchable by words: 50 %, by meaning: 25 %"
    assert folder_words.coverage(root()) == "Searchable by words: 100 %, by meaning: 100 %"
    assert folder_words.coverage(root(chunks=100_000, embedded=99_999)).endswith("99 %")


def test_what_is_to_be_told() -> None:
    assert folder_words.counts(root()) == ""
    assert "1 file could" in folder_words.counts(root(failed=1))
    assert "2 files left out" in folder_words.counts(root(skipped=2))
    assert "10 passages" in folder_words.loss(root())
    assert "Connect the drive" in folder_words.remedy(root(away=True))
    assert "resume" in folder_words.remedy(root(paused=True))
    assert folder_words.remedy(root()) == ""
