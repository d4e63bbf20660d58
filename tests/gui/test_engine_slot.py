from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from app.errors import UsageError
from app.gui.engine_slot import EngineSlot

if TYPE_CHECKING:
    from app.engine import Engine


def test_jobs_wait_for_the_engine(engine: Engine) -> None:
    slot = EngineSlot()
    got: list[Engine] = []

    def job() -> None:
        with slot.lease() as given:
            got.append(given)

    thread = threading.Thread(target=job)
    thread.start()
    assert not got
    slot.fill(engine)
    thread.join(5)
    assert got == [engine]


def test_a_tenant_leaves_when_its_last_job_has_ended(engine: Engine) -> None:
    slot = EngineSlot()
    slot.fill(engine)
    with slot.lease():
        old = slot.empty()
        assert not old.wait_until_free(0.01)
        assert slot.tenancy is not old
    assert old.wait_until_free(0.01)
    assert old.engine() is engine


def test_why_there_is_none() -> None:
    slot = EngineSlot()
    slot.refuse(UsageError("No."))
    with pytest.raises(UsageError), slot.lease():
        pytest.fail("must not get here")
    assert slot.empty().wait_until_free(0.01)
