"""A real library with two indexed files, shared by the tests of the server; they only look."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.engine import Engine
from app.paths import DataDir

if TYPE_CHECKING:
    from collections.abc import Iterator

TOPICS = {
    "bread.md": "# Baking bread\n\nKnead the dough for ten minutes, then let it rest overnight.\n",
    "invoice.txt": "Invoices are due within thirty days.\n\nReminders cost five euros each.\n",
}


@pytest.fixture(scope="session")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """An engine opened for looking, after its files were indexed."""
    folder = tmp_path_factory.mktemp("files")
    for name, text in TOPICS.items():
        (folder / name).write_text(text, "utf-8")
    data_dir = DataDir(tmp_path_factory.mktemp("library") / "data")
    with Engine.open(data_dir) as writer:
        writer.index([str(folder)], lambda _: None, lambda: False)
    with Engine.open(data_dir, writer=False) as engine:
        yield engine
