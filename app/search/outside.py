"""Texts that are not in the library, made ready to be compared with what is: cut into passages and embedded in memory.

Nothing of it is written anywhere. Of a long text a part is embedded, evenly spread over it: a person waits for this.
"""

from __future__ import annotations

import re
import time
import unicodedata
from typing import TYPE_CHECKING

import numpy as np

from app.chunking.chunker import chunk_document
from app.documents.model import Block, BlockKind, Document
from app.errors import ResourceError, UsageError
from app.search.model import SearchMode, SearchResponse
from app.search.query_vector import NO_QUERY_VECTOR, NO_VECTORS, OTHER_MODEL

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from app.embedding.model import Vectors
    from app.search.retrieve import Retriever
    from app.store.active import TableKey
    from app.store.rows import Row

MAX_TEXT_BYTES = 1_000_000
MAX_PASSAGES = 16  # that are embedded: seconds with the starter model, half a minute with one of 0.6 B on a processor
NO_FILE = -1  # the id of no file
_GAP = re.compile(r"(?:\r\n?|\n)[^\S\r\n]*(?:\r\n?|\n)\s*")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")


def passages_of(text: str) -> list[str]:
    """A pasted text cut into passages as a text file would be. Raises UsageError where it is empty or too long."""
    if len(text.encode("utf-8", "replace")) > MAX_TEXT_BYTES:
        raise UsageError("The text is longer than 1 MB. Save it as a file and search by the file instead.")
    plain = unicodedata.normalize("NFC", _CONTROL.sub(" ", text))
    document = Document(plain, tuple(_paragraphs(plain)), "text")
    texts = [chunk.text for chunk in chunk_document(document)]
    if not any(character.isalnum() for each in texts for character in each):
        raise UsageError("There is nothing to search for. Give a text with some words.")
    return texts


def _paragraphs(text: str) -> Iterator[Block]:
    start = 0
    for gap in _GAP.finditer(text):
        yield Block(BlockKind.PARAGRAPH, start, gap.start())
        start = gap.end()
    yield Block(BlockKind.PARAGRAPH, start, len(text))


def spread(texts: Sequence[str], most: int = MAX_PASSAGES) -> list[str]:
    """At most so many of the texts, the first and the last among them, evenly spaced."""
    if len(texts) <= most:
        return list(texts)
    return [texts[round(step * (len(texts) - 1) / (most - 1))] for step in range(most)]


def rows_of(texts: Sequence[str], vectors: Vectors | None) -> list[Row]:
    """Rows as `similar.files_like` takes them, of no file; `vectors` has one for each text, or is None."""
    kept = [None] * len(texts) if vectors is None else [v if np.isfinite(v).all() else None for v in vectors]
    return [
        {"file_id": NO_FILE, "chunk_id": "", "text": text, "vector": vector}
        for text, vector in zip(texts, kept, strict=True)
    ]


def similar_to(
    retriever: Retriever,
    label: str,
    texts: Sequence[str],
    limit: int = 10,
    should_stop: Callable[[], bool] = lambda: False,
) -> SearchResponse:
    """Files like these passages (one at least); `label` is what they are called in the response.

    Without vectors files are found by the words that tell most. Raises Cancelled and ResourceError (index damaged).
    """
    started = time.perf_counter()
    opened = retriever.opened()
    if opened is None:
        took = (time.perf_counter() - started) * 1000.0
        return SearchResponse(label, SearchMode.SEMANTIC, (), took, retriever.why_empty())
    key, table = opened
    vectors, reason = _vectors(retriever, key, spread(texts), should_stop)
    rows = rows_of(texts if vectors is None else spread(texts), vectors)
    return retriever.like(table, label, rows, limit, started, reason or NO_QUERY_VECTOR)


def _vectors(
    retriever: Retriever, key: TableKey, texts: Sequence[str], should_stop: Callable[[], bool]
) -> tuple[Vectors | None, str]:
    """Vectors of the texts, or None and a sentence for the person where there cannot be any.

    They are embedded as documents, without an instruction, for they are compared with documents.
    """
    embedder = retriever.embedder_of(key)
    if embedder is None:
        return None, NO_VECTORS
    try:
        vectors = embedder.embed_documents(texts, should_stop)
        fits = embedder.info().fingerprint == key.fingerprint
    except ResourceError as error:
        return None, f"Only words are searched: {error.user_message}"
    return (vectors, "") if fits else (None, OTHER_MODEL)
