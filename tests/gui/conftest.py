"""Fixtures of the window's tests: a dressed application, and rows made of the real data classes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

import pytest

from app.gui import wording
from app.gui.theme import Theme, apply_theme
from app.search.model import FileResult, MatchedBy, Passage

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


class MakePassage(Protocol):
    def __call__(self, number: int = 1, text: str = "A passage.", **changes: Any) -> Passage: ...


class MakeFile(Protocol):
    def __call__(self, path: str, *passages: Passage, format_name: str = "markdown") -> FileResult: ...


@pytest.fixture(scope="session", autouse=True)
def _plurals(qapp: QApplication) -> None:
    wording.install_plurals(qapp)


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
