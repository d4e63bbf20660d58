from __future__ import annotations

import errno
import hashlib
import os
from typing import TYPE_CHECKING

import pytest

from app.embedding import catalog, importing, transfer
from app.embedding.importing import import_model
from app.errors import Cancelled, ResourceError, ResourceProblem, UsageError
from tests.embedding import tiny_models

if TYPE_CHECKING:
    from pathlib import Path

    from app.embedding.transfer import Transfer
    from app.paths import DataDir


@pytest.fixture
def source(tmp_path: Path) -> Path:
    return tiny_models.write_qwen3(tmp_path / "Mine.gguf")


@pytest.fixture
def models(data_dir: DataDir) -> Path:
    return data_dir.models_dir


@pytest.fixture
def _no_links(monkeypatch: pytest.MonkeyPatch, data_dir: DataDir) -> None:
    assert data_dir.models_dir.is_dir()  # made before, since a data dir without links is refused

    def fail(*_: object) -> None:
        raise OSError(errno.EXDEV, os.strerror(errno.EXDEV))

    monkeypatch.setattr(os, "link", fail)


def know(monkeypatch: pytest.MonkeyPatch, file: Path, *, sha256: str = "") -> catalog.CatalogModel:
    """Have the catalogue know a small file."""
    data = file.read_bytes()
    entry = catalog.CatalogModel(
        name="Known", file="Known-Q8.gguf", bytes=len(data), sha256=sha256 or hashlib.sha256(data).hexdigest()
    )
    monkeypatch.setattr(importing, "known_models", lambda: (entry,))
    return entry


def test_a_file_is_found_by_its_name_afterwards(source: Path, data_dir: DataDir) -> None:
    before = source.stat()
    target = import_model(source, data_dir.models_dir)
    assert target.samefile(source)
    assert catalog.resolve("mine", data_dir).path == target.resolve()
    assert (source.stat().st_mtime_ns, source.stat().st_size) == (before.st_mtime_ns, before.st_size)
    assert import_model(source, data_dir.models_dir) == target


@pytest.mark.usefixtures("_no_links")
def test_without_links_it_is_copied(source: Path, models: Path) -> None:
    reports: list[Transfer] = []
    target = import_model(source, models, on_progress=reports.append)
    assert not target.samefile(source)
    assert target.read_bytes() == source.read_bytes()
    assert [path.name for path in models.iterdir()] == ["Mine.gguf"]
    assert reports[-1].done == reports[-1].total == source.stat().st_size
    assert import_model(source, models) == target


def test_a_known_file_gets_its_name_back(source: Path, models: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    entry = know(monkeypatch, source)
    blob = source.rename(source.with_name("sha256-0123"))
    assert import_model(blob, models).name == entry.file
    assert blob.exists()


def test_a_half_known_file_in_the_way_is_replaced(source: Path, models: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    entry = know(monkeypatch, source)
    (models / entry.file).write_bytes(b"GGUF half")
    assert import_model(source, models).read_bytes() == source.read_bytes()


def test_what_is_not_what_its_name_says_is_refused(source: Path, models: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    entry = know(monkeypatch, source, sha256="0" * 64)
    assert import_model(source, models).name == "Mine.gguf"
    with pytest.raises(ResourceError, match=f"models download {entry.name}") as raised:
        import_model(source.rename(source.with_name(entry.file)), models)
    assert raised.value.code is ResourceProblem.MODEL_INVALID


def test_names_without_the_suffix_get_it(source: Path, models: Path) -> None:
    assert import_model(source.rename(source.with_name("blob")), models).name == "blob.gguf"


def test_another_model_of_the_name_is_not_overwritten(source: Path, models: Path) -> None:
    other = tiny_models.write_qwen3(models / source.name, seed=2)
    before = other.read_bytes()
    with pytest.raises(UsageError, match="Rename"):
        import_model(source, models)
    assert other.read_bytes() == before


def test_what_is_no_embedding_model_is_refused(tmp_path: Path, models: Path) -> None:
    cut_off = tmp_path / "cut.gguf"
    whole = tiny_models.write_qwen3(tmp_path / "a.gguf").read_bytes()
    cut_off.write_bytes(whole[: len(whole) // 2])
    text = tmp_path / "text.gguf"
    text.write_text("no model")
    chat = tiny_models.write_qwen3(tmp_path / "chat.gguf", pooling=None)
    for file, words in ((cut_off, "cut off"), (text, "not a GGUF"), (chat, "writes text")):
        with pytest.raises(ResourceError, match=words):
            import_model(file, models)
    for file, words in ((tmp_path / "none", "not there"), (tmp_path, "folder")):
        with pytest.raises(ResourceError, match=words) as raised:
            import_model(file, models)
        assert raised.value.code is ResourceProblem.MODEL_MISSING
    assert list(models.iterdir()) == []


@pytest.mark.usefixtures("_no_links")
def test_cancelling_and_a_full_disk_leave_nothing_behind(
    source: Path, models: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(Cancelled):
        import_model(source, models, should_stop=lambda: True)
    monkeypatch.setattr(transfer, "_SPARE_BYTES", 10**18)
    with pytest.raises(ResourceError, match="Make room") as raised:
        import_model(source, models)
    assert raised.value.code is ResourceProblem.DISK_FULL
    assert list(models.iterdir()) == []
    assert source.exists()
