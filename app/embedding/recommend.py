"""Which model of the catalogue suits a machine, and why."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import psutil

from app.embedding.hardware import physical_cores

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from app.embedding.catalog import CatalogModel

# What people wait for: a library of 10,000 passages of 250 tokens (what a chunk has on average), over lunch.
PASSAGE_TOKENS = 250
_LIBRARY_PASSAGES = 10_000
_PATIENCE_SECONDS = 3 * 3600.0
# The person's other programs need the rest of it.
_SHARE_OF_MEMORY = 0.5
# The desktop and the driver take their part of a card.
_SHARE_OF_CARD = 0.9


@dataclass(frozen=True, slots=True)
class Machine:
    """What a model may run on: bytes of memory, physical cores, and a graphics card ("" and 0: none that is known)."""

    memory_bytes: int
    cores: int
    card: str = ""
    card_bytes: int = 0


@dataclass(frozen=True, slots=True)
class Recommendation:
    """The model to take, and one or two sentences why; `alternative` is better and slow here."""

    model: CatalogModel
    reason: str
    alternative: CatalogModel | None = None

    def to_json(self) -> dict[str, Any]:
        """Plain data for `models list --json`."""
        better = self.alternative.name if self.alternative else None
        return {"model": self.model.name, "reason": self.reason, "alternative": better}


def this_machine(card: str = "", card_bytes: int = 0) -> Machine:
    """The computer that this runs on. Who knows its graphics card says so: only llama.cpp knows what it can use."""
    return Machine(psutil.virtual_memory().total, physical_cores(), card, card_bytes)


def passages_per_second(model: CatalogModel, machine: Machine, measured: Mapping[str, float]) -> float | None:
    """How many passages are embedded a second, None where that is not known.

    `measured` are tokens a second by name of the model, learnt on this very machine (see `calibration`). Without
    one, the catalogue's figure per core is taken, but for machines with a graphics card, of which it says nothing.
    """
    tokens = measured.get(model.name)
    if tokens is None and not machine.card_bytes:
        tokens = model.cpu_tokens_per_second * machine.cores
    return tokens / PASSAGE_TOKENS if tokens else None


def recommend(
    machine: Machine, models: Sequence[CatalogModel], measured: Mapping[str, float] | None = None
) -> Recommendation:
    """The best model that this machine can work with; the first one that is shipped where that is none.

    Best is the highest published multilingual score. A model on a graphics card must fit in there whole; one without
    must leave half of the memory free and embed 10,000 passages within three hours, by what is known of its speed.
    """
    by_score = sorted(models, key=lambda model: model.scores.get("mteb_multilingual", 0.0), reverse=True)
    by_score = [model for model in by_score if not model.shipped]
    for model in by_score:
        if model.memory_bytes <= machine.card_bytes * _SHARE_OF_CARD:
            return Recommendation(model, _on_card(model, machine))
    machine = replace(machine, card="", card_bytes=0)
    fitting = [model for model in by_score if model.memory_bytes <= machine.memory_bytes * _SHARE_OF_MEMORY]
    timed = [(model, seconds) for model in fitting if (seconds := _seconds(model, machine, measured or {}))]
    for model, seconds in timed:
        if seconds <= _PATIENCE_SECONDS:
            return Recommendation(model, _on_processor(model, machine, seconds))
    return _fall_back(next(model for model in models if model.shipped), machine, timed, measured or {})


def _fall_back(
    starter: CatalogModel,
    machine: Machine,
    timed: Sequence[tuple[CatalogModel, float]],
    measured: Mapping[str, float],
) -> Recommendation:
    if not timed:
        memory = f"{machine.memory_bytes / 1e9:.0f} GB of memory"
        return Recommendation(starter, f"It is the one that leaves room for other programs in {memory}.")
    better, seconds = min(timed, key=lambda one: one[1])
    own = _seconds(starter, machine, measured)
    fast = f" instead of {_words(own)}" if own else ""
    slow = f"{_hardware(machine)} would take {_words(seconds)} for 10,000 passages with {better.name}{fast}."
    return Recommendation(starter, f"{slow} For files in other languages than English, that is worth it.", better)


def _on_card(model: CatalogModel, machine: Machine) -> str:
    card = f"{machine.card or 'the graphics card'} ({machine.card_bytes / 1e9:.0f} GB)"
    return f"It needs {model.memory_bytes / 1e9:.1f} GB and fits on {card} whole; no other that fits finds better."


def _on_processor(model: CatalogModel, machine: Machine, seconds: float) -> str:
    memory = f"{model.memory_bytes / 1e9:.1f} of {machine.memory_bytes / 1e9:.0f} GB of memory"
    return f"{_hardware(machine)} can do 10,000 passages with it in {_words(seconds)}, and it needs {memory}."


def _hardware(machine: Machine) -> str:
    return "A single processor core" if machine.cores == 1 else f"{machine.cores} processor cores"


def _seconds(model: CatalogModel, machine: Machine, measured: Mapping[str, float]) -> float | None:
    """How long the library takes."""
    rate = passages_per_second(model, machine, measured)
    return _LIBRARY_PASSAGES / rate if rate else None


def _words(seconds: float) -> str:
    for size, unit in ((86400.0, "day"), (3600.0, "hour"), (60.0, "minute")):
        if (count := round(seconds / size)) >= 1:
            return f"about {count} {unit}{'' if count == 1 else 's'}"
    return "less than a minute"
