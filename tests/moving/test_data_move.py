from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
import time
from dataclasses import replace
from typing import TYPE_CHECKING, NoReturn

import pytest

from app.embedding.fingerprint import remember_sha256
from app.engine import Engine
from app.errors import Cancelled, ResourceError, UsageError
from app.moving import data_move
from app.moving.data_move import DataMove, clean_up, clean_up_behind, unfinished
from app.paths import DataDir, default_data_dir
from app.search.model import SearchMode, SearchRequest
from app.settings import Settings, load_settings, save_settings
from app.store.hash_cache import HashCache

if TYPE_CHECKING:
    from pathlib import Path

    from app.embedding.transfer import Transfer


def fill(data_dir: DataDir, folder: Path) -> None:
    with Engine.open(data_dir) as engine:
        engine.index([str(folder)], lambda _: None, lambda: False)


def found(data_dir: DataDir) -> list[str]:
    with Engine.open(data_dir, writer=False) as engine:
        request = SearchRequest("lettuce snails", mode=SearchMode.KEYWORD)
        return [result.path for result in engine.search(request).results]


def move(source: DataDir, target: Path) -> DataMove:
    made = DataMove(source, target)
    made.check()
    made.claim()
    made.copy()
    return made


def test_a_library_moves_and_is_found_from_then_on(usual: DataDir, tmp_path: Path, folder: Path) -> None:
    fill(usual, folder)
    (usual.root / "holiday.jpg").write_bytes(b"mine")
    before = found(usual)
    reports: list[Transfer] = []
    new = DataDir(tmp_path / "disk" / "library")
    moving = DataMove(usual, new.root)
    assert moving.check() > 10_000
    moving.claim()
    with pytest.raises(ResourceError, match="Another Lodestone"):
        Engine.open(usual)
    assert found(usual) == before  # searching goes on
    moving.copy(reports.append)
    assert reports[-1].done >= 0.9 * reports[-1].total
    assert default_data_dir() == usual
    assert moving.switch()
    assert default_data_dir() == new
    assert moving.delete_source() == ""
    assert sorted(path.name for path in usual.root.iterdir()) == ["data-folder", "holiday.jpg"]
    assert not new.arriving_file.exists()
    assert before == found(new) != []
    with Engine.open(new) as engine:
        files = engine.index([], lambda _: None, lambda: False).files
    assert (files.indexed, files.failed, files.removed) == (0, 0, 0)  # nothing is read again
    (usual.root / "holiday.jpg").unlink()
    back = move(new, usual.root)  # and back to where it was
    back.switch()
    back.delete_source()
    assert default_data_dir() == usual
    assert not new.root.exists()
    assert found(usual) == before


def test_models_and_their_hashes_move_too(usual: DataDir, tmp_path: Path) -> None:
    model = usual.models_dir / "own.gguf"
    model.write_bytes(b"m")
    remember_sha256(model, "abc", HashCache(usual.hashes_file))
    save_settings(replace(Settings(), model=str(model), reranker="/elsewhere/r.gguf"), usual.settings_file)
    moving = move(usual, tmp_path / "new")
    later = replace(load_settings(usual.settings_file), theme="dark")
    save_settings(later, usual.settings_file)  # chosen while the copy was made
    moving.switch()
    new = DataDir(tmp_path / "new")
    settings = load_settings(new.settings_file)
    assert settings.theme == "dark"
    assert (settings.model, settings.reranker) == (str(new.models_dir / "own.gguf"), "/elsewhere/r.gguf")
    assert [key.startswith(str(new.models_dir)) for key in HashCache(new.hashes_file)] == [True]


def test_stopped_and_gone_on_with(usual: DataDir, tmp_path: Path) -> None:
    for number in range(5):
        (usual.models_dir / f"m{number}.gguf").write_bytes(b"m" * 1000)
    moving = DataMove(usual, tmp_path / "new")
    moving.claim()
    looks = iter([False, False, False, False, True])
    with pytest.raises(Cancelled):
        moving.copy(should_stop=lambda: next(looks))
    moving.release()
    assert unfinished(usual) == tmp_path / "new"
    copied = len(list((tmp_path / "new" / "models").glob("*.gguf")))
    assert 0 < copied < 5
    again = DataMove(usual, tmp_path / "new")
    assert again.check() == (5 - copied) * 1000
    again.claim()
    again.copy()
    assert len(list((tmp_path / "new" / "models").glob("*.gguf"))) == 5
    again.release()


