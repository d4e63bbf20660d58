"""Starts the window: shows it first, then opens the engine behind it; ends within two seconds of the close."""

from __future__ import annotations

import json
import logging
import os
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from app import __version__
from app.errors import LodestoneError, ResourceError, ResourceProblem
from app.gui import heap, languages
from app.gui.garbage import GarbageCollector
from app.gui.main_window import MainWindow
from app.gui.sentences import local
from app.gui.shell import Shell
from app.gui.single_instance import SingleInstance
from app.gui.startup import milliseconds_since_start
from app.gui.theme import apply_theme
from app.launch import Launch
from app.paths import DataDir, resources_dir
from app.settings import Settings, load_settings

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.engine import Engine

log = logging.getLogger(__name__)

STARTUP_VARIABLE = "LODESTONE_BENCH_STARTUP"
_CLOSE_MS = 2000
_ANOTHER = 75  # what an event loop returns when another window shall follow; no exit code
# How long a thread may go on while another one waits to run Python code. Painting asks for its turn again after each
# call into Qt, so that with Python's own 5 ms a row of results took 60 ms beside a thread that computes.
_SWITCH_SECONDS = 0.0005
_ICON_SIZES = (16, 32, 64, 256)


def run(data_dir: DataDir, launch: Launch | None = None, instance: SingleInstance | None = None) -> int:
    """Show the window on this data dir until it is closed; returns the exit code.

    Other starts with this data dir, which ask `instance`, tell this process what they were started for.

    With LODESTONE_BENCH_STARTUP=1 it prints one JSON line {"usable_ms": …}, the milliseconds from the start of
    the process to a search box that takes keys, and ends.
    """
    launch = launch or Launch()
    instance = instance or SingleInstance(data_dir)
    application = make_application()
    left: MainWindow | None = None
    while True:
        instance.listen()
        left, code = _show(application, instance, data_dir, launch, left)
        if code != _ANOTHER:
            return code
        data_dir, launch = left.next_data_dir, Launch()
        instance = instance.follow(data_dir)


def _show(
    application: QApplication, instance: SingleInstance, data_dir: DataDir, launch: Launch, left: MainWindow | None
) -> tuple[MainWindow, int]:
    """Show a window until it is closed; `left` is the one that was closed for it.

    Texts are taken when a widget is made, so another language makes the window anew, engine and all, and so does
    another data folder. It is also what the next start does.
    """
    settings, complaint = _settings(data_dir)
    window = make_window(application, data_dir, settings)
    patience = QTimer(window, singleShot=True, interval=_CLOSE_MS)
    patience.timeout.connect(application.quit)
    window.closed.connect(application.quit)
    window.closing.connect(patience.start)
    window.closing.connect(instance.close)
    shell = Shell(window, settings, application)
    instance.launched.connect(shell.obey)

    def open_another() -> None:
        window.closed.disconnect(application.quit)
        for act in (patience.start, instance.close):
            window.closing.disconnect(act)
        instance.launched.disconnect(shell.obey)
        window.closed.connect(lambda: application.exit(_ANOTHER))
        window.quit()

    window.settings_changed.connect(lambda now: open_another() if now.language != settings.language else None)
    window.moved.connect(open_another)
    shell.start(launch)
    if left is not None:
        window.box.setText(left.box.text())
        window.open_settings()
        if left.last_words:
            window.messages.show_lasting(left.last_words)
        left.deleteLater()
    if complaint:
        window.show_error(local(complaint))
    elif data_dir.moving_file.exists():
        window.messages.show_lasting(_broken_off())
    if os.environ.get(STARTUP_VARIABLE) == "1":
        QTimer.singleShot(0, lambda: _report_startup(window))
    return window, application.exec()


def _broken_off() -> str:
    return QCoreApplication.translate(
        "Application", "A move of the data folder was broken off. Go on with it in the settings, under Library."
    )


def make_application() -> QApplication:
    """The QApplication, with its names and icon."""
    sys.setswitchinterval(_SWITCH_SECONDS)
    heap.keep_small()
    application = QApplication(sys.argv[:1])
    application.setApplicationName("Lodestone")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("lodestone")
    application.setQuitOnLastWindowClosed(False)
    application.setWindowIcon(_icon())
    return application


def _icon() -> QIcon:
    icon = QIcon()
    for size in _ICON_SIZES:
        icon.addFile(str(resources_dir() / "icons" / f"lodestone-{size}.png"))
    return icon


def make_window(application: QApplication, data_dir: DataDir, settings: Settings) -> MainWindow:
    """The main window in language and theme of the settings, following the desktop where they say "system"."""
    languages.install(application, settings.language)

    def notify(message: str) -> None:
        # On the thread that opens the engine; the signal takes it to the main thread.
        window.tasks.failed.emit(message)

    window = MainWindow(data_dir, lambda: open_engine(data_dir, notify), apply_theme(application, settings.theme))
    window.closed.connect(GarbageCollector(window).stop)
    heap.GivingBack((window.search.searched, window.library.progressed), window)
    chosen = [settings.theme]

    def dress(choice: str) -> None:
        chosen[0] = choice
        window.set_theme(apply_theme(application, choice))

    window.theme_chosen.connect(dress)
    hints = application.styleHints()
    hints.colorSchemeChanged.connect(lambda _: dress("system") if chosen[0] == "system" else None)
    return window


def open_engine(data_dir: DataDir, notify: Callable[[str], None]) -> Engine:
    """Open the engine, for searching only where another program holds the library; `notify` then says so.

    Raises ResourceError and UsageError. For a background thread.
    """
    # Here and not above: what these import must not delay the first frame.
    from app.processor import check_processor

    check_processor()
    from app.engine import Engine
    from app.logs import log_to_file
    from app.moving.journal import check_is_whole

    check_is_whole(data_dir)
    data_dir.prepare()
    log_to_file(data_dir)
    if data_dir.arriving_file.exists():
        from app.moving.data_move import clean_up_behind

        clean_up_behind(data_dir)
    try:
        engine = Engine.open(data_dir)
    except ResourceError as error:
        if error.code is not ResourceProblem.INDEX_LOCKED:
            raise
        if not data_dir.moving_file.exists():  # its own move, which the settings tell of
            notify(local(error.user_message))
        engine = Engine.open(data_dir, writer=False)
    engine.warm_up()
    return engine


def _settings(data_dir: DataDir) -> tuple[Settings, str]:
    """The settings, or the defaults and a sentence about why."""
    try:
        return load_settings(data_dir.settings_file), ""
    except LodestoneError as error:
        return Settings(), error.user_message


def _report_startup(window: MainWindow) -> None:
    if not (window.box.isVisible() and window.focusWidget() is window.box):
        QTimer.singleShot(5, lambda: _report_startup(window))
        return
    print(json.dumps({"usable_ms": round(milliseconds_since_start(), 1)}), flush=True)
    window.quit()
