"""kill -9 of the program and of its workers in the middle of indexing: the end is the same as without."""

from __future__ import annotations

import random
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from app.paths import DataDir
from app.store.active import active_key
from app.store.catalog import Catalog
from app.store.vectors import VectorStore
from tests.conftest import write_folder

if TYPE_CHECKING:
    from collections.abc import Sequence

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="kills with a signal")
CHILD = Path(__file__).with_name("kill_child.py")
WHOM = ("program", "extractor", "embedder")
SEED = 20261122
# Each of them is hit at least once; the others as the dice fall.
STEPS = ("compact", "optimize", "create_index", "purge", "rebuild", "put", "drop", "delete_root", "checkpoint")


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Our small folder and twelve notes of some passages, two of them equal."""
    folder = write_folder(tmp_path_factory.mktemp("documents"))
    for n in range(12):
        paragraphs = [f"# Note {n}", *(f"Paragraph {n % 11} about matter {part}. " * 12 for part in range(3))]
        (folder / f"note{n:02}.md").write_text("\n\n".join(paragraphs), "utf-8")
    return folder


def index(
    data: Path, documents: Path, whom: str = "nobody", at: int = 0, wait_ms: float = 0.0
) -> tuple[int, list[int], list[str]]:
    """The exit code, the three numbers that the child printed, and the names of its events."""
    command = [sys.executable, str(CHILD), str(data), str(documents), whom, str(at), str(wait_ms)]
    house = CHILD.parent.parent
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=house, env=None, timeout=300)
    assert done.returncode in (0, -9), done.stderr
    return done.returncode, [int(word) for word in done.stdout.split()], done.stderr.splitlines()[-1:]


def state(data: Path) -> tuple[dict[str, Any], dict[str, Any], dict[str, Any]]:
    """Catalog by path, rows by chunk id, vectors by chunk id."""
    data_dir = DataDir(data)
    catalog = Catalog(data_dir.catalog_file, read_only=True)
    key = active_key(catalog)
    assert key is not None
    columns = "id, path, state, size, content_hash, chunks, embedded, title, language, error_code"
    entries = catalog.database.execute(f"SELECT {columns} FROM files").fetchall()
    catalog.close()
    table = VectorStore(data_dir.vectors_dir).open(key.fingerprint)
    assert table is not None
    rows = [row for batch in table.whole_batches() for row in batch.to_pylist()]
    vectors = {row["chunk_id"]: np.asarray(row.pop("vector"), np.float32) for row in rows}
    assert len(vectors) == len(rows), "a chunk is there twice"
    return {entry[1]: entry for entry in entries}, {row["chunk_id"]: row for row in rows}, vectors


def assert_equal(data: Path, undisturbed: Path) -> None:
    files, rows, vectors = state(data)
    wanted_files, wanted_rows, wanted_vectors = state(undisturbed)
    assert files == wanted_files
    assert rows == wanted_rows
    for chunk_id, vector in wanted_vectors.items():
        assert float(vector @ vectors[chunk_id]) > 0.999  # which texts share a batch moves the last digits
    table_ids = {row["file_id"] for row in rows.values()}
    assert table_ids <= {entry[0] for entry in files.values()}


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory, documents: Path) -> tuple[Path, list[str]]:
    """A library that nothing happened to, and the events of its life by name."""
    data = tmp_path_factory.mktemp("undisturbed")
    _, (count, _, _), names = index(data, documents)
    events = names[0].split()
    assert count == len(events)
    return data, events


def disturb(data: Path, documents: Path, kills: Sequence[tuple[str, int, float]]) -> int:
    """Index, with one kill in each run, then to the end; returns how many processes were killed."""
    killed = 0
    for kill in kills:
        code, said, _ = index(data, documents, *kill)
        killed += 1 if code == -9 else said[1]
    assert index(data, documents)[0] == 0
    return killed


def draw(count: int, events: list[str]) -> list[tuple[str, int, float]]:
    """Whom to kill, at which event, and how long after it: 0 is at once, else in the middle of what follows."""
    dice = random.Random(SEED)
    waits = (0.0, 0.5, 3.0, 15.0)
    at = {step: [number for number, name in enumerate(events, 1) if name == step] for step in STEPS}
    kills = [("program", dice.choice(at[step]), dice.choice(waits)) for step in STEPS]
    others = range(count - len(kills))
    return kills + [(WHOM[n % len(WHOM)], dice.randint(1, len(events)), dice.choice(waits)) for n in others]


@pytest.mark.timeout(600)  # on a machine that has other things to do
def test_the_program_killed_again_and_again_ends_where_it_would_have(
    tmp_path: Path, documents: Path, undisturbed: tuple[Path, list[str]]
) -> None:
    quiet, events = undisturbed
    count = len(events)
    kills = [("program", count // 5, 0.0), ("program", count // 4, 2.0), ("program", count // 5, 0.5)]
    assert disturb(tmp_path, documents, kills) >= 2  # the last may come after the end
    assert_equal(tmp_path, quiet)


@pytest.mark.timeout(600)
def test_workers_killed_at_work_change_nothing(
    tmp_path: Path, documents: Path, undisturbed: tuple[Path, list[str]]
) -> None:
    quiet, events = undisturbed
    kills = [("extractor", 3, 300.0), ("embedder", events.index("put_vectors"), 0.0)]
    for number, kill in enumerate(kills):
        disturb(tmp_path / str(number), documents, [kill])
        assert_equal(tmp_path / str(number), quiet)


@pytest.mark.slow
@pytest.mark.timeout(3600)
def test_killed_at_fifty_points_it_ends_where_it_would_have(
    tmp_path: Path, documents: Path, undisturbed: tuple[Path, list[str]]
) -> None:
    quiet, events = undisturbed
    killed = 0
    wrong: list[str] = []
    for number, kill in enumerate(draw(50, events)):
        try:
            killed += disturb(tmp_path / str(number), documents, [kill])
            assert_equal(tmp_path / str(number), quiet)
        except AssertionError as error:
            wrong.append(f"{kill} ({events[kill[1] - 1]}): {str(error)[:2000]}")
    assert not wrong, "\n\n".join(wrong)
    assert killed >= 25
