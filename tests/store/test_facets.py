from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.engine import Engine


def test_types_languages_and_folders_of_what_can_be_found(library: Engine) -> None:
    facets = library.ways.facets()
    assert dict(facets.types) == {"txt": 3, "md": 1, "py": 1, "html": 1}
    assert facets.types[0] == ("txt", 3)
    assert dict(facets.languages)["zh"] == 1
    (root, count), (inner, below) = facets.folders
    assert (count, below) == (6, 2)
    assert inner == os.path.join(root, "notes")
    assert library.status().roots[0].path == root


def test_a_dot_in_a_folder_is_no_type(tmp_path: object) -> None:
    import sqlite3

    from app.store.facets import read_facets

    del tmp_path
    database = sqlite3.connect(":memory:")
    database.executescript(
        "CREATE TABLE roots (id, path, leaving); CREATE TABLE files (root_id, path, state, chunks, language)"
    )
    database.execute("INSERT INTO roots VALUES (1, '/a.b', 0), (2, '/x/one.PDF', 0), (3, '/gone', 1)")
    names = [(1, f"c.d{os.sep}README"), (1, "x.tar.gz"), (1, "noon"), (2, ""), (3, "y.md")]
    database.executemany("INSERT INTO files VALUES (?, ?, 'indexed', 1, NULL)", names)
    facets = read_facets(database)
    database.close()
    assert dict(facets.types) == {"gz": 1, "pdf": 1}
    assert dict(facets.folders) == {"/a.b": 3, f"/a.b{os.sep}c.d": 1, "/x/one.PDF": 1}
    assert facets.languages == ()
