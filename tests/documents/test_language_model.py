from __future__ import annotations

import threading
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from app.documents import language_model
from app.documents.language_model import UnpackedModel

if TYPE_CHECKING:
    from collections.abc import Iterator

WORDS = "Der Bach fließt langsam durch das Tal, und am Ufer stehen alte Weiden im Wind."


@pytest.fixture(autouse=True)
def _forget() -> Iterator[None]:
    language_model.identifier.cache_clear()
    yield
    language_model.use(None)
    language_model.identifier.cache_clear()


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> UnpackedModel:
    model = UnpackedModel(tmp_path_factory.mktemp("cache"))
    model.prepare()
    _wait()
    return model


def _wait() -> None:
    for thread in threading.enumerate():
        if thread.name == "languages":
            thread.join(60)


def test_mapped_and_in_memory_it_tells_the_same(unpacked: UnpackedModel) -> None:
    assert unpacked.file
    language_model.use(unpacked.file)
    mapped = language_model.identifier().rank(WORDS)
    language_model.identifier.cache_clear()
    language_model.use(None)
    assert mapped == language_model.identifier().rank(WORDS)
    assert mapped[0][0] == "de"


def test_it_is_unpacked_once(unpacked: UnpackedModel) -> None:
    before = set(threading.enumerate())
    assert unpacked.file
    again = UnpackedModel(Path(unpacked.file).parent)
    again.prepare()
    assert again.file == unpacked.file
    assert {thread.name for thread in set(threading.enumerate()) - before} == set()


def test_without_a_folder_there_is_none() -> None:
    model = UnpackedModel(None)
    model.prepare()
    assert model.file is None


def test_what_a_kill_left_is_done_anew(tmp_path: Path, unpacked: UnpackedModel) -> None:
    assert unpacked.file
    name = Path(unpacked.file).name
    (tmp_path / name).write_bytes(b"half")  # without the mark that it has reached the disk
    (tmp_path / "languages-older.npz").touch()
    assert UnpackedModel(tmp_path).file is None
    model = UnpackedModel(tmp_path)
    model.prepare()
    assert model.file  # on its way
    _wait()
    assert UnpackedModel(tmp_path).file
    assert (tmp_path / name).stat().st_size > 1_000_000
    assert not (tmp_path / "languages-older.npz").exists()


def test_one_that_was_cut_is_done_anew(tmp_path: Path, unpacked: UnpackedModel) -> None:
    assert unpacked.file
    file = Path(unpacked.file)
    (tmp_path / file.name).write_bytes(file.read_bytes()[:1000])
    mark = file.with_suffix(".whole")
    (tmp_path / mark.name).write_bytes(mark.read_bytes())
    assert UnpackedModel(tmp_path).file is None


def test_where_there_is_no_room_each_process_unpacks_for_itself(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("not a folder")
    model = UnpackedModel(tmp_path / "cache")
    model.prepare()
    _wait()
    assert model.file is None


def test_a_file_that_does_not_come_or_is_damaged_is_no_matter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(language_model, "WAIT_SECONDS", 0.05)
    damaged = tmp_path / "damaged.npz"
    damaged.write_bytes(b"PK nothing")
    for file in (tmp_path / "missing.npz", damaged):
        language_model.identifier.cache_clear()
        language_model.use(str(file))
        assert language_model.identifier().classify(WORDS)[0] == "de"
