from __future__ import annotations

import os
from typing import TYPE_CHECKING

from app.workers import cards, protocol
from app.workers.cards import Card, card_of_this_build, largest_card

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

    import pytest


def two_cards(connection: Connection) -> None:
    found = [{"name": "small", "memory_bytes": 4}, {"name": "large", "memory_bytes": 8}]
    protocol.send(connection, {"cards": found})


def broken_driver(_: Connection) -> None:
    os._exit(139)


def test_the_largest_card_counts() -> None:
    assert largest_card(two_cards) == Card("large", 8)


def test_a_driver_that_crashes_is_no_card() -> None:
    assert largest_card(broken_driver) is None


def test_the_real_child_answers() -> None:
    card = largest_card()
    assert card is None or card.memory_bytes > 0


def test_nobody_is_asked_in_a_build_for_the_processor(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cards, "can_use_graphics", lambda _: False)
    monkeypatch.setattr(cards, "largest_card", lambda: 1 / 0)
    assert card_of_this_build() is None
