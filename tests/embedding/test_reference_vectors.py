"""Our vectors against those that transformers computed for the same random weights and the real tokenisers.

How the numbers were made stands in packaging/reference_embeddings.py; torch is needed only to remake them.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import pytest

import reference_models
from app.embedding.llama import LlamaModel, unit_vectors

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

TEXTS = reference_models.texts()
MAX_TOKENS = 2000
EXACT = 0.9999


@dataclass(frozen=True, slots=True)
class Reference:
    """The model as a file, and of each text its token numbers and its vector."""

    path: Path
    tokens: list[NDArray[np.int32]]
    vectors: NDArray[np.float32]

    def worst(self, ours: NDArray[np.float32], numbers: list[int] | None = None) -> float:
        """The lowest cosine between our vectors and the reference's."""
        expected = self.vectors if numbers is None else self.vectors[numbers]
        return float((ours * unit_vectors(expected, ours.shape[1])).sum(axis=1).min())


@pytest.fixture(scope="module", params=["qwen3", "bert"])
def reference(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Reference:
    write = reference_models.write_qwen3 if request.param == "qwen3" else reference_models.write_bert
    data = np.load(reference_models.VOCABULARY.parent / f"reference_{request.param}.npz")
    tokens = np.split(data["tokens"], np.cumsum(data["lengths"])[:-1])
    path = write(tmp_path_factory.mktemp("reference") / f"{request.param}.gguf")
    return Reference(path, tokens, data["vectors"])


@pytest.fixture(scope="module")
def model(reference: Reference) -> LlamaModel:
    return LlamaModel(reference.path, max_tokens=MAX_TOKENS)


def test_the_texts_are_of_every_length(reference: Reference) -> None:
    lengths = [len(tokens) for tokens in reference.tokens]
    assert len(lengths) == len(TEXTS) == len(reference.vectors)
    assert min(lengths) <= 2
    assert max(lengths) == (2000 if "qwen3" in reference.path.name else 512)


def test_tokens_are_those_of_the_reference_tokeniser(reference: Reference, model: LlamaModel) -> None:
    for text, tokens in zip(TEXTS, reference.tokens, strict=True):
        assert model.tokenise(text).tolist() == tokens.tolist(), text[:60]


def test_alone(reference: Reference, model: LlamaModel) -> None:
    assert reference.worst(np.concatenate([model.embed_tokens([one]) for one in reference.tokens])) >= EXACT


def test_in_mixed_batches_in_any_order(reference: Reference, model: LlamaModel) -> None:
    order = list(range(len(TEXTS)))
    for seed in range(3):
        random.Random(seed).shuffle(order)
        assert reference.worst(model.embed([TEXTS[text] for text in order]), order) >= EXACT


def test_short_texts_beside_a_long_one_in_one_call(reference: Reference, model: LlamaModel) -> None:
    """Packing puts equal lengths together, so that this happens by chance only."""
    by_length = sorted(range(len(TEXTS)), key=lambda text: len(reference.tokens[text]))
    (long,) = [text for text in by_length if 300 < len(reference.tokens[text]) < 500][:1]
    numbers = [*by_length[:10], long, *by_length[10:20]]
    ours = model.embed_tokens([reference.tokens[text] for text in numbers])
    assert reference.worst(ours, numbers) >= EXACT


@pytest.mark.parametrize("dimensions", [32, 50, 64, 95])
def test_shortened(reference: Reference, dimensions: int) -> None:
    with LlamaModel(reference.path, max_tokens=MAX_TOKENS, dimensions=dimensions) as shortened:
        ours = shortened.embed(TEXTS[:40])
    assert ours.shape == (40, dimensions)
    assert reference.worst(ours, list(range(40))) >= EXACT


def test_pooled_by_llama_cpp(reference: Reference) -> None:
    """The way that is gone where the graph has no tensor to tap."""
    with LlamaModel(reference.path, max_tokens=MAX_TOKENS, use_tap=False) as pooled:
        assert not pooled.uses_tap
        assert reference.worst(pooled.embed(TEXTS)) >= EXACT


def test_with_a_head_of_its_own(tmp_path: Path) -> None:
    """Larger Qwen3 models do not share the output with the table of token vectors; embeddings read neither."""
    with (
        LlamaModel(reference_models.write_qwen3(tmp_path / "tied.gguf"), max_tokens=100) as tied,
        LlamaModel(reference_models.write_qwen3(tmp_path / "untied.gguf", tied=False), max_tokens=100) as untied,
    ):
        assert float((tied.embed(TEXTS[:8]) * untied.embed(TEXTS[:8])).sum(axis=1).min()) >= EXACT


def test_the_reference_tells_right_from_wrong(reference: Reference, model: LlamaModel) -> None:
    """A missing first or end token or another order shows: else all of the above would prove little."""
    longest = 20 if "bert" in reference.path.name else 400  # an average hardly moves with one of many tokens
    some = [text for text, tokens in enumerate(reference.tokens) if 3 < len(tokens) < longest]
    assert len(some) >= 5
    for spoil in (_without_end, _without_start, _backwards):
        ours = model.embed([TEXTS[text] for text in some])
        spoilt = np.concatenate([model.embed_tokens([spoil(reference.tokens[text])]) for text in some])
        assert float((spoilt * ours).sum(axis=1).max()) < EXACT


def _without_end(tokens: NDArray[np.int32]) -> NDArray[np.int32]:
    return tokens[:-1]


def _without_start(tokens: NDArray[np.int32]) -> NDArray[np.int32]:
    return tokens[1:]


def _backwards(tokens: NDArray[np.int32]) -> NDArray[np.int32]:
    return np.concatenate((tokens[-2::-1], tokens[-1:]))
