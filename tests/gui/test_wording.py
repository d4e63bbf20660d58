from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from app.embedding.transfer import Transfer
from app.gui import wording
from app.search.model import MatchedBy

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.search.model import Passage


@pytest.mark.parametrize(("count", "text"), [(0, "0 files"), (1, "1 file"), (2, "2 files")])
def test_english_counts(count: int, text: str) -> None:
    assert wording.tr("%Ln file(s)", None, count) == text


@pytest.mark.parametrize(
    ("part", "whole", "text"),
    [(0, 10, "0 %"), (1, 1000, "1 %"), (999, 1000, "99 %"), (10, 10, "100 %"), (0, 0, "100 %")],
)
def test_share_is_never_too_good(part: int, whole: int, text: str) -> None:
    assert wording.share(part, whole) == text


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (5, "less than a minute left"),
        (180, "about 3 min left"),
        (3 * 3600, "about 3 h left"),
        (3 * 86400, "about 3 days left"),
    ],
)
def test_time_left(seconds: float, text: str) -> None:
    assert wording.time_left(seconds) == text


def test_rate_has_a_decimal_while_it_is_small() -> None:
    assert wording.rate(2.345, "files") == "2.3 files/s"
    assert wording.rate(120.6, "chunks") == "121 passages/s"


def test_place(make_passage: Callable[..., Passage]) -> None:
    assert wording.place(make_passage(page=3, line_start=7)) == "page 3"
    assert wording.place(make_passage(line_start=1240)) == "line 1240"
    assert wording.place(make_passage()) == ""


def test_reasons_differ() -> None:
    assert len({wording.reason(matched_by) for matched_by in MatchedBy}) == len(MatchedBy)


def test_paths_for_people() -> None:
    assert wording.display_path(str(Path.home() / "a" / "b.txt")) == str(Path("~") / "a" / "b.txt")
    assert wording.display_path(str(Path.home()) + "-other") == str(Path.home()) + "-other"
    assert wording.file_name("/a/b.txt") == "b.txt"
    assert wording.file_name("/") == "/"


def test_undecodable_names_can_be_shown() -> None:
    assert wording.file_name("/a/caf\U000f1ce9.txt") == "caf\ufffd.txt"


def test_durations_and_sizes() -> None:
    assert wording.duration(20) == "less than a minute"
    assert wording.duration(180) == "about 3 min"
    assert wording.duration(3 * 3600) == "about 3 h"
    assert wording.duration(9 * 86400) == "about 9 days"
    assert [wording.size(count) for count in (512, 35_232_448, 2_496_703_776)] == ["512 bytes", "35 MB", "2.5 GB"]
    assert wording.transfer(Transfer("m", 50, 100, 0.0, None)) == "50 % of 100 bytes"
    assert wording.transfer(Transfer("m", 5_000_000, 0, 1e6, None)) == "5 MB  ·  1 MB/s"
    assert wording.host("http://127.0.0.1:8080/v1/embeddings") == "127.0.0.1:8080"
