"""Children that try what a hijacked parser would try, and report how it went."""

from __future__ import annotations

import ctypes
import os
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from app.workers import protocol
from app.workers.limits import allow_processor_time

if TYPE_CHECKING:
    from collections.abc import Callable
    from multiprocessing.connection import Connection


def _error_of(action: Callable[[], object]) -> str:
    try:
        action()
    except OSError as error:
        return type(error).__name__
    return "worked"


def report(connection: Connection) -> None:
    """Descriptors, temporary folder, network, programs and privileges, as this process finds them."""
    status = Path("/proc/self/status").read_text("ascii")
    with tempfile.NamedTemporaryFile(delete=False) as left:
        left.write(b"left behind")
    protocol.send(connection, {
        "descriptors": {name: os.readlink(f"/proc/self/fd/{name}") for name in os.listdir("/proc/self/fd")
                        if os.path.lexists(f"/proc/self/fd/{name}")},
        "own": connection.fileno(),
        "temporary": left.name,
        "folder": tempfile.gettempdir(),
        "mode": oct(os.stat(tempfile.gettempdir()).st_mode & 0o777),
        "socket": _error_of(socket.socket),
        "program": _error_of(lambda: subprocess.run([sys.executable, "-c", ""], check=True)),
        "no_new_privs": "NoNewPrivs:\t1" in status,
        "dumpable": ctypes.CDLL(None).prctl(3, 0, 0, 0, 0),
    })  # fmt: skip
    time.sleep(60)


def crash(connection: Connection) -> None:
    """Dies in native code, by reading where nothing is."""
    protocol.send(connection, {"ready": True})
    ctypes.string_at(1)


def burn(connection: Connection) -> None:
    """Uses more processor time than it may."""
    allow_processor_time(-1.5)
    protocol.send(connection, {"ready": True})
    while True:
        pass


def wait_with_the_interpreter_held(connection: Connection) -> None:
    """Sits in native code that never lets another Python thread run; only the kernel can end it."""
    protocol.send(connection, {"pid": os.getpid()})
    ctypes.PyDLL(None).sleep(120)


def make_a_child_and_die() -> None:
    """A parent (its own process) that starts a sandboxed child, prints its pid and is killed."""
    from app.workers.process import Sandbox, WorkerProcess

    worker = WorkerProcess(wait_with_the_interpreter_held, name="orphan", sandbox=Sandbox())
    worker.start()
    print(worker.receive()[0]["pid"], flush=True)
    os.kill(os.getpid(), 9)
