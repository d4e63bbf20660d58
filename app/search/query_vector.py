"""The vector of a query, or why there is none: words go on finding passages then."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

import numpy as np

from app.errors import Cancelled, ResourceError

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.embedding.model import Embedder, Vectors
    from app.search.query import ParsedQuery
    from app.store.active import TableKey

log = logging.getLogger(__name__)
OTHER_MODEL = "Only words are searched: the index belongs to another model; indexing will rebuild it for this one."
NO_VECTORS = "Only words are searched until files are searchable by meaning."
NO_QUERY_VECTOR = "Only words are searched: the model makes nothing of this query. Say it in other words."
NO_PROCESS = "Only words are searched: the process that runs the model cannot be reached. Search again in a moment."


def query_vector(
    embedder: Embedder | None, key: TableKey, query: ParsedQuery, task: str, should_stop: Callable[[], bool]
) -> tuple[Vectors | None, str]:
    """The unit vector for the table of `key`, or None and a sentence for the person where there cannot be one.

    `embedder` is None where no passage has a vector. Raises Cancelled.
    """
    if embedder is None:
        return None, NO_VECTORS
    text = " ".join([query.words, *query.phrases]).strip()
    try:
        # The query first: it can be stopped, while `info` waits until the model is loaded.
        vector = embedder.embed_query(text, should_stop, task)
        if embedder.info().fingerprint != key.fingerprint:
            return None, OTHER_MODEL
    except ResourceError as error:
        log.info("semantic search is not possible: %s", error.user_message)
        return None, f"Only words are searched: {error.user_message}"
    except OSError as error:  # a pipe or a connection that broke
        log.info("the embedder cannot be reached: %s", error)
        return None, NO_PROCESS
    if should_stop():
        raise Cancelled
    return (vector, "") if np.isfinite(vector).all() else (None, NO_QUERY_VECTOR)
