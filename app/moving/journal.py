"""What both folders remember of a move, so that it can be gone on with after whatever end the program came to."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from app.errors import ResourceError, ResourceProblem, UsageError
from app.paths import moved_to, pointer_file, usual_data_folder
from app.store.durable import write_whole

if TYPE_CHECKING:
    from app.paths import DataDir


@dataclass(frozen=True, slots=True)
class Journal:
    """`place` is the other folder, None where no move is under way; `is_done` once the copy is the library."""

    place: Path | None = None
    is_done: bool = False


def read_journal(file: Path) -> Journal:
    """What stands in `moving.json` or `arriving.json`; nothing where it cannot be read."""
    try:
        kept = json.loads(file.read_bytes())
        return Journal(Path(kept["place"]), bool(kept["done"]))
    except (OSError, ValueError, TypeError, KeyError):
        return Journal()


def write_journal(file: Path, journal: Journal) -> None:
    """Keep it, whole or not at all. Raises OSError."""
    write_whole(file, json.dumps({"place": str(journal.place), "done": journal.is_done}).encode())


def point_to(place: Path) -> None:
    """Have a start without --data-dir find the data folder here. Raises ResourceError(data_dir_unusable)."""
    file = pointer_file()
    try:
        if place == usual_data_folder():
            file.unlink(missing_ok=True)
            return
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        write_whole(file, str(place).encode("utf-8", "surrogateescape") + os.linesep.encode())
    except OSError as error:
        text = f"{file} cannot be written: {error.strerror or error}. Give yourself access to it and try again."
        raise ResourceError(ResourceProblem.DATA_DIR, text) from error


def check_is_whole(data_dir: DataDir) -> None:
    """Raises UsageError for a folder into which a move has not brought everything."""
    journal = read_journal(data_dir.arriving_file)
    if journal.place is None or journal.is_done or moved_to() == data_dir.root:
        return
    raise UsageError(
        f"Not everything has been moved to {data_dir.root} yet. The library is still in {journal.place}: go on with "
        f'the move there, in the settings or with: lodestone --data-dir "{journal.place}" data-dir --move '
        f'"{data_dir.root}"'
    )
