from __future__ import annotations

from typing import TYPE_CHECKING

from app.indexing.pacer import LOOK_SECONDS, Pacer
from app.indexing.politeness import Cause, Rules, Snapshot

if TYPE_CHECKING:
    from pathlib import Path


class World:
    def __init__(self) -> None:
        self.now = 0.0
        self.looks = 0
        self.on_battery = False

    def look(self) -> Snapshot:
        self.looks += 1
        return Snapshot(on_battery=self.on_battery)


def test_it_looks_now_and_then() -> None:
    world = World()
    pacer = Pacer(Rules, world.look, clock=lambda: world.now)
    assert all(pacer.may_embed() for _ in range(100))
    assert world.looks == 1
    world.on_battery = True
    assert pacer.may_embed()
    world.now += LOOK_SECONDS
    assert not pacer.may_embed()
    assert pacer.decision.cause is Cause.BATTERY
    assert world.looks == 2


def test_who_is_urged_does_not_rest_until_done() -> None:
    world = World()
    world.on_battery = True
    pacer = Pacer(Rules, world.look)
    assert not pacer.may_embed()
    pacer.urge()
    assert pacer.may_embed()
    pacer.calm()
    assert not pacer.may_embed()


def test_the_rules_of_the_moment_count() -> None:
    world = World()
    world.on_battery = True
    rules = [Rules()]
    pacer = Pacer(lambda: rules[0], world.look, clock=lambda: world.now)
    assert not pacer.may_embed()
    rules[0] = Rules(pause_on_battery=False)
    world.now += LOOK_SECONDS
    assert pacer.may_embed()


def test_a_pause_from_another_process(tmp_path: Path) -> None:
    pacer = Pacer(paused_file=tmp_path / "paused")
    assert not pacer.is_held()
    (tmp_path / "paused").touch()
    assert pacer.is_held()
    pacer.release()
    pacer.release()
    assert not pacer.is_held()
    assert not Pacer().is_held()
