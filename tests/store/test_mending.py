from __future__ import annotations

import shutil
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from app.errors import ResourceError
from app.store.mending import drop_unreadable, renew_indexes, step_back
from app.store.vectors import TABLE_ERRORS, VectorStore, table_name
from tests.store.test_chunk_table import rows_of, words

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from app.paths import DataDir
    from app.store.chunk_table import ChunkTable


@pytest.fixture
def folder(data_dir: DataDir) -> Path:
    """Of a table of two data files: files 1 and 2 with an index, file 3 behind it."""
    table = VectorStore(data_dir.vectors_dir).create("f00", 8)
    table.add(rows_of(1, *[f"first {n}" for n in range(40)]) + rows_of(2, "second"))
    table.compact()
    table.add(rows_of(3, "third"))
    return data_dir.vectors_dir / f"{table_name('f00')}.lance"


def reopened(folder: Path) -> ChunkTable:
    table = VectorStore(folder.parent).open("f00")
    assert table is not None
    return table


def manifests(folder: Path) -> list[Path]:
    return sorted((folder / "_versions").glob("*.manifest"))


def half(data: bytes) -> bytes:
    return data[: len(data) // 2]


def zeros(data: bytes) -> bytes:
    return bytes(len(data))


def nothing(_data: bytes) -> bytes:
    return b""


@pytest.mark.parametrize("damage", [nothing, half, zeros])
def test_a_damaged_manifest_costs_what_came_after_the_one_before(
    folder: Path, damage: Callable[[bytes], bytes], expected_logs: list[str]
) -> None:
    expected_logs.append("newest version of chunks_f00 unreadable")
    newest = manifests(folder)[0]
    newest.write_bytes(damage(newest.read_bytes()))
    with pytest.raises((ResourceError, *TABLE_ERRORS)):
        VectorStore(folder.parent).open("f00")
    opened = step_back(VectorStore(folder.parent), "f00", "today")
    assert opened is not None
    table, written = opened
    assert (words(table, "second"), words(table, "third")) == ([2], [])
    assert abs((datetime.now(UTC) - written).total_seconds()) < 600
    (aside,) = folder.parent.glob("*.damaged-today.versions")
    assert [file.name for file in aside.iterdir()] == [newest.name]
    table.add(rows_of(3, "third"))
    assert words(reopened(folder), "third") == [3]


def test_where_no_version_can_be_read_all_stays_as_it_was(folder: Path) -> None:
    for manifest in manifests(folder):
        manifest.write_bytes(b"")
    names = [manifest.name for manifest in manifests(folder)]
    assert step_back(VectorStore(folder.parent), "f00", "today") is None
    assert [manifest.name for manifest in manifests(folder)] == names
    assert list(folder.parent.glob("*.damaged*")) == []


def test_a_whole_table_is_left_alone(folder: Path) -> None:
    table = reopened(folder)
    version = table.handle.version
    assert drop_unreadable(table) == 0
    assert not renew_indexes(table)
    assert table.handle.version == version


@pytest.mark.parametrize("damage", [nothing, half, zeros])
def test_a_damaged_data_file_costs_its_rows_only(
    folder: Path, damage: Callable[[bytes], bytes], expected_logs: list[str]
) -> None:
    expected_logs.append("a data file cannot be read")
    biggest = max((folder / "data").iterdir(), key=lambda file: file.stat().st_size)
    biggest.write_bytes(damage(biggest.read_bytes()))
    table = reopened(folder)
    assert drop_unreadable(table) == 41
    assert table.count() == 1
    assert words(table, "third") == [3]
    table.add(rows_of(1, "first again"))
    table.compact()
    assert words(table, "first") == [1]


def test_a_data_file_that_is_gone_costs_its_rows_only(folder: Path, expected_logs: list[str]) -> None:
    expected_logs.append("a data file cannot be read")
    min((folder / "data").iterdir(), key=lambda file: file.stat().st_size).unlink()
    table = reopened(folder)
    assert drop_unreadable(table) == 1
    assert words(table, "second") == [2]


@pytest.mark.parametrize("what", ["all", "one folder", "one file cut"])
def test_indexes_are_made_anew(folder: Path, what: str, expected_logs: list[str]) -> None:
    expected_logs.append("indexes damaged and made anew")
    if what == "all":
        shutil.rmtree(folder / "_indices")
    elif what == "one folder":
        shutil.rmtree(next((folder / "_indices").iterdir()))
    else:
        file = next((folder / "_indices").rglob("*invert.lance"))
        file.write_bytes(file.read_bytes()[:-9])
    table = reopened(folder)
    assert renew_indexes(table)
    assert sorted(words(table, "second third")) == [2, 3]
    assert table.count("file_id = 1") == 40
    table.compact()
    assert not renew_indexes(table)
