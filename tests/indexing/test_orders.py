from __future__ import annotations

import errno
import threading
from typing import TYPE_CHECKING

import pytest

from app.indexing.orders import Orders

if TYPE_CHECKING:
    from app.store.catalog import Catalog


def test_they_are_followed_in_order_and_each_is_told(catalog: Catalog) -> None:
    orders = Orders()
    seen: list[object] = [orders.are_waiting]
    orders.put(lambda catalog: catalog.set_meta("a", "one"))
    orders.wake()
    orders.put(lambda catalog: catalog.set_meta("a", "two"))
    seen.append(orders.are_waiting)
    orders.follow(catalog, lambda: seen.append(catalog.meta("a")))
    assert [*seen, orders.are_waiting] == [False, True, "one", "two", False]


def test_what_a_full_disk_did_not_allow_is_kept_and_what_fails_otherwise_is_not(catalog: Catalog) -> None:
    orders, tries = Orders(), []

    def full(_catalog: Catalog) -> None:
        tries.append("full")
        if len(tries) == 1:
            raise OSError(errno.ENOSPC, "No space left on device")

    def wrong(_catalog: Catalog) -> None:
        tries.append("wrong")
        raise KeyError("a bug")

    orders.put(full)
    orders.put(wrong)
    with pytest.raises(OSError, match="No space"):
        orders.follow(catalog, lambda: None)
    with pytest.raises(KeyError):
        orders.follow(catalog, lambda: None)
    orders.follow(catalog, lambda: None)
    assert tries == ["full", "full", "wrong"]


def test_waiting_ends_with_an_order_which_stays_and_with_a_call(catalog: Catalog) -> None:
    orders = Orders()
    done: list[Catalog] = []
    assert not orders.wait(0.01)
    threading.Timer(0.01, orders.wake).start()
    assert orders.wait(60)
    orders.put(done.append)
    assert orders.wait(60)
    orders.follow(catalog, lambda: None)
    assert done == [catalog]
