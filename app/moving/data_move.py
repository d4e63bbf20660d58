"""Moves the data folder: claim, copy, switch, delete the old one. Until the switch the old one is the library.

A program that is killed on the way leaves either the old folder as the library, with a copy that the next move to the
same place goes on with, or the new one, which deletes the old one when it is opened.
"""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
import threading
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from app.embedding.transfer import Transfer, TransferMeter
from app.errors import ResourceError, ResourceProblem
from app.logs import leave_log
from app.moving.copying import copy_entry, entries_of, is_copied, remove_others
from app.moving.journal import Journal, point_to, read_journal, write_journal
from app.moving.target import check_room, check_target, lies_in
from app.paths import DataDir, is_own_name, moved_to, pointer_file, usual_data_folder
from app.settings import load_settings, save_settings
from app.store.catalog import Catalog
from app.store.durable import sync_tree
from app.store.hash_cache import HashCache
from app.store.lock import WriterLock

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from app.moving.copying import Entry


class DataMove:
    """One move of a data folder to another place; one thread at a time. Searching goes on until the end."""

    def __init__(self, source: DataDir, target: Path) -> None:
        """Nothing is done yet."""
        self.source = source
        self.target = DataDir(Path(os.path.abspath(target.expanduser())))
        self._lock = WriterLock(source)
        self._is_claimed = False

    def check(self) -> int:
        """Bytes that have to be copied. Raises UsageError where the target cannot be the data folder."""
        check_target(self.source, self.target.root, _roots(self.source))
        missing = self._missing(entries_of(self.source.root))
        needed = sum(entry.size for entry in missing)
        place = next(folder for folder in (self.target.root, *self.target.root.parents) if folder.exists())
        check_room(place, needed)
        return needed

    def claim(self) -> None:
        """Keep every writer out of the old folder, until `release` or `delete_source`.

        Raises ResourceError (index_locked, data_dir_unusable).
        """
        self._lock.acquire()
        self._is_claimed = True
        try:
            self.target.root.mkdir(mode=0o700, parents=True, exist_ok=True)
            write_journal(self.target.arriving_file, Journal(self.source.root))
            write_journal(self.source.moving_file, Journal(self.target.root))
        except OSError as error:
            self.release()
            raise _failed(self.target.root, error) from error

    def release(self) -> None:
        """Let others write again."""
        if self._is_claimed:
            self._is_claimed = False
            self._lock.release()

    def copy(
        self, on_progress: Callable[[Transfer], None] = lambda _: None, should_stop: Callable[[], bool] = lambda: False
    ) -> None:
        """Copy and verify what is not there yet.

        Raises Cancelled, and ResourceError (disk_full, data_dir_unusable); what has come is kept either way.
        """
        old, new = self.source.root, self.target.root
        entries = entries_of(old)
        missing = self._missing(entries)
        total = sum(entry.size for entry in entries)
        meter = TransferMeter(new.name, total, on_progress)
        meter.start(total - sum(entry.size for entry in missing))
        try:
            remove_others(new, entries)
            for entry in missing:
                copy_entry(old, new, entry, meter.advance, should_stop)
            _keep_empty_folders(old, new)
            sync_tree(new, {})
        except OSError as error:
            raise _failed(new, error) from error
        meter.finish()

    def switch(self) -> bool:
        """Make the copy the library; True where a plain start finds it, False where only --data-dir does.

        Raises ResourceError(data_dir_unusable), and then the old folder is the library still.
        """
        old, new = self.source.root, self.target
        is_found = old == (moved_to() or usual_data_folder())
        try:
            _rename_models(new, old)
            # A pointer is the last word; where it goes, the journal has to say it before.
            if is_found and new.root != usual_data_folder():
                point_to(new.root)
            write_journal(new.arriving_file, Journal(old, is_done=True))
            if is_found:
                point_to(new.root)
        except OSError as error:
            raise _failed(new.root, error) from error
        return is_found

    def delete_source(self) -> str:
        """Delete what Lodestone kept in the old folder, and the folder where nothing else is in it.

        For the time when no engine is open there. Gives what could not be deleted and why, "" where all is gone.
        """
        self.release()
        return clean_up(self.target)

    def give_up(self) -> None:
        """Delete the copy; the old folder stays the library. For a move that was not switched."""
        journal = read_journal(self.target.arriving_file)
        if journal.place == self.source.root and not journal.is_done:
            _delete_own(self.target.root)
        self.source.moving_file.unlink(missing_ok=True)
        self.release()

    def _missing(self, entries: list[Entry]) -> list[Entry]:
        if read_journal(self.target.arriving_file).place != self.source.root:
            return entries
        return [entry for entry in entries if not is_copied(entry, self.target.root)]


