from __future__ import annotations

import errno
import os
import stat
import sys
from typing import TYPE_CHECKING

import pytest

from app.errors import ResourceError, ResourceProblem
from app.paths import DataDir, default_data_dir, from_storable, resources_dir, storable

if TYPE_CHECKING:
    from pathlib import Path


def test_names_that_are_not_utf8_survive_storing() -> None:
    name = os.fsdecode(b"caf\xe9 \xff.txt") if sys.platform != "win32" else "caf\udce9 \udcff.txt"
    stored = storable(name)
    stored.encode("utf-8")
    assert from_storable(stored) == name
    assert storable("文档/été.txt") == "文档/été.txt"


def test_preparing_makes_private_folders(tmp_path: Path) -> None:
    data_dir = DataDir(tmp_path / "a" / "b")
    data_dir.prepare()
    data_dir.prepare()
    for folder in (data_dir.root, data_dir.vectors_dir, data_dir.models_dir, data_dir.logs_dir):
        assert folder.is_dir()
        if sys.platform != "win32":
            assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert sorted(p.name for p in data_dir.root.iterdir()) == ["logs", "models", "vectors"]


def test_a_file_cannot_be_the_data_dir(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("x")
    with pytest.raises(ResourceError, match="is a file") as caught:
        DataDir(file).prepare()
    assert caught.value.code is ResourceProblem.DATA_DIR
    with pytest.raises(ResourceError, match="cannot be written"):
        DataDir(file / "below").prepare()


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_a_data_dir_that_cannot_be_written(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(ResourceError, match="cannot be written"):
        DataDir(tmp_path / "data").prepare()


def test_defaults_exist() -> None:
    assert default_data_dir().root.name
    assert (resources_dir() / "models").is_dir()


@pytest.mark.skipif(sys.platform == "win32", reason="modes of files are those of POSIX")
def test_what_others_could_read_becomes_the_owners_own(tmp_path: Path) -> None:
    data_dir = DataDir(tmp_path)
    (tmp_path / "theirs.txt").write_text("not ours")
    data_dir.catalog_file.write_text("")
    data_dir.vectors_dir.mkdir()
    for path in (tmp_path / "theirs.txt", data_dir.catalog_file, data_dir.vectors_dir, tmp_path):
        path.chmod(0o755)
    data_dir.prepare()
    assert stat.S_IMODE(data_dir.catalog_file.stat().st_mode) == 0o700
    assert stat.S_IMODE(data_dir.vectors_dir.stat().st_mode) == 0o700
    assert stat.S_IMODE((tmp_path / "theirs.txt").stat().st_mode) == 0o755
    assert stat.S_IMODE(tmp_path.stat().st_mode) == 0o755


def test_a_disk_without_hard_links_is_refused_with_the_reason(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "link", refuse)
    with pytest.raises(ResourceError, match="makes no hard links") as caught:
        DataDir(tmp_path / "data").prepare()
    assert caught.value.code is ResourceProblem.DATA_DIR
    assert list((tmp_path / "data").glob(".probe*")) == []
