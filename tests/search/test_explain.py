from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.engine import Engine
from app.errors import Cancelled
from app.paths import DataDir
from app.search.model import MatchedBy, SearchMode, SearchRequest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.search.model import SearchResponse

QUESTION = SearchRequest("Which animals damage my salad at night?", SearchMode.SEMANTIC)
MINUTE = 60.0


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """Sixty notes on two narrow subjects."""
    base = tmp_path_factory.mktemp("explained")
    folder = base / "documents"
    folder.mkdir()
    for number in range(30):
        beds = f"Bed {number} was dug over. Slugs devour the young lettuce after dark. The gate has lock {number}."
        (folder / f"bed{number}.txt").write_text(beds, "utf-8")
        (folder / f"lock{number}.txt").write_text(f"The lock of gate {number} was oiled in week {number}.", "utf-8")
    with Engine.open(DataDir(base / "data")) as opened:
        opened.index([str(folder)], lambda _: None, lambda: False)
        yield opened


def explained(engine: Engine, request: SearchRequest) -> SearchResponse:
    response = engine.search(request)
    assert not any(each.meaning_ranges for file in response.results for each in file.passages)
    return engine.explain_meaning(request, response, seconds=MINUTE)


def test_the_sentence_is_marked_beside_the_words(engine: Engine) -> None:
    response = explained(engine, QUESTION)
    passage = response.results[0].passages[0]
    assert [passage.text[a:b] for a, b in passage.meaning_ranges] == ["Slugs devour the young lettuce after dark."]
    assert passage.highlights == ()
    assert passage.matched_by is MatchedBy.SEMANTIC
    assert (response.is_explained, response.is_weak) == (True, False)


def test_what_is_nearest_of_nothing_near_is_told(engine: Engine) -> None:
    response = explained(engine, SearchRequest("mortgage interest deduction", SearchMode.SEMANTIC))
    assert response.is_weak
    assert response.to_json()["weak"]


def test_words_alone_ask_no_model(engine: Engine) -> None:
    request = SearchRequest("lettuce", SearchMode.KEYWORD)

    def stop() -> bool:
        return True

    response = engine.search(request)
    found = engine.explain_meaning(request, response, stop)
    assert (found.is_explained, found.results) == (True, response.results)
    with pytest.raises(Cancelled):
        engine.explain_meaning(SearchRequest("hungry beetles"), response, stop)
