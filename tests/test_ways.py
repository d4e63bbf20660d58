from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.errors import Cancelled
from app.search.saved import SavedSearch
from app.ways import TEXT_LABEL_CHARS, text_label

if TYPE_CHECKING:
    from pathlib import Path

    from app.engine import Engine


def test_an_engine_remembers_and_saves(library: Engine) -> None:
    library.ways.history.add("how hot is tea")
    assert library.ways.history.recent(1) == ["how hot is tea"]
    library.ways.saved.add(SavedSearch("tea", "how hot is tea"))
    assert library.ways.saved.run("tea").new == frozenset()
    library.ways.saved.remove("tea")


def test_a_text_is_called_by_its_beginning() -> None:
    assert text_label(" two\n words ") == "two words"
    assert len(text_label("word " * 1000)) <= TEXT_LABEL_CHARS


def test_reading_a_file_can_be_stopped(library: Engine, tmp_path: Path) -> None:
    file = tmp_path / "letter.txt"
    file.write_text("A letter.")
    with pytest.raises(Cancelled):
        library.ways.similar_to_file(str(file), should_stop=lambda: True)
