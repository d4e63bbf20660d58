"""Deletes what a library keeps: text, vectors, catalog and logs, and the models where that is wanted."""

from __future__ import annotations

import contextlib
import shutil
from typing import TYPE_CHECKING

from app.errors import ResourceError, ResourceProblem
from app.settings import load_settings
from app.store.keepsake import keepsake_file
from app.store.lock import WriterLock
from app.store.place import bond_file, place_of, read_bond

if TYPE_CHECKING:
    from pathlib import Path

    from app.paths import DataDir


def delete_library(data_dir: DataDir, *, models: bool) -> None:
    """Delete all but the settings, and the models where `models` is false; the person's own files stay as they are.

    For the time when no engine is open here. Raises ResourceError: index_locked where another process works on the
    library, data_dir_unusable where something cannot be deleted; what could be is gone then.
    """
    lock = WriterLock(data_dir)
    lock.acquire()
    try:
        if read_bond(data_dir) is not None:  # a part of it lies in an object store
            place_of(data_dir, load_settings(data_dir.settings_file)).delete()
        left = _delete(data_dir, models=models)
    finally:
        lock.release()
    if left:
        text = f"Not everything could be deleted: {left}. Close other programs that use it and try again."
        raise ResourceError(ResourceProblem.DATA_DIR, text)


def _delete(data_dir: DataDir, *, models: bool) -> str:
    """The first thing that resisted and why, "" where all is gone."""
    problems: list[str] = []

    def note(path: object, error: object) -> None:
        problems.append(f"{path} ({error})")

    for file in _files(data_dir):
        try:
            file.unlink(missing_ok=True)
        except OSError as error:
            note(file, error.strerror)
    weights = data_dir.models_dir if models else data_dir.weights_dir
    for folder in (data_dir.vectors_dir, data_dir.cache_dir, data_dir.scratch_dir, weights):
        if not folder.exists():
            continue
        shutil.rmtree(folder, onerror=lambda _, path, error: note(path, error[1]))
    _empty_logs(data_dir.logs_dir)
    return problems[0] if problems else ""


def _files(data_dir: DataDir) -> list[Path]:
    """All that says what was in the library; the mark of an unclean end too, lest the next start looks for it."""
    marks = [
        bond_file(data_dir),
        keepsake_file(data_dir.catalog_file),
        data_dir.trouble_file,
        data_dir.running_file,
        data_dir.suspect_file,
    ]
    databases = (data_dir.catalog_file.name, data_dir.searches_file.name)
    return [*(file for name in databases for file in data_dir.root.glob(f"{name}*")), *marks]


def _empty_logs(folder: Path) -> None:
    """Emptied and not deleted: this program has its log open, and names of files stand in it."""
    for file in folder.glob("*.log*"):
        with contextlib.suppress(OSError):
            file.write_bytes(b"")
