from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest

from app.search.floor import LEAST_PASSAGES, PROBES, Floors, floor_of, is_weak
from app.search.model import MatchedBy, Passage

if TYPE_CHECKING:
    from pathlib import Path

    from app.embedding.model import Vectors

PASSAGE = Passage("1", "text", 0.2, MatchedBy.SEMANTIC, 0, 0, 4, cosine=0.2)
MINUTE = 60.0


class Library:
    """Answers every question with a cosine that grows with the number of questions so far."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def embed(self, text: str) -> Vectors:
        self.asked.append(text)
        return np.ones(1, np.float32)

    def nearest(self, _vector: Vectors) -> float:
        return 0.1 + 0.001 * len(self.asked)

    def measure(self, floors: Floors, passages: int = 100, seconds: float = MINUTE) -> float | None:
        return floors.measure("print", passages, self.embed, self.nearest, seconds)


def test_it_is_measured_once_and_kept_in_the_file(tmp_path: Path) -> None:
    floors, library = Floors(tmp_path / "floors.json"), Library()
    assert floors.known("print") is None
    floor = library.measure(floors)
    assert floor is not None
    assert floors.known("print") == floor
    assert Floors(tmp_path / "floors.json").known("print") == floor
    assert library.measure(floors) == floor
    assert library.asked == list(PROBES)


def test_it_is_measured_in_parts_and_anew_in_a_library_that_has_grown(tmp_path: Path) -> None:
    library = Library()
    for _ in PROBES[:-1]:
        assert library.measure(Floors(tmp_path / "floors.json"), seconds=0.0) is None
    assert library.measure(Floors(tmp_path / "floors.json"), seconds=0.0) is not None
    assert len(library.asked) == len(PROBES)
    assert library.measure(Floors(tmp_path / "floors.json"), passages=500) is not None
    assert len(library.asked) == 2 * len(PROBES)


def test_a_small_library_has_none(tmp_path: Path) -> None:
    assert Library().measure(Floors(tmp_path / "floors.json"), LEAST_PASSAGES - 1) is None


@pytest.mark.parametrize("kept", ["", "[]", '{"print": 1}', '{"print": {"passages": 1}}', "{"])
def test_a_damaged_file_counts_as_none(tmp_path: Path, kept: str) -> None:
    (tmp_path / "floors.json").write_text(kept, "utf-8")
    assert Floors(tmp_path / "floors.json").known("print") is None
    assert Library().measure(Floors(tmp_path / "floors.json")) is not None


def test_subjects_of_the_library_do_not_raise_the_floor() -> None:
    noise = [0.1 + 0.01 * (number % 10) for number in range(len(PROBES))]
    about_it = [0.7 if number < len(PROBES) // 4 else value for number, value in enumerate(noise)]
    assert floor_of(noise) < 0.21
    assert floor_of(about_it) < 0.28


def test_only_what_was_found_by_meaning_alone_is_weak() -> None:
    assert is_weak(PASSAGE, 0.3)
    assert not is_weak(PASSAGE, 0.1)
    assert not is_weak(replace(PASSAGE, matched_by=MatchedBy.BOTH), 0.3)
    assert not is_weak(replace(PASSAGE, cosine=None, matched_by=MatchedBy.KEYWORD), 0.3)
