"""What `bench library --chunks N` reports of a sized library, put together out of looks by processes of their own."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.evaluation.measures import percentile
from app.search.model import SearchMode
from app.store.usage import measure, tree_size
from app.store.vectors import VectorStore
from tests.benchmarks.support.page_cache import linked_copy
from tests.benchmarks.support.sized_library import FINGERPRINT, made

if TYPE_CHECKING:
    from app.store.chunk_table import ChunkTable
    from tests.benchmarks.support.sized_library import Size, SizedLibrary

ROOT = Path(__file__).resolve().parent.parent.parent.parent
_WORK = "work"  # a copy that is written to
_COLD_RUNS = 5
_SECONDS = 6.0  # for each mode and filter


@dataclass(frozen=True, slots=True)
class Contenders:
    """A Python that has them ("" for this one), how many chunks they get (0 for all), and how long each may take."""

    python: str = ""
    chunks: int = 0
    seconds: float = 7_200.0


def report_size(place: Path, size: Size, corpora: Path, contenders: Contenders) -> dict[str, Any]:
    """Make the library if need be and measure it; see the docstring of `library.py` for what is in it."""
    library = made(place, size, corpora)
    per_file = {"per_file": size.per_file}
    warm = _probe(place, "measure_search", data_dir="library", seconds=_SECONDS)
    report = {
        "chunks": size.files * size.per_file,
        "dimensions": size.dimensions,
        "files": size.files,
        "build_s": library.seconds or None,
        "disk_mb": _parts(library),
        "scan": _probe(place, "measure_scan"),
        "start_to_searchable_s": _starts(place),
        "memory_mb": warm["memory_mb"],
        "search_ms": {"warm": warm["ms"], "cold": _cold(place)},
        "recall_at_10": _probe(
            place, "measure_recall", rows=size.files * size.per_file, count=size.queries, **per_file
        ),
        "catalog_ms": _probe(place, "measure_catalog"),
        **_in_a_copy(library),
        "beside": _beside(library, contenders),
    }
    shutil.rmtree(place / _WORK, ignore_errors=True)
    return report


def _start(place: Path, kind: str, **arguments: Any) -> subprocess.Popen[bytes]:
    print(f"{kind} …", file=sys.stderr, flush=True)
    command = [sys.executable, "-m", "tests.benchmarks.support.probe", kind, str(place), json.dumps(arguments)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE)


def _answer(process: subprocess.Popen[bytes]) -> Any:
    out, _ = process.communicate()
    if process.returncode:
        raise SystemExit(f"A look at the library failed with {process.returncode}; see above.")
    return json.loads(out.splitlines()[-1])


def _probe(place: Path, kind: str, **arguments: Any) -> Any:
    return _answer(_start(place, kind, **arguments))


def _starts(place: Path) -> dict[str, float]:
    """Of new processes, the best of three each."""
    return {
        mode: min(_probe(place, "measure_start", mode=mode, launched=time.time())["seconds"] for _ in range(3))
        for mode in ("keyword", "hybrid")
    }


def _cold(place: Path) -> dict[str, dict[str, float]]:
    found: dict[str, dict[str, float]] = {}
    for mode in SearchMode:
        times = [_probe(place, "measure_cold", mode=mode.value, number=n)["ms"] for n in range(_COLD_RUNS)]
        found[mode.value] = {"p50": round(percentile(times, 0.5), 1), "most": round(max(times), 1), "n": len(times)}
    return found


def _table(data_dir: Path) -> ChunkTable:
    table = VectorStore(data_dir / "vectors").open(FINGERPRINT)
    assert table is not None
    return table


def _parts(library: SizedLibrary) -> dict[str, float]:
    """MB on the disk by part, and how that compares with the text and the vectors in it."""
    table = _table(library.data_dir.root)
    usage = measure(table)
    sizes = {
        "text_and_vectors": usage.content,
        "rows": tree_size(table.folder / "data"),
        "indexes": tree_size(table.folder / "_indices"),
        **{f"index_{name}": size for name, size in _indexes(table).items()},
        "table": usage.disk,
        "catalog": library.data_dir.catalog_file.stat().st_size,
        "words": tree_size(library.data_dir.vectors_dir) - usage.disk,
    }
    parts = {name: round(size / 1e6, 1) for name, size in sizes.items()}
    return {**parts, "ratio": round(usage.ratio, 2)}


def _indexes(table: ChunkTable) -> dict[str, int]:
    """Bytes of the full text and of the vector indexes, told apart by the files that they are made of."""
    found = {"vectors": 0, "full_text": 0, "columns": 0}
    for folder in (table.folder / "_indices").iterdir():
        names = {file.name for file in folder.iterdir()}
        is_vector = any(name.startswith("auxiliary") for name in names)
        is_text = any("tokens" in name or "invert" in name for name in names)
        found["vectors" if is_vector else "full_text" if is_text else "columns"] += tree_size(folder)
    return found


def _in_a_copy(library: SizedLibrary) -> dict[str, Any]:
    """What writes: searches beside a writer, optimising what it wrote, training the vector index under searches."""
    place = library.place
    linked_copy(library.data_dir.root, place / _WORK)
    stop = place / "stop"
    stop.unlink(missing_ok=True)
    writer = _start(place, "write_on", data_dir=_WORK, stop_file=str(stop))
    try:
        beside_writer = _probe(place, "measure_search", data_dir=_WORK, seconds=_SECONDS / 2)
    finally:
        stop.touch()
    rows = _answer(writer)["rows"]
    stop.unlink()
    table = _table(place / _WORK)
    seconds = []
    for _ in range(2):
        started = time.perf_counter()
        table.optimize()
        seconds.append(round(time.perf_counter() - started, 2))
    return {
        "search_ms_while_writing": beside_writer["ms"],
        "rows_written_meanwhile": rows,
        "optimise_s": {"after_writing": seconds[0], "with_nothing_new": seconds[1]},
        "training": _probe(place, "measure_training", data_dir=_WORK),
    }


def _beside(library: SizedLibrary, contenders: Contenders) -> dict[str, Any]:
    place = library.place
    rows = library.size.files * library.size.per_file
    chosen = {
        "vectors": str(place / "vectors.npy"),
        "texts": str(_texts(library)),
        "queries": str(place / "queries.npy"),
        "words": str(place / "queries.json"),
        "count": min(contenders.chunks or rows, rows),
    }
    return {"chunks": chosen["count"], **{kind: _contender(place, contenders, kind, chosen) for kind in _KINDS}}


_KINDS = ("numpy", "sqlite_vec", "chroma", "fts5")


def _contender(place: Path, contenders: Contenders, kind: str, chosen: dict[str, Any]) -> Any:
    print(f"{kind} …", file=sys.stderr, flush=True)
    folder = place / "beside"
    shutil.rmtree(folder, ignore_errors=True)
    python = contenders.python if contenders.python and kind in ("sqlite_vec", "chroma") else sys.executable
    script = Path(__file__).with_name("beside.py")
    command = [python, str(script), kind, json.dumps({**chosen, "folder": str(folder)})]
    try:
        done = subprocess.run(command, stdout=subprocess.PIPE, check=False, timeout=contenders.seconds)
    except subprocess.TimeoutExpired:
        print(f"{kind} took longer than {contenders.seconds:.0f} s: no comparison", file=sys.stderr)
        return None
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return json.loads(done.stdout.splitlines()[-1]) if done.returncode == 0 else None


def _texts(library: SizedLibrary) -> Path:
    """All passages in order, a JSON string a line, out of the table."""
    file = library.place / "texts.jsonl"
    if not file.exists():
        table = _table(library.data_dir.root)
        with file.with_suffix(".part").open("w", encoding="utf-8") as out:
            for rows in table.text_batches():
                out.writelines(json.dumps(row["text"], ensure_ascii=False) + "\n" for row in rows)
        file.with_suffix(".part").replace(file)
    return file
