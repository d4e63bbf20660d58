"""Whether the slow work may go on now: a decision from what the machine is doing and what the person wants.

Slow is what takes hours and heats the machine: embedding, and recognising text in pictures. Reading goes on, so that
a new file is soon found by its words.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.hours import Hours

# Rest begins above the first and ends below the second share of all cores, so that it does not begin and end with
# every short burst of a program that works at the edge.
BUSY_SHARE = 0.75
QUIET_SHARE = 0.5
# The embedder steps back thread by thread from here on (see `embedding/threads`).
NOTICEABLE_SHARE = 0.25


class Pace(StrEnum):
    """How the slow work goes on."""

    RUN = "run"
    SLOW = "slow"  # with fewer threads, which the embedder sees to
    REST = "rest"


class Cause(StrEnum):
    """Why it does not run at full pace."""

    NONE = ""
    HOURS = "hours"
    BATTERY = "battery"
    BUSY = "busy"


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The machine at one moment.

    `on_battery` is False also where that cannot be known; `others` is the share (0 to 1) of all cores that other
    programs used over the last seconds; `minute` is that of the local day (0 to 1439).
    """

    on_battery: bool = False
    others: float = 0.0
    minute: int = 0


@dataclass(frozen=True, slots=True)
class Rules:
    """What the person wants; see the settings of these names. `is_fixed`: a number of threads that is always kept."""

    pause_on_battery: bool = True
    pause_when_busy: bool = False
    hours: Hours | None = None
    is_fixed: bool = False


@dataclass(frozen=True, slots=True)
class Decision:
    """A pace and its cause; `until` is the time of day ("22:00") at which the hours begin, "" for other causes."""

    pace: Pace = Pace.RUN
    cause: Cause = Cause.NONE
    until: str = ""

    @property
    def reason(self) -> str:
        """A sentence for the person, "" at full pace."""
        return _WORDS.get((self.pace, self.cause), "").format(until=self.until)


_WORDS = {
    (Pace.REST, Cause.HOURS): "Embedding waits for its hours and goes on at {until}.",
    (Pace.REST, Cause.BATTERY): "Embedding rests on battery and goes on when plugged in.",
    (Pace.REST, Cause.BUSY): "Embedding rests while other programs are busy and goes on after them.",
    (Pace.SLOW, Cause.BATTERY): "Embedding goes on with fewer threads while on battery.",
    (Pace.SLOW, Cause.BUSY): "Embedding goes on with fewer threads while other programs are busy.",
}


def decide(snapshot: Snapshot, rules: Rules, before: Decision) -> Decision:
    """How to go on now; `before` is what was decided last, for a busy machine must be quiet for rest to end."""
    if rules.hours is not None and not rules.hours.contains(snapshot.minute):
        return Decision(Pace.REST, Cause.HOURS, rules.hours.begin)
    if snapshot.on_battery and rules.pause_on_battery:
        return Decision(Pace.REST, Cause.BATTERY)
    was_resting = before == Decision(Pace.REST, Cause.BUSY)
    if rules.pause_when_busy and snapshot.others > (QUIET_SHARE if was_resting else BUSY_SHARE):
        return Decision(Pace.REST, Cause.BUSY)
    if rules.is_fixed:
        return Decision()
    if snapshot.on_battery:
        return Decision(Pace.SLOW, Cause.BATTERY)
    return Decision(Pace.SLOW, Cause.BUSY) if snapshot.others > NOTICEABLE_SHARE else Decision()
