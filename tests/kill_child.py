"""A process that indexes a folder and is killed, or kills one of its workers, at the n-th event of the run.

Events are what tests can name: steps of progress, and the beginning and end of every write to catalog and table.
Arguments: data dir, folder, whom to kill (program, extractor, embedder, nobody), n, milliseconds to wait then.
Prints the numbers of events, of workers that were killed, and of texts embedded.
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
from app.store.catalog import Catalog
from app.store.vectors import ChunkTable

if TYPE_CHECKING:
    from collections.abc import Callable

_WRITES = (
    (Catalog, ("queue_files", "mark_in_progress", "mark_indexed", "set_meta", "add_embedded")),
    (ChunkTable, ("add", "remove", "put_vectors", "checkpoint", "compact")),
)


class Killer:
    def __init__(self, whom: str, at: int, wait_ms: float) -> None:
        self.events = 0
        self.killed = 0
        self._whom = whom
        self._at = at
        self._wait_s = wait_ms / 1000

    def event(self, *_: object) -> None:
        self.events += 1
        if self.events == self._at and self._whom != "nobody":
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
            self.event()
            result = real(*arguments, **more)
            self.event()
            return result

        setattr(owner, name, watched)


def main() -> None:
    data, folder, whom, at, wait_ms = sys.argv[1:]
    killer = Killer(whom, int(at), float(wait_ms))
    for owner, names in _WRITES:
        for name in names:
            killer.watch(owner, name)
    with Engine.open(DataDir(Path(data))) as engine:
        report = engine.index([folder], killer.event, lambda: False)
    print(killer.events, killer.killed, report.chunks.embedded)


if __name__ == "__main__":
    main()
