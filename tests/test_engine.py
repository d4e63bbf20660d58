from __future__ import annotations

import os
import sqlite3
import threading
import time
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest

from app.embedding.catalog import CatalogModel, known_models
from app.engine import Engine
from app.errors import ResourceError, ResourceProblem, UsageError
from app.indexing.progress import Progress, Stage
from app.paths import resources_dir
from app.search.model import SearchMode, SearchRequest
from app.search.query_vector import NO_QUERY_VECTOR
from app.settings import save_settings
from app.store.vectors import VectorStore
from tests.embedding import tiny_models

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.indexing.progress import IndexReport
    from app.paths import DataDir


def index(engine: Engine, *paths: Path) -> IndexReport:
    return engine.index([str(path) for path in paths], lambda _: None, lambda: False)


def found(engine: Engine, words: str) -> list[str]:
    response = engine.search(SearchRequest(words, SearchMode.KEYWORD))
    return sorted(Path(result.path).name for result in response.results)


def test_a_folder_is_indexed_and_then_unchanged(data_dir: DataDir, folder: Path) -> None:
    with Engine.open(data_dir) as engine:
        first = index(engine, folder)
        assert (first.files.seen, first.files.indexed, first.files.skipped, first.files.failed) == (7, 6, 1, 0)
        assert first.chunks.embedded > 0
        assert first.chunks.embedded + first.chunks.reused == first.chunks.total
        assert first.chunks.reused > 0  # the twins
        assert list(first.stages) == ["scanning", "reading", "embedding"]
        again = index(engine, folder)
        assert (again.files.seen, again.files.unchanged, again.chunks.embedded) == (7, 7, 0)
        assert again.chunks.total == first.chunks.total
        (problem,) = engine.problems()
        assert (Path(problem.path).name, problem.code, problem.state) == ("blob.txt", "unsupported", "skipped")


def test_edits_moves_copies_and_removals_cost_what_they_change(data_dir: DataDir, folder: Path) -> None:
    with Engine.open(data_dir) as engine:
        index(engine, folder)
        (folder / "garden.md").rename(folder / "notes" / "plants.md")
        (folder / "copy.html").write_bytes((folder / "page.html").read_bytes())
        (folder / "contract.txt").unlink()
        os.utime(folder / "twin.txt", ns=(1, 1))
        report = index(engine)
        assert (report.files.removed, report.files.indexed, report.chunks.embedded) == (1, 1, 0)
        assert found(engine, "snails") == ["plants.md"]
        assert found(engine, "steeped") == ["copy.html", "page.html"]
        assert found(engine, "tenant") == ["twin.txt"]
        with (folder / "notes" / "plants.md").open("a", encoding="utf-8") as file:
            file.write("\n## Harvest\n\nPick tomatoes when they are red.\n")
        report = index(engine)
        assert report.files.indexed == 1
        assert report.chunks.embedded <= 3
        assert found(engine, "harvest") == ["plants.md"]


def test_what_another_version_read_is_read_again_and_not_embedded_again(data_dir: DataDir, folder: Path) -> None:
    with Engine.open(data_dir) as engine:
        total = index(engine, folder).chunks.total
    with closing(sqlite3.connect(data_dir.catalog_file)) as catalog, catalog:
        catalog.execute("UPDATE meta SET value = '1' WHERE key = 'chunker_version'")
    with Engine.open(data_dir) as engine:
        report = index(engine)
        assert (report.files.indexed, report.files.skipped, report.chunks.reused) == (6, 1, total)
        assert (report.chunks.embedded, report.chunks.total) == (0, total)
        assert index(engine).files.unchanged == 7


def test_a_part_a_file_and_an_empty_folder(data_dir: DataDir, folder: Path) -> None:
    empty = folder / "empty"
    empty.mkdir()
    with Engine.open(data_dir) as engine:
        assert index(engine, empty).files.seen == 0
        assert index(engine, folder / "page.html").files.indexed == 1
        assert index(engine, folder).files.seen == 7
        assert [root.path for root in engine.roots()] == [str(folder)]
        assert index(engine, folder / "notes").files.seen == 2


