from __future__ import annotations

import json
from typing import TYPE_CHECKING

from app.cli import run
from tests.evaluation.conftest import write_beir, write_cross_language

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_all_modes_as_json_and_the_library_is_left_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data = tmp_path / "data"
    folder = write_beir(tmp_path / "beir")
    assert run(["eval", str(folder), "--json", "--data-dir", str(data)]) == 0
    report = json.loads(capsys.readouterr().out)
    assert (report["collection"], report["documents"], report["queries"]) == ("beir", 3, 3)
    assert set(report["modes"]) == {"keyword", "semantic", "hybrid"}
    assert report["modes"]["hybrid"]["ndcg_10"] == 1.0
    assert report["embedded"] == 6
    assert report["query_embedding_ms"]["p95"] > 0
    assert not (data / "catalog.sqlite").exists()
    assert [path.suffix for path in (data / "cache").iterdir()] == [".sqlite"]

    assert run(["eval", str(folder), "--json", "--mode", "semantic", "--data-dir", str(data)]) == 0
    again = json.loads(capsys.readouterr().out)
    assert again["embedded"] == 0
    assert again["modes"]["semantic"]["ndcg_10"] == report["modes"]["semantic"]["ndcg_10"]


def test_a_table_by_pairs_of_languages(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = write_cross_language(tmp_path / "cross")
    assert run(["eval", str(folder), "--mode", "keyword", "--data-dir", str(tmp_path / "data")]) == 0
    out = capsys.readouterr().out
    assert out.startswith("cross: 5 questions, 6 documents, 6 passages\n")
    assert "keyword, nDCG@10 of questions in one language" in out
    assert run(["eval", str(folder), "--mode", "keyword", "--lang", "de", "--data-dir", str(tmp_path / "data")]) == 0
    assert capsys.readouterr().out.startswith("cross: 2 questions, 3 documents")


def test_what_is_wrong_is_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["eval", str(tmp_path / "gone"), "--data-dir", str(tmp_path / "data")]) == 2
    told = capsys.readouterr().err
    assert told.startswith("lodestone: ")
    assert "is no folder" in told
