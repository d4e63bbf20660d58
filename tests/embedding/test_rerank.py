"""Our scores against those that transformers computed for the same random weights and the real tokeniser.

How the numbers were made stands in packaging/reference_reranking.py; torch is needed only to remake them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

import reference_models
from app.embedding.interrupt import Interrupted
from app.embedding.rerank import PROMPT_TOKENS, RerankModel
from app.errors import ResourceError, ResourceProblem
from tests.embedding import tiny_models

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from numpy.typing import NDArray

PAIRS = reference_models.pairs()
EQUAL = 1e-3


@pytest.fixture(scope="module", params=[False, True], ids=["no head", "rank head"])
def model(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[RerankModel]:
    path = tmp_path_factory.mktemp("reranker") / "Qwen3-Reranker-tiny.gguf"
    with RerankModel(reference_models.write_reranker(path, has_head=request.param)) as model:
        yield model


@pytest.fixture(scope="module")
def scores() -> NDArray[np.float64]:
    found: NDArray[np.float64] = _reference()["scores"]
    return found


def _reference() -> dict[str, NDArray[np.float64]]:
    return dict(np.load(reference_models.VOCABULARY.parent / "reference_reranker.npz"))


def test_prompts_are_those_of_the_model_card(model: RerankModel) -> None:
    data = _reference()
    rows = np.split(data["tokens"], np.cumsum(data["lengths"])[:-1].astype(int))
    for (task, query, passage), row in zip(PAIRS, rows, strict=True):
        assert model.prompt(query, task, passage).tolist() == row.tolist(), (query, passage[:40])


def test_scores_are_those_of_transformers(model: RerankModel, scores: NDArray[np.float64]) -> None:
    """In any order: what a prompt has in common with the one before is not computed again."""
    order = np.random.RandomState(1).permutation(len(PAIRS))
    for number in (*range(len(PAIRS)), *order):
        task, query, passage = PAIRS[number]
        assert model.score(model.prompt(query, task, passage)) == pytest.approx(scores[number], abs=EQUAL)


def test_the_reference_tells_right_from_wrong(model: RerankModel, scores: NDArray[np.float64]) -> None:
    assert float(np.ptp(scores)) > 0.5
    prompts = [model.prompt(query, task, passage) for task, query, passage in PAIRS[:8]]
    for spoilt in ([one[1:] for one in prompts], [one[:-1] for one in prompts]):
        worst = max(abs(model.score(one) - score) for one, score in zip(spoilt, scores[:8], strict=True))
        assert worst > 10 * EQUAL


def test_what_is_too_long_is_cut_at_the_end_of_the_passage(model: RerankModel) -> None:
    whole = model.prompt("which one", "", "the tenant " * 5000)
    end = model.prompt("which one", "", "")[-8:]
    assert len(whole) < PROMPT_TOKENS
    assert whole[-8:].tolist() == end.tolist()
    for query, task in (("q" * 100_000, ""), ("\U0001f600" * 10_000, "\u0e01" * 1000), ("\ud83d", "\0")):
        tokens = model.prompt(query, task, "a passage " * 500)
        assert len(tokens) <= PROMPT_TOKENS
        assert 0.0 <= model.score(tokens) <= 1.0


def test_a_prompt_of_more_than_one_part_scores_as_one_that_goes_on(model: RerankModel) -> None:
    first, second = (model.prompt("q " * 190, "task " * 60, f"{end} passage " * 100) for end in ("one", "other"))
    assert len(first) > 512
    scores = model.score(first), model.score(second)
    assert model.score(first) == pytest.approx(scores[0], abs=EQUAL)
    assert model.score(second) == pytest.approx(scores[1], abs=EQUAL)


def test_it_stops_when_it_is_told(model: RerankModel, scores: NDArray[np.float64]) -> None:
    task, query, passage = PAIRS[0]
    prompt = model.prompt(query, task, passage)
    model.interrupt.set()
    with pytest.raises(Interrupted):
        model.score(prompt)
    model.interrupt.clear()
    assert model.score(prompt) == pytest.approx(scores[0], abs=EQUAL)


def test_other_models_are_refused_with_a_sentence(tmp_path: Path) -> None:
    for path, word in (
        (tiny_models.write_qwen3(tmp_path / "embedding.gguf"), "not a reranking model"),
        (tiny_models.write_bert(tmp_path / "bge.gguf", pooling=4), "another kind"),
        (tiny_models.write_qwen3(tmp_path / "my-reranker.gguf", pooling=None), 'no token for "yes"'),
    ):
        with pytest.raises(ResourceError, match=word) as raised:
            RerankModel(path)
        assert raised.value.code is ResourceProblem.MODEL_INVALID
    with pytest.raises(ResourceError) as raised:
        RerankModel(tmp_path / "none.gguf")
    assert raised.value.code is ResourceProblem.MODEL_MISSING


def test_a_closed_model_says_so(tmp_path: Path) -> None:
    model = RerankModel(reference_models.write_reranker(tmp_path / "r.gguf", has_head=True))
    prompt = model.prompt("a", "", "b")
    model.close()
    model.close()
    with pytest.raises(ValueError, match="closed"):
        model.score(prompt)