def test_a_stopped_run_is_taken_up_again(data_dir: DataDir, folder: Path) -> None:
    with Engine.open(data_dir) as engine:
        stop = threading.Event()

        def on_progress(progress: Progress) -> None:
            if progress.stage is Stage.EMBEDDING:
                stop.set()

        report = engine.index([str(folder)], on_progress, stop.is_set)
        assert report.files.indexed == 6
        assert found(engine, "snails") == ["garden.md"]
        assert index(engine).chunks.embedded > 0
        status = engine.status()
        assert status.embedded == status.chunks > 0


def test_a_root_that_is_away_keeps_its_index(data_dir: DataDir, folder: Path) -> None:
    with Engine.open(data_dir) as engine:
        index(engine, folder)
        folder.rename(folder.with_name("unplugged"))
        assert index(engine).files.removed == 0
        assert engine.roots()[0].away
        assert found(engine, "snails") == ["garden.md"]
        folder.with_name("unplugged").rename(folder)
        assert index(engine).files.unchanged == 7
        assert not engine.roots()[0].away


def test_removing_leaves_no_trace_on_the_disk(data_dir: DataDir, folder: Path) -> None:
    (folder / "secret.txt").write_text("zyxmarker is the title\n\nzyxmarker again\n")
    with Engine.open(data_dir) as engine:
        index(engine, folder)
        assert found(engine, "zyxmarker") == ["secret.txt"]
        engine.remove_root(folder)
        assert engine.roots() == []
        assert engine.search(SearchRequest("zyxmarker")).results == ()
        with pytest.raises(UsageError, match="not in the library"):
            engine.remove_root(folder)
    rest = b"".join(file.read_bytes() for file in data_dir.root.rglob("*") if file.is_file())
    assert b"zyxmarker" not in rest
    assert (folder / "secret.txt").exists()


def test_one_writer_many_readers(data_dir: DataDir, folder: Path) -> None:
    with Engine.open(data_dir) as writer, Engine.open(data_dir, writer=False) as reader:
        index(writer, folder)
        assert found(reader, "snails") == ["garden.md"]
        with pytest.raises(ResourceError, match="searching only"):
            index(reader, folder)


def test_a_missing_model_leaves_words(data_dir: DataDir, folder: Path) -> None:
    gone = data_dir.models_dir / "gone.gguf"
    with Engine.open(data_dir) as engine:
        save_settings(replace(engine.settings, model=str(gone)), data_dir.settings_file)
    with Engine.open(data_dir) as engine:
        with pytest.raises(ResourceError) as caught:
            index(engine, folder)
        assert caught.value.code is ResourceProblem.MODEL_MISSING
        response = engine.search(SearchRequest("snails"))
        assert [Path(result.path).name for result in response.results] == ["garden.md"]
        assert "Only words are searched" in response.degraded
        engine.use_model("starter")
    with Engine.open(data_dir) as engine:
        report = index(engine)
        assert (report.files.indexed, report.chunks.embedded > 0) == (0, True)
        assert engine.search(SearchRequest("slugs and salad", SearchMode.SEMANTIC)).degraded == ""


def test_another_model_is_tried_before_it_is_used(data_dir: DataDir, folder: Path, tmp_path: Path) -> None:
    bad = tmp_path / "bad.gguf"
    bad.write_bytes(b"GGUF nonsense" * 100)
    starter = next((resources_dir() / "models").glob("*.gguf"))
    other = tmp_path / "Modèle 2.gguf"
    other.write_bytes(starter.read_bytes())
    with Engine.open(data_dir) as engine:
        index(engine, folder)
        for name, code in ((str(bad), ResourceProblem.MODEL_INVALID), ("nonsense", ResourceProblem.MODEL_MISSING)):
            with pytest.raises(ResourceError) as caught:
                engine.use_model(name)
            assert caught.value.code is code
        trial = engine.try_model(str(other))
        assert (trial.info.dimensions, trial.settings.model, trial.keeps_vectors) == (384, str(other), False)
        assert trial.passages == engine.status().chunks
        assert engine.settings.model == "starter"
        assert engine.use_model(str(other)).dimensions == 384
    with Engine.open(data_dir) as engine:
        assert engine.settings.model == str(other)
        assert index(engine).files.indexed == 0
        assert engine.search(SearchRequest("slugs and salad", SearchMode.SEMANTIC)).results


