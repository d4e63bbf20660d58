from __future__ import annotations

import itertools

import pytest

from app.hours import Hours
from app.indexing.politeness import BUSY_SHARE, QUIET_SHARE, Cause, Decision, Pace, Rules, Snapshot, decide

NIGHT = Hours(22 * 60, 7 * 60)
NOON, MIDNIGHT = 12 * 60, 0
RUN = Decision()
BUSY = Decision(Pace.REST, Cause.BUSY)
LOADS = (0.0, 0.3, QUIET_SHARE + 0.01, BUSY_SHARE + 0.01, 1.0)


def every_case() -> list[tuple[Snapshot, Rules, Decision]]:
    """All combinations of what is decided from."""
    yes_no = (False, True)
    return [
        (Snapshot(battery, load, minute), Rules(on_battery, when_busy, hours, fixed), before)
        for battery, load, minute, on_battery, when_busy, hours, fixed, before in itertools.product(
            yes_no, LOADS, (NOON, MIDNIGHT), yes_no, yes_no, (None, NIGHT), yes_no, (RUN, BUSY)
        )
    ]


def test_it_rests_for_a_reason_that_the_person_gave_and_for_no_other() -> None:
    for snapshot, rules, before in every_case():
        outside = rules.hours is not None and snapshot.minute == NOON
        battery = rules.pause_on_battery and snapshot.on_battery
        bound = QUIET_SHARE if before == BUSY else BUSY_SHARE
        busy = rules.pause_when_busy and snapshot.others > bound
        decision = decide(snapshot, rules, before)
        assert (decision.pace is Pace.REST) == (outside or battery or busy), (snapshot, rules, before)


def test_every_decision_but_full_pace_has_a_cause_and_a_sentence() -> None:
    for snapshot, rules, before in every_case():
        decision = decide(snapshot, rules, before)
        is_full = decision.pace is Pace.RUN
        assert is_full == (decision.cause is Cause.NONE) == (decision.reason == "")
        assert is_full or decision.reason.endswith(".")


def test_a_fixed_number_of_threads_is_never_fewer() -> None:
    assert all(
        decide(snapshot, rules, before).pace is not Pace.SLOW
        for snapshot, rules, before in every_case()
        if rules.is_fixed
    )


def test_what_the_sentences_say() -> None:
    plugged_out = Snapshot(on_battery=True)
    assert "goes on when plugged in" in decide(plugged_out, Rules(), RUN).reason
    assert "22:00" in decide(Snapshot(minute=NOON), Rules(hours=NIGHT), RUN).reason
    assert "other programs" in decide(Snapshot(others=0.9), Rules(pause_when_busy=True), RUN).reason
    assert "fewer threads" in decide(plugged_out, Rules(pause_on_battery=False), RUN).reason


@pytest.mark.parametrize(("before", "pace"), [(RUN, Pace.SLOW), (BUSY, Pace.REST)])
def test_rest_ends_lower_than_it_begins(before: Decision, pace: Pace) -> None:
    between = Snapshot(others=(QUIET_SHARE + BUSY_SHARE) / 2)
    assert decide(between, Rules(pause_when_busy=True), before).pace is pace


def test_rest_on_battery_is_no_reason_to_stay_at_rest_for_the_load() -> None:
    between = Snapshot(others=(QUIET_SHARE + BUSY_SHARE) / 2)
    before = Decision(Pace.REST, Cause.BATTERY)
    assert decide(between, Rules(pause_when_busy=True), before).pace is Pace.SLOW
