"""The person's settings as the pages see them: kept by the engine, which another one follows where that is needed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from app.errors import UsageError

if TYPE_CHECKING:
    from app.engine import Engine
    from app.gui.tasks import ShouldStop, Tasks
    from app.settings import Settings

# Arrows of a number are pressed many times in a row; one change is made of them.
_REST_MS = 500
# All others are read by the engine when it is opened.
_AT_ONCE = frozenset(
    {
        "theme",
        "language",
        "close_to_tray",
        "global_shortcut",
        "history",
        "instruction",
        "mirror",
        "release_address",
        "pause_on_battery",
        "pause_when_busy",
        "hours",
    }
)
# What an unread file may have failed for.
_LIMITS = frozenset({"max_file_mb", "extract_seconds", "extract_memory_mb"})


class Choices(QObject):
    """Emits `changed` with the Settings when they are loaded or others are kept; `refused` with the reason."""

    changed = Signal(object)
    refused = Signal(str)

    def __init__(self, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.tasks = tasks
        self.settings: Settings | None = None
        self._waiting: dict[str, Any] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_REST_MS)
        self._timer.timeout.connect(self.flush)

    def load(self) -> None:
        """Ask for the settings; `changed` follows."""
        self.tasks.settings.submit(lambda engine, _: engine.settings, self._take)

    def change(self, **fields: Any) -> None:
        """Keep other values of these fields and let them count from now on."""
        if self.settings is not None:
            fields = {name: value for name, value in fields.items() if getattr(self.settings, name) != value}
        if not fields:
            return

        def work(engine: Engine, should_stop: ShouldStop) -> Settings:
            del should_stop
            if fields.keys() - _AT_ONCE:
                check_is_writer(engine)
            engine.update_settings(replace(engine.settings, **fields))
            return engine.settings

        self.tasks.settings.submit(work, lambda settings: self._kept(settings, set(fields)), self._refuse)

    def change_soon(self, **fields: Any) -> None:
        """As `change`, once the person has stopped turning a number."""
        self._waiting.update(fields)
        self._timer.start()

    def flush(self) -> None:
        """Make the changes that wait."""
        self._timer.stop()
        waiting, self._waiting = self._waiting, {}
        self.change(**waiting)

    def take_up(self, settings: Settings) -> None:
        """The engine has kept other settings of model or server: let them count."""
        self._kept(settings, {"model"})

    def _kept(self, settings: Settings, names: set[str]) -> None:
        self._take(settings)
        if names - _AT_ONCE:
            self.tasks.reopen()
        if names & _LIMITS:
            self.tasks.chores.submit(lambda engine, _: engine.retry_problems(), lambda _: None)

    def _take(self, settings: Settings) -> None:
        self.settings = settings
        self.changed.emit(settings)

    def _refuse(self, message: str) -> None:
        self.refused.emit(message)
        if self.settings is not None:
            self.changed.emit(self.settings)


def check_is_writer(engine: Engine) -> None:
    """Raises UsageError where another program works on the library, or its folder is being moved."""
    if not engine.is_writer and engine.data_dir.moving_file.exists():
        raise UsageError("The data folder is being moved. Change this when that is done.")
    if not engine.is_writer:
        text = "Another Lodestone is working on this library. Change this there, or close it first."
        raise UsageError(text)
