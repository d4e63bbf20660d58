from __future__ import annotations

import json
import random
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest

from app.embedding.catalog import starter
from app.embedding.llama import LlamaModel, unit_vectors
from app.errors import ResourceError, ResourceProblem
from app.paths import resources_dir
from tests.embedding import tiny_models

if TYPE_CHECKING:
    from numpy.typing import NDArray

DATA = Path(__file__).parent / "data"
TEXTS: list[str] = json.loads((DATA / "texts.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def vectors(starter_model: LlamaModel) -> NDArray[np.float32]:
    return starter_model.embed(TEXTS)


def test_vectors_are_those_of_sentence_transformers(vectors: NDArray[np.float32]) -> None:
    expected = np.load(DATA / "vectors.npy").astype(np.float32)
    expected /= np.linalg.norm(expected, axis=1, keepdims=True)
    cosine = (vectors * expected).sum(axis=1)
    assert float(cosine.mean()) >= 0.9999
    assert float(cosine.min()) >= 0.9998, TEXTS[int(cosine.argmin())][:60]


def test_vectors_have_length_one(vectors: NDArray[np.float32]) -> None:
    assert vectors.shape == (len(TEXTS), 384)
    assert vectors.dtype == np.float32
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1.0, atol=1e-5)


def test_order_and_company_change_nothing(starter_model: LlamaModel, vectors: NDArray[np.float32]) -> None:
    order = list(range(len(TEXTS)))
    random.Random(3).shuffle(order)
    shuffled = starter_model.embed([TEXTS[text] for text in order])
    assert float((shuffled * vectors[order]).sum(axis=1).min()) >= 0.9999
    alone = np.concatenate([starter_model.embed([TEXTS[text]]) for text in order[:12]])
    assert float((alone * vectors[order[:12]]).sum(axis=1).min()) >= 0.9999


def test_nothing_gives_nothing(starter_model: LlamaModel) -> None:
    assert starter_model.embed([]).shape == (0, 384)


def test_odd_texts_get_vectors(starter_model: LlamaModel) -> None:
    odd = ["", "\0\0", "\ud83d", "😀😀😀", "a" * 1_000_000, "a b\0c" * 100, "\u202e\u200f"]
    assert np.isfinite(starter_model.embed(odd)).all()


def test_meaning_is_near(starter_model: LlamaModel) -> None:
    asked, fitting, other = starter_model.embed(
        ["How do I bake bread?", "Knead the dough and put the loaf into the oven.", "The parliament voted on taxes."]
    )
    assert asked @ fitting > asked @ other + 0.2


def test_vectors_are_cut_to_fewer_dimensions_and_have_length_one_again(tmp_path: Path) -> None:
    path = tiny_models.write_qwen3(tmp_path / "q.gguf")
    with LlamaModel(path) as whole, LlamaModel(path, dimensions=32) as cut:
        full, short = whole.embed(["theme"]), cut.embed(["theme"])
    assert short.shape == (1, 32)
    assert np.allclose(short, full[:, :32] / np.linalg.norm(full[:, :32]), atol=1e-4)


def test_a_row_without_a_direction_is_nan() -> None:
    rows = np.array([[0, 0, 1], [3, 4, 9], [np.inf, 1, 1], [np.nan, 1, 1]], np.float32)
    unit = unit_vectors(rows, 2)
    assert np.isnan(unit[[0, 2, 3]]).all()
    assert unit[1].tolist() == pytest.approx([0.6, 0.8])


def test_a_file_with_a_good_header_and_a_cut_body_cannot_be_loaded(tmp_path: Path) -> None:
    whole = (resources_dir() / "models" / starter().file).read_bytes()
    path = tmp_path / "cut.gguf"
    path.write_bytes(whole[:-5000])
    with pytest.raises(ResourceError, match=r"Get the file again") as raised:
        LlamaModel(path)
    assert raised.value.code is ResourceProblem.MODEL_INVALID


def test_an_impossible_model_cannot_be_loaded(tmp_path: Path) -> None:
    path = tiny_models.write_bert(tmp_path / "odd.gguf", attention__value_length=8)
    with pytest.raises(ResourceError, match=r"odd.gguf cannot be loaded\. Get the file again") as raised:
        LlamaModel(path)
    assert raised.value.code is ResourceProblem.MODEL_INVALID


def test_a_file_that_asks_for_no_end_token_gets_it_and_a_line_in_the_log(
    tmp_path: Path, expected_logs: list[str]
) -> None:
    expected_logs.append("early.gguf asks for no end token after a text; <|endoftext|> is appended instead")
    early = tiny_models.write_qwen3(tmp_path / "early.gguf", add_eos=False)
    today = tiny_models.write_qwen3(tmp_path / "today.gguf")
    texts = ["the theme", "", "he" * 2000]
    with LlamaModel(early, max_tokens=100) as old, LlamaModel(today, max_tokens=100) as new:
        assert [old.tokenise(text).tolist() for text in texts] == [new.tokenise(text).tolist() for text in texts]
        assert np.allclose(old.embed(texts), new.embed(texts), atol=1e-5)


def test_qwen3_embedding_never_ends_like_a_chat(tmp_path: Path, expected_logs: list[str]) -> None:
    expected_logs.append("asks for <|im_end|> after a text; <|endoftext|> is appended instead")
    path = tiny_models.write_qwen3(tmp_path / "Qwen3-Embedding-tiny.gguf", end="<|im_end|>")
    with LlamaModel(path) as model:
        assert model.tokenise("a").tolist() == [ord("a"), 256]
    other = tiny_models.write_qwen3(tmp_path / "other.gguf", end="<|im_end|>")
    with LlamaModel(other) as model:  # another model's authors may have trained it so
        assert model.tokenise("a").tolist()[-1] != 256


def test_a_decoder_that_pools_by_mean_is_computed_in_one_part(tmp_path: Path) -> None:
    """Of parts, the mean of the last would count: 0.991 instead of 0.998 here, where both texts say the same."""
    with LlamaModel(tiny_models.write_qwen3(tmp_path / "mean.gguf", pooling=1), max_tokens=900) as model:
        one_part, two_parts = model.embed(["ab" * 241, "ab" * 440])
    assert float(one_part @ two_parts) >= 0.996
