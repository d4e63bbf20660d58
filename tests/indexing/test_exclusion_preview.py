from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from app.errors import Cancelled
from app.indexing.exclusion_preview import EXAMPLES, preview
from app.indexing.exclusions import Exclusions

if TYPE_CHECKING:
    from pathlib import Path

NOW = Exclusions((".*",), ["*.log"])


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    for name in ("a.txt", "a.log", "b/c/d.txt", "b/e.txt", ".git/x", ".git/y.log"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("four")
    return tmp_path


def test_what_would_be_hidden_and_shown(tree: Path) -> None:
    found = preview(str(tree), NOW, Exclusions((".*",), ["/b/"]), lambda: False, 10.0)
    assert (found.hidden, found.hidden_bytes, found.shown, found.shown_bytes) == (2, 8, 1, 4)
    assert sorted(found.hidden_examples) == [os.path.join("b", "c", "d.txt"), os.path.join("b", "e.txt")]
    assert (found.shown_examples, found.is_complete) == (["a.log"], True)
    assert found.to_json()["hidden"] == 2


def test_a_folder_that_is_shown_again_is_looked_into(tree: Path) -> None:
    found = preview(str(tree), NOW, Exclusions((".*",), ["*.log", "!.git"]), lambda: False, 10.0)
    assert (found.hidden, found.shown_examples) == (0, [os.path.join(".git", "x")])


def test_time_and_examples_are_bounded(tmp_path: Path) -> None:
    for number in range(600):
        (tmp_path / f"{number}.log").touch()
    found = preview(str(tmp_path), Exclusions(()), NOW, lambda: False, 10.0)
    assert (found.hidden, len(found.hidden_examples)) == (600, EXAMPLES)
    assert not preview(str(tmp_path), Exclusions(()), NOW, lambda: False, 0.0).is_complete
    with pytest.raises(Cancelled):
        preview(str(tmp_path), Exclusions(()), NOW, lambda: True, 10.0)