@pytest.mark.parametrize("kind", ["aborts", "chat", "cut off"])
def test_a_bad_model_is_told_in_a_line_and_leaves_words(
    data_dir: DataDir, folder: Path, tmp_path: Path, kind: str
) -> None:
    path = tmp_path / "model.gguf"
    if kind == "aborts":
        tiny_models.write_bert(path, attention__key_length=7)
    elif kind == "chat":
        tiny_models.write_qwen3(path, pooling=None)
    else:
        path.write_bytes(tiny_models.write_qwen3(path).read_bytes()[:-2000])
    with Engine.open(data_dir) as engine:
        save_settings(replace(engine.settings, model=str(path)), data_dir.settings_file)
    with Engine.open(data_dir) as engine:
        with pytest.raises(ResourceError) as caught:
            index(engine, folder)
        assert caught.value.code is ResourceProblem.MODEL_INVALID
        assert "\n" not in caught.value.user_message
        assert found(engine, "snails") == ["garden.md"]
        response = engine.search(SearchRequest("snails"))
        assert [Path(result.path).name for result in response.results] == ["garden.md"]
        assert response.degraded.startswith("Only words are searched")
        assert len(engine.problems()) == 1  # the file that is no text, and no other


def test_what_a_model_cannot_embed_is_a_problem_and_found_by_words(
    data_dir: DataDir, folder: Path, tmp_path: Path, expected_logs: list[str]
) -> None:
    expected_logs.append("1 chunks could not be embedded")
    path = tiny_models.write_qwen3(tmp_path / "flawed.gguf", is_flawed=True, bad_letter="z")
    (folder / "zoo.txt").write_text("Snails like zebras very much.", "utf-8")
    with Engine.open(data_dir) as engine:
        save_settings(replace(engine.settings, model=str(path)), data_dir.settings_file)
    with Engine.open(data_dir) as engine:
        report = index(engine, folder)
        assert report.files.failed == 0
        problems = {Path(problem.path).name: problem.code for problem in engine.problems()}
        assert problems == {"blob.txt": "unsupported", "zoo.txt": "not_embedded"}
        assert found(engine, "snails") == ["garden.md", "zoo.txt"]
        assert engine.search(SearchRequest("snails")).degraded == ""
        response = engine.search(SearchRequest("snails zebras"))
        assert response.degraded == NO_QUERY_VECTOR
        assert len(response.results) == 2


