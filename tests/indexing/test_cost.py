"""What a change costs, counted in texts that reach the real model: a wrapper notes each of them."""

from __future__ import annotations

import os
import random
import shutil
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from app.engine import Engine
from app.search.model import SearchMode, SearchRequest
from app.workers.embedding import EmbedderClient
from app.workers.extraction import ExtractorPool
from tests.embedding import tiny_models

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from app.embedding.model import Vectors
    from app.indexing.progress import IndexReport
    from app.paths import DataDir


class Counter:
    """What the real parts were asked since the last look."""

    def __init__(self) -> None:
        self.texts = 0
        self.files = 0

    def take(self) -> tuple[int, int]:
        taken, self.texts, self.files = (self.texts, self.files), 0, 0
        return taken


@pytest.fixture
def counter(monkeypatch: pytest.MonkeyPatch) -> Counter:
    counter = Counter()
    embed, read = EmbedderClient.embed_documents, ExtractorPool.run

    def counting(client: EmbedderClient, texts: Sequence[str], should_stop: Callable[[], bool]) -> Vectors:
        vectors = embed(client, texts, should_stop)
        counter.texts += len(texts)
        return vectors

    def counting_files(pool: ExtractorPool, jobs: object, should_stop: Callable[[], bool]) -> object:
        for outcome in read(pool, jobs, should_stop):  # type: ignore[arg-type]
            counter.files += not outcome.unchanged
            yield outcome

    monkeypatch.setattr(EmbedderClient, "embed_documents", counting)
    monkeypatch.setattr(ExtractorPool, "run", counting_files)
    return counter


@pytest.fixture
def engine(data_dir: DataDir, folder: Path, counter: Counter) -> Iterator[Engine]:
    with Engine.open(data_dir) as engine:
        index(engine, folder)
        assert min(counter.take()) > 0
        yield engine


def index(engine: Engine, *paths: Path) -> IndexReport:
    return engine.index([str(path) for path in paths], lambda _: None, lambda: False)


def found(engine: Engine, words: str, mode: SearchMode = SearchMode.KEYWORD) -> list[str]:
    response = engine.search(SearchRequest(words, mode))
    assert response.degraded == ""
    return sorted(os.path.basename(result.path) for result in response.results)


def test_moving_renaming_and_touching_reads_and_embeds_nothing(engine: Engine, folder: Path, counter: Counter) -> None:
    (folder / "notes").rename(folder / "Notes")
    (folder / "garden.md").rename(folder / "Notes" / "plants.md")
    os.utime(folder / "Notes" / "plants.md", ns=(10**18, 10**18))
    (folder / "twin.txt").rename(folder / "TWIN.TXT")
    os.utime(folder / "page.html")
    report = index(engine)
    assert (report.files.removed, report.files.indexed, report.chunks.embedded) == (0, 0, 0)
    assert counter.take() == (0, 0)
    assert found(engine, "snails") == ["plants.md"]
    assert found(engine, "tenant") == ["TWIN.TXT", "contract.txt"]
    assert found(engine, "snails before:2002-01-01") == ["plants.md"]


def test_copies_read_and_embed_nothing(engine: Engine, folder: Path, counter: Counter) -> None:
    shutil.copytree(folder, folder / "backup")
    report = index(engine)
    assert (report.files.indexed, report.files.failed, report.chunks.embedded) == (6, 0, 0)
    assert report.chunks.reused > 0
    texts, files = counter.take()
    assert (texts, files) == (0, 1), "only the file that is no text is looked at"
    assert found(engine, "snails") == ["garden.md", "garden.md"]
    assert len(found(engine, "slugs and salad", SearchMode.SEMANTIC)) == 12


def test_what_was_deleted_and_comes_back_embeds_nothing(engine: Engine, folder: Path, counter: Counter) -> None:
    backup = folder.with_name("backup")
    shutil.copytree(folder, backup)
    for file in list(folder.rglob("*.*")):
        file.unlink()
    assert index(engine).files.removed == 7
    assert engine.status().chunks == 0
    for file in backup.rglob("*.*"):
        shutil.copy(file, folder / file.relative_to(backup))
    report = index(engine)
    assert (report.files.indexed, report.chunks.embedded) == (6, 0)
    assert report.chunks.reused == engine.status().chunks == engine.status().embedded
    assert counter.take()[0] == 0


def test_an_edit_that_is_undone_embeds_only_the_edit(engine: Engine, folder: Path, counter: Counter) -> None:
    before = (folder / "contract.txt").read_text()
    (folder / "contract.txt").write_text("Something else.\n")
    index(engine)
    assert counter.take()[0] == 1
    (folder / "twin.txt").unlink()
    (folder / "contract.txt").write_text(before)
    index(engine)
    assert counter.take()[0] == 0


def test_a_root_that_was_renamed_and_added_again(engine: Engine, folder: Path, counter: Counter) -> None:
    renamed = folder.with_name("papers")
    folder.rename(renamed)
    report = index(engine, renamed)
    assert (report.files.indexed, report.chunks.embedded) == (6, 0)
    assert counter.take()[0] == 0


