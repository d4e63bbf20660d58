"""The request and response of /v1/embeddings, as OpenAI defined them and as other local servers copy them."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING

import numpy as np

from app.chunking.tokens import estimate_tokens
from app.errors import UsageError
from app.server.contract import texts

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from app.embedding.model import Embedder, Vectors
    from app.server.contract import Json

MAX_INPUTS = 2048
_FORMATS = ("float", "base64")


def embed(data: Json, embedder: Embedder, should_stop: Callable[[], bool]) -> Json:
    """Vectors for `input` (a text or a list). `input_type` "query" puts the query instruction before each.

    `usage` counts estimated tokens. Raises UsageError for a malformed request, and ResourceError and Cancelled as
    `Embedder` does.
    """
    inputs = texts(data, "input")
    if not 1 <= len(inputs) <= MAX_INPUTS:
        raise UsageError(f"“input” has to be a text or a list of 1 to {MAX_INPUTS} texts.")
    encoding = data.get("encoding_format", "float")
    if encoding not in _FORMATS:
        raise UsageError(f"“encoding_format” has to be one of {', '.join(_FORMATS)}.")
    info = embedder.info()
    if data.get("dimensions", info.dimensions) != info.dimensions:
        raise UsageError(f"This model's vectors have {info.dimensions} dimensions; others cannot be asked for.")
    vectors = _vectors(inputs, data.get("input_type"), embedder, should_stop)
    if not np.isfinite(vectors).all():
        index = int(np.flatnonzero(~np.isfinite(vectors).all(axis=1))[0])
        raise UsageError(f"The text at index {index} cannot be embedded.")
    tokens = sum(estimate_tokens(text) for text in inputs)
    return {
        "object": "list",
        "model": info.name,
        "data": [
            {"object": "embedding", "index": index, "embedding": _encoded(vector, encoding)}
            for index, vector in enumerate(vectors)
        ],
        "usage": {"prompt_tokens": tokens, "total_tokens": tokens},
    }


def _vectors(inputs: Sequence[str], input_type: object, embedder: Embedder, should_stop: Callable[[], bool]) -> Vectors:
    if input_type == "query":
        return np.stack([embedder.embed_query(text, should_stop) for text in inputs])
    if input_type not in (None, "document"):
        raise UsageError("“input_type” has to be query or document.")
    return embedder.embed_documents(inputs, should_stop)


def _encoded(vector: Vectors, encoding: str) -> list[float] | str:
    """Numbers, or their bytes (float32, little-endian) in base64."""
    if encoding == "base64":
        return base64.b64encode(vector.astype("<f4").tobytes()).decode("ascii")
    return [float(number) for number in vector]
