"""Stand-ins for the extractor's child: real processes that do what a hostile document can make a parser do.

The file name of a request says what happens; anything else goes to the real extractor.
"""

from __future__ import annotations

import ctypes
import os
import time
from pathlib import Path
from typing import TYPE_CHECKING

from app.workers import extractor, protocol
from app.workers.limits import Limits, confine

if TYPE_CHECKING:
    from multiprocessing.connection import Connection


def hostile(connection: Connection, limits: Limits, is_background: bool) -> None:  # noqa: ARG001 - the extractor's signature
    confine(limits)
    protocol.send(connection, {"ready": True})
    files = 0
    while True:
        try:
            request, _ = protocol.receive(connection)
        except (EOFError, OSError):
            return
        _behave(connection, request, _name(request), files)
        files += 1


def _name(request: protocol.Header) -> str:
    """The name of the file; "enclosed" are what an attachment or a grammar does, unless care is asked for."""
    name = Path(request["path"]).stem
    return name if request.get("careful", False) else name.removeprefix("enclosed ")


def _behave(connection: Connection, request: protocol.Header, name: str, files: int) -> None:
    if name.startswith("hang"):
        time.sleep(600)
    elif name.startswith("spin"):
        while True:
            pass
    elif name.startswith(("crash", "native", "abort")) or (name.startswith("tired") and files):
        _crash(name)
    elif name.startswith("grow"):
        _grow()
    elif name.startswith("bug"):
        protocol.send(connection, *extractor.answer({"op": "none that exists"}))
    elif name.startswith("junk"):
        connection.send_bytes(b"\xff\xff\xff\xff not a message")
    elif name.startswith("lie"):
        protocol.send(connection, {"content_hash": "00", "size": -1, "chunks": [{"text": 5}]})
    elif name.startswith("bomb"):
        protocol.send(connection, *_eat_memory())
    else:
        protocol.send(connection, *extractor.answer(request))


def _crash(name: str) -> None:
    """Tired ones crash too, but not in a fresh process."""
    if name.startswith("native"):
        ctypes.string_at(1)  # SIGSEGV
    if name.startswith("abort"):
        os.abort()
    os._exit(139)


def _grow() -> None:
    """Holds more than the children may together, but less than its limit of addresses, and stays."""
    hoard = bytearray(600 * 1024 * 1024)
    hoard[::4096] = b"x" * len(hoard[::4096])
    time.sleep(600)


def _eat_memory() -> extractor.Answer:
    hoard = []
    try:
        while True:
            hoard.append(bytearray(64 * 1024 * 1024))
    except MemoryError:
        hoard.clear()
        return extractor.out_of_memory(), b""


def dead_on_arrival(connection: Connection, limits: Limits, is_background: bool) -> None:  # noqa: ARG001
    os._exit(3)


def echo(connection: Connection) -> None:
    """Sends back every message; ends when asked to."""
    while True:
        try:
            header, payload = protocol.receive(connection)
        except (EOFError, OSError):
            return
        if header.get("exit"):
            os._exit(7)
        if header.get("sleep"):
            time.sleep(header["sleep"])
        protocol.send(connection, header, payload)


def report_limits(connection: Connection, limits: Limits) -> None:
    """What a confined process may and may not do."""
    import resource
    import signal

    confine(limits)
    report: protocol.Header = {
        "core": resource.getrlimit(resource.RLIMIT_CORE)[0],
        "files": resource.getrlimit(resource.RLIMIT_NOFILE)[0],
        "written": resource.getrlimit(resource.RLIMIT_FSIZE)[0],
        "interrupt_ignored": signal.getsignal(signal.SIGINT) == signal.SIG_IGN,
    }
    try:
        bytearray((limits.memory_mb + 600) * 1024 * 1024)
    except MemoryError:
        report["memory"] = "bounded"
    report["small"] = len(bytearray(32 * 1024 * 1024))
    protocol.send(connection, report)


def alarmed(connection: Connection) -> None:
    """Sets an alarm and never looks up again."""
    from app.workers.limits import set_alarm

    set_alarm(0.2)
    protocol.send(connection, {"ready": True})
    while True:
        pass
