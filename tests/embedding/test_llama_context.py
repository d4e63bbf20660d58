from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from app.embedding.interrupt import Interrupt
from app.embedding.llama import LlamaModel, unit_vectors
from app.embedding.llama_context import LlamaContext
from app.embedding.packing import BATCH_TEXTS
from app.errors import ResourceError, ResourceProblem
from tests.embedding import tiny_models

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray


@pytest.mark.parametrize("kind", ["bert", "qwen3"])
def test_a_full_batch_gives_what_its_texts_give_alone(tmp_path: Path, kind: str) -> None:
    write = tiny_models.write_bert if kind == "bert" else tiny_models.write_qwen3
    texts = [letter * count for letter in "abcdefgh" for count in (1, 2, 5, 9)]
    assert len(texts) == BATCH_TEXTS
    with LlamaModel(write(tmp_path / "m.gguf")) as model:
        tokens = [model.tokenise(text) for text in texts]
        together = model.embed_tokens(tokens)
        alone = np.concatenate([model.embed_tokens([one]) for one in tokens])
    assert float((together * alone).sum(axis=1).min()) >= 0.9999


def test_a_batch_may_fill_every_token_and_more_than_one_part(tmp_path: Path) -> None:
    with LlamaModel(tiny_models.write_qwen3(tmp_path / "m.gguf"), max_tokens=700) as model:
        assert model.batch_tokens == 700
        long, short = model.tokenise("ab" * 340), model.tokenise("abc")
        both = model.embed_tokens([long, short])
        assert len(long) + len(short) > 512
        assert float(both[1] @ model.embed_tokens([short])[0]) >= 0.9999


def test_a_closed_context_may_be_closed_again(tmp_path: Path) -> None:
    model = LlamaModel(tiny_models.write_bert(tmp_path / "m.gguf"))
    model.close()
    model.close()
    with pytest.raises(ValueError, match="closed"):
        model.embed(["a"])


@pytest.mark.parametrize(("status", "problem"), [(-2, ResourceProblem.OUT_OF_MEMORY), (-3, ResourceProblem.WORKER)])
def test_what_is_a_thing_of_the_machine_is_no_fault_of_the_texts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, status: int, problem: ResourceProblem
) -> None:
    with LlamaModel(tiny_models.write_qwen3(tmp_path / "m.gguf")) as model:
        monkeypatch.setattr("llama_cpp.llama_decode", lambda *_: status)
        with pytest.raises(ResourceError) as raised:
            model.embed(["the theme"])
    assert raised.value.code is problem


def make_context(model: LlamaModel) -> LlamaContext:
    return LlamaContext(
        model._model, Interrupt(), width=tiny_models.WIDTH, tokens=600, texts=8, is_causal=True, use_tap=True
    )


def cosines(one: NDArray[np.float32], other: NDArray[np.float32]) -> NDArray[np.float32]:
    product: NDArray[np.float32] = unit_vectors(one, tiny_models.WIDTH) * unit_vectors(other, tiny_models.WIDTH)
    cosine: NDArray[np.float32] = product.sum(axis=1)
    return cosine


def test_parts_of_any_size_give_what_the_whole_gives(tmp_path: Path) -> None:
    with LlamaModel(tiny_models.write_qwen3(tmp_path / "m.gguf")) as model:
        tokens = [model.tokenise(text) for text in ("the theme " * 20, "a", "abc" * 30, "", "x")]
        context = make_context(model)
        whole = context.run(tokens, 1)
        for size in (1, 7, 64, 1000):
            context.begin(tokens)
            counts = []
            while not context.is_done:
                counts.append(context.advance(size, 1))
            assert max(counts) <= size
            assert sum(counts) == sum(map(len, tokens))
            assert float(cosines(context.take(), whole).min()) >= 0.99999
        context.close()


def test_what_queries_have_in_common_is_computed_once_and_changes_nothing(tmp_path: Path) -> None:
    queries = ["bread", "bread and butter", "bread", "trains", "", "trains " * 40, "a"]
    starts = ["Instruct: find\nQuery:"] * 5 + ["Instruct: sort\nQuery:"] * 2
    with LlamaModel(tiny_models.write_qwen3(tmp_path / "m.gguf")) as model:
        context, onwards = make_context(model), make_context(model)
        for start, query in zip(starts, queries, strict=True):
            tokens = model.tokenise(start + query)
            expected = context.run([tokens], 1)
            assert float(cosines(onwards.run_onwards(tokens, 1), expected).min()) >= 0.99999
        held = onwards._held
        onwards.run_onwards(tokens, 1)
        assert onwards._batch.size == 1
        assert len(held) == len(tokens)
        onwards.run([tokens], 1)
        assert float(cosines(onwards.run_onwards(tokens, 1), expected).min()) >= 0.99999
        context.close()
        onwards.close()


@pytest.mark.parametrize("max_tokens", [514, 520, 777])
def test_any_number_of_tokens_can_be_pooled_by_mean(tmp_path: Path, max_tokens: int) -> None:
    """XLM-RoBERTa models have 514 positions, which is no multiple of the texts of a batch."""
    path = tiny_models.write_bert(tmp_path / "m.gguf", context=1024)
    with LlamaModel(path, max_tokens=max_tokens) as model:
        assert model.max_tokens == max_tokens
        assert np.isfinite(model.embed(["a b c " * 400, "d"])).all()
