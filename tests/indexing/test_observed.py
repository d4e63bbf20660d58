from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.indexing.exclusions import Exclusions
from app.indexing.hints import Hints
from app.indexing.observed import Observed
from app.store.records import Root, Watching
from tests.indexing.watching import taken

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def observed() -> Iterator[Observed]:
    made = Observed()
    yield made
    made.close()


def test_changes_become_hints_except_in_what_is_left_out(observed: Observed, tmp_path: Path) -> None:
    hints = Hints(lambda: None)
    (tmp_path / "own").mkdir()
    (tmp_path / "x.txt").write_text("1")
    exclusions = Exclusions((".*", "*.tmp"), root=str(tmp_path), use_ignore_files=True)
    source, state = observed.start(Root(1, str(tmp_path)), exclusions, str(tmp_path / "own"), hints)
    assert state.watching is observed.renew(source).watching is Watching.WATCHING
    (tmp_path / "x.txt").read_text()
    (tmp_path / "own" / "catalog").write_text("ours")
    (tmp_path / "lu1.tmp").write_text("saved")
    (tmp_path / "lu1.tmp").replace(tmp_path / "y.odt")
    (tmp_path / "x.txt").write_text("2")
    assert taken(hints, "x.txt", "y.odt") == {"x.txt", "y.odt"}
    (tmp_path / ".gitignore").write_text("*.odt")
    assert "" in taken(hints, "")
    source.close()
    (tmp_path / "x.txt").write_text("3")
    assert taken(hints) == set()


def test_a_file_on_its_own(observed: Observed, tmp_path: Path) -> None:
    hints = Hints(lambda: None)
    (tmp_path / "x.txt").write_text("1")
    observed.start(Root(1, str(tmp_path / "x.txt")), Exclusions(()), "", hints)
    (tmp_path / "y.txt").write_text("1")
    (tmp_path / "x.txt").write_text("2")
    assert taken(hints, "") == {""}
