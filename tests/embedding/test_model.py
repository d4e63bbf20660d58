from __future__ import annotations

from typing import TYPE_CHECKING

from app.embedding.catalog import ModelFile, starter
from app.workers.embedding import EmbedderClient

if TYPE_CHECKING:
    from app.embedding.model import Embedder
    from app.paths import DataDir


def test_the_client_is_an_embedder(data_dir: DataDir) -> None:
    # The annotation is the test: mypy compares the client with the protocol.
    embedder: Embedder = EmbedderClient(ModelFile("starter", starter().path(data_dir)))
    embedder.close()
