"""A process that lives the life of a library and is killed, or kills one of its workers, at the n-th event of it.

It indexes a folder; then another one beside it comes, loses a file and is removed again, so that compaction, the index
of vectors, the purge and the bank of vanished vectors are at work, too. What is left at the end is the first folder.

Events are what tests can name: steps of progress, and the beginning and end of every write to catalog, table, bank and
keepsake, and of each step of LanceDB's within an optimisation.
Arguments: data dir, folder, whom to kill (program, extractor, embedder, nobody), n, milliseconds to wait then.
Prints the numbers of events, of workers that were killed, and of texts embedded; and, to stderr, the events by name.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.engine import Engine
from app.paths import DataDir
from app.store import vector_index
from app.store.catalog import Catalog
from app.store.chunk_table import ChunkTable
from app.store.lance import load_lancedb
from app.store.vector_bank import VectorBank, VectorBanks
from app.store.vocabulary import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Callable

_WRITES = (
    (Catalog, ("queue_files", "mark_in_progress", "mark_indexed", "set_meta", "add_embedded", "delete_files")),
    (Catalog, ("mark_leaving", "delete_root")),
    (ChunkTable, ("add", "remove", "put_vectors", "checkpoint", "compact", "purge")),
    (VectorBank, ("put", "drop_expired", "keep_only")),
    (VectorBanks, ("drop",)),
    (Vocabulary, ("rebuild",)),
)
_LANCE_STEPS = ("optimize", "create_index", "drop_index")
GUESTS = {"guest.txt": "A guest came over the hill and stayed for tea. ", "gone.txt": "The lantern went out at noon. "}


class Killer:
    def __init__(self, whom: str, at: int, wait_ms: float) -> None:
        self.events: list[str] = []
        self.killed = 0
        self._whom = whom
        self._at = at
        self._wait_s = wait_ms / 1000

    def event(self, what: object) -> None:
        self.events.append(what if isinstance(what, str) else "progress")
        if len(self.events) == self._at and self._whom != "nobody":
            threading.Thread(target=self._kill).start()
            if self._wait_s == 0 and self._whom == "program":
                time.sleep(60)

    def _kill(self) -> None:
        time.sleep(self._wait_s)
        if self._whom == "program":
            os.kill(os.getpid(), signal.SIGKILL)
        for child in multiprocessing.active_children():
            if child.name.endswith(self._whom):
                child.kill()
                self.killed += 1

    def watch(self, owner: type, name: str) -> None:
        real: Callable[..., Any] = getattr(owner, name)

        def watched(*arguments: Any, **more: Any) -> Any:
            self.event(name)
            result = real(*arguments, **more)
            self.event(name)
            return result

        setattr(owner, name, watched)


def watch_all(killer: Killer) -> None:
    """Every write, and LanceDB's own steps; vectors are indexed from the first one on."""
    assert vector_index.INDEX_FROM_NUMBERS > 1
    vector_index.INDEX_FROM_NUMBERS = 1
    for owner, names in _WRITES:
        for name in names:
            killer.watch(owner, name)
    load_lancedb()
    for name in _LANCE_STEPS:
        killer.watch(sys.modules["lancedb.table"].LanceTable, name)


def live(engine: Engine, folder: Path, killer: Killer) -> int:
    """Returns how many texts of the folder were embedded."""

    def index(*paths: Path) -> int:
        return engine.index([str(path) for path in paths], killer.event, lambda: False).chunks.embedded

    embedded = index(folder)
    guests = folder.with_name(f"{folder.name}-guests")
    guests.mkdir(exist_ok=True)
    for name, text in GUESTS.items():
        (guests / name).write_text(text * 20, "utf-8")
    index(guests)
    (guests / "gone.txt").unlink()
    index()
    engine.remove_root(guests)
    return embedded


def main() -> None:
    data, folder, whom, at, wait_ms = sys.argv[1:]
    killer = Killer(whom, int(at), float(wait_ms))
    watch_all(killer)
    with Engine.open(DataDir(Path(data))) as engine:
        embedded = live(engine, Path(folder), killer)
    print(len(killer.events), killer.killed, embedded)
    print(" ".join(killer.events), file=sys.stderr)


if __name__ == "__main__":
    main()