def test_shorter_vectors_embed_nothing_and_load_nothing(
    data_dir: DataDir, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tiny_models.write_qwen3(tmp_path / "tiny.gguf")
    entry = CatalogModel(name="tiny", file=file.name, bytes=file.stat().st_size, mrl=True, dimensions=tiny_models.WIDTH)
    monkeypatch.setattr("app.embedding.catalog.known_models", lambda: (*known_models(), entry))
    with Engine.open(data_dir) as engine:
        index(engine, folder)
        assert engine.use_model(str(file)).dimensions == 64
    with Engine.open(data_dir) as engine:
        whole = index(engine)  # another model is work, though no file changed
        assert whole.chunks.embedded > 0
        before = VectorStore(data_dir.vectors_dir).open(engine.active_fingerprint() or "")
        assert before is not None
        vectors = before.vectors_of(range(1, 9))
        with pytest.raises(UsageError, match="too few"):
            engine.use_model(str(file), 8)
        assert engine.keeps_vectors(engine.use_model(str(file), 32))
    with monkeypatch.context() as patch, Engine.open(data_dir) as engine:
        patch.setattr(engine.embedder, "info", lambda: pytest.fail("the model was loaded"))
        cut = index(engine)
        assert (cut.files.unchanged, cut.chunks.embedded, cut.chunks.reused) == (7, 0, 0)
        assert cut.chunks.total == whole.chunks.total
    with Engine.open(data_dir) as engine:
        response = engine.search(SearchRequest("snails", SearchMode.SEMANTIC))
        assert (response.degraded, bool(response.results)) == ("", True)
        after = VectorStore(data_dir.vectors_dir).open(engine.active_fingerprint() or "")
        assert after is not None
        for text_hash, vector in after.vectors_of(range(1, 9)).items():
            one, two = vector.astype(np.float32), vectors[text_hash][:32].astype(np.float32)
            assert one @ two / (np.linalg.norm(one) * np.linalg.norm(two)) > 0.9999
            assert abs(np.linalg.norm(one) - 1) < 1e-3  # float16
        engine.use_model(str(file))
    with Engine.open(data_dir) as engine:
        assert index(engine).chunks.embedded == whole.chunks.embedded


def wait_for(condition: Callable[[], bool], seconds: float = 20.0) -> None:
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "it never happened"
        time.sleep(0.05)


def test_the_background_thread_adds_watches_pauses_and_stops(data_dir: DataDir, folder: Path) -> None:
    seen: list[Progress] = []
    engine = Engine.open(data_dir)
    engine.start(seen.append)
    engine.add_root(folder)
    wait_for(lambda: found(engine, "snails") == ["garden.md"])
    wait_for(lambda: engine.status().embedded == engine.status().chunks > 0)
    (folder / "late.txt").write_text("A hedgehog came by.")
    wait_for(lambda: found(engine, "hedgehog") == ["late.txt"])
    (folder / "late.txt").unlink()
    wait_for(lambda: found(engine, "hedgehog") == [])
    engine.pause()
    assert engine.is_paused
    wait_for(lambda: seen[-1].stage is Stage.PAUSED)
    (folder / "later.txt").write_text("An otter came by.")
    time.sleep(1.5)
    assert found(engine, "otter") == []
    engine.resume()
    wait_for(lambda: found(engine, "otter") == ["later.txt"])
    engine.remove_root(folder)
    wait_for(lambda: engine.roots() == [] and engine.status().chunks == 0)
    assert engine.is_writing
    started = time.monotonic()
    engine.close()
    assert time.monotonic() - started < 3.0
    wait_for(lambda: not engine.is_writing)
    assert {Stage.SCANNING, Stage.READING, Stage.EMBEDDING, Stage.IDLE} <= {progress.stage for progress in seen}


def test_closing_in_the_middle_loses_nothing(data_dir: DataDir, folder: Path) -> None:
    for number in range(150):
        (folder / f"{number}.txt").write_text(f"Text number {number}.\n\n" + f"Sentence {number} about things. " * 20)
    engine = Engine.open(data_dir)
    engine.start(lambda _: None)
    engine.add_root(folder)
    wait_for(lambda: engine.status().chunks > 0)
    started = time.monotonic()
    engine.close()
    assert time.monotonic() - started < 3.0
    with Engine.open(data_dir) as engine:
        index(engine)
        status = engine.status()
        assert status.files == {"indexed": 156, "skipped": 1}
        assert status.embedded == status.chunks


@pytest.mark.parametrize("path", ["/no/such/place", ""])
def test_adding_what_is_not_there(data_dir: DataDir, path: str) -> None:
    with Engine.open(data_dir) as engine, pytest.raises((ResourceError, UsageError)):
        engine.add_root(path)


def test_settings_are_kept(data_dir: DataDir) -> None:
    with Engine.open(data_dir) as engine:
        engine.update_settings(replace(engine.settings, theme="dark"))
    with Engine.open(data_dir, writer=False) as engine:
        assert engine.settings.theme == "dark"


def test_a_reader_becomes_the_writer_once_there_is_no_other(data_dir: DataDir, folder: Path) -> None:
    first = Engine.open(data_dir)
    with Engine.open(data_dir, writer=False) as second:
        assert (second.take_over(), second.is_writer) == (False, False)
        first.close()
        assert (second.take_over(), second.is_writer) == (True, True)
        assert second.index([str(folder)], lambda _: None, lambda: False).files.indexed == 6
        with pytest.raises(ResourceError):
            Engine.open(data_dir)
    Engine.open(data_dir).close()
