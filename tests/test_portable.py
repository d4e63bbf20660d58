from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from app.errors import ResourceError
from app.paths import DATA_VARIABLE, DataDir, default_data_dir
from app.portable import MARKS, portable_folder, way_out

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a bundle that is not portable yet."""
    monkeypatch.delenv(DATA_VARIABLE, raising=False)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "lodestone"))
    return tmp_path


@pytest.mark.parametrize("mark", MARKS)
def test_a_file_beside_the_program_keeps_its_state_there(program: Path, mark: str) -> None:
    assert portable_folder() is None
    assert default_data_dir().root != program / "data"
    (program / mark).touch()
    assert default_data_dir().root == portable_folder() == program / "data"


def test_the_variable_goes_before(program: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (program / "portable").touch()
    monkeypatch.setenv(DATA_VARIABLE, str(program / "elsewhere"))
    assert default_data_dir().root == program / "elsewhere"


def test_a_source_tree_is_not_portable(program: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (program / "portable").touch()
    monkeypatch.delattr(sys, "frozen")
    assert portable_folder() is None
    assert default_data_dir().root != program / "data"


def test_a_place_that_cannot_be_written_is_told_with_the_way_out(program: Path) -> None:
    (program / "portable").touch()
    (program / "data").write_text("a file in the way")
    with pytest.raises(ResourceError, match="or delete the file portable beside the program"):
        default_data_dir().prepare()
    assert way_out(program / "other") == "Choose another folder with --data-dir."
    with pytest.raises(ResourceError, match=r"Choose another folder with --data-dir\.$"):
        DataDir(program / "data" / "below").prepare()
