"""The few objects that lie beside the tables of a library in an object store: who owns it, who writes, what is new."""

from __future__ import annotations

import contextlib
import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from app.errors import ResourceError, ResourceProblem
from app.store.unreachable import is_unreachable, unreachable

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from app.store.location import Location


@dataclass(frozen=True, slots=True)
class Stored:
    """An object: its bytes, the mark of this very state of it (`etag`), and when the store took it (UTC)."""

    content: bytes
    etag: str
    changed: datetime


class Objects:
    """Reads and writes whole objects; names are relative to `<library>/<part>/`, of all
    the library where `part` is "". Safe from any thread.

    Every method raises ResourceError(store_unreachable) where the store does not answer or does not let us in.
    """

    def __init__(self, location: Location, part: str = "lodestone") -> None:
        """Asks nothing of the network yet."""
        self._location = location
        self._part = part
        self._guard = threading.Lock()
        self._opened: Any = None

    def read(self, name: str) -> Stored | None:
        """An object, None where there is none."""
        with self._telling():
            try:
                answer = self._store().get(name)
                return Stored(bytes(answer.bytes()), _etag(answer.meta), answer.meta["last_modified"])
            except FileNotFoundError as error:
                self._check_bucket(error)
                return None

    def read_if_changed(self, name: str, etag: str) -> Stored | None:
        """As `read`; None as well where it still is as it was with this mark."""
        import obstore.exceptions

        if not etag:
            return self.read(name)
        with self._telling():
            try:
                answer = self._store().get(name, options={"if_none_match": etag})
                return Stored(bytes(answer.bytes()), _etag(answer.meta), answer.meta["last_modified"])
            except obstore.exceptions.NotModifiedError:
                return None
            except FileNotFoundError as error:
                self._check_bucket(error)
                return None

    def create(self, name: str, content: bytes) -> str | None:
        """Write an object that is not there yet and return its mark; None where another was there first."""
        import obstore.exceptions

        with self._telling():
            try:
                return _etag(self._store().put(name, content, mode="create"))
            except (obstore.exceptions.AlreadyExistsError, obstore.exceptions.PreconditionError):
                return None

    def replace(self, name: str, content: bytes, etag: str) -> str | None:
        """Put another state in place of the one with this mark and return the new mark; None where it has changed."""
        import obstore.exceptions

        with self._telling():
            try:
                return _etag(self._store().put(name, content, mode={"e_tag": etag}))
            except (obstore.exceptions.PreconditionError, FileNotFoundError):
                return None

    def write(self, name: str, content: bytes) -> None:
        """Write an object, whatever was there; whoever reads meanwhile gets the old or the new one, whole."""
        with self._telling():
            self._store().put(name, content)

    def names(self, folder: str | None = None) -> list[str]:
        """All that there are, or those in a folder, which is part of their names."""
        with self._telling():
            return [entry["path"] for batch in self._store().list(folder) for entry in batch]

    def copy(self, names: dict[str, str]) -> None:
        """Copy objects to other names within the store, without their bytes coming here: {from: to}."""
        with self._telling():
            for name, other in names.items():
                self._store().copy(name, other)

    def delete(self, names: list[str]) -> None:
        """Delete objects; those that are gone already are no trouble."""
        with self._telling():
            for name in names:
                with contextlib.suppress(FileNotFoundError):
                    self._store().delete(name)

    def _store(self) -> Any:
        with self._guard:
            if self._opened is None:
                self._opened = self._location.open_objects(self._part)
            return self._opened

    @staticmethod
    def _check_bucket(error: FileNotFoundError) -> None:
        """A bucket that is not there is told as an object that is not there."""
        if is_unreachable(error):
            raise unreachable(error) from error

    @contextlib.contextmanager
    def _telling(self) -> Iterator[None]:
        import obstore.exceptions

        try:
            yield
        except (obstore.exceptions.BaseError, OSError, ValueError) as error:
            if is_unreachable(error):
                raise unreachable(error) from error
            text = f"The object store of the library at {self._location.url} answers in a way that makes no sense: "
            raise ResourceError(ResourceProblem.STORE, text + str(error).partition("\n")[0]) from error


def _etag(meta: Any) -> str:
    return str(meta.get("e_tag") or "")
