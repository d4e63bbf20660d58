from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from app.store.catalog import Catalog
from app.store.notices import tell, told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.paths import DataDir


@pytest.fixture
def catalog(data_dir: DataDir) -> Iterator[Catalog]:
    catalog = Catalog(data_dir.catalog_file)
    yield catalog
    catalog.close()


def test_notices_are_kept_with_their_day_each_once(catalog: Catalog) -> None:
    assert told(catalog) == []
    tell(catalog, "first")
    tell(catalog, "second")
    tell(catalog, "first")
    today = time.strftime("%Y-%m-%d")
    assert told(catalog) == [f"{today}: second", f"{today}: first"]


def test_they_fade_after_a_week_but_not_when_the_clock_jumps_back(
    catalog: Catalog, monkeypatch: pytest.MonkeyPatch
) -> None:
    tell(catalog, "mended")
    now = time.time()
    monkeypatch.setattr(time, "time", lambda: now - 10**8)
    assert len(told(catalog)) == 1
    monkeypatch.setattr(time, "time", lambda: now + 8 * 86400)
    assert told(catalog) == []


def test_what_cannot_be_read_is_nothing(catalog: Catalog) -> None:
    catalog.set_meta("told", "{")
    assert told(catalog) == []
