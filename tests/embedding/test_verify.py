from __future__ import annotations

import json
import tomllib
from typing import TYPE_CHECKING

import numpy as np
import pytest

from app.embedding.catalog import ModelFile, resolve
from app.embedding.model import EmbedderInfo
from app.embedding.verify import Check, Verification, verify
from app.paths import resources_dir
from app.workers.embedding import EmbedderClient
from tests.embedding import tiny_models

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from app.embedding.model import Vectors
    from app.paths import DataDir

QUESTIONS = tomllib.loads((resources_dir() / "models" / "verify.toml").read_text("utf-8"))
CARDS = {card["name"]: card["scores"] for card in QUESTIONS["card"]}


def verified(model: ModelFile) -> Verification:
    client = EmbedderClient(model)
    try:
        return verify(model, client, lambda: False)
    finally:
        client.close()


def by_name(result: Verification) -> dict[str, Check]:
    assert json.loads(json.dumps(result.to_json(), allow_nan=False))["right"] is result.is_right
    return {check.name: check for check in result.checks}


class Scripted:
    """An embedder that knows every answer: no Qwen3-Embedding file is small enough to come with the tests.

    Sentences with the same meaning get the same vector, in the languages it knows; the texts of the card get vectors
    whose cosines are `scores`.
    """

    def __init__(self, scores: list[list[float]], languages: Sequence[str]) -> None:
        self.vectors: dict[str, Vectors] = {}
        for texts in (*QUESTIONS["english"].values(), *(QUESTIONS["translations"][name] for name in languages)):
            self.vectors |= {text: np.eye(16, dtype=np.float32)[number] for number, text in enumerate(texts)}
        for number, document in enumerate(QUESTIONS["card_texts"]["documents"]):
            self.vectors[document] = np.eye(16, dtype=np.float32)[4 + number]
        for number, query in enumerate(QUESTIONS["card_texts"]["queries"]):
            vector = np.zeros(16, np.float32)
            vector[4:6] = scores[number]
            vector[6] = np.sqrt(1 - np.square(scores[number]).sum())
            self.vectors[f"query: {query}"] = vector

    def info(self) -> EmbedderInfo:
        raise NotImplementedError

    def embed_documents(self, texts: Sequence[str], should_stop: Callable[[], bool]) -> Vectors:
        assert not should_stop()
        return np.stack([self.vectors.get(text, np.eye(16, dtype=np.float32)[15]) for text in texts])

    def embed_query(self, query: str, should_stop: Callable[[], bool], instruction: str = "") -> Vectors:
        assert not should_stop()
        assert instruction == ""
        return self.vectors[f"query: {query}"]

    def close(self) -> None:
        raise NotImplementedError


class Described(Scripted):
    def info(self) -> EmbedderInfo:
        return EmbedderInfo("m", resources_dir(), "f", "qwen3", 16, 512, "last", "CPU")


def scripted(folder: Path, name: str, off: float = 0.0, languages: Sequence[str] = ()) -> dict[str, Check]:
    path = tiny_models.write_qwen3(folder / f"{name}.gguf")
    scores = [[score + off for score in row] for row in CARDS.get(name, CARDS["Qwen3-Embedding-0.6B"])]
    model = ModelFile(name, path)
    return by_name(verify(model, Described(scores, languages), lambda: False))


def test_the_starter_reads_english_only_as_expected(data_dir: DataDir) -> None:
    result = verified(resolve("", data_dir))
    checks = by_name(result)
    assert result.is_right
    assert set(checks) == {"vectors", "english", "languages"}
    assert checks["languages"].figures["read"] == []
    assert "English only" in checks["languages"].message
    assert "as expected" in checks["languages"].message


def test_a_model_without_sense_is_wrong(tmp_path: Path) -> None:
    result = verified(ModelFile("random", tiny_models.write_qwen3(tmp_path / "random.gguf")))
    assert not result.is_right
    assert not by_name(result)["english"].is_right
    assert by_name(result)["vectors"].is_right


def test_a_model_that_gives_no_numbers_is_wrong(tmp_path: Path) -> None:
    path = tiny_models.write_qwen3(tmp_path / "flawed.gguf", is_flawed=True, bad_letter="a")
    checks = by_name(verified(ModelFile("flawed", path)))
    assert not checks["vectors"].is_right
    assert "damaged" in checks["vectors"].message


@pytest.mark.parametrize("name", CARDS)
def test_the_scores_of_the_card_are_compared(tmp_path: Path, name: str) -> None:
    every = list(QUESTIONS["translations"])
    good = scripted(tmp_path, name, 0.001, every)["card"]
    assert good.is_right
    assert good.figures["off"] == pytest.approx(0.001, abs=1e-4)
    assert not scripted(tmp_path, name, 0.06, every)["card"].is_right


def test_other_models_have_no_card(tmp_path: Path) -> None:
    assert "card" not in scripted(tmp_path, "other")


def test_what_the_catalogue_promises_is_asked_for(tmp_path: Path) -> None:
    every = list(QUESTIONS["translations"])
    promised = "Qwen3-Embedding-0.6B"
    assert "all of 12" in scripted(tmp_path, promised, languages=every)["languages"].message
    few = scripted(tmp_path, promised, languages=["German", "Thai"])["languages"]
    assert not few.is_right
    assert "it reads German, Thai, 2 of 12" in few.message
    assert scripted(tmp_path, "unknown", languages=["German"])["languages"].is_right


def test_every_sentence_is_there_in_every_language() -> None:
    lists = [*QUESTIONS["english"].values(), *QUESTIONS["translations"].values()]
    assert {len(texts) for texts in lists} == {4}
    assert len({text for texts in lists for text in texts}) == 4 * len(lists)