def test_given_up(usual: DataDir, tmp_path: Path) -> None:
    (usual.models_dir / "m.gguf").write_bytes(b"m" * 1000)
    move(usual, tmp_path / "new").give_up()
    assert unfinished(usual) is None
    assert not (tmp_path / "new").exists()
    assert (usual.models_dir / "m.gguf").exists()
    Engine.open(usual).close()


def test_one_opened_by_name_leaves_no_pointer(usual: DataDir, data_dir: DataDir, tmp_path: Path) -> None:
    (data_dir.models_dir / "m.gguf").write_bytes(b"m")
    moving = move(data_dir, tmp_path / "new")
    assert not moving.switch()
    assert default_data_dir() == usual
    assert clean_up(DataDir(tmp_path / "new")) != ""  # while it is held
    moving.delete_source()
    assert not data_dir.root.exists()
    assert (tmp_path / "new" / "models" / "m.gguf").exists()


def test_a_folder_that_was_not_moved_is_not_cleaned_up(usual: DataDir, data_dir: DataDir, tmp_path: Path) -> None:
    assert clean_up(usual) == ""
    moving = move(data_dir, tmp_path / "new")
    moving.release()
    assert clean_up(DataDir(tmp_path / "new")) == ""  # it is not the library yet
    assert data_dir.vectors_dir.is_dir()
    assert moving.target.arriving_file.exists()


def test_a_full_disk_keeps_what_has_come(usual: DataDir, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> NoReturn:
        raise OSError(errno.ENOSPC, "No space left on device")

    (usual.models_dir / "m.gguf").write_bytes(b"m" * 1000)
    moving = DataMove(usual, tmp_path / "new")
    moving.claim()
    monkeypatch.setattr(data_move, "copy_entry", refuse)
    with pytest.raises(ResourceError, match="no room left"):
        moving.copy()
    moving.release()
    assert unfinished(usual) == tmp_path / "new"


def test_a_bad_place_is_refused_before_anything_is_done(usual: DataDir, folder: Path) -> None:
    with Engine.open(usual) as engine:
        engine.index([str(folder)], lambda _: None, lambda: True)
    with pytest.raises(UsageError, match="which is searched"):
        DataMove(usual, folder / "data").check()
    assert unfinished(usual) is None


_CHILD = """
import sys
from pathlib import Path
import platformdirs
platformdirs.user_data_dir = lambda *_, **__: sys.argv[1]
from app.moving import data_move
from app.paths import DataDir
move = data_move.DataMove(DataDir(Path(sys.argv[1])), Path(sys.argv[2]))
move.check()
move.claim()
def wait(report):
    print("copying", flush=True)
move.copy(wait, lambda: bool(__import__("time").sleep(0.02)))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9")
def test_killed_while_it_copies(usual: DataDir, tmp_path: Path) -> None:
    for number in range(200):
        (usual.models_dir / f"m{number}.gguf").write_bytes(b"m" * 1000)
    arguments = [sys.executable, "-c", _CHILD, str(usual.root), str(tmp_path / "new")]
    with subprocess.Popen(arguments, stdout=subprocess.PIPE) as child:
        assert child.stdout is not None
        child.stdout.readline()
        time.sleep(0.2)
        os.kill(child.pid, signal.SIGKILL)
    assert unfinished(usual) == tmp_path / "new"
    assert default_data_dir() == usual
    moving = move(usual, tmp_path / "new")
    moving.switch()
    moving.release()  # killed before the old one was deleted
    clean_up_behind(default_data_dir()).join()
    assert not usual.models_dir.exists()
    assert len(list(default_data_dir().models_dir.glob("*.gguf"))) == 200
