from __future__ import annotations

import json
import os
import subprocess
import sys
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QCoreApplication

from app.engine import Engine
from app.errors import ResourceError, ResourceProblem
from app.gui import app as application_module
from app.gui import languages
from app.gui.app import STARTUP_VARIABLE, make_window, open_engine
from app.gui.state_page import StatePage
from app.paths import DataDir
from app.settings import Settings, save_settings

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from app.gui.main_window import MainWindow


def run_program(data_dir: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", **variables}
    command = [sys.executable, "-m", "app", "--data-dir", str(data_dir)]
    return subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=False)


def test_the_program_starts_reports_and_ends(tmp_path: Path) -> None:
    done = run_program(tmp_path / "data", **{STARTUP_VARIABLE: "1"})
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["usable_ms"] > 0
    assert "Traceback" not in done.stderr


def test_the_first_frame_waits_for_nothing_heavy() -> None:
    heavy = ["lancedb", "pyarrow", "pymupdf", "llama_cpp", "numpy", "app.engine"]
    code = f"import sys, app.gui.app; print([name for name in {heavy} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_processor_that_cannot_is_told_before_anything_is_loaded(
    data_dir: DataDir, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.processor.has_avx2", lambda: False)
    with pytest.raises(ResourceError, match="needs a processor with AVX2") as raised:
        open_engine(data_dir, lambda _: None)
    assert raised.value.code is ResourceProblem.PROCESSOR


def test_a_second_window_only_searches(data_dir: DataDir) -> None:
    told: list[str] = []
    with Engine.open(data_dir) as first:
        assert first.is_writer
        second = open_engine(data_dir, told.append)
        assert not second.is_writer
        second.close()
    assert len(told) == 1


def test_an_unusable_data_dir_is_told(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("x")
    with pytest.raises(ResourceError) as caught:
        open_engine(DataDir(file), lambda _: None)
    assert caught.value.code is ResourceProblem.DATA_DIR


def test_window_shows_why_it_cannot_work(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("x")
    window = make_window(qapp, DataDir(file), Settings(theme="dark"))
    window.show()
    qtbot.waitUntil(lambda: str(file) in window.messages.text)
    assert str(file) in window.status.activity
    window.add([tmp_path])
    qtbot.waitUntil(lambda: str(file) in window.messages.text)
    window.box.insert("anything")
    pages = window.search.findChildren(StatePage)
    qtbot.waitUntil(lambda: any(page.isVisible() and str(file) in page.accessibleDescription() for page in pages))
    with qtbot.waitSignal(window.closed, timeout=2000):
        window.close()


def test_another_language_makes_the_window_anew(
    qapp: QApplication, data_dir: DataDir, monkeypatch: pytest.MonkeyPatch
) -> None:
    texts: list[str] = []

    def make(*given: Any) -> MainWindow:
        window = make_window(*given)
        texts.append(QCoreApplication.translate("", "%Ln file(s)", None, 2))
        window.tasks.opened.connect(window.close if len(texts) > 1 else partial(begin, window))
        return window

    def begin(window: MainWindow) -> None:
        window.box.setText("tea")
        save_settings(Settings(language="zh_CN"), data_dir.settings_file)
        window.settings_changed.emit(Settings(language="zh_CN"))

    qapp.setQuitOnLastWindowClosed(False)  # as make_application does
    monkeypatch.setattr(application_module, "make_application", lambda: qapp)
    monkeypatch.setattr(application_module, "make_window", make)
    try:
        assert application_module.run(data_dir) == 0
    finally:
        languages.install(qapp, "en")
        qapp.setQuitOnLastWindowClosed(True)
    assert texts == ["2 files", "2 个文件"]
