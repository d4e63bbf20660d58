from __future__ import annotations

from typing import TYPE_CHECKING

from app.search.saved import SavedSearch

if TYPE_CHECKING:
    from app.engine import Engine


def test_an_engine_remembers_and_saves(library: Engine) -> None:
    library.ways.history.add("how hot is tea")
    assert library.ways.history.recent(1) == ["how hot is tea"]
    library.ways.saved.add(SavedSearch("tea", "how hot is tea"))
    assert library.ways.saved.run("tea").new == frozenset()
    library.ways.saved.remove("tea")
