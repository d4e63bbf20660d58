from __future__ import annotations

from app.gui.early_steps import EarlySteps


def test_steps_are_kept_while_something_is_waited_for() -> None:
    steps = EarlySteps()
    assert not steps.keep(1)
    steps.wait(is_from_end=True)
    assert all([steps.keep(1), steps.keep(1), steps.keep(-1)])
    assert steps.end() == (True, 1)
    assert not steps.keep(1)
    assert steps.end() == (False, 0)


def test_those_for_another_file_are_dropped() -> None:
    steps = EarlySteps()
    steps.wait(is_from_end=True)
    steps.keep(1)
    steps.wait(is_from_end=False)
    assert steps.end() == (False, 0)
