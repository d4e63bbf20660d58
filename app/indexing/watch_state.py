"""What watching a root needs of the system, and how it is going."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from app.indexing.exclusions import Exclusions
    from app.indexing.hints import Hints
    from app.store.records import Root, Watching


@dataclass(frozen=True, slots=True)
class WatchState:
    """How a root is watched. `note` is empty, or says why it is not watched wholly and what can be done."""

    watching: Watching
    watched: int = 0
    unwatched: int = 0
    note: str = ""


class Source(Protocol):
    """What tells of changes in one root."""

    def close(self) -> None:
        """Tell nothing any more."""


class System(Protocol):
    """How an operating system tells of changes."""

    def start(self, root: Root, exclusions: Exclusions, own_folder: str, hints: Hints) -> tuple[Source, WatchState]:
        """Turn changes in a root into hints from now on. Raises OSError where the system refuses."""

    def renew(self, source: Source) -> WatchState:
        """Make good what was missed, where it is known that something was."""

    def close(self) -> None:
        """Tell nothing of any root any more."""
