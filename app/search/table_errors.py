"""Errors of the chunk table, told apart from those of all else that a search asks."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from app.store.vectors import TABLE_ERRORS

if TYPE_CHECKING:
    from collections.abc import Iterator


class TableUnreadableError(Exception):
    """The writer has compacted, purged or replaced the table under our feet, or its files are damaged."""


@contextmanager
def reading() -> Iterator[None]:
    """A block that does nothing but ask the table: what LanceDB raises in it becomes `TableUnreadableError`.

    LanceDB has no errors of its own: it raises the OSError that a broken pipe is as well, and the RuntimeError of any
    bug. So these are caught where they can only come from the table.
    """
    try:
        yield
    except TABLE_ERRORS as error:
        raise TableUnreadableError(str(error)) from error
