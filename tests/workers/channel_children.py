"""Children for test_channel: each answers a request with what it was asked."""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import TYPE_CHECKING

from app.workers import protocol

if TYPE_CHECKING:
    from multiprocessing.connection import Connection


def echo(connection: Connection) -> None:
    """Answers with the id, the text and this process; "sleep" never answers; "exit N" ends the process."""
    cancelled: list[int] = []
    try:
        while True:
            header, _ = protocol.receive(connection)
            if header.get("op") == "cancel":
                cancelled.append(header["id"])
                continue
            text = header["text"]
            if text.startswith("exit"):
                os._exit(int(text.split()[1]))
            if text != "sleep":
                answer = {"id": header["id"], "text": text, "pid": os.getpid(), "cancelled": cancelled}
                protocol.send(connection, answer, text.encode())
    except EOFError:
        return


def dies(connection: Connection) -> None:
    """Ends over its first request."""
    protocol.receive(connection)
    os._exit(7)


def dies_once(connection: Connection, mark: str) -> None:
    """Ends over its first request, and echoes from the second start on."""
    if not Path(mark).exists():
        Path(mark).touch()
        protocol.receive(connection)
        os._exit(7)
    echo(connection)


def leaves(connection: Connection) -> None:
    """Answers one request and goes, as a child does that is idle."""
    header, _ = protocol.receive(connection)
    protocol.send(connection, {"id": header["id"], "pid": os.getpid()})
    time.sleep(0.05)


def leaves_unanswered(connection: Connection, *_: object) -> None:
    """Takes a request and goes in peace, as a script does that was not meant to run twice."""
    protocol.receive(connection)
