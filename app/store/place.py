"""Where the library of a data folder lies: there, or in an object store that many computers read and one writes.

The catalog and the queue of work stay with the computer that writes. Who that is was decided by the first that came
(`owner.json` in the store) and is remembered in the data folder; moving that folder moves the right to write.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import logging
import platform
import uuid
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from app.errors import ResourceError, ResourceProblem, UsageError
from app.store.durable import write_whole
from app.store.lease import Lease
from app.store.location import Location
from app.store.mirror import Mirror
from app.store.objects import Objects
from app.store.published import STATE, Publisher, State
from app.store.recovery import left_in_order
from app.store.remote_vectors import RemoteStore
from app.store.vectors import VectorStore

if TYPE_CHECKING:
    from pathlib import Path

    from app.paths import DataDir
    from app.settings import Settings
    from app.store.catalog import Catalog

log = logging.getLogger(__name__)
OWNER = "owner.json"


class Place:
    """A library in the data folder: all is there, and what a shared one needs is nothing to do."""

    def __init__(self, data_dir: DataDir) -> None:
        """Opens nothing."""
        self.data_dir = data_dir

    def store(self) -> VectorStore:
        """A handle on the tables, for one thread or one part of the program."""
        return VectorStore(self.data_dir.vectors_dir)

    def claim(self) -> None:
        """See to it that this data folder may write. Raises ResourceError and UsageError where it may not."""

    def begin_writing(self) -> None:
        """To be called before writing, as often as one likes. Raises ResourceError."""

    def publish_if_due(self, catalog: Catalog) -> None:
        """While a run goes on: have others see what is done. Raises ResourceError."""

    def publish(self, catalog: Catalog) -> None:
        """When a run has come to its end: have others see it. Raises ResourceError."""

    def refresh(self) -> None:
        """Before a search: fetch what the writer published. Raises ResourceError."""

    def start_over(self) -> bool:
        """After a table that could not be read: True where it is worth another try."""
        return False

    def delete(self) -> None:
        """Delete what lies elsewhere than in the data folder, where it is this one's. Raises ResourceError."""

    def close(self) -> None:
        """Let others write."""


@dataclass(frozen=True, slots=True)
class Bond:
    """What a data folder remembers of its library in an object store: `owner` is "" where another computer writes."""

    url: str
    owner: str = ""


