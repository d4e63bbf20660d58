"""What the catalog knows of roots: where they lie, whether they are there, and what the person chose for each."""

from __future__ import annotations

import json
import time
from typing import TYPE_CHECKING

from app.paths import from_storable, storable
from app.store.records import Root, RootPresence, Watching, join

if TYPE_CHECKING:
    import contextlib
    import sqlite3
    from collections.abc import Sequence

_COLUMNS = "id, path, away, paused, rules, use_ignore_files"
_OLD_COLUMNS = "id, path, away, 0, '[]', 0"


class CatalogRoots:
    """A part of `Catalog`."""

    _db: sqlite3.Connection
    _has_root_choices: bool  # a reader does not migrate an older catalog

    def transaction(self) -> contextlib.AbstractContextManager[None]:
        """See `Catalog`."""
        raise NotImplementedError

    def roots(self) -> list[Root]:
        """The roots that are not being removed, oldest first."""
        return self._roots("leaving = 0")

    def leaving_roots(self) -> list[Root]:
        """Roots whose removal was asked for and is not finished."""
        return self._roots("leaving = 1")

    def _roots(self, condition: str) -> list[Root]:
        columns = _COLUMNS if self._has_root_choices else _OLD_COLUMNS
        rows = self._db.execute(f"SELECT {columns} FROM roots WHERE {condition} ORDER BY id")  # noqa: S608
        return [
            Root(id_, from_storable(path), bool(away), bool(paused), _texts(rules), bool(use))
            for id_, path, away, paused, rules, use in rows
        ]

    def add_root(self, path: str) -> Root:
        """Add a root, or give the one that is there (a removal that was not finished is called off)."""
        self._db.execute(
            "INSERT INTO roots (path, added_at) VALUES (?, ?) ON CONFLICT (path) DO UPDATE SET leaving = 0",
            (storable(path), time.time()),
        )
        return next(root for root in self.roots() if root.path == path)

    def set_away(self, root_id: int, *, away: bool) -> None:
        """Note that a root's folder is (not) there at present."""
        self._db.execute("UPDATE roots SET away = ? WHERE id = ?", (away, root_id))

    def set_paused(self, root_id: int, *, paused: bool) -> None:
        """Have a root rest: it is neither scanned nor read nor embedded, and searched all the same."""
        self._db.execute("UPDATE roots SET paused = ? WHERE id = ?", (paused, root_id))

    def set_rules(self, root_id: int, rules: Sequence[str], *, use_ignore_files: bool) -> None:
        """Keep what is left out of a root, in the syntax of .gitignore."""
        self._db.execute(
            "UPDATE roots SET rules = ?, use_ignore_files = ? WHERE id = ?",
            (json.dumps([storable(rule) for rule in rules]), use_ignore_files, root_id),
        )

    def presence(self, root_id: int) -> RootPresence:
        """What a scan saw of the place of a root before."""
        device, mounts, emptied_at = self._db.execute(
            "SELECT device, mounts, emptied_at FROM roots WHERE id = ?", (root_id,)
        ).fetchone()
        return RootPresence(None if device is None else int(device), frozenset(_texts(mounts)), emptied_at)

    def set_presence(self, root_id: int, presence: RootPresence) -> None:
        """Keep what a scan saw. A device number may be too large for SQLite, so it is kept as text."""
        device = None if presence.device is None else str(presence.device)
        self._db.execute(
            "UPDATE roots SET device = ?, mounts = ?, emptied_at = ? WHERE id = ?",
            (device, json.dumps(sorted(map(storable, presence.mounts))), presence.emptied_at, root_id),
        )

    def note_watching(self, root_id: int, watching: Watching, note: str = "") -> None:
        """Note how changes of a root come to be known at present, and why not at once."""
        self._db.execute(
            "UPDATE roots SET watching = ?, watch_note = ? WHERE id = ?", (watching.value, storable(note), root_id)
        )

    def forget_watching(self) -> None:
        """No root is watched (any more)."""
        self._db.execute("UPDATE roots SET watching = '', watch_note = '' WHERE watching <> ''")

    def has_waiting(self) -> bool:
        """True where a file is to be read, or a chunk to be embedded, in a root that is not paused.

        What is to be read is out of reach in a root that is away; the text of chunks is at hand.
        """
        row = self._db.execute(
            """SELECT EXISTS (SELECT 1 FROM files f JOIN roots r ON r.id = f.root_id WHERE f.state = 'pending'
                AND r.leaving = 0 AND r.away = 0 AND r.paused = 0)
            OR EXISTS (SELECT 1 FROM files f JOIN roots r ON r.id = f.root_id WHERE f.embedded < f.chunks
                AND f.state IN ('indexed', 'failed') AND r.leaving = 0 AND r.paused = 0)"""
        ).fetchone()
        return bool(row[0])

    def mark_leaving(self, root_id: int) -> None:
        """From now on the root is gone for everyone; its chunks are purged next."""
        self._db.execute("UPDATE roots SET leaving = 1 WHERE id = ?", (root_id,))

    def delete_root(self, root_id: int) -> None:
        """Forget a root and its files, on disk too (their chunks must be gone from the vectors)."""
        self._db.execute("DELETE FROM roots WHERE id = ?", (root_id,))
        self._db.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def file_ids(self, root_id: int) -> list[int]:
        """The ids of all files of a root, also of one that is leaving."""
        return [row[0] for row in self._db.execute("SELECT id FROM files WHERE root_id = ?", (root_id,))]

    def absorb(self, child: Root, parent: Root, prefix: str) -> None:
        """Hand the files of a root over to one that contains it; `prefix` is the child's path in the parent."""
        join_sql = "CASE WHEN path = '' THEN ? ELSE ? || path END"
        with self.transaction():
            self._db.execute(
                f"UPDATE OR IGNORE files SET root_id = ?, path = {join_sql} WHERE root_id = ?",  # noqa: S608 - constant
                (parent.id, storable(prefix), storable(join(prefix, "x")[:-1]), child.id),
            )
            self._db.execute("DELETE FROM roots WHERE id = ?", (child.id,))


def _texts(stored: str) -> tuple[str, ...]:
    return tuple(map(from_storable, json.loads(stored)))
