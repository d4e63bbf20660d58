"""Small collections of our own, and one of them indexed by the real model."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from app.embedding.cached import CachedEmbedder
from app.evaluation.layouts import read_collection
from app.evaluation.library import EvaluationLibrary
from app.model_choice import ModelChoice
from app.paths import DataDir
from app.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

PAGES = {
    ("garden", "en"): "Snails eat the young lettuce at night, and the gardener collects them in the morning.",
    ("garden", "de"): "Schnecken fressen nachts den jungen Salat, und der Gärtner sammelt sie am Morgen ein.",
    ("bridge", "en"): "The bridge over the river was closed for repairs after the flood damaged its pillars.",
    ("bridge", "de"): "Die Brücke über den Fluss wurde gesperrt, weil das Hochwasser ihre Pfeiler beschädigt hat.",
    ("tea", "en"): "Green tea is steeped at eighty degrees for two minutes, and black tea with boiling water.",
    ("tea", "de"): "Grüner Tee zieht bei achtzig Grad zwei Minuten lang, schwarzer mit kochendem Wasser.",
}
QUESTIONS = {
    ("garden", "en"): "what eats the lettuce?",
    ("bridge", "en"): "why was the bridge closed?",
    ("tea", "en"): "how hot should green tea be?",
    ("garden", "de"): "Was frisst den Salat?",
    ("tea", "de"): "Wie lange zieht grüner Tee?",
}


def write_lines(file: Path, objects: Iterable[dict[str, Any]]) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("".join(json.dumps(each, ensure_ascii=False) + "\n" for each in objects), "utf-8", newline="")


def write_cross_language(folder: Path) -> Path:
    corpus = (
        {"id": f"{pid}.{lang}", "pid": pid, "lang": lang, "title": "", "text": text}
        for (pid, lang), text in PAGES.items()
    )
    write_lines(folder / "corpus.jsonl", corpus)
    questions = (
        {"id": f"q.{pid}.{lang}", "lang": lang, "text": text, "relevant": [pid]}
        for (pid, lang), text in QUESTIONS.items()
    )
    write_lines(folder / "queries.jsonl", questions)
    return folder


def write_beir(folder: Path) -> Path:
    english = {pid: text for (pid, lang), text in PAGES.items() if lang == "en"}
    write_lines(folder / "corpus.jsonl", ({"_id": pid, "title": pid, "text": text} for pid, text in english.items()))
    asked = {pid: text for (pid, lang), text in QUESTIONS.items() if lang == "en"}
    write_lines(folder / "queries.jsonl", ({"_id": f"q-{pid}", "text": text} for pid, text in asked.items()))
    judged = "".join(f"q-{pid}\t{pid}\t1\n" for pid in asked)
    (folder / "qrels.tsv").write_text(f"query-id\tcorpus-id\tscore\n{judged}q-tea\tbridge\t0\n", "utf-8", newline="")
    return folder


@pytest.fixture
def cross_language(tmp_path: Path) -> Path:
    """Three texts in two languages, and questions about them in both."""
    return write_cross_language(tmp_path / "cross")


@pytest.fixture
def beir(tmp_path: Path) -> Path:
    """Three English texts in the layout of BEIR."""
    return write_beir(tmp_path / "beir")


@pytest.fixture(scope="session")
def embedder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[CachedEmbedder]:
    """The model that comes with the program, its vectors kept."""
    data_dir = DataDir(tmp_path_factory.mktemp("eval-models"))
    data_dir.prepare()
    embedder = CachedEmbedder(ModelChoice(data_dir, Settings()).embedder, data_dir.cache_dir)
    yield embedder
    embedder.close()


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory, embedder: CachedEmbedder) -> Iterator[EvaluationLibrary]:
    """The collection in two languages, indexed."""
    base = tmp_path_factory.mktemp("eval")
    collection = read_collection(write_cross_language(base / "cross"))
    (base / "work").mkdir()
    with EvaluationLibrary(collection, base / "work", embedder, Settings()) as library:
        library.build(lambda _: None, lambda: False)
        yield library
