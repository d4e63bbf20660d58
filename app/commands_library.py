"""`lodestone library`: where the library lies, in the data folder or in an object store that many computers read."""

from __future__ import annotations

import contextlib
import sys
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from app.cli import OK
from app.console import print_json, print_line
from app.embedding.keys import forget_key, keep_key
from app.errors import ResourceError, ResourceProblem, UsageError
from app.settings import load_settings, save_settings
from app.store.location import Location
from app.store.lock import WriterLock
from app.store.place import SharedPlace, place_of

if TYPE_CHECKING:
    import argparse

    from app.paths import DataDir
    from app.settings import Settings


def library(arguments: argparse.Namespace, data_dir: DataDir) -> int:
    """Show the place, or choose another. Raises UsageError and ResourceError; then all stays as it was."""
    data_dir.prepare()
    if arguments.action == "use":
        _use(data_dir, arguments.url, tuple(arguments.options), from_stdin=arguments.key_from_stdin)
    elif arguments.action == "off":
        _leave(data_dir)
    _show(arguments, data_dir, load_settings(data_dir.settings_file))
    return OK


def _use(data_dir: DataDir, url: str, options: tuple[str, ...], *, from_stdin: bool) -> None:
    """Ask the store whose library it is before anything is kept in the settings."""
    location = Location.parse(url, options)
    settings = replace(load_settings(data_dir.settings_file), library=location.url, storage_options=options)
    with _writing(data_dir):
        if from_stdin:
            keep_key(location.url, _read_keys(location))
        place = place_of(data_dir, settings)
        try:
            place.claim()
        except ResourceError as error:
            if error.code is not ResourceProblem.INDEX_LOCKED:  # another computer writes: this one reads
                raise
        _save(data_dir, settings)


def _leave(data_dir: DataDir) -> None:
    with _writing(data_dir):
        settings = load_settings(data_dir.settings_file)
        if settings.library:
            forget_key(settings.library)
        settings = replace(settings, library="", storage_options=())
        place_of(data_dir, settings)
        _save(data_dir, settings)


def _read_keys(location: Location) -> str:
    line = sys.stdin.readline().strip()
    identity, _, secret = line.partition(":")
    if location.scheme != "s3" or not identity or not secret:
        raise UsageError(
            "Pipe in one line, ACCESS_KEY_ID:SECRET_ACCESS_KEY. Keys of gs:// and az:// are kept in the "
            "environment only."
        )
    return line


@contextlib.contextmanager
def _writing(data_dir: DataDir) -> Any:
    """No other program has the library open for writing meanwhile. Raises ResourceError(index_locked)."""
    lock = WriterLock(data_dir)
    lock.acquire()
    try:
        yield
    finally:
        lock.release()


def _save(data_dir: DataDir, settings: Settings) -> None:
    save_settings(settings, data_dir.settings_file)
    save_settings(settings, data_dir.settings_copy)


def _show(arguments: argparse.Namespace, data_dir: DataDir, settings: Settings) -> None:
    place = place_of(data_dir, settings)
    if not isinstance(place, SharedPlace):
        told: dict[str, Any] = {"library": "", "options": [], "role": "writer", "state": ""}
        line = f"The library lies in the data folder ({data_dir.root})."
    else:
        role = "writer" if place.is_writer else "reader"
        line = place.examine()
        told = {"library": settings.library, "options": list(settings.storage_options), "role": role, "state": line}
    if arguments.json:
        print_json(told)
    else:
        print_line(line)
