from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from app.embedding.llama import LlamaModel
from app.embedding.packing import BATCH_TEXTS
from tests.embedding import tiny_models

if TYPE_CHECKING:
    from pathlib import Path


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
