"""Makes the pictures of the README from the real window with a real, small library.

    python packaging/screenshots.py [--out resources/screenshots]

Without a screen it paints offscreen; set QT_QPA_PLATFORM=xcb under a virtual screen for the platform's own look.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
sys.path.insert(0, str(Path(__file__).resolve().parent))

import sample_library
from app.engine import Engine
from app.gui.app import make_application, make_window
from app.paths import DataDir
from app.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication, QWidget

    from app.gui.main_window import MainWindow

SIZE = (1280, 720)
SETTINGS_SIZE = (860, 620)
SECONDS = 30.0


@dataclass(frozen=True)
class Picture:
    """One picture: what is searched for and which row is chosen, or which page of the settings is open.

    `language` is that of the window.
    """

    name: str
    theme: str
    query: str = ""
    steps: int = 0
    page: str = ""
    language: str = "en"


PICTURES = (
    Picture("search-light", "light", "how do I keep personal data out of traces"),
    Picture("search-dark", "dark", "what to do when the pager rings"),
    Picture("search-chinese", "light", "如何避免记录个人数据", language="zh_CN"),
    Picture("settings-models-light", "light", page="models"),
    Picture("settings-models-dark", "dark", page="models"),
)
PAGES = (
    *("general", "models", "searching", "processor", "server", "reading", "background"),
    *("library", "privacy", "shortcuts", "about"),
)


def main() -> int:
    """Make all pictures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--out", type=Path, default=Path(__file__).resolve().parent.parent / "resources" / "screenshots"
    )
    parser.add_argument("--all-pages", action="store_true", help="every page of the settings, light and dark")
    arguments = parser.parse_args()
    out: Path = arguments.out.resolve()
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        # Paths are shown from the home folder on; nobody's own shall be in a picture.
        os.environ["HOME"] = os.environ["USERPROFILE"] = home
        documents, data_dir = Path(home) / "Documents", DataDir(Path(home) / ".data")
        sample_library.write(documents)
        with Engine.open(data_dir) as engine:
            engine.index([str(folder) for folder in sorted(documents.iterdir())], lambda _: None, lambda: False)
        application = make_application()
        for picture in all_pages() if arguments.all_pages else PICTURES:
            take(application, data_dir, picture, out / f"{picture.name}.png")
    return 0


def all_pages() -> tuple[Picture, ...]:
    """Pictures to look at, of what the README does not show."""
    themes = ("light", "dark")
    return tuple(Picture(f"settings-{page}-{theme}", theme, page=page) for page in PAGES for theme in themes)


def take(application: QApplication, data_dir: DataDir, picture: Picture, file: Path) -> None:
    """Open the window, search, wait until everything is shown, save what it looks like."""
    window = make_window(application, data_dir, Settings(theme=picture.theme, language=picture.language))
    window.resize(*SIZE)
    window.show()
    wait(application, lambda: window.status.activity == window.status.tr("Up to date"))
    window.box.setText(picture.query)
    wait(application, lambda: window.search.results.row_count() > 0 or not picture.query)
    window.search.results.step(picture.steps)
    wait(application, lambda: not picture.query or window.preview.is_showing)
    shown = open_page(application, window, picture.page) if picture.page else window
    wait(application, lambda: False, seconds=2.0)
    shown.grab().save(str(file), "PNG", 0)
    close(application, window)


def open_page(application: QApplication, window: MainWindow, page: str) -> QWidget:
    """The settings with this page on top, once they know models and library."""
    settings, seen = window.settings, list[bool]()
    settings.overview_shown.connect(lambda: seen.append(True))
    settings.resize(*SETTINGS_SIZE)
    settings.open_page(getattr(settings, page))
    wait(application, lambda: bool(seen))
    return settings


def close(application: QApplication, window: MainWindow) -> None:
    """Close the window and wait for its engine to let go of the library."""
    done: list[bool] = []
    window.closed.connect(lambda: done.append(True))
    window.close()
    wait(application, lambda: bool(done))


def wait(application: QApplication, until: Callable[[], bool], seconds: float = SECONDS) -> None:
    """Let the window live until the condition holds, at most so many seconds."""
    end = time.monotonic() + seconds
    while time.monotonic() < end and not until():
        application.processEvents()
        time.sleep(0.01)


if __name__ == "__main__":
    sys.exit(main())
