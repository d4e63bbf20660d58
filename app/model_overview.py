"""All models at a glance, for whoever chooses one: what is here, what suits this computer, how fast each would be."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.embedding.calibration import expected_tokens_per_second
from app.embedding.catalog import known_models, list_models
from app.embedding.part_file import PartFile
from app.embedding.recommend import passages_per_second, recommend, this_machine
from app.workers.cards import card_of_this_build

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.embedding.catalog import ModelState
    from app.embedding.recommend import Machine, Recommendation
    from app.paths import DataDir


@dataclass(frozen=True, slots=True)
class ModelOverview:
    """`measured` are tokens a second of models that ran in this library, by name.

    `parts` are bytes of unfinished downloads, by the model's name.
    """

    states: tuple[ModelState, ...]
    machine: Machine
    advice: Recommendation
    measured: Mapping[str, float]
    parts: Mapping[str, int]

    def rate(self, state: ModelState) -> float | None:
        """Passages a second with this model on this computer, None where that is not known."""
        return passages_per_second(state.model, self.machine, self.measured)


def look_at_models(data_dir: DataDir) -> ModelOverview:
    """Look at the disk and the hardware; takes seconds where a graphics card has to be woken up."""
    states = tuple(list_models(data_dir))
    card = card_of_this_build()
    machine = this_machine(card.name, card.memory_bytes) if card else this_machine()
    speeds = {
        state.model.name: expected_tokens_per_second(state.path, data_dir.calibration_file)
        for state in states
        if state.is_present
    }
    measured = {name: speed for name, speed in speeds.items() if speed}
    advice = recommend(machine, known_models(), measured)
    return ModelOverview(states, machine, advice, measured, _parts(states))


def _parts(states: tuple[ModelState, ...]) -> dict[str, int]:
    parts = {}
    for state in states:
        file = PartFile(state.path).path
        if not state.is_present and file.is_file():
            parts[state.model.name] = file.stat().st_size
    return parts
