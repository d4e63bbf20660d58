"""Embedder children on a machine with a card, whose chips are the processor's; most of them lose it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any, NoReturn

from app.embedding import devices, offload
from app.embedding.devices import Kind
from app.embedding.llama import LlamaModel
from app.errors import ResourceError, ResourceProblem
from app.workers import embedder
from tests.embedding.graphics import processor_as

if TYPE_CHECKING:
    from collections.abc import Callable
    from multiprocessing.connection import Connection

    from app.workers.embedder import EmbedderOptions

_STEPS_BEFORE_LOSS = 3


def with_card(connection: Connection, options: EmbedderOptions) -> None:
    """The card works."""
    devices.graphics = lambda: [processor_as(Kind.CARD)]
    embedder.main(connection, options)


def aborts_at_work(connection: Connection, options: EmbedderOptions) -> None:
    """The driver ends the process in the middle of the work, as that of CUDA does."""
    _fail_at_work(os.abort)
    with_card(connection, options)


def loses_card_at_work(connection: Connection, options: EmbedderOptions) -> None:
    """llama.cpp reports that a batch found no memory, now that other programs use the card, too."""

    def report() -> NoReturn:
        raise ResourceError(ResourceProblem.OUT_OF_MEMORY, "There is not enough memory for this model.")

    _fail_at_work(report)
    with_card(connection, options)


def aborts_at_trial(connection: Connection, options: EmbedderOptions) -> None:
    """The driver ends the process over the first batch."""

    setattr(offload, "_trial", lambda *_: os.abort())  # noqa: B010 - of another type
    with_card(connection, options)


def _fail_at_work(fail: Callable[[], NoReturn]) -> None:
    steps = 0
    advance = LlamaModel.advance

    def failing(self: LlamaModel, *arguments: Any) -> Any:
        nonlocal steps
        steps += 1
        if self.placement.devices and steps > _STEPS_BEFORE_LOSS:
            fail()
        return advance(self, *arguments)

    setattr(LlamaModel, "advance", failing)  # noqa: B010 - of another type
