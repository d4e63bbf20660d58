from __future__ import annotations

import pytest

from app.embedding.unavailable import UnavailableEmbedder
from app.errors import ResourceError, ResourceProblem


def test_every_question_tells_the_reason() -> None:
    embedder = UnavailableEmbedder(ResourceError(ResourceProblem.MODEL_MISSING, "The model is gone."))
    for ask in (
        embedder.info,
        lambda: embedder.embed_documents(["a"], lambda: False),
        lambda: embedder.embed_query("a", lambda: False),
    ):
        with pytest.raises(ResourceError, match="gone"):
            ask()
    embedder.close()
