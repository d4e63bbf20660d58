from __future__ import annotations

import time
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from app.documents.tesseract import Tesseract, find_tesseract
from app.errors import ResourceError, ResourceProblem
from app.index_runs import IndexRuns, extraction_limits
from app.model_choice import ModelChoice
from app.settings import Settings
from app.store.catalog import Catalog
from tests.documents.test_recognition import picture

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from app.paths import DataDir

WORDS_ONLY = Settings(model="no such model", extractors=1)


@pytest.fixture
def runs(data_dir: DataDir) -> Iterator[IndexRuns]:
    runs = IndexRuns(data_dir, ModelChoice(data_dir, WORDS_ONLY), lambda: WORDS_ONLY)
    yield runs
    runs.stop()
    runs.close()


def counts(data_dir: DataDir) -> dict[str, int]:
    catalog = Catalog(data_dir.catalog_file, read_only=True)
    try:
        return {root.path: root.files for root in catalog.root_infos()}
    finally:
        catalog.close()


def test_a_run_keeps_words_where_there_is_no_model(runs: IndexRuns, data_dir: DataDir, folder: Path) -> None:
    with pytest.raises(ResourceError) as caught:
        runs.run([str(folder)], lambda _: None, lambda: False)
    assert caught.value.code is ResourceProblem.MODEL_MISSING
    assert counts(data_dir) == {str(folder): 7}
    assert not runs.is_paused


def test_orders_go_to_the_background_and_without_it_are_done_at_once(runs: IndexRuns) -> None:
    done: list[str] = []
    runs.order(lambda _: done.append("here"))
    assert done == ["here"]
    runs.start(lambda _: None)
    runs.pause()
    assert runs.is_paused
    runs.resume()
    runs.order(lambda _: done.append("there"))
    deadline = time.monotonic() + 20
    while len(done) < 2 and time.monotonic() < deadline:
        time.sleep(0.02)
    assert done == ["here", "there"]


def test_limits_are_those_of_the_settings() -> None:
    limits = extraction_limits(Settings(extract_seconds=7, extract_memory_mb=512, max_file_mb=3))
    assert (limits.timeout_s, limits.memory_mb, limits.max_file_mb) == (7, 512, 3)


@pytest.mark.skipif(find_tesseract() is None, reason="Tesseract is not installed")
def test_with_ocr_pictures_are_read_with_words_and_vectors(data_dir: DataDir, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "letter.png").write_bytes(picture("The lighthouse keeper writes."))
    settings = Settings(extractors=1)
    models = ModelChoice(data_dir, settings)
    runs = IndexRuns(data_dir, models, lambda: settings)
    report = runs.run([str(tmp_path / "in")], lambda _: None, lambda: False)
    assert (report.files.indexed, report.files.skipped) == (0, 1)
    settings = replace(settings, ocr=True, ocr_languages="eng")
    report = runs.run([], lambda _: None, lambda: False)
    assert report.files.indexed == report.chunks.embedded == 1
    settings = replace(settings, ocr=False)
    report = runs.run([], lambda _: None, lambda: False)
    assert (report.files.unchanged, report.chunks.total) == (1, 1)
    runs.close()
    models.embedder.close()
    assert list(data_dir.scratch_dir.iterdir()) == []


def test_languages_that_are_not_installed_turn_recognition_off(
    data_dir: DataDir, folder: Path, monkeypatch: pytest.MonkeyPatch, expected_logs: list[str]
) -> None:
    monkeypatch.setattr("app.index_runs.find_tesseract", lambda _: Tesseract("tesseract", ("eng",)))
    expected_logs.append("no data for jpn")
    settings = replace(WORDS_ONLY, ocr=True, ocr_languages="jpn")
    runs = IndexRuns(data_dir, ModelChoice(data_dir, settings), lambda: settings)
    with pytest.raises(ResourceError):
        runs.run([str(folder)], lambda _: None, lambda: False)
    runs.close()
