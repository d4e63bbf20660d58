"""The starter model, loaded once for all tests of this room."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.embedding.catalog import starter
from app.embedding.hardware import wait_without_spinning

wait_without_spinning()  # counts only before llama.cpp is loaded

from app.embedding.llama import LlamaModel  # noqa: E402
from app.paths import resources_dir  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="session")
def starter_model() -> Iterator[LlamaModel]:
    """The starter as the program loads it."""
    entry = starter()
    with LlamaModel(resources_dir() / "models" / entry.file, max_tokens=entry.max_tokens) as model:
        yield model
