from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.engine import Engine
from app.errors import ResourceError
from app.folder_orders import is_below, relative_path
from app.store.catalog import Catalog
from app.store.records import FileState

if TYPE_CHECKING:
    from pathlib import Path

    from app.paths import DataDir


def index(engine: Engine, *folders: Path) -> None:
    engine.index([str(folder) for folder in folders], lambda _: None, lambda: False)


def test_how_folders_lie_to_each_other(library: Engine, tmp_path: Path) -> None:
    root = library.roots()[0].path
    assert library.overlap(f"{root}/notes").inside == root
    assert library.overlap(f"{root}/..").holds == (root,)
    assert library.overlap(root).inside == root
    assert not library.overlap(tmp_path)
    with pytest.raises(ResourceError):
        library.overlap(tmp_path / "missing")


def test_another_name_of_a_folder(library: Engine, tmp_path: Path) -> None:
    link = tmp_path / "link"
    try:
        link.symlink_to(library.roots()[0].path, target_is_directory=True)
    except OSError:
        pytest.skip("no links here")
    assert "by another name" in library.overlap(link).other_name


def test_one_file_is_queued_again(data_dir: DataDir, folder: Path) -> None:
    with Engine.open(data_dir) as engine:
        index(engine, folder)
        assert [problem.path for problem in engine.problems()] == [str(folder / "blob.txt")]
        engine.retry_files([str(folder / "blob.txt"), str(folder / "missing.txt"), "/elsewhere/x.txt"])
        catalog = Catalog(data_dir.catalog_file, read_only=True)
        root = catalog.roots()[0]
        assert [each.path for each in catalog.files_of(root.id).values() if each.state is FileState.PENDING] == [
            "blob.txt"
        ]
        catalog.close()
        index(engine)
        assert len(engine.problems()) == 1


def test_many_files_are_queued_again(data_dir: DataDir, tmp_path: Path) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(120):
        (folder / f"{number}.txt").write_bytes(bytes(range(8)) * 20)
    with Engine.open(data_dir) as engine:
        index(engine, folder)
        paths = [problem.path for problem in engine.problems()]
        assert len(paths) == 120
        engine.retry_files(paths)
        assert engine.status().files == {"pending": 120}


def test_a_single_file_as_root(data_dir: DataDir, folder: Path) -> None:
    with Engine.open(data_dir) as engine:
        index(engine, folder / "blob.txt")
        engine.retry_files([str(folder / "blob.txt")])
        assert engine.status().files == {"pending": 1}
        engine.look_for_changes()


def test_languages(library: Engine) -> None:
    found = library.languages()
    assert found.passages >= 6
    assert 1 <= found.not_english < found.passages


def test_nothing_indexed_has_no_languages(data_dir: DataDir) -> None:
    with Engine.open(data_dir) as engine:
        assert engine.languages().passages == 0


def test_paths() -> None:
    assert is_below("/a/b", "/a")
    assert not is_below("/ab", "/a")
    assert is_below("/a", "/")
    assert relative_path("/a/b", "/a") == "b"
    assert relative_path("/a", "/") == "a"
    assert relative_path("/a", "/a") == ""
