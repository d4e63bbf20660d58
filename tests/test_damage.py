"""Damage that is met while the program runs: told with a code, mended, and indexing goes on without a restart."""

from __future__ import annotations

import os
import sys
import time
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from app.engine import Engine
from app.indexing.progress import Stage
from app.search.model import SearchMode, SearchRequest
from app.store.vectors import table_name
from tests.embedding import tiny_models

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from app.indexing.progress import Progress
    from app.paths import DataDir

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="writes into files that are open")


def spoil_the_catalog(engine: Engine) -> None:
    """All pages but the first; what stands in the log only is lost, as after a fold."""
    file = engine.data_dir.catalog_file
    with file.open("r+b") as opened:
        size = opened.seek(0, os.SEEK_END)
        opened.seek(4096)
        opened.write(os.urandom(size - 4096))


def spoil_the_head(engine: Engine) -> None:
    with engine.data_dir.catalog_file.open("r+b") as opened:
        opened.write(os.urandom(4096))


def spoil_the_table(engine: Engine) -> None:
    """One data file is cut in half, the newest manifest is of zeros."""
    fingerprint = engine.active_fingerprint()
    assert fingerprint is not None
    folder = engine.data_dir.vectors_dir / f"{table_name(fingerprint)}.lance"
    data = max((folder / "data").iterdir(), key=lambda file: file.stat().st_size)
    data.write_bytes(data.read_bytes()[: data.stat().st_size // 2])
    newest = min((folder / "_versions").glob("*.manifest"))
    newest.write_bytes(bytes(newest.stat().st_size))


def wait_until(condition: Callable[[], bool], what: str) -> None:
    deadline = time.monotonic() + 60
    while not condition():
        assert time.monotonic() < deadline, what
        time.sleep(0.05)


@pytest.fixture
def engine(data_dir: DataDir, tmp_path: Path) -> Iterator[Engine]:
    small = tiny_models.write_qwen3(tmp_path / "tiny.gguf")
    with Engine.open(data_dir) as engine:
        engine.update_settings(replace(engine.settings, model=str(small), extractors=1))
    with Engine.open(data_dir) as engine:
        yield engine


def found(engine: Engine, words: str) -> list[str]:
    results = engine.search(SearchRequest(words, SearchMode.KEYWORD)).results
    return [os.path.basename(result.path) for result in results]


@pytest.mark.timeout(240)
@pytest.mark.parametrize(
    "spoil",
    [
        spoil_the_table,
        pytest.param(spoil_the_catalog, marks=pytest.mark.slow),  # test_recovery has its core
        pytest.param(spoil_the_head, marks=pytest.mark.slow),
    ],
)
def test_damage_under_a_live_engine_is_mended_without_a_restart(
    engine: Engine, folder: Path, spoil: Callable[[Engine], None], expected_logs: list[str]
) -> None:
    expected_logs.append("damaged" if spoil is not spoil_the_table else "set aside")
    told: list[Progress] = []

    def is_idle() -> bool:
        return bool(told) and told[-1].stage is Stage.IDLE and not told[-1].problem

    engine.index([str(folder)], lambda _: None, lambda: False)
    engine.start(told.append)
    wait_until(is_idle, "it never came to rest")
    spoil(engine)
    (folder / "late.txt").write_text("A hedgehog came by in the evening.")
    wait_until(
        lambda: any(progress.code == "index_damaged" for progress in told) or _has_late(engine),
        f"never told: {told[-3:]}",
    )
    wait_until(lambda: is_idle() and _has_late(engine), f"never mended: {told[-3:]}")
    assert found(engine, "snails") == ["garden.md"]
    status = engine.status()
    assert (status.files["indexed"], status.problem_code) == (7, "")
    assert status.embedded == status.chunks
    assert any("damaged" in notice for notice in status.notices)


def _has_late(engine: Engine) -> bool:
    try:
        return found(engine, "hedgehog") == ["late.txt"]
    except Exception:  # noqa: BLE001 - whatever a search meets while the library is mended
        return False
