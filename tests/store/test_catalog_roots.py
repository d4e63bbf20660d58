from __future__ import annotations

import contextlib
import os
import sqlite3
from typing import TYPE_CHECKING

from app.store.catalog import Catalog
from app.store.records import RootPresence, Watching
from tests.store.old_catalogs import old_catalog

if TYPE_CHECKING:
    from pathlib import Path


def test_what_is_chosen_for_a_root_is_kept(catalog: Catalog) -> None:
    root = catalog.add_root("/docs")
    assert (root.paused, root.rules, root.use_ignore_files) == (False, (), False)
    odd = "caf\udce9/*.log"
    catalog.set_rules(root.id, ["*.tmp", odd], use_ignore_files=True)
    catalog.set_paused(root.id, paused=True)
    (kept,) = catalog.roots()
    assert (kept.paused, kept.rules, kept.use_ignore_files) == (True, ("*.tmp", odd), True)
    assert catalog.root_infos()[0].state == "paused"


def test_where_a_root_was_seen_is_kept(catalog: Catalog) -> None:
    root = catalog.add_root("/docs")
    assert catalog.presence(root.id) == RootPresence()
    seen = RootPresence(2**64 - 1, frozenset({"usb", "b"}), 17.5)
    catalog.set_presence(root.id, seen)
    assert catalog.presence(root.id) == seen


def test_how_a_root_is_watched_is_told_unless_it_is_away(catalog: Catalog) -> None:
    root = catalog.add_root("/docs")
    catalog.note_watching(root.id, Watching.POLLING, "a network drive")
    info = catalog.root_infos()[0]
    assert (info.state, info.note) == ("polling", "a network drive")
    catalog.set_away(root.id, away=True)
    info = catalog.root_infos()[0]
    assert (info.state, info.note) == ("away", "")
    catalog.set_away(root.id, away=False)
    catalog.forget_watching()
    assert (catalog.root_infos()[0].state, catalog.root_infos()[0].note) == ("", "")


def test_nothing_waits_in_a_root_that_is_paused(catalog: Catalog) -> None:
    root = catalog.add_root("/docs")
    assert not catalog.has_waiting()
    catalog.queue_files(root.id, [("a.txt", 1, 1)])
    assert catalog.has_waiting()
    catalog.set_paused(root.id, paused=True)
    assert not catalog.has_waiting()
    assert catalog.pending(9) == []
    catalog.set_paused(root.id, paused=False)
    assert [record.path for record in catalog.pending(9)] == ["a.txt"]


def test_the_files_of_a_part(catalog: Catalog) -> None:
    root = catalog.add_root("/docs")
    names = ["a", "a.txt", "a/x", "a/b/y", "a0", "ab", "caf\udce9/z"]
    catalog.queue_files(root.id, [(name.replace("/", os.sep), 1, 1) for name in names])

    def below(part: str) -> list[str]:
        return sorted(path.replace(os.sep, "/") for path in catalog.files_below(root.id, part.replace("/", os.sep)))

    assert below("a") == ["a", "a/b/y", "a/x"]
    assert below("a/b") == ["a/b/y"]
    assert below("caf\udce9") == ["caf\udce9/z"]
    assert below("none") == []
    assert below("") == sorted(names)


def test_a_reader_shows_the_roots_of_an_older_catalog(tmp_path: Path) -> None:
    file = tmp_path / "catalog.sqlite"
    with contextlib.closing(sqlite3.connect(file, isolation_level=None)) as database:
        database.executescript(old_catalog(2))
    with contextlib.closing(Catalog(file, read_only=True)) as catalog:
        (root,), (info,) = catalog.roots(), catalog.root_infos()
    assert (root.path, root.rules, info.files, info.state) == ("/docs", (), 2, "")


def test_counts_of_a_root_come_from_an_index_alone(catalog: Catalog) -> None:
    counts = "SELECT count(id), sum(state = 'indexed'), sum(chunks), sum(embedded) FROM files WHERE root_id = 1"
    plan = catalog.database.execute(f"EXPLAIN QUERY PLAN {counts}").fetchall()
    assert "COVERING INDEX files_counts" in plan[0][3]