def test_a_moved_folder_of_which_only_one_half_was_seen(engine: Engine, folder: Path, counter: Counter) -> None:
    """The two halves of a move may be told at different times."""
    (folder / "notes").rename(folder.with_name("elsewhere"))
    assert index(engine).files.removed == 2
    folder.with_name("elsewhere").rename(folder / "kept")
    index(engine, folder)
    assert counter.take()[0] == 0


def test_an_edit_of_one_sentence_in_a_long_document(engine: Engine, folder: Path, counter: Counter) -> None:
    words = [
        "river",
        "stone",
        "letter",
        "garden",
        "winter",
        "paper",
        "bridge",
        "music",
        "silver",
        "window",
        "market",
        "island",
        "candle",
        "forest",
    ]
    dice = random.Random(7)
    sentences = [" ".join(dice.choices(words, k=12)).capitalize() + "." for _ in range(2_000)]
    paragraphs = [" ".join(sentences[start : start + 6]) for start in range(0, len(sentences), 6)]
    (folder / "book.txt").write_text("\n\n".join(paragraphs))
    index(engine)
    assert counter.take()[0] > 100
    middle = len(paragraphs) // 2
    paragraphs[middle] = paragraphs[middle].replace(sentences[6 * middle + 2], "The lighthouse keeper sings at dawn.")
    (folder / "book.txt").write_text("\n\n".join(paragraphs))
    report = index(engine)
    assert report.chunks.embedded == counter.take()[0] <= 3
    assert report.chunks.reused > 100
    assert found(engine, "lighthouse") == ["book.txt"]


def test_a_new_model_is_made_beside_the_old_one(
    data_dir: DataDir, folder: Path, counter: Counter, tmp_path: Path
) -> None:
    small = tiny_models.write_qwen3(tmp_path / "tiny.gguf")
    with Engine.open(data_dir) as engine:
        index(engine, folder)
        total = engine.status().chunks
        old = engine.active_fingerprint()
        engine.use_model(str(small))
        counter.take()
    with Engine.open(data_dir) as engine:
        assert found(engine, "slugs and salad", SearchMode.SEMANTIC), "by the old model, before any indexing"
        engine.index([], lambda _: None, lambda: counter.texts >= 1)
        assert engine.active_fingerprint() == old
        assert (engine.status().next_model, engine.status().next_embedded > 0) == ("tiny", True)
        assert found(engine, "slugs and salad", SearchMode.SEMANTIC), "still by the old one"
        (folder / "late.txt").write_text("A hedgehog came by.")
    done = counter.take()[0]
    with Engine.open(data_dir) as engine:  # as after a kill: nothing but the files is left
        report = index(engine)
        texts, files = counter.take()
        assert files == 1, "the new file, and none of the others"
        assert engine.active_fingerprint() != old
        assert done + texts <= total + 1
        status = engine.status()
        assert (status.embedded, status.chunks) == (total + 1, total + 1)
        assert report.chunks.total == total + 1
        assert found(engine, "hedgehog", SearchMode.SEMANTIC)
        assert index(engine).chunks.embedded == 0


def test_a_switch_that_is_called_off_keeps_both(
    data_dir: DataDir, folder: Path, counter: Counter, tmp_path: Path
) -> None:
    small = tiny_models.write_qwen3(tmp_path / "tiny.gguf")
    with Engine.open(data_dir) as engine:
        index(engine, folder)
        engine.use_model(str(small))
    with Engine.open(data_dir) as engine:
        engine.index([], lambda _: None, lambda: counter.texts >= 1)
        engine.use_model("starter")
        counter.take()
    with Engine.open(data_dir) as engine:
        assert index(engine).chunks.embedded == 0
        assert engine.status().next_model == ""
        assert counter.take()[0] == 0
        assert found(engine, "slugs and salad", SearchMode.SEMANTIC)


def test_without_the_old_models_file_the_new_one_serves_at_once(
    data_dir: DataDir, folder: Path, tmp_path: Path
) -> None:
    first = tiny_models.write_qwen3(tmp_path / "first.gguf")
    second = tiny_models.write_qwen3(tmp_path / "second.gguf", seed=5)
    with Engine.open(data_dir) as engine:
        engine.update_settings(replace(engine.settings, model=str(first)))
    with Engine.open(data_dir) as engine:
        index(engine, folder)
        engine.use_model(str(second))
        first.unlink()
    with Engine.open(data_dir) as engine:
        response = engine.search(SearchRequest("slugs and salad"))
        assert "first, whose file is gone" in response.degraded
        index(engine)
        assert found(engine, "slugs and salad", SearchMode.SEMANTIC)


def test_old_failures_count_as_failures_until_they_are_retried(engine: Engine, folder: Path) -> None:
    (folder / "broken.pdf").write_bytes(b"%PDF-1.7 and nothing else")
    assert index(engine).files.failed == 1
    again = index(engine)
    assert (again.files.failed, again.files.unchanged, again.files.seen) == (1, 7, 8)
    engine.retry_problems()
    assert index(engine).files.failed == 1
