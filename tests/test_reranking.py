"""Searches through the engine's reranker: a real process with a small random model."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import pytest

import reference_models
from app.embedding.catalog import resolve
from app.embedding.rerank import RerankModel
from app.errors import Cancelled, ResourceError, ResourceProblem, UsageError
from app.reranking import NONE_CHOSEN, Reranking
from app.search.model import SearchRequest
from app.settings import Settings
from tests.embedding import tiny_models

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from app.engine import Engine
    from app.search.model import SearchResponse

REQUEST = SearchRequest("the tenant pays a deposit", limit=3)


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return reference_models.write_reranker(tmp_path_factory.mktemp("reranker") / "Qwen3-Reranker-tiny.gguf")


@pytest.fixture
def make(library: Engine) -> Iterator[Callable[[Settings], Reranking]]:
    """Reranking over the small library, with settings of its own."""
    made: list[Reranking] = []

    def one(settings: Settings) -> Reranking:
        made.append(Reranking(library.data_dir, lambda: settings, library.search))
        return made[-1]

    yield one
    for each in made:
        each.close()


def paths(response: SearchResponse) -> list[str]:
    return [file.path for file in response.results]


def test_files_come_in_the_order_of_the_model(
    library: Engine, make: Callable[[Settings], Reranking], model: Path
) -> None:
    chosen = make(Settings()).choose(str(model))
    assert chosen.reranker == str(model)
    reranking = make(chosen)
    found = reranking.search(REQUEST)
    assert (found.reranked_by, found.rerank_problem) == ("Qwen3-Reranker-tiny", "")
    plain = library.search(dataclasses.replace(REQUEST, limit=20))
    with RerankModel(model) as judge:
        expected = {
            file.path: judge.score(judge.prompt(REQUEST.query, "", f"{each.heading}\n{each.text}".strip()))
            for file in plain.results
            for each in file.passages[:1]
        }
    assert paths(found) == sorted(expected, key=lambda path: -expected[path])[:3]
    again = reranking.search(REQUEST)
    assert paths(again) == paths(found)


def test_without_a_reranker_the_search_says_so(library: Engine, make: Callable[[Settings], Reranking]) -> None:
    found = make(Settings()).search(REQUEST)
    assert paths(found) == paths(library.search(REQUEST))
    assert (found.reranked_by, found.rerank_problem) == ("", NONE_CHOSEN)
    assert found.to_json()["rerank_problem"] == NONE_CHOSEN


def test_a_reranker_that_fails_leaves_the_order_of_the_search(
    library: Engine, make: Callable[[Settings], Reranking], tmp_path: Path
) -> None:
    bad = tiny_models.write_qwen3(tmp_path / "my-reranker.gguf", pooling=None)
    for reranker, words in (
        (str(tmp_path / "gone.gguf"), "neither a known model nor a file"),
        (str(tiny_models.write_qwen3(tmp_path / "embedding.gguf")), "not a reranking model"),
        (str(bad), "no token for"),
    ):
        found = make(Settings(reranker=reranker)).search(REQUEST)
        assert paths(found) == paths(library.search(REQUEST))
        assert words in found.rerank_problem
        assert found.rerank_problem.endswith("The order is that of the search.")


def test_the_memory_limit_is_kept(make: Callable[[Settings], Reranking], model: Path) -> None:
    settings = Settings(reranker=str(model), memory_limit=1024)
    assert make(settings).search(REQUEST).reranked_by
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("app.memory_budget.needed_bytes", lambda _: 2**30)
        found = make(settings).search(REQUEST)
        with pytest.raises(ResourceError) as raised:
            make(settings).choose(str(model))
    assert "memory_limit" in found.rerank_problem
    assert raised.value.code is ResourceProblem.OUT_OF_MEMORY


def test_what_the_search_refuses_stays_refused(make: Callable[[Settings], Reranking], model: Path) -> None:
    reranking = make(Settings(reranker=str(model)))
    with pytest.raises(UsageError):
        reranking.search(SearchRequest(" "))
    with pytest.raises(Cancelled):
        reranking.search(REQUEST, lambda: True)


def test_a_choice_is_tried_first(make: Callable[[Settings], Reranking], library: Engine) -> None:
    with pytest.raises(ResourceError) as raised:
        make(Settings()).choose(str(resolve("", library.data_dir).path))
    assert raised.value.code is ResourceProblem.MODEL_INVALID
    assert make(Settings(reranker="x")).choose("").reranker == ""


def test_another_choice_takes_the_place_of_the_first(library: Engine, model: Path, tmp_path: Path) -> None:
    other = reference_models.write_reranker(tmp_path / "Qwen3-Reranker-other.gguf", has_head=True)
    current = [Settings(reranker=str(model))]
    reranking = Reranking(library.data_dir, lambda: current[0], library.search)
    try:
        assert reranking.search(REQUEST).reranked_by == "Qwen3-Reranker-tiny"
        current[0] = Settings(reranker=str(other))
        assert reranking.search(REQUEST).reranked_by == "Qwen3-Reranker-other"
    finally:
        reranking.close()
