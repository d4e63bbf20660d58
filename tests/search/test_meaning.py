from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from app.embedding.catalog import starter
from app.errors import Cancelled
from app.paths import resources_dir
from app.search.meaning import MeaningMarker, best
from app.search.model import FileResult, MatchedBy, Passage, SearchRequest, SearchResponse
from app.workers.embedding import EmbedderClient

if TYPE_CHECKING:
    from collections.abc import Iterator

GARDEN = (
    "The shed was painted green last spring. Slugs devour the young lettuce after dark. "
    "The gate to the road has a new lock.\nVisitors are welcome on Sundays."
)
QUESTION = "Which animals damage my salad at night?"
ENOUGH = 60.0


@pytest.fixture(scope="module")
def embedder() -> Iterator[EmbedderClient]:
    made = EmbedderClient(starter().as_file(resources_dir() / "models" / starter().file))
    yield made
    made.close()


def never() -> bool:
    return False


def response(*texts: str, file_format: str = "markdown", query: str = QUESTION) -> SearchResponse:
    passages = tuple(
        Passage(str(number), text, 0.5, MatchedBy.SEMANTIC, number, 0, len(text)) for number, text in enumerate(texts)
    )
    file = FileResult(str(Path("/x/a.md")), 0.5, "a", file_format, passages)
    return SearchResponse(query, SearchRequest(query).mode, (file,), 1.0)


def marked(found: SearchResponse) -> list[list[str]]:
    return [[each.text[a:b] for a, b in each.meaning_ranges] for file in found.results for each in file.passages]


def mark(marker: MeaningMarker, found: SearchResponse, seconds: float = ENOUGH, **changes: Any) -> SearchResponse:
    return marker.mark(SearchRequest(found.query, **changes), found, never, seconds)


def test_the_sentence_that_answers_without_a_word_in_common(embedder: EmbedderClient) -> None:
    found = mark(MeaningMarker(embedder), response(GARDEN))
    assert marked(found) == [["Slugs devour the young lettuce after dark."]]
    assert found.is_explained


def test_a_single_sentence_and_an_empty_answer_have_nothing_to_mark(embedder: EmbedderClient) -> None:
    marker = MeaningMarker(embedder)
    assert marked(mark(marker, response("Slugs devour the young lettuce after dark."))) == [[]]
    assert mark(marker, response()).is_explained


def test_code_is_marked_by_line(embedder: EmbedderClient) -> None:
    code = "def fall(seconds):\n    # Distance a stone drops under gravity\n    return 4.905 * seconds ** 2 + 0.0\n"
    found = mark(MeaningMarker(embedder), response(code, file_format="code", query="how far does a stone fall"))
    assert marked(found) == [["# Distance a stone drops under gravity"]]


def test_ranges_count_characters_in_any_script(embedder: EmbedderClient) -> None:
    text = "😀 The moon is far away. المكتبة مغلقة يوم الجمعة. 图书馆星期五关门。"
    text += "Slugs devour the young lettuce after dark."
    found = mark(MeaningMarker(embedder), response(text))
    assert marked(found) == [["Slugs devour the young lettuce after dark."]]


def test_it_goes_as_far_as_time_reaches_and_goes_on_from_there(embedder: EmbedderClient) -> None:
    texts = [GARDEN.replace("green", f"green and {number} times") for number in range(40)]
    marker, found = MeaningMarker(embedder), response(*texts)
    rounds = [mark(marker, found, seconds=0.0)]
    while not rounds[-1].is_explained:
        rounds.append(mark(marker, rounds[-1], seconds=0.0))
    assert 2 <= len(rounds) <= 5
    assert marked(rounds[0])[0]
    assert not marked(rounds[0])[-1]
    assert all(marked(rounds[-1]))


def test_what_was_compared_is_kept(embedder: EmbedderClient) -> None:
    marker = MeaningMarker(embedder)
    before = mark(marker, response(GARDEN))

    def stop() -> bool:
        return True  # whoever asks the model now is cancelled

    again = marker.mark(SearchRequest(QUESTION), response(GARDEN), stop, 0.0)
    assert again == before
    with pytest.raises(Cancelled):
        marker.mark(SearchRequest("another question"), response(GARDEN), stop, 0.0)


@pytest.mark.parametrize(
    ("scores", "numbers"),
    [
        ([], []),
        ([0.9], []),
        ([0.3, 0.31, 0.3], []),
        ([0.1, 0.6, 0.2], [1]),
        ([0.6, 0.1, 0.58], [0]),
        ([0.6, 0.1, 0.58, 0.1], [0, 2]),
        ([0.5, float("nan"), 0.1], []),
    ],
)
def test_which_sentences_are_best(scores: list[float], numbers: list[int]) -> None:
    assert best(scores) == numbers
