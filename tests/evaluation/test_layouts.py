from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.errors import UsageError
from app.evaluation.collection import Entry, Query
from app.evaluation.layouts import read_collection
from tests.evaluation.conftest import PAGES, QUESTIONS, write_lines

if TYPE_CHECKING:
    from pathlib import Path


def test_beir(beir: Path) -> None:
    collection = read_collection(beir)
    assert collection.name == "beir"
    assert collection.entries[0] == Entry("garden", PAGES["garden", "en"], "garden")
    assert collection.queries[2] == Query(QUESTIONS["tea", "en"], {"tea": 1.0})
    assert collection.languages == []


def test_judgements_may_lie_in_a_folder_and_the_test_split_counts(beir: Path) -> None:
    (beir / "qrels").mkdir()
    (beir / "qrels.tsv").rename(beir / "qrels" / "test.tsv")
    (beir / "qrels" / "dev.tsv").write_text("q-tea\tgarden\t1\n")
    assert read_collection(beir).queries[2].relevant == {"tea": 1.0}


def test_trec_has_a_column_more_and_grades(beir: Path) -> None:
    (beir / "qrels.tsv").write_text("q-tea\t0\ttea\t2\nq-tea\t0\tgarden\t1\n")
    assert read_collection(beir).queries == (Query(QUESTIONS["tea", "en"], {"tea": 2.0, "garden": 1.0}),)


def test_versions_share_a_key(cross_language: Path) -> None:
    collection = read_collection(cross_language)
    assert collection.languages == ["de", "en"]
    assert {entry.key for entry in collection.entries} == {"garden", "bridge", "tea"}
    assert collection.queries[-1] == Query(QUESTIONS["tea", "de"], {"tea": 1.0}, "de")


def test_questions_may_lie_beside_the_folder(cross_language: Path) -> None:
    (cross_language / "queries.jsonl").rename(cross_language.parent / "cross-queries.jsonl")
    assert len(read_collection(cross_language).queries) == len(QUESTIONS)


def test_what_is_missing_is_told(beir: Path, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="is no folder"):
        read_collection(tmp_path / "nowhere")
    (tmp_path / "empty").mkdir()
    with pytest.raises(UsageError, match="no file of questions"):
        read_collection(tmp_path / "empty")
    (beir / "qrels.tsv").write_text("q-tea\ttea\tmuch\n")
    with pytest.raises(UsageError, match=r"Line 1 .* no number"):
        read_collection(beir)
    (beir / "qrels.tsv").write_text("other\ttea\t1\n")
    with pytest.raises(UsageError, match="No question"):
        read_collection(beir)
    write_lines(beir / "corpus.jsonl", [{"text": "nameless"}])
    with pytest.raises(UsageError, match="has no _id"):
        read_collection(beir)
