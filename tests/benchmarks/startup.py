"""How long until the window can be typed into: the real program beside a bare window of the same toolkit.

`dev.py bench startup [--runs N] [--cold-runs N]` indexes a small library, then starts both in turn, offscreen, N times.
Times are wall-clock milliseconds from before the process is started until the line arrives that it prints once its
search box is shown, has the keyboard and the event loop has turned. The ratio of the medians tells more than the times
on a machine that others use too. `cold` are starts after the system was asked to forget the files of Python, of the
packages, the program and the library (Linux; what other processes have mapped stays).
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import sysconfig
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT))

from tests.benchmarks.support.page_cache import drop_cache  # noqa: E402

TIMEOUT_S = 60.0

BARE_WINDOW = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

application = QApplication(sys.argv)
window = QWidget()
box = QLineEdit()
QVBoxLayout(window).addWidget(box)
window.resize(1000, 700)
window.show()
box.setFocus()
QTimer.singleShot(0, lambda: (print("{}", flush=True), application.quit()))
application.exec()
"""


def main(arguments: list[str]) -> int:
    """Run the benchmark and print one JSON document; returns the exit code."""
    parser = argparse.ArgumentParser(prog="dev.py bench startup", description=__doc__)
    parser.add_argument("--runs", type=int, default=5, help="starts of each program (default 5)")
    parser.add_argument("--cold-runs", type=int, default=3, help="starts from the disk (default 3)")
    parsed = parser.parse_args(arguments)
    runs: int = max(1, parsed.runs)
    with tempfile.TemporaryDirectory() as folder:
        library = Path(folder)
        _index_something(library)
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "LODESTONE_BENCH_STARTUP": "1"}
        programs = {
            "lodestone": [sys.executable, "-P", "-m", "app", "--data-dir", str(library)],
            "bare_window": [sys.executable, "-P", "-c", BARE_WINDOW],
        }
        times: dict[str, list[float]] = {name: [] for name in programs}
        for number in range(runs + 1):
            for name, command in programs.items():
                taken = _start(command, environment)
                print(f"{name}: {taken:.0f} ms" + (" (first)" if number == 0 else ""), file=sys.stderr)
                times[name].append(taken)
        cold: dict[str, list[float]] = {name: [] for name in programs}
        for _ in range(parsed.cold_runs):
            for name, command in programs.items():
                if _forget(library):
                    cold[name].append(_start(command, environment))
                    print(f"{name}: {cold[name][-1]:.0f} ms (cold)", file=sys.stderr)
    print(json.dumps(_report(times, cold), indent=2))
    return 0


def _index_something(library: Path) -> None:
    command = [
        sys.executable,
        "-P",
        "-m",
        "app",
        "index",
        str(ROOT / "app" / "search"),
        "--data-dir",
        str(library),
        "--json",
    ]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, timeout=300)


def _start(command: list[str], environment: dict[str, str]) -> float:
    """Milliseconds until the program prints that it is usable; it ends by itself afterwards."""
    begun = time.perf_counter()
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        line = process.stdout.readline()
        taken = (time.perf_counter() - begun) * 1000
        process.communicate(timeout=TIMEOUT_S)
    if process.returncode or not line.startswith("{"):
        raise SystemExit(f"{command[:5]} did not report a usable window (exit code {process.returncode}): {line!r}")
    return taken


def _forget(library: Path) -> bool:
    """Have the next start read from the disk; False where that cannot be."""
    paths = sysconfig.get_paths()
    folders = [Path(paths["stdlib"]), Path(paths["purelib"]), ROOT / "app", ROOT / "resources", library]
    return all(drop_cache(folder) for folder in folders)


def _report(times: dict[str, list[float]], cold: dict[str, list[float]]) -> dict[str, object]:
    """The first start of each is kept apart: it fills the file cache and writes compiled modules."""
    report: dict[str, object] = {"benchmark": "startup", "unit": "ms"}
    for name, values in times.items():
        warm = values[1:]
        report[name] = {"first": round(values[0]), "median": round(statistics.median(warm)), "best": round(min(warm))}
        if cold[name]:
            report[f"{name}_cold"] = {"median": round(statistics.median(cold[name])), "best": round(min(cold[name]))}
    medians = {name: statistics.median(values[1:]) for name, values in times.items()}
    report["ratio_of_medians"] = round(medians["lodestone"] / medians["bare_window"], 2)
    return report


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
