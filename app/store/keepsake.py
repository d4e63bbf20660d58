"""A small copy of what cannot be rebuilt from the person's files: which folders they chose, and the meta values.

It lies beside the catalog as JSON, written as a whole whenever it changes, so that a damaged catalog costs no folder.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from app.store.durable import write_whole

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path

    from app.store.catalog import Catalog

Record = dict[str, Any]
_TABLES = ("roots", "meta")


@dataclass(frozen=True, slots=True)
class Keepsake:
    """The rows of `roots` and `meta`, each as column -> value; columns are those of the schema that wrote them."""

    roots: tuple[Record, ...] = ()
    meta: tuple[Record, ...] = ()

    @classmethod
    def of(cls, database: sqlite3.Connection) -> Keepsake:
        """What a catalog holds now. Raises sqlite3.DatabaseError where it cannot be read."""
        return cls(*(_rows(database, table) for table in _TABLES))

    def to_bytes(self) -> bytes:
        """As JSON."""
        return json.dumps({"roots": self.roots, "meta": self.meta}, indent=1).encode()


def keepsake_file(catalog_file: Path) -> Path:
    """Where the copy of a catalog lies."""
    return catalog_file.with_name("roots.json")


def keep(catalog: Catalog) -> None:
    """Write the copy if it differs from what lies there. Raises OSError where there is no room."""
    file = keepsake_file(catalog.file)
    wanted = Keepsake.of(catalog.database).to_bytes()
    try:
        if file.read_bytes() == wanted:
            return
    except FileNotFoundError:
        pass
    write_whole(file, wanted)


def read_keepsake(catalog_file: Path) -> Keepsake:
    """The copy that lies beside a catalog; an empty one where there is none or it cannot be read."""
    try:
        data = json.loads(keepsake_file(catalog_file).read_bytes())
        return Keepsake(tuple(map(dict, data["roots"])), tuple(map(dict, data["meta"])))
    except (OSError, ValueError, TypeError, KeyError):
        return Keepsake()


def restore(catalog: Catalog, kept: Keepsake) -> None:
    """Put the copy into a catalog that was just made; columns that its schema lacks are left out."""
    with catalog.transaction():
        for table, rows in zip(_TABLES, (kept.roots, kept.meta), strict=True):
            _insert(catalog.database, table, rows)


def _rows(database: sqlite3.Connection, table: str) -> tuple[Record, ...]:
    cursor = database.execute(f"SELECT * FROM {table} ORDER BY 1")  # noqa: S608 - one of two constants
    names = [column[0] for column in cursor.description]
    return tuple(dict(zip(names, row, strict=True)) for row in cursor)


def _insert(database: sqlite3.Connection, table: str, rows: tuple[Record, ...]) -> None:
    known = {row[1] for row in database.execute(f"PRAGMA table_info({table})")}
    for row in rows:
        columns = [name for name in row if name in known]
        marks = ", ".join("?" * len(columns))
        statement = f"INSERT OR IGNORE INTO {table} ({', '.join(columns)}) VALUES ({marks})"  # noqa: S608
        database.execute(statement, [row[name] for name in columns])
