"""What people are shown of the catalog."""

from __future__ import annotations

import os
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from app.paths import from_storable
from app.store.facets import Facets, read_facets
from app.store.records import FileDescription, FileProblem, FileState, Root, RootInfo, join

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection

# An indexed file has an error too where some of its chunks could not be embedded.
IS_PROBLEM = "(state IN ('failed', 'skipped') OR state = 'indexed' AND error_code IS NOT NULL)"
_BATCH = 500
EMPTIED = (
    "All its files are gone at once. They are forgotten at the next look, a minute later; if they lie on a drive that "
    "is not connected, connect it before."
)


class CatalogShown:
    """A part of `Catalog`."""

    _db: sqlite3.Connection
    _date_sql: str
    _has_root_choices: bool

    def roots(self) -> list[Root]:
        """See `CatalogRoots`."""
        raise NotImplementedError

    def counts(self) -> dict[str, int]:
        """Files by state."""
        return dict(self._db.execute("SELECT state, count(*) FROM files GROUP BY state"))

    def skips_by_code(self) -> dict[str, int]:
        """Skipped files by the code of DocumentProblem; of those without text, scans that wait to be recognised."""
        tried = "f.recognised" if self._has_root_choices else "0"
        rows = self._db.execute(
            f"""SELECT f.error_code, count(*) FROM files f JOIN roots r ON r.id = f.root_id
            WHERE f.state = 'skipped' AND r.leaving = 0 AND (f.error_code <> 'no_text' OR f.size > 0
                AND {tried} = 0 AND (r.path || f.path LIKE '%.pdf' OR r.path || f.path LIKE '%.xps'))
            GROUP BY f.error_code"""  # noqa: S608
        )
        return {code or "": count for code, count in rows}

    def chunk_counts(self) -> tuple[int, int]:
        """Chunks in all, and those that have a vector."""
        row = self._db.execute("SELECT coalesce(sum(chunks), 0), coalesce(sum(embedded), 0) FROM files").fetchone()
        return int(row[0]), int(row[1])

    def root_infos(self) -> list[RootInfo]:
        """Each root with its counts and how it is watched."""
        choices = "r.watching, r.watch_note, r.emptied_at" if self._has_root_choices else "'', '', NULL"
        roots = self.roots()  # first: one that another process adds meanwhile is counted, and not asked for
        rows = self._db.execute(
            f"""SELECT r.id, count(f.id), coalesce(sum(f.state = 'indexed'), 0), coalesce(sum(f.state = 'failed'), 0),
            coalesce(sum(f.state = 'skipped'), 0), coalesce(sum(f.chunks), 0), coalesce(sum(f.embedded), 0), {choices}
            FROM roots r LEFT JOIN files f ON f.root_id = r.id WHERE r.leaving = 0 GROUP BY r.id"""  # noqa: S608
        )
        found = {id_: columns for id_, *columns in rows}
        return [_root_info(root, *found[root.id]) for root in roots if root.id in found]

    def problems(self) -> list[FileProblem]:
        """Files without text or without a part of their vectors, with the reason, failed ones first."""
        rows = self._db.execute(
            f"""SELECT r.path, f.path, f.error_code, f.error_text, f.state FROM files f JOIN roots r ON r.id = f.root_id
            WHERE {IS_PROBLEM} AND r.leaving = 0 ORDER BY f.state, r.path, f.path"""  # noqa: S608
        )
        return [
            FileProblem(join(from_storable(root), from_storable(path)), code or "", message or "", FileState(state))
            for root, path, code, message, state in rows
        ]

    def folders(self) -> list[str]:
        """The absolute paths of all folders that hold files of the library, in no order."""
        rows = self._db.execute(
            """SELECT DISTINCT r.path, rtrim(f.path, replace(f.path, ?, '')) FROM files f
            JOIN roots r ON r.id = f.root_id WHERE r.leaving = 0 AND f.path <> ''""",  # a root may be a file
            (os.sep,),
        )
        return [join(from_storable(root), from_storable(path)) for root, path in rows]

    def facets(self) -> Facets:
        """What there is to filter by."""
        return read_facets(self._db)

    def describe(self, file_ids: Collection[int]) -> dict[int, FileDescription]:
        """What files say of themselves, by id; files that are gone are left out."""
        found: dict[int, FileDescription] = {}
        ids = list(file_ids)
        for start in range(0, len(ids), _BATCH):
            batch = ids[start : start + _BATCH]
            marks = ",".join("?" * len(batch))
            rows = self._db.execute(
                f"""SELECT id, coalesce(title, ''), coalesce(format, ''), language, {self._date_sql}, abs(mtime_ns)
                FROM files WHERE id IN ({marks})""",  # noqa: S608
                batch,
            )
            found.update({id_: FileDescription(*columns) for id_, *columns in rows})
        return found


def _root_info(root: Root, *columns: Any) -> RootInfo:
    files, indexed, failed, skipped, chunks, embedded, watching, note, emptied_at = columns
    state = "away" if root.away else "paused" if root.paused else watching
    info = RootInfo(root.path, files, indexed, failed, skipped, chunks, embedded, root.away, root.paused, state)
    if emptied_at is not None:
        note = EMPTIED
    elif state != watching:
        note = ""
    return replace(info, note=note, rules=root.rules, use_ignore_files=root.use_ignore_files)
