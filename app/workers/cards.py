"""Asks for the graphics card in a child process: drivers may crash, and llama.cpp stays out of the main process."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from app.embedding.backends import can_use_graphics
from app.workers import protocol
from app.workers.process import WorkerGone, WorkerProcess

if TYPE_CHECKING:
    from collections.abc import Callable
    from multiprocessing.connection import Connection

_TIMEOUT_SECONDS = 15.0  # a card that sleeps takes seconds to answer


@dataclass(frozen=True, slots=True)
class Card:
    """A graphics card that models can run on, with its memory in bytes."""

    name: str
    memory_bytes: int


def answer(connection: Connection) -> None:
    """In the child: send the cards that this build of llama.cpp can use; integrated units have no own memory."""
    from app.embedding import devices

    devices.load_backends()
    found = [one for one in devices.without_twins(devices.graphics()) if one.kind is devices.Kind.CARD]
    cards = [{"name": one.description, "memory_bytes": devices.memory(one).total} for one in found]
    protocol.send(connection, {"cards": cards})


def largest_card(ask: Callable[[Connection], None] = answer) -> Card | None:
    """The card with the most memory; None where there is none, it does not answer, or the build uses none."""
    worker = WorkerProcess(ask, name="lodestone-cards")
    try:
        worker.start()
        if not worker.poll(_TIMEOUT_SECONDS):
            return None
        cards = [Card(**entry) for entry in worker.receive()[0]["cards"]]
    except WorkerGone:
        return None
    finally:
        worker.kill()
    return max(cards, key=lambda card: card.memory_bytes, default=None)


def card_of_this_build() -> Card | None:
    """As `largest_card`, at no cost in a build of llama.cpp for the processor alone."""
    package = find_spec("llama_cpp")
    if package is None or not package.origin or not can_use_graphics(Path(package.origin).parent / "lib"):
        return None
    return largest_card()
