"""Fixtures of the window's tests: a dressed application, and rows made of the real data classes."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any, Protocol

import pytest

from app.engine import Engine
from app.gui import languages
from app.gui.engine_slot import EngineSlot
from app.gui.tasks import Lane
from app.gui.theme import Theme, apply_theme
from app.paths import DataDir
from app.search.model import FileResult, MatchedBy, Passage

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication


class MakePassage(Protocol):
    def __call__(self, number: int = 1, text: str = "A passage.", **changes: Any) -> Passage: ...


class MakeFile(Protocol):
    def __call__(self, path: str, *passages: Passage, format_name: str = "markdown") -> FileResult: ...


@pytest.fixture(scope="session", autouse=True)
def _english(qapp: QApplication) -> None:
    languages.install(qapp, "en")


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    """The light theme, worn by the application."""
    return apply_theme(qapp, "light")


@pytest.fixture
def make_passage() -> MakePassage:
    """Make a passage with plain defaults."""

    def make(number: int = 1, text: str = "A passage.", **changes: Any) -> Passage:
        values: dict[str, Any] = {
            "chunk_id": f"chunk-{number}",
            "text": text,
            "score": 0.5,
            "matched_by": MatchedBy.SEMANTIC,
            "ordinal": number,
            "char_start": 0,
            "char_end": len(text),
        }
        return Passage(**{**values, **changes})

    return make


@pytest.fixture
def make_file(make_passage: MakePassage) -> MakeFile:
    """Make a file with these passages."""

    def make(path: str, *passages: Passage, format_name: str = "markdown") -> FileResult:
        return FileResult(path, 0.5, path, format_name, passages or (make_passage(),))

    return make


REPORT_PAGES = (
    "Annual report of the garden club. This page has only the summary of the year.",
    "Watering. In dry summers the tomatoes are watered every evening, never at noon.",
)
DOCUMENTS = {
    "bread.md": "# Bread\n\n## Sourdough\n\nFeed the sourdough starter with rye flour once a week.\n\n"
    "## Oven\n\nBake the loaf at 230 degrees until the crust is dark.\n",
    "notes/travel.txt": "The night train to Vienna leaves at ten.\nBring the passport and the tickets.\n",
    "notes/旅行.txt": "夜车十点开往维也纳。请带上护照和车票。\n",
    "code/greeting.py": "def greet(name: str) -> str:\n    return f'Good morning, {name}'\n",
}


def write_documents(folder: Path) -> Path:
    """A small library: text, Markdown, code, Chinese, and a PDF of two pages."""
    pymupdf: Any = importlib.import_module("pymupdf")  # slow to import, and without types
    for name, text in DOCUMENTS.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    report = pymupdf.open()
    for text in REPORT_PAGES:
        report.new_page().insert_textbox((72, 72, 500, 300), text, fontsize=14)
    report.save(folder / "report.pdf")
    return folder


@pytest.fixture(scope="session")
def documents(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the small library; tests must not change it."""
    return write_documents(tmp_path_factory.mktemp("documents"))


@pytest.fixture(scope="session")
def engine(tmp_path_factory: pytest.TempPathFactory, documents: Path) -> Iterator[Engine]:
    """A real engine with the small library indexed, by words and by meaning."""
    with Engine.open(DataDir(tmp_path_factory.mktemp("library"))) as opened:
        opened.index([str(documents)], lambda _: None, lambda: False)
        yield opened


@pytest.fixture
def make_lane(engine: Engine) -> Iterator[Callable[[bool], Lane]]:
    """Make a lane on the real engine; closed after the test."""
    ready = EngineSlot()
    ready.fill(engine)
    lanes: list[Lane] = []

    def make(newest_only: bool) -> Lane:
        lanes.append(Lane("test", ready, newest_only=newest_only))
        return lanes[-1]

    yield make
    for lane in lanes:
        lane.close()
        assert lane.join(5.0), "the lane hangs"


@pytest.fixture
def lane(make_lane: Callable[[bool], Lane]) -> Lane:
    """A lane on which the newest job wins."""
    return make_lane(True)