def unfinished(data_dir: DataDir) -> Path | None:
    """Where this data folder was on its way to when the move was broken off; None where it was not."""
    place = read_journal(data_dir.moving_file).place
    return place if place is not None and not lies_in(place, data_dir.root) else None


def clean_up(data_dir: DataDir) -> str:
    """Delete the folder that this one was moved from, if it was and another program does not use it.

    Gives what could not be deleted and why, "" where there is nothing left to do. Raises nothing.
    """
    journal = read_journal(data_dir.arriving_file)
    if journal.place is None or not (journal.is_done or moved_to() == data_dir.root):
        return ""
    old = DataDir(journal.place)
    problem = ""
    if read_journal(old.moving_file).place == data_dir.root:
        lock = WriterLock(old)
        try:
            lock.acquire()
        except ResourceError as error:
            return error.user_message
        try:
            problem = _delete_own(old.root)
        finally:
            lock.release()
        _delete_last(old)
    if not problem:
        with contextlib.suppress(OSError):
            data_dir.arriving_file.unlink()
    return problem


def clean_up_behind(data_dir: DataDir) -> threading.Thread:
    """`clean_up` in the background, for it may have much to delete; cut short, the next start goes on with it."""
    former = read_journal(data_dir.arriving_file).place
    if former is not None and former != data_dir.root:
        leave_log(DataDir(former))
    thread = threading.Thread(target=clean_up, args=(data_dir,), name="clean-up", daemon=True)
    thread.start()
    return thread


def _roots(data_dir: DataDir) -> Sequence[str]:
    if not data_dir.catalog_file.exists():
        return []
    with contextlib.closing(Catalog(data_dir.catalog_file, read_only=True)) as catalog:
        return [info.path for info in catalog.root_infos()]


def _keep_empty_folders(old: Path, new: Path) -> None:
    """LanceDB expects the folders of a table, empty or not."""
    for place, folders, _ in os.walk(old / "vectors"):
        for folder in folders:
            (new / os.path.relpath(place, old) / folder).mkdir(mode=0o700, parents=True, exist_ok=True)


def _rename_models(new: DataDir, old: Path) -> None:
    """Model files that the settings name by their path have moved with the folder, and so have their hashes."""
    kept = DataDir(old)  # what was chosen while it was copied counts, too
    for source, file in ((kept.settings_file, new.settings_file), (kept.settings_copy, new.settings_copy)):
        if source.exists():
            settings = load_settings(source)
            model, reranker = (_renamed(path, old, new.root) for path in (settings.model, settings.reranker))
            save_settings(replace(settings, model=model, reranker=reranker), file)
    hashes = HashCache(new.hashes_file)
    for key in [key for key in hashes if key != _renamed(key, old, new.root)]:
        hashes[_renamed(key, old, new.root)] = hashes.pop(key)


def _renamed(path: str, old: Path, new: Path) -> str:
    start = f"{old}{os.sep}"
    return f"{new}{os.sep}{path[len(start) :]}" if path.startswith(start) else path


def _delete_own(folder: Path) -> str:
    """All but what says that a move is under way, and the lock. The first thing that resisted, "" if none did."""
    problems: list[str] = []
    last = {"moving.json", "arriving.json", "writer.lock"}
    try:
        found = [entry for entry in os.scandir(folder) if is_own_name(entry.name) and entry.name not in last]
    except OSError as error:
        return f"{folder} ({error.strerror})"
    for entry in found:
        if entry.is_dir(follow_symlinks=False):
            shutil.rmtree(entry.path, onerror=lambda _, path, error: problems.append(f"{path} ({error[1]})"))
        else:
            _delete_file(Path(entry.path), problems)
    if not problems:
        _delete_last(DataDir(folder))
    return problems[0] if problems else ""


def _delete_last(data_dir: DataDir) -> None:
    """The folder itself goes where it is empty; the pointer keeps the usual one."""
    for file in (data_dir.arriving_file, data_dir.moving_file, data_dir.lock_file):
        with contextlib.suppress(OSError):  # of Windows, for a lock that is held
            file.unlink(missing_ok=True)
    if data_dir.root != pointer_file().parent or not pointer_file().exists():
        with contextlib.suppress(OSError):  # other things lie in it
            data_dir.root.rmdir()


def _delete_file(file: Path, problems: list[str]) -> None:
    try:
        file.unlink(missing_ok=True)
    except OSError as error:
        problems.append(f"{file} ({error.strerror})")


def _failed(folder: Path, error: OSError) -> ResourceError:
    if error.errno == errno.ENOSPC:
        text = f"There is no room left in {folder}. Make room and go on; what has come is kept."
        return ResourceError(ResourceProblem.DISK_FULL, text)
    text = f"{error.filename or folder} cannot be copied: {error.strerror or error}. Mend that and go on."
    return ResourceError(ResourceProblem.DATA_DIR, text)
