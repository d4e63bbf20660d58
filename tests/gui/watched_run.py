"""A window that indexes many small files while somebody types, under the watchdog: for a test and for the benchmark."""

from __future__ import annotations

import random
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer
from PySide6.QtTest import QTest

from app.gui.app import make_window
from app.indexing.progress import Progress, Stage
from app.settings import Settings
from tests.gui.watchdog import Watchdog

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from app.gui.main_window import MainWindow
    from app.paths import DataDir

KEY_MS = 130  # between two keys: some 90 words a minute
_REST_KEYS = 8  # so many of these pass while the typist reads what was found
# Syllables of no language; every two words are found in a few files each.
_STARTS = ("gar", "win", "tomb", "lev", "pon", "sil", "mar", "tok", "bru", "fen", "hal", "jor", "kes", "lum", "ner")
_MIDDLES = ("a", "e", "i", "o", "u", "an", "el", "or", "is", "ut", "ea", "ow")
_ENDS = ("den", "ter", "low", "ment", "tion", "ble", "sk", "ving", "rop", "mel", "dak", "son")
WORDS = [start + middle + end for start in _STARTS for middle in _MIDDLES for end in _ENDS]


def write_many(folder: Path, count: int, words: int = 60) -> Path:
    """So many small text files, a hundred to a folder; each has words of its own and a name that tells its number."""
    for number in range(count):
        file = folder / f"{number // 100:03}" / f"note {number:05}.txt"
        file.parent.mkdir(parents=True, exist_ok=True)
        chosen = random.Random(number).choices(WORDS, k=words)
        lines = [" ".join(chosen[at : at + 10]).capitalize() + "." for at in range(0, words, 10)]
        file.write_text("\n".join(lines) + "\n", "utf-8")
    return folder


class Typist(QObject):
    """Types queries of two words at the pace of a person, looks at what was found, steps down, begins anew."""

    def __init__(self, window: MainWindow, key_ms: int = KEY_MS) -> None:
        """Idle until `start`."""
        super().__init__()
        self.keys = 0
        self._window = window
        self._chance = random.Random(6)
        self._left: list[str] = []
        self._timer = QTimer(self)
        self._timer.setInterval(key_ms)
        self._timer.timeout.connect(self._press)

    def start(self) -> None:
        """Begin to type."""
        self._timer.start()

    def stop(self) -> None:
        """Take the hands from the keys."""
        self._timer.stop()

    def _press(self) -> None:
        if not self._left:
            query = " ".join(self._chance.sample(WORDS, 2))
            self._left = ["clear", *query, *[""] * _REST_KEYS, "down", "", "down", *[""] * _REST_KEYS]
        key, self._left = self._left[0], self._left[1:]
        if not key:
            return
        self.keys += 1
        box = self._window.box
        if key == "clear":
            QTest.keyClick(box, Qt.Key.Key_Escape)
        elif key == "down":
            QTest.keyClick(box, Qt.Key.Key_Down)
        else:
            QTest.keyClicks(box, key)


@dataclass
class WatchedRun:
    """What came of a run: `marks` are moments (time.perf_counter) by what happened then."""

    watchdog: Watchdog
    keys: int = 0
    searches: int = 0
    marks: dict[str, float] = field(default_factory=dict)


def watched_run(
    application: QApplication,
    data_dir: DataDir,
    folder: Path,
    *,
    seconds: float,
    reading_seconds: float | None = None,
    deeply: bool = False,
) -> WatchedRun:
    """Open a window on an empty data dir, add the folder, type until it is indexed or so many seconds are over.

    What happens before the engine is open and after the window is closed is not watched. `reading_seconds` ends it so
    long after the first file was read; `deeply` as the watchdog has it.
    """
    window = make_window(application, data_dir, Settings())
    window.resize(1280, 720)
    run, typist = WatchedRun(Watchdog(deeply=deeply)), Typist(window)
    loop = QEventLoop()
    at_rest: list[bool] = []

    def begin() -> None:
        window.library.state_changed.disconnect(begin)
        window.library.progressed.connect(note)
        run.marks["added"] = time.perf_counter()
        run.watchdog.start()
        window.add([folder])
        typist.start()

    def note(progress: Progress) -> None:
        if progress.stage is Stage.READING and Stage.READING not in run.marks and reading_seconds is not None:
            QTimer.singleShot(int(reading_seconds * 1000), loop.quit)
        run.marks.setdefault(progress.stage, time.perf_counter())
        if progress.stage is Stage.IDLE and Stage.READING in run.marks and not at_rest:
            at_rest.append(True)
            QTimer.singleShot(1500, loop.quit)  # the last state and results are shown, too

    def count(_: object) -> None:
        run.searches += 1

    window.library.state_changed.connect(begin)
    window.search.searched.connect(count)
    QTimer.singleShot(int(seconds * 1000), loop.quit)
    window.show()
    loop.exec()
    run.watchdog.stop()
    typist.stop()
    run.keys = typist.keys
    run.marks["ended"] = time.perf_counter()
    _close(window)
    return run


def _close(window: MainWindow) -> None:
    loop = QEventLoop()
    window.closed.connect(loop.quit)
    window.close()
    loop.exec()
    window.deleteLater()
