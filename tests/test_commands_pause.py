from __future__ import annotations

import json
from typing import TYPE_CHECKING

from app.cli import FAILED, OK, WRONG_USAGE, run
from app.store.catalog import Catalog
from app.store.lock import WriterLock

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from app.paths import DataDir


def ask(data_dir: DataDir, *arguments: str) -> int:
    command, *rest = arguments
    return run([command, "--data-dir", str(data_dir.root), *rest])


def test_everything_is_paused_beside_a_program_that_runs(data_dir: DataDir, capsys: pytest.CaptureFixture[str]) -> None:
    lock = WriterLock(data_dir)
    lock.acquire()
    assert ask(data_dir, "pause", "--json") == OK
    assert json.loads(capsys.readouterr().out) == {"path": None, "paused": True}
    assert data_dir.paused_file.exists()
    assert ask(data_dir, "resume") == OK
    assert "goes on" in capsys.readouterr().out
    assert not data_dir.paused_file.exists()
    lock.release()


def test_one_folder_is_paused_and_stays_so(data_dir: DataDir, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    catalog = Catalog(data_dir.catalog_file)
    catalog.add_root(str(folder))
    assert ask(data_dir, "pause", str(folder)) == OK
    assert [root.paused for root in catalog.roots()] == [True]
    assert ask(data_dir, "resume") == OK
    assert f"Still paused by itself: {folder}" in capsys.readouterr().out
    assert ask(data_dir, "resume", str(folder), "--json") == OK
    assert [root.paused for root in catalog.roots()] == [False]
    assert json.loads(capsys.readouterr().out) == {"path": str(folder), "paused": False}
    catalog.close()


def test_a_folder_that_is_not_in_the_library_and_one_that_another_program_works_on(
    data_dir: DataDir, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert ask(data_dir, "pause", str(folder)) == WRONG_USAGE
    assert "no folder of the library" in capsys.readouterr().err
    lock = WriterLock(data_dir)
    lock.acquire()
    assert ask(data_dir, "pause", str(folder)) == FAILED
    assert "Another Lodestone" in capsys.readouterr().err
    lock.release()
