from __future__ import annotations

import json
import time
from typing import TYPE_CHECKING

import pytest

from app.errors import ResourceError, ResourceProblem
from app.store.lease import NAME, Lease
from app.store.location import Location
from app.store.objects import Objects

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.s3_server import S3Server


@pytest.fixture
def objects(s3: S3Server) -> Objects:
    return Objects(Location.parse(s3.url, s3.options))


@pytest.fixture
def lease(objects: Objects) -> Iterator[Lease]:
    lease = Lease(objects, "here")
    lease.acquire()
    yield lease
    lease.release()


def test_one_computer_writes_at_a_time(lease: Lease, objects: Objects) -> None:
    lease.check()
    with pytest.raises(ResourceError, match="is working on this library") as caught:
        Lease(objects, "there").acquire()
    assert caught.value.code is ResourceProblem.INDEX_LOCKED
    lease.release()
    assert objects.names() == []
    other = Lease(objects, "there")
    other.acquire()
    other.release()


def test_what_a_crash_left_on_the_same_seat_is_taken_at_once(lease: Lease, objects: Objects) -> None:
    again = Lease(objects, "here")
    again.acquire()
    with pytest.raises(ResourceError, match="is working on this library"):
        lease.acquire()
    assert not lease.is_held
    again.release()


def test_what_another_computer_left_runs_out(objects: Objects) -> None:
    left = {"holder": "x", "seat": "there", "computer": "attic", "seconds": 60}
    objects.write(NAME, json.dumps(left).encode())
    with pytest.raises(ResourceError, match="attic"):
        Lease(objects, "here").acquire()
    objects.write(NAME, json.dumps({**left, "seconds": 0}).encode())
    lease = Lease(objects, "here")
    lease.acquire()
    assert lease.is_held
    lease.release()


def test_it_is_renewed_while_it_is_held(objects: Objects, s3: S3Server) -> None:
    lease = Lease(objects, "here", seconds=0.3)
    lease.acquire()
    before = s3.requests["PUT"]
    for _ in range(100):
        if s3.requests["PUT"] > before:
            break
        time.sleep(0.05)
    assert s3.requests["PUT"] > before
    lease.release()


def test_one_that_was_deleted_is_made_again(lease: Lease, objects: Objects) -> None:
    objects.delete([NAME])
    lease.acquire()
    assert objects.names() == [NAME]


def test_an_answer_that_was_lost_costs_nothing(lease: Lease, objects: Objects) -> None:
    found = objects.read(NAME)
    assert found is not None
    objects.write(NAME, found.content + b" ")  # as a renewal that reached the store would: another mark, our content
    lease.acquire()
    assert lease.is_held


def test_a_store_that_is_away_at_the_end_is_no_trouble(lease: Lease, s3: S3Server) -> None:
    s3.is_down = True
    lease.release()
    assert not lease.is_held


def test_nonsense_in_its_place_is_taken_for_a_lease_that_runs_out(objects: Objects) -> None:
    objects.write(NAME, b"[]")
    with pytest.raises(ResourceError, match="another computer"):
        Lease(objects, "here").acquire()
