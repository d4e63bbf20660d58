"""At the start of a writer: was the library left in order, and if not, what can be told cheaply is put right.

Damage that a look at the files shows (settings, catalog) is mended here. Whether the tables are whole is looked at by
the index thread (`mending`), which a file beside the catalog asks for.
"""

from __future__ import annotations

import contextlib
import logging
import sqlite3
import time
import tomllib
from typing import TYPE_CHECKING

from app.store.catalog import Catalog
from app.store.keepsake import Keepsake, read_keepsake, restore
from app.store.notices import tell

if TYPE_CHECKING:
    from pathlib import Path

    from app.paths import DataDir

log = logging.getLogger(__name__)
_DAMAGED = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


def recover(data_dir: DataDir) -> None:
    """Note that a writer works from now on; after one that never ended, look at what it left.

    Only while the writer lock is held. Raises ResourceError as `Catalog`.
    """
    was_left = data_dir.running_file.exists()
    if was_left:
        data_dir.suspect_file.touch(mode=0o600)
    data_dir.running_file.touch(mode=0o600)
    mended = recover_settings(data_dir)
    reason = damage(data_dir.catalog_file, is_thorough=was_left or data_dir.suspect_file.exists())
    if reason:
        data_dir.suspect_file.touch(mode=0o600)
        _rebuild(data_dir, reason)
    if mended:
        with contextlib.closing(Catalog(data_dir.catalog_file)) as catalog:
            tell(catalog, mended)


def repair(data_dir: DataDir) -> None:
    """After damage was met at work: as at the start after a crash; the tables are examined by the next run.

    Only while the writer lock is held, and with no connection for writing open. Raises OSError, where the catalog
    cannot be set aside, and as `Catalog`.
    """
    data_dir.suspect_file.touch(mode=0o600)
    if reason := damage(data_dir.catalog_file, is_thorough=True):
        _rebuild(data_dir, reason)


def left_in_order(data_dir: DataDir) -> None:
    """Note that the writer has ended and all it wrote is whole."""
    data_dir.running_file.unlink(missing_ok=True)


def recover_settings(data_dir: DataDir) -> str:
    """Take the copy of the settings where the file was cut; what was done, in a sentence, "" where nothing was.

    A file is taken for cut when it is empty, holds zeros, or ends within a line that the copy has whole. What a
    person wrote into it by hand is none of that, and stays theirs to mend.
    """
    file, copy = data_dir.settings_file, data_dir.settings_copy
    try:
        found, kept = file.read_bytes(), copy.read_bytes()
    except OSError:
        return ""
    if not kept.strip() or found == kept or not _is_cut(found, kept):
        return ""
    aside = _free_name(file, time.strftime("%Y%m%d-%H%M%S"))
    file.replace(aside)
    file.write_bytes(kept)
    log.warning("settings damaged, set aside as %s", aside)
    return f"The settings file was damaged. The settings are those saved last; the damaged file is {aside.name}."


def _is_cut(found: bytes, kept: bytes) -> bool:
    if not found.strip() or b"\0" in found:
        return True
    try:
        tomllib.loads(found.decode("utf-8"))
    except ValueError:
        return kept.startswith(found)
    return False


def damage(file: Path, *, is_thorough: bool) -> str:
    """What is wrong with a catalog file, "" where nothing is. Other troubles, such as a full disk, are not damage."""
    if not file.exists() or not file.stat().st_size:
        return "its file is empty or gone" if read_keepsake(file).roots else ""
    try:
        with contextlib.closing(_open(file)) as database:
            if is_thorough and (said := database.execute("PRAGMA quick_check(1)").fetchone()[0]) != "ok":
                return str(said)
            if database.execute("PRAGMA user_version").fetchone()[0]:
                database.execute("SELECT count(*) FROM roots")
    except sqlite3.DatabaseError as error:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        is_damage = code in _DAMAGED or "no such table" in str(error)
        return str(error) if is_damage else ""
    return ""


def _open(file: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{file.absolute().as_uri()}?mode=rw", uri=True, timeout=10.0)


def _rebuild(data_dir: DataDir, reason: str) -> None:
    """Set the catalog aside and make another with the same folders; its files come from the tables and a scan."""
    file = data_dir.catalog_file
    kept = _roots_still_readable(file) or read_keepsake(file)
    aside = _free_name(file, time.strftime("%Y%m%d-%H%M%S"))
    for part in ("", "-wal", "-shm"):
        with contextlib.suppress(FileNotFoundError):
            file.with_name(file.name + part).replace(aside.with_name(aside.name + part))
    log.warning("catalog damaged, set aside as %s: %s", aside, reason)
    with contextlib.closing(Catalog(file)) as catalog:
        restore(catalog, kept)
        known = "Your folders are known and are read again; vectors are kept."
        advice = known if kept.roots else "Which folders it had cannot be told; add them again."
        tell(catalog, f"The catalog was damaged ({reason}) and is set aside as {aside.name}. {advice}")


def _roots_still_readable(file: Path) -> Keepsake | None:
    """Roots and meta values of a damaged catalog, where the damage lies elsewhere in it."""
    if not file.exists():
        return None
    try:
        with contextlib.closing(_open(file)) as database:
            found = Keepsake.of(database)
    except sqlite3.DatabaseError:
        return None
    return found if found.roots else None


def _free_name(file: Path, stamp: str) -> Path:
    """A name for a damaged file that no earlier one has."""
    for number in range(1, 100):
        aside = file.with_name(f"{file.name}.damaged-{stamp}" + (f"-{number}" if number > 1 else ""))
        if not aside.exists():
            break
    return aside
