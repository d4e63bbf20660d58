"""What a library costs: reading beside Recoll, changes, from save to searchable, the space on the disk.

    python packaging/dev.py bench library --json [--folder DIR ...] [--changes N] [--saves N] [--workers N]
    python packaging/dev.py bench library --json --chunks 1000000 [--dimensions 1024] [--files 100000] [--queries 100]
        [--place DIR] [--texts DIR] [--contenders PYTHON] [--contender-chunks N] [--with-files]

`first_pass` reads the folders with all settings as they are and `--workers` extractor processes: words only, as
`recollindex` does with the same copies of the files in the same run (null where it is not installed). Then, with
vectors of the starter model and the first --changes files: `unchanged` is another run over the same files, `renamed`
one after their folder got another name, `copied` after a copy of it, `touched` after all times changed; each with
its seconds, texts embedded and vectors reused. `save_to_searchable_ms` is from the end of a write until a search for
a word of it succeeds, while the background watches and is otherwise idle. `disk` compares the vectors' folder after
optimising with the text and the vectors in it.

With --chunks, a generated library of that size is measured instead (with --with-files as well), see `support`: its
texts are words of the folders below --texts, its vectors lie in clusters, and as many small files as --files lie on
the disk. --place keeps it, so that a second run measures without making it again. `scan` is two looks at all files in
a process of their own; `start_to_searchable_s` is from the launch of a process to its first answer; `search_ms` are
searches through `Engine.search` for ten files with each filter, where the model is a stand-in that has the queries'
vectors at hand; a cold one is the first of a process whose library was dropped from the page cache. `training` is the
vector index made anew by a thread while another one searches, `recall_at_10` holds `ChunkTable.search_vector` against
a scan in float32. `beside` are Chroma, sqlite-vec, a flat scan by numpy and SQLite's FTS5 with the same vectors and
texts, the first --contender-chunks of them. The first two may lie in another virtual environment: make one,
`pip install chromadb sqlite-vec numpy` in it, and name its Python with --contenders; null where they are not there,
where its sqlite3 loads no extensions, and where one takes longer than --contender-seconds.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT))

from app.evaluation.measures import percentile  # noqa: E402
from app.paths import DataDir  # noqa: E402
from app.search.model import SearchMode, SearchRequest  # noqa: E402
from app.settings import Settings, save_settings  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from app.engine import Engine
    from app.indexing.progress import IndexReport

_DATA = ROOT.parent / "shared" / "data"
DEFAULT_FOLDERS = [_DATA / "corpora" / "opentelemetry" / "en", _DATA / "docs" / "unstructured"]
GIVE_UP_SECONDS = 60.0
_RECOLL_CONFIGURATION = "topdirs = {folder}\nindexallfilenames = 0\nloglevel = 1\n"


def main(arguments: list[str]) -> int:
    """Run the benchmark and print one JSON document."""
    parser = argparse.ArgumentParser(prog="dev.py bench library", description=__doc__)
    parser.add_argument("--folder", type=Path, action="append", help="files to read; several are read together")
    parser.add_argument("--changes", type=int, default=100, help="files that are renamed, copied and touched")
    parser.add_argument("--saves", type=int, default=20)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--json", action="store_true", help="accepted for the sake of the other benchmarks")
    _add_size(parser)
    chosen = parser.parse_args(arguments)
    if chosen.chunks and not chosen.with_files:
        return _print(_sized(chosen))
    folders = chosen.folder or DEFAULT_FOLDERS
    if missing := [str(folder) for folder in folders if not folder.is_dir()]:
        print(f"There is no folder {', '.join(missing)}. Name others with --folder.", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory(prefix="lodestone-bench-") as place:
        base = Path(place)
        count = _copy(folders, base / "files")
        report = {
            "benchmark": "library",
            "files": count,
            "workers": chosen.workers,
            "first_pass": _first_pass(base, chosen.workers),
            "recoll": _recoll(base, count),
            **_with_vectors(base, chosen.changes, chosen.saves, chosen.workers),
        }
    return _print({**report, **_sized(chosen)} if chosen.chunks else report)


def _add_size(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--chunks", type=int, default=0, help="measure a generated library of this size instead")
    parser.add_argument("--dimensions", type=int, default=1024)
    parser.add_argument("--files", type=int, default=0, help="default: one for ten chunks")
    parser.add_argument("--queries", type=int, default=100)
    parser.add_argument("--place", type=Path, help="where it is kept; default: a temporary folder")
    parser.add_argument("--texts", type=Path, default=_DATA / "corpora", help="its words; a folder for each language")
    parser.add_argument("--contenders", default="", help="a Python that has chromadb, sqlite-vec and numpy")
    parser.add_argument("--contender-chunks", type=int, default=0, help="default: all")
    parser.add_argument("--contender-seconds", type=float, default=7_200.0)
    parser.add_argument("--with-files", action="store_true", help="measure the files of --folder, too")


def _sized(chosen: argparse.Namespace) -> dict[str, Any]:
    """The part with a generated library."""
    from tests.benchmarks.support.size_report import report_size
    from tests.benchmarks.support.sized_library import Size

    size = Size(chosen.chunks, chosen.dimensions, chosen.files or max(1, chosen.chunks // 10), chosen.queries)
    with tempfile.TemporaryDirectory(prefix="lodestone-bench-") as temporary:
        place = chosen.place or Path(temporary)
        place.mkdir(parents=True, exist_ok=True)
        sized = report_size(place.resolve(), size, chosen.texts, _contenders(chosen))
    return {"benchmark": "library", "sized": sized}


def _contenders(chosen: argparse.Namespace) -> Any:
    from tests.benchmarks.support.size_report import Contenders

    return Contenders(chosen.contenders, chosen.contender_chunks, chosen.contender_seconds)


def _print(report: dict[str, Any]) -> int:
    print(json.dumps(report, indent=2, ensure_ascii=False))
    return 0


def _copy(folders: list[Path], target: Path) -> int:
    """Everything in one place, so that both programs read the same files from the same disk; read once to warm up."""
    for number, folder in enumerate(folders):
        shutil.copytree(folder, target / f"{number} {folder.name}", symlinks=True)
    files = list(_files(target))
    for file in files:
        file.read_bytes()
    return len(files)


def _files(folder: Path) -> Iterator[Path]:
    for base, names, files in os.walk(folder):
        names.sort()
        yield from (Path(base, name) for name in sorted(files) if not Path(base, name).is_symlink())


def _engine(data: Path, settings: Settings) -> Engine:
    from app.engine import Engine  # not above: the extractors import this file, too, which no program has them do

    data_dir = DataDir(data)
    data_dir.prepare()
    save_settings(settings, data_dir.settings_file)
    return Engine.open(data_dir)


def _first_pass(base: Path, workers: int) -> dict[str, Any]:
    """Words only: with a model that is not there, nothing is embedded."""
    settings = replace(Settings(), extractors=workers, model=str(base / "no model.gguf"))
    with _engine(base / "words", settings) as engine:
        started = time.perf_counter()
        _index_words(engine, str(base / "files"))
        seconds = time.perf_counter() - started
        status = engine.status()
    files = sum(status.files.values())
    return {
        "seconds": round(seconds, 2),
        "files_per_s": round(files / seconds, 1),
        "states": status.files,
        "chunks": status.chunks,
        "index_mb": round(_size(base / "words" / "vectors") / 1e6, 1),
    }


def _index_words(engine: Engine, folder: str) -> None:
    from app.errors import ResourceError, ResourceProblem

    try:
        engine.index([folder], lambda _: None, lambda: False)
    except ResourceError as error:  # told after the words are in
        if error.code is not ResourceProblem.MODEL_MISSING:
            raise


def _recoll(base: Path, files: int) -> dict[str, Any] | None:
    if shutil.which("recollindex") is None:
        print("recollindex is not installed: no comparison", file=sys.stderr)
        return None
    config = base / "recoll"
    config.mkdir()
    (config / "recoll.conf").write_text(_RECOLL_CONFIGURATION.format(folder=f'"{base / "files"}"'), "utf-8")
    started = time.perf_counter()
    done = subprocess.run(["recollindex", "-c", str(config)], capture_output=True, check=False)
    seconds = time.perf_counter() - started
    return {
        "seconds": round(seconds, 2),
        "files_per_s": round(files / seconds, 1),
        "exit_code": done.returncode,
        "index_mb": round(_size(config / "xapiandb") / 1e6, 1),
    }


def _with_vectors(base: Path, changes: int, saves: int, workers: int) -> dict[str, Any]:
    tree = base / "tree" / "before"
    for number, file in enumerate(list(_files(base / "files"))[:changes]):
        target = tree / f"{number % 10}" / f"{number} {file.name}"
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(file, target)
    with _engine(base / "all", replace(Settings(), extractors=workers)) as engine:
        report: dict[str, Any] = {"changes": {"first": _run(engine, base / "tree")}}
        steps: list[tuple[str, Callable[[], object]]] = [
            ("unchanged", lambda: None),
            ("touched", lambda: _touch(tree)),
            ("renamed", lambda: tree.rename(tree.with_name("after"))),
            ("copied", lambda: shutil.copytree(tree.with_name("after"), tree.with_name("copy"))),
        ]
        for name, change in steps:
            change()
            report["changes"][name] = _run(engine, base / "tree")
        report["disk"] = _disk(engine)
        report["save_to_searchable_ms"] = _saves(engine, base / "tree", saves)
    return report


def _touch(folder: Path) -> None:
    for file in _files(folder):
        os.utime(file)


def _run(engine: Engine, folder: Path) -> dict[str, Any]:
    report: IndexReport = engine.index([str(folder)], lambda _: None, lambda: False)
    chunks = report.chunks
    files = {name: getattr(report.files, name) for name in ("indexed", "unchanged", "removed", "skipped", "failed")}
    return {"seconds": round(report.seconds, 2), "embedded": chunks.embedded, "reused": chunks.reused, **files}


def _disk(engine: Engine) -> dict[str, float]:
    from app.store.vectors import VectorStore

    table = VectorStore(engine.data_dir.vectors_dir).open(engine.active_fingerprint() or "")
    assert table is not None
    table.optimize()
    text = sum(len((row["text"] + (row["heading"] or "")).encode()) for rows in table.text_batches() for row in rows)
    vectors = table.count("vector IS NOT NULL") * table.dimensions * 2
    on_disk = _size(engine.data_dir.vectors_dir)
    return {
        "text_mb": round(text / 1e6, 2),
        "vectors_mb": round(vectors / 1e6, 2),
        "on_disk_mb": round(on_disk / 1e6, 2),
        "ratio": round(on_disk / max(1, text + vectors), 2),
    }


def _saves(engine: Engine, folder: Path, count: int) -> dict[str, float | int]:
    """Found again within GIVE_UP_SECONDS, else counted as lost."""
    engine.start(lambda _: None)
    time.sleep(5)  # until it watches, and the first scan is done
    times: list[float] = []
    for number in range(count):
        word = f"quillet{number:04}{os.getpid()}"
        (folder / f"saved {number}.txt").write_text(f"A page about the {word} and nothing else.\n")
        if (waited := _until_found(engine, word)) is not None:
            times.append(waited * 1000.0)
        time.sleep(0.5)
    p50, p95 = (round(percentile(times, share)) for share in (0.5, 0.95))
    return {"p50": p50, "p95": p95, "saved": count, "lost": count - len(times)}


def _until_found(engine: Engine, word: str) -> float | None:
    started = time.perf_counter()
    while (waited := time.perf_counter() - started) < GIVE_UP_SECONDS:
        if engine.search(SearchRequest(word, SearchMode.KEYWORD)).results:
            return waited
        time.sleep(0.05)
    return None


def _size(folder: Path) -> int:
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
