from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING

import numpy as np
import pytest

from app.errors import ResourceError, ResourceProblem
from app.indexing.switch import begin_switch, check_room, end_switch, hand_over, is_complete
from app.store.active import TableKey, active_key, next_key, set_active_key
from app.store.vector_bank import VectorBanks
from app.store.vectors import VectorStore, table_name
from tests.indexing.test_embed_pass import Bench

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.paths import DataDir
    from app.store.chunk_table import ChunkTable

OLD, NEW = TableKey("f00", 26), TableKey("new", 8)


class Switch(Bench):
    """Two files, three chunks, all with vectors of the old model."""

    def __init__(self, data_dir: DataDir) -> None:
        super().__init__(data_dir)
        self.store = VectorStore(data_dir.vectors_dir)
        self.banks = VectorBanks(data_dir.vectors_dir / "banks")
        self.add("a", "one", "two")
        self.add("b", "three")
        self.run()
        set_active_key(self.catalog, OLD)

    def hashes(self) -> list[str]:
        return [row["text_hash"] for row in self.table.texts_of([1, 2])]

    def hand_over(self, *, stop: bool = False) -> ChunkTable | None:
        return hand_over(self.catalog, self.store, self.table, NEW, self.banks, lambda: stop)


@pytest.fixture
def switch(data_dir: DataDir) -> Iterator[Switch]:
    switch = Switch(data_dir)
    yield switch
    switch.catalog.close()


def test_a_complete_bank_becomes_the_table(switch: Switch) -> None:
    begin_switch(switch.catalog, switch.table, NEW)
    assert (next_key(switch.catalog), is_complete(switch.catalog)) == (NEW, False)
    with switch.banks.open("new") as bank:
        bank.put([(key, np.eye(8, dtype=np.float32)[number]) for number, key in enumerate(switch.hashes())])
    switch.catalog.set_next_embedded([(1, 2), (2, 1)])
    assert is_complete(switch.catalog)
    table = switch.hand_over()
    assert table is not None
    assert table.vector_counts([1, 2]) == {1: 2, 2: 1}
    assert (active_key(switch.catalog), next_key(switch.catalog)) == (NEW, None)
    assert switch.catalog.chunk_counts() == (3, 3)
    assert switch.store.tables() == [table_name("new")]
    assert switch.banks.fingerprints() == []


def test_what_the_bank_lacks_is_embedded_later_and_what_failed_is_told(switch: Switch) -> None:
    one, two, _ = switch.hashes()
    with switch.banks.open("new") as bank:
        bank.put([(one, np.ones(8, np.float32)), (two, None)])
    table = switch.hand_over()
    assert table is not None
    assert switch.catalog.chunk_counts() == (3, 2)
    assert [row["text"] for row in table.without_vector([2], first_only=False)] == ["three"]
    assert [problem.code for problem in switch.catalog.problems()] == ["not_embedded"]


def test_a_stopped_hand_over_changes_nothing(switch: Switch) -> None:
    assert switch.hand_over(stop=True) is None
    assert active_key(switch.catalog) == OLD
    assert switch.catalog.chunk_counts() == (3, 3)


def test_a_change_of_mind_keeps_the_bank(switch: Switch) -> None:
    begin_switch(switch.catalog, switch.table, NEW)
    switch.banks.open("new").close()
    switch.catalog.set_next_embedded([(1, 2)])
    end_switch(switch.catalog)
    assert (next_key(switch.catalog), switch.catalog.next_counts()) == (None, (3, 0))
    assert switch.banks.exists("new")


def test_without_room_for_both_it_does_not_begin(switch: Switch, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.indexing.switch.shutil.disk_usage", lambda _: SimpleNamespace(free=10))
    with pytest.raises(ResourceError, match="Make room") as caught:
        begin_switch(switch.catalog, switch.table, NEW)
    assert caught.value.code is ResourceProblem.DISK_FULL
    assert next_key(switch.catalog) is None
    monkeypatch.undo()
    check_room(switch.catalog, switch.table, NEW)
