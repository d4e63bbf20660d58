from __future__ import annotations

import json
from pathlib import Path

import pytest

from app.embedding.llama import LlamaModel
from tests.embedding import tiny_models

DATA = Path(__file__).parent / "data"
CLS, SEP = 101, 102
EOS = 256


def test_tokens_are_those_of_the_reference_tokeniser(starter_model: LlamaModel) -> None:
    texts = json.loads((DATA / "texts.json").read_text("utf-8"))
    expected = json.loads((DATA / "vectors.tokens.json").read_text("utf-8"))
    for text, tokens in zip(texts, expected, strict=True):
        assert starter_model.tokenise(text).tolist() == tokens, text[:60]


@pytest.mark.parametrize("text", ["word " * 5000, "x" * 1_000_000, "不" * 1_000_000, "\n" * 1_000_000])
def test_long_texts_keep_their_ends(starter_model: LlamaModel, text: str) -> None:
    tokens = starter_model.tokenise(text)
    assert len(tokens) <= 256
    assert (tokens[0], tokens[-1]) == (CLS, SEP)


@pytest.mark.parametrize("text", ["", "\0", "\ud800\udfff", "\ufeff", "😀😀"])
def test_odd_texts_are_texts(starter_model: LlamaModel, text: str) -> None:
    tokens = starter_model.tokenise(text)
    assert (tokens[0], tokens[-1]) == (CLS, SEP)


def test_a_special_token_spelt_out_is_only_text(starter_model: LlamaModel) -> None:
    assert starter_model.tokenise("a [SEP] b").tolist().count(SEP) == 1


def test_a_causal_model_keeps_its_end_token(tmp_path: Path) -> None:
    with LlamaModel(tiny_models.write_qwen3(tmp_path / "q.gguf"), max_tokens=32) as model:
        assert model.tokenise("").tolist() == [EOS]
        tokens = model.tokenise("abc" * 100)
        assert (len(tokens), tokens[-1]) == (32, EOS)
        assert EOS not in model.tokenise("<|endoftext|>")[:-1]


def test_a_long_text_is_cut_between_two_tokens_and_ends_as_it_should(tmp_path: Path) -> None:
    path = tiny_models.write_qwen3(tmp_path / "q.gguf")
    text = "the hé 不 😀 " * 100
    with LlamaModel(path, max_tokens=2048) as whole, LlamaModel(path, max_tokens=50) as short:
        assert short.tokenise(text).tolist() == [*whole.tokenise(text)[:49].tolist(), EOS]
        assert short.tokenise("x" * 10_000_000).tolist() == [ord("x")] * 49 + [EOS]
