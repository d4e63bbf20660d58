from __future__ import annotations

import errno
import sqlite3

import pytest

from app.errors import ResourceProblem
from app.store.disk_full import is_no_room, is_refusal, refusal


@pytest.mark.parametrize(
    "error",
    [
        OSError(errno.ENOSPC, "No space left on device"),
        OSError(errno.EFBIG, "File too large"),
        RuntimeError("lance error: LanceError(IO): ... No space left on device (os error 28)"),
        RuntimeError("There is not enough space on the disk. (os error 112)"),
        sqlite3.OperationalError("database or disk is full"),
    ],
)
def test_no_room(error: Exception) -> None:
    assert is_no_room(error)
    assert refusal(error).code is ResourceProblem.DISK_FULL


@pytest.mark.parametrize("error", [PermissionError(13, "x"), RuntimeError("Too many open files (os error 24)")])
def test_a_refusal_is_no_damage(error: Exception) -> None:
    assert is_refusal(error)
    assert not is_no_room(error)
    assert refusal(error).code is ResourceProblem.DATA_DIR


@pytest.mark.parametrize("error", [KeyError("x"), RuntimeError("failed to fill whole buffer"), ValueError("bad magic")])
def test_damage_is_neither(error: Exception) -> None:
    assert not is_refusal(error)


def test_a_write_that_sqlite_could_not_make_is_no_room() -> None:
    error = sqlite3.OperationalError("disk I/O error")
    error.sqlite_errorname = "SQLITE_IOERR_WRITE"
    assert is_no_room(error)
