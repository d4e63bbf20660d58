"""How long the window's event loop is blocked while 10,000 files are indexed and somebody types; and idle memory.

    python packaging/dev.py bench window [--files N] [--seconds S] [--library DIR] [--part NAME] [--deeply]

Each part runs in a process of its own, offscreen, with the real window and engine. `indexing`: `late_ms` is how much
later than asked for the event loop turned, every 5 ms; `cpu_ms` what the main thread computed between two turns, which
a busy machine hardly changes; `noise_ms` how late processes beside it woke from sleeps of 5 ms in the same time.
`worst` are the latest turns with that, and with where the main thread was (and what other threads ran, which may have
held the interpreter). `idle`: a window on a copy of --library (default: a small one, made for it), after ten searches;
PSS of the main process in MB, children apart. `rows`: milliseconds of a repaint while the list of results is scrolled,
with 1,000 and with 100,000 rows.
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
from pathlib import Path
from typing import TYPE_CHECKING, Any

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import psutil  # noqa: E402
from PySide6.QtCore import QEventLoop, QTimer  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402

from app.engine import Engine  # noqa: E402
from app.gui.app import make_application, make_window  # noqa: E402
from app.gui.results_list import ResultsList  # noqa: E402
from app.gui.theme import apply_theme  # noqa: E402
from app.paths import DataDir  # noqa: E402
from app.search.model import FileResult, MatchedBy, Passage  # noqa: E402
from app.settings import Settings  # noqa: E402
from tests.benchmarks.support.noise import Noise  # noqa: E402
from tests.gui.watchdog import LIMIT_MS, Blocked, percentile  # noqa: E402
from tests.gui.watched_run import WORDS, watched_run, write_many  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from app.gui.main_window import MainWindow

PARTS = ("indexing", "idle", "rows")
SETTLE_MS = 4000
REST_MS = 14_000  # the window gives memory back after ten seconds without work
_MEBIBYTE = 1 << 20


def main(arguments: list[str]) -> int:
    """Run all parts, or one, and print one JSON document; returns the exit code."""
    parser = argparse.ArgumentParser(prog="dev.py bench window", description=__doc__)
    parser.add_argument("--files", type=int, default=10_000, help="files to index (default 10000)")
    parser.add_argument("--seconds", type=float, default=1800.0, help="at most so long (default 1800)")
    parser.add_argument("--library", type=Path, help="a data dir to copy for the part idle")
    parser.add_argument("--deeply", action="store_true", help="have faulthandler look where a turn was late, too")
    parser.add_argument("--part", choices=PARTS, help="only this part, in this process")
    parsed = parser.parse_args(arguments)
    if parsed.part:
        part: Callable[[argparse.Namespace, Path], dict[str, Any]] = globals()[f"_{parsed.part}"]
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
            print(json.dumps(part(parsed, Path(folder)), indent=2, ensure_ascii=False), flush=True)
        return 0
    report: dict[str, object] = {"benchmark": "window"}
    for name in PARTS:
        print(f"{name} …", file=sys.stderr)
        command = [sys.executable, "-P", __file__, *arguments, "--part", name]
        report[name] = json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout)
    print(json.dumps(report, indent=2, ensure_ascii=False))
    return 0


def _indexing(parsed: argparse.Namespace, place: Path) -> dict[str, Any]:
    folder = write_many(place / "documents", parsed.files)
    application = make_application()
    begun = time.process_time()
    with Noise() as noise:
        run = watched_run(application, DataDir(place / "data"), folder, seconds=parsed.seconds, deeply=parsed.deeply)
    beats, began = run.watchdog.beats, run.marks["added"]
    return {
        "files": parsed.files,
        "seconds": {name: round(at - began, 1) for name, at in run.marks.items()},
        "keys": run.keys,
        "searches": run.searches,
        "turns": len(beats),
        "turns_over_limit": sum(beat.late_ms > LIMIT_MS for beat in beats),
        "turns_over_limit_by_cpu": sum(beat.cpu_ms > LIMIT_MS for beat in beats),
        "late_ms": _spread([beat.late_ms for beat in beats]),
        "cpu_ms": _spread([beat.cpu_ms for beat in beats]),
        "noise_ms": _spread(noise.delays_ms),
        "process_cpu_seconds": round(time.process_time() - begun, 1),
        "worst": [_told(blocked, noise, began) for blocked in run.watchdog.worst(20)],
    }


def _spread(values: Sequence[float]) -> dict[str, float]:
    shares = {"p50": 0.5, "p99": 0.99, "p99.9": 0.999, "worst": 1.0}
    return {name: round(percentile(values, share), 1) for name, share in shares.items()}


def _told(blocked: Blocked, noise: Noise, began: float) -> dict[str, Any]:
    beat = blocked.beat
    start = beat.ended - beat.late_ms / 1000
    return {
        "at_s": round(beat.ended - began, 2),
        "late_ms": round(beat.late_ms, 1),
        "cpu_ms": round(beat.cpu_ms, 1),
        "noise_ms": round(noise.within_ms(start, beat.ended), 1),
        "stacks": list(dict.fromkeys(blocked.stacks)),
        "others": list(blocked.others),
        **({"deep": blocked.deep.splitlines()} if blocked.deep else {}),
    }


def _idle(parsed: argparse.Namespace, place: Path) -> dict[str, Any]:
    library = place / "library"
    if parsed.library:
        shutil.copytree(parsed.library, library)
    else:
        with Engine.open(DataDir(library)) as engine:
            engine.index([str(write_many(place / "documents", 800))], lambda _: None, lambda: False)
    measured = [sys.executable, "-P", __file__, "--part", "idle", "--library", str(library)]
    if os.environ.get("LODESTONE_BENCH_IDLE") != "measured":
        variables = {**os.environ, "LODESTONE_BENCH_IDLE": "measured"}
        done = subprocess.run(measured, check=True, stdout=subprocess.PIPE, text=True, env=variables)
        found: dict[str, Any] = json.loads(done.stdout)
        return found
    return _idle_window(DataDir(library))


def _idle_window(data_dir: DataDir) -> dict[str, Any]:
    application = make_application()
    sizes: dict[str, Any] = {"imported": _memory()}
    window = make_window(application, data_dir, Settings())
    window.show()
    _live(500)
    sizes["shown"] = _memory()
    _live(SETTLE_MS)
    sizes["opened"] = _memory()
    for number in range(10):
        window.box.clear()
        QTest.keyClicks(window.box, " ".join(WORDS[number * 97 : number * 97 + 2]))
        _live(1200)
    sizes["ten_searches"] = _memory()
    _live(REST_MS)
    sizes["idle"] = _memory()
    _close(window)
    return sizes


def _memory() -> dict[str, float]:
    me = psutil.Process()
    told = {"pss_mb": _pss_mb(me), "uss_mb": round(me.memory_full_info().uss / _MEBIBYTE, 1)}
    children = {f"child {child.pid}": _pss_mb(child) for child in me.children(recursive=True)}
    return {**told, **children}


def _pss_mb(process: psutil.Process) -> float:
    full = process.memory_full_info()
    return round(getattr(full, "pss", full.rss) / _MEBIBYTE, 1)


def _rows(parsed: argparse.Namespace, place: Path) -> dict[str, Any]:
    del parsed, place
    application = make_application()
    theme = apply_theme(application, "light")
    return {str(count): _scrolled(ResultsList(theme), count) for count in (1_000, 100_000)}


def _scrolled(results: ResultsList, files: int) -> dict[str, Any]:
    found = tuple(_file(number) for number in range(files))
    results.resize(500, 600)
    results.show()
    begun = time.perf_counter()
    results.show_results(found, keep_choice=False)
    shown_ms = (time.perf_counter() - begun) * 1000
    _live(100)
    bar, times = results.verticalScrollBar(), []
    for step in range(300):
        begun = time.perf_counter()
        bar.setValue(bar.maximum() if step % 30 == 29 else bar.value() + 120)
        results.viewport().repaint()
        times.append((time.perf_counter() - begun) * 1000)
        _live(0)
    return {"rows": files, "shown_ms": round(shown_ms, 1), "frame_ms": _spread(times)}


def _file(number: int) -> FileResult:
    text = " ".join(WORDS[(number * 7 + at) % len(WORDS)] for at in range(60))
    passage = Passage(f"chunk-{number}", text, 0.5, MatchedBy.SEMANTIC, 0, 0, len(text), highlights=((8, 15),))
    return FileResult(f"/documents/note {number}.txt", 0.5, f"note {number}.txt", "text", (passage,))


def _live(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def _close(window: MainWindow) -> None:
    loop = QEventLoop()
    window.closed.connect(loop.quit)
    window.close()
    loop.exec()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
