"""What there is to filter by: the types, languages and folders of the files that can be found, each with its count."""

from __future__ import annotations

import os
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.paths import from_storable
from app.store.records import join

if TYPE_CHECKING:
    import sqlite3

_FOUND = "f.state = 'indexed' AND f.chunks > 0 AND r.leaving = 0"
_MAX_SUFFIX = 12  # characters; what is longer behind a dot is no type but a part of a name


@dataclass(frozen=True, slots=True)
class Facets:
    """Each value with how many files have it, most first.

    `types` are lower-case suffixes without their dot, `languages` ISO 639-1 codes, `folders` the absolute paths of the
    roots, each followed by the folders right in it.
    """

    types: tuple[tuple[str, int], ...] = ()
    languages: tuple[tuple[str, int], ...] = ()
    folders: tuple[tuple[str, int], ...] = ()


def read_facets(database: sqlite3.Connection) -> Facets:
    """Count them in the catalog; one look at the table of files for each kind."""
    languages = database.execute(
        f"SELECT f.language, count(*) FROM files f JOIN roots r ON r.id = f.root_id "  # noqa: S608
        f"WHERE {_FOUND} AND f.language IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1"
    )
    return Facets(_types(database), tuple(map(tuple, languages)), _folders(database))


def _types(database: sqlite3.Connection) -> tuple[tuple[str, int], ...]:
    # What follows the last dot: the path without its trailing characters that are no dot, taken off the path.
    path = "CASE f.path WHEN '' THEN r.path ELSE f.path END"
    rows = database.execute(
        f"""SELECT lower(replace(p, rtrim(p, replace(p, '.', '')), '')) AS suffix, count(*)
        FROM (SELECT {path} AS p FROM files f JOIN roots r ON r.id = f.root_id WHERE {_FOUND}) WHERE p LIKE '%.%'
        GROUP BY 1 ORDER BY 2 DESC, 1"""  # noqa: S608
    )
    return tuple((suffix, count) for suffix, count in rows if _is_suffix(suffix))


def _is_suffix(text: str) -> bool:
    return 0 < len(text) <= _MAX_SUFFIX and all(letter.isalnum() or letter in "+-_" for letter in text)


def _folders(database: sqlite3.Connection) -> tuple[tuple[str, int], ...]:
    rows = database.execute(
        f"""SELECT r.path, substr(f.path, 1, instr(f.path, ?) - 1), count(*)
        FROM files f JOIN roots r ON r.id = f.root_id WHERE {_FOUND} GROUP BY 1, 2""",  # noqa: S608
        (os.sep,),
    )
    roots: Counter[str] = Counter()
    inner: dict[str, Counter[str]] = {}
    for stored_root, stored_part, count in rows:
        root = from_storable(stored_root)
        roots[root] += count
        if stored_part:
            inner.setdefault(root, Counter())[join(root, from_storable(stored_part))] += count
    ordered: list[tuple[str, int]] = []
    for root, count in roots.most_common():
        ordered += [(root, count), *inner.get(root, Counter()).most_common()]
    return tuple(ordered)