class SharedPlace(Place):
    """A library in an object store."""

    def __init__(self, data_dir: DataDir, location: Location) -> None:
        """Asks nothing of the network yet."""
        super().__init__(data_dir)
        self.location = location
        self._objects = Objects(location)
        self._lease = Lease(self._objects, _seat(data_dir))
        self._publisher: Publisher | None = None
        self._read_store = RemoteStore(data_dir.vectors_dir, location)
        self._mirror = Mirror(self._objects, data_dir.catalog_file, data_dir.vectors_dir, self._follow)

    @property
    def is_writer(self) -> bool:
        """True on the computer that the library belongs to."""
        bond = read_bond(self.data_dir)
        return bond is not None and bond.url == self.location.url and bool(bond.owner)

    @property
    def state(self) -> State | None:
        """What was fetched last, by a reader."""
        return self._mirror.state

    def store(self) -> RemoteStore:
        """See Place: for a reader the one that follows what is published, for the writer one that may write."""
        if not self.is_writer:
            return self._read_store
        return RemoteStore(self.data_dir.vectors_dir, self.location, self._lease.check)

    def claim(self) -> None:
        """See Place. The first computer that comes is the one that writes; asks the network that once."""
        bond = read_bond(self.data_dir)
        if bond is None or bond.url != self.location.url:
            bond = self._bind()
        if not bond.owner:
            left_in_order(self.data_dir)
            raise ResourceError(ResourceProblem.INDEX_LOCKED, self._not_ours())

    def begin_writing(self) -> None:
        """See Place. Raises ResourceError (index_locked, store_unreachable)."""
        if self._lease.is_held:
            self._lease.check()
            return
        self.claim()
        self._lease.acquire()

    def publish_if_due(self, catalog: Catalog) -> None:
        """See Place."""
        self._publishing().publish_if_due(catalog)

    def publish(self, catalog: Catalog) -> None:
        """See Place."""
        self._publishing().publish(catalog)

    def refresh(self) -> None:
        """See Place; the writer's own catalog is newer than what it published."""
        if self.is_writer:
            return
        self._mirror.refresh()
        if self._mirror.state is not None and read_bond(self.data_dir) is None:
            _keep_bond(self.data_dir, Bond(self.location.url))

    def start_over(self) -> bool:
        """See Place."""
        if self.is_writer:
            return False
        self._mirror.forget()
        self._read_store.unpin()
        return True

    def close(self) -> None:
        """See Place."""
        self._lease.release()

    def examine(self) -> str:
        """A sentence on how the library stands, for the self-test. Raises ResourceError."""
        if self.is_writer:
            found = self._objects.read(STATE)
            state = State.parse(found.content) if found else None
            role = "written from here"
        else:
            self._mirror.refresh()
            state, role = self._mirror.state, "read from here"
        told = f"{state.chunks:,} passages published by {state.computer}" if state else "nothing is published yet"
        return f"{self.location.url}, {role}: {told}"

    def delete(self) -> None:
        """See Place. Raises ResourceError where the store does not answer or another computer writes just now."""
        if self.is_writer:
            self.begin_writing()
            for name in self.store().tables():
                self.store().drop(name)
            self.store().delete_asides()
            self._objects.delete(self._objects.names())
            self.close()

    def _publishing(self) -> Publisher:
        if self._publisher is None:
            self._publisher = Publisher(self._objects, self.store(), self._lease.check)
        return self._publisher

    def _follow(self, state: State) -> None:
        if state.table is not None:
            self._read_store.pin(state.table.fingerprint, state.version)

    def _bind(self) -> Bond:
        """Ask the store whose library it is, and take it where it is nobody's."""
        if any(self.data_dir.vectors_dir.glob("*.lance")):
            raise UsageError(
                f"The data folder {self.data_dir.root} holds a library on this computer already. Choose another data "
                f"folder for the one at {self.location.url}, with --data-dir."
            )
        bond = Bond(self.location.url, uuid.uuid4().hex)
        content = json.dumps({"owner": bond.owner, "computer": platform.node()}).encode()
        if self._objects.create(OWNER, content) is None:
            bond = Bond(self.location.url)
        elif self._objects.create(OWNER, content) is not None:
            self._objects.delete([OWNER])
            text = (
                f"The object store of {self.location.url} does not know conditional writes (If-None-Match), by which "
                "one computer writes at a time. Take one that does, such as Amazon S3 or a MinIO of 2024 or later."
            )
            raise ResourceError(ResourceProblem.STORE, text)
        _keep_bond(self.data_dir, bond)
        return bond

    def _not_ours(self) -> str:
        return (
            f"The library at {self.location.url} is written by another computer, and is open for searching only here. "
            "Change it there, or choose another place: lodestone library use"
        )


def place_of(data_dir: DataDir, settings: Settings) -> Place:
    """Where the library of a data folder lies. Raises UsageError for settings that name no place."""
    location = Location.of(settings)
    bond = read_bond(data_dir)
    if bond is not None and (location is None or bond.url != location.url):
        if not bond.owner:
            _forget_copies(data_dir)
        bond_file(data_dir).unlink(missing_ok=True)
    return Place(data_dir) if location is None else SharedPlace(data_dir, location)


def read_bond(data_dir: DataDir) -> Bond | None:
    """What a data folder remembers; None where it never had a library elsewhere."""
    try:
        return Bond(**json.loads(bond_file(data_dir).read_bytes()))
    except (OSError, ValueError, TypeError):
        return None


def _keep_bond(data_dir: DataDir, bond: Bond) -> None:
    write_whole(bond_file(data_dir), json.dumps(asdict(bond)).encode())


def bond_file(data_dir: DataDir) -> Path:
    """Where that is kept."""
    return data_dir.root / "library.json"


def _forget_copies(data_dir: DataDir) -> None:
    """A reader that turns to another library: what it has here are copies."""
    words = data_dir.vectors_dir.glob("*.words.sqlite")
    for file in [*data_dir.root.glob(f"{data_dir.catalog_file.name}*"), *words]:
        with contextlib.suppress(OSError):
            file.unlink()


def _seat(data_dir: DataDir) -> str:
    """This computer and data folder; a copy of the folder on another computer has another one."""
    named = f"{uuid.getnode():x}|{platform.node()}|{data_dir.root.resolve()}"
    return hashlib.sha256(named.encode()).hexdigest()[:32]
