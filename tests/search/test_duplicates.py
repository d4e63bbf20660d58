from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from app.errors import Cancelled
from app.search.duplicates import find_duplicates
from app.store.records import FileRecord, FileState, Root
from tests.search.chunk_tables import table_of, towards

if TYPE_CHECKING:
    from pathlib import Path

    from app.store.catalog import Catalog
    from app.store.chunk_table import ChunkTable


class Files:
    """The part of a catalog that is asked: one root with these files (id: content, size)."""

    def __init__(self, files: dict[int, tuple[str, int]], state: FileState = FileState.INDEXED) -> None:
        self._files = files
        self._state = state

    def roots(self) -> list[Root]:
        return [Root(1, "/docs")]

    def files_of(self, root_id: int) -> dict[str, FileRecord]:
        return {
            f"{id_}.txt": FileRecord(id_, root_id, "/docs", f"{id_}.txt", size, 0, self._state, content)
            for id_, (content, size) in self._files.items()
        }


def find(files: Any, table: ChunkTable | None, *, near: bool = False) -> Any:
    catalog: Catalog = files
    return find_duplicates(catalog, table, near=near)


def names(group: Any) -> list[str]:
    return [file.path.rpartition("/")[2] for file in group.files]


def test_copies_are_grouped_and_what_they_take_is_counted() -> None:
    found = find(Files({1: ("a", 100), 2: ("a", 100), 3: ("b", 7), 4: ("c", 0), 5: ("c", 0), 6: ("a", 100)}), None)
    assert [names(group) for group in found.exact] == [["1.txt", "2.txt", "6.txt"]]
    assert found.exact[0].freed == 200
    assert found.to_json()["freed"] == 200
    assert find(Files({1: ("a", 1), 2: ("a", 1)}, FileState.FAILED), None).exact == ()


LONG = " ".join(f"word{number}" for number in range(200))


def test_near_copies_share_passages_or_words(tmp_path: Path) -> None:
    shared = [(f"Shared passage {number}.", towards(0, number)) for number in range(9)]
    table = table_of(
        tmp_path,
        {
            1: [*shared, ("The end.", towards(1, 1))],
            2: [*shared, ("Another end.", towards(2, 2))],
            3: [(f"{LONG} one", towards(3, 3, 0.01))],
            4: [(f"{LONG} two", towards(3, 4, 0.01))],
            5: [("Near in meaning, in other words.", towards(3, 5, 0.01))],
            6: [shared[0], ("What else is here is nowhere else.", towards(5, 6))],
            7: [(f"{LONG} one", towards(3, 3, 0.01))],
        },
    )
    contents = {1: ("a", 10), 2: ("b", 20), 3: ("c", 30), 4: ("d", 40), 5: ("e", 50), 6: ("f", 60), 7: ("c", 30)}
    found = find(Files(contents), table, near=True)
    assert [names(group) for group in found.exact] == [["3.txt", "7.txt"]]
    assert [names(group) for group in found.near] == [["4.txt", "3.txt", "7.txt"], ["2.txt", "1.txt"]]
    words, passages = found.near
    assert passages.alike == pytest.approx(9 / 11)
    assert 0.9 < words.alike < 1.0
    assert (words.freed, passages.freed) == (60, 10)
    assert find(Files(contents), table).near == ()


def test_it_can_be_stopped(tmp_path: Path) -> None:
    catalog: Any = Files({1: ("a", 1)})
    table = table_of(tmp_path, {1: [("a", towards(0, 1))]})
    with pytest.raises(Cancelled):
        find_duplicates(catalog, table, near=True, should_stop=lambda: True)
