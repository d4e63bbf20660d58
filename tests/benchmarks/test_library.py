"""The benchmark of a large library, at a size that takes a minute: whether it runs and what it reports."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import numpy as np
import pytest

from tests.benchmarks import library
from tests.benchmarks.support.clustered_vectors import Clusters
from tests.benchmarks.support.nearest import nearest
from tests.benchmarks.support.page_cache import linked_copy
from tests.benchmarks.support.zipf_texts import languages, passages, query_of

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def corpora(tmp_path: Path) -> Path:
    """Two languages of 3,000 made-up words each."""
    for code, ending in (("en", "ing"), ("de", "ung")):
        folder = tmp_path / "corpora" / "pages" / code
        folder.mkdir(parents=True)
        words = (f"{chr(97 + n % 26)}{chr(97 + n // 26 % 26)}{chr(97 + n // 676)}{ending}" for n in range(3_000))
        (folder / "page.md").write_text(" ".join(words), "utf-8")
    return tmp_path / "corpora"


def test_texts_are_the_same_each_time_and_of_the_language_of_the_document(corpora: Path) -> None:
    known = languages(corpora)
    assert [language.code for language in known] == ["de", "en"]
    assert passages(4, 3, known) == passages(4, 3, known)
    assert passages(4, 3, known) != passages(6, 3, known)
    assert len(passages(4, 3, known)) == 3
    assert "ung" in passages(0, 1, known)[0]
    assert query_of(passages(0, 1, known)[0], np.random.default_rng(1))


def test_vectors_are_near_their_centre_and_found_by_the_scan() -> None:
    vectors = Clusters(10, 32).near([3] * 50 + [4] * 50, seed=1)
    np.testing.assert_allclose(np.linalg.norm(vectors.astype(np.float32), axis=1), 1.0, atol=2e-3)
    query = Clusters(10, 32).near([3], seed=2).astype(np.float32)
    (best,) = nearest(vectors, query, 100, 5)
    assert best == np.argsort(-(vectors.astype(np.float32) @ query[0]))[:5].tolist()
    assert max(best) < 50
    (kept,) = nearest(vectors, query, np.array([60, 61]), 5)
    assert sorted(kept) == [60, 61]


def test_a_linked_copy_has_all_files(tmp_path: Path) -> None:
    (tmp_path / "one" / "a.lance").mkdir(parents=True)
    (tmp_path / "one" / "a.lance" / "data").write_text("x")
    (tmp_path / "one" / "catalog").write_text("y")
    linked_copy(tmp_path / "one", tmp_path / "two")
    assert (tmp_path / "two" / "a.lance" / "data").read_text() == "x"
    assert not (tmp_path / "one" / "catalog").samefile(tmp_path / "two" / "catalog")


@pytest.mark.slow
@pytest.mark.timeout(900)
def test_a_small_library_is_measured_in_every_way(
    tmp_path: Path, corpora: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    chosen = ["--chunks", "12000", "--dimensions", "512", "--files", "1200", "--queries", "20"]
    chosen += ["--place", str(tmp_path / "place"), "--texts", str(corpora), "--contender-seconds", "60"]
    assert library.main(chosen) == 0
    report = json.loads(capsys.readouterr().out)["sized"]
    assert (report["chunks"], report["scan"]["first"]["files"]) == (12_000, 1_200)
    assert report["recall_at_10"]["none"] >= 0.98
    assert set(report["search_ms"]["warm"]) == {"keyword", "semantic", "hybrid"}
    assert report["beside"]["numpy"]["recall_at_10"] >= 0.99
    assert report["beside"]["fts5"]["p50_ms"] > 0
