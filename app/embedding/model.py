"""What an embedder is to the rest of the program."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, runtime_checkable

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    import numpy as np
    from numpy.typing import NDArray

    Vectors = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class EmbedderInfo:
    """What a loaded model says of itself.

    `fingerprint` changes whenever vectors would no longer be comparable: model file hash, pooling, dimensions
    and prompt version go into it (16 hex digits). `base_fingerprint` leaves the dimensions out (see
    `fingerprint.at_dimensions`), "" where vectors cannot be cut. `device` is shown to people ("CPU, 2 threads"),
    and `device_reason` says why it is that one ("no graphics card found"), empty where there is nothing to say.
    """

    name: str
    path: Path
    fingerprint: str
    architecture: str
    dimensions: int
    context_tokens: int
    pooling: str
    device: str
    base_fingerprint: str = ""
    device_reason: str = ""


class Embedder(Protocol):
    """Text to unit vectors. Safe to call from several threads; queries overtake documents."""

    def info(self) -> EmbedderInfo:
        """Load the model if it is not, and describe it.

        Raises ResourceError (model_missing, model_invalid, out_of_memory, worker_failed).
        """

    def embed_documents(self, texts: Sequence[str], should_stop: Callable[[], bool]) -> Vectors:
        """Unit vectors, float32, shape (len(texts), dimensions); a text that cannot be embedded is all NaN.

        Raises Cancelled soon (200 ms) after `should_stop` turns true, and ResourceError as `info`.
        """

    def embed_query(self, query: str, should_stop: Callable[[], bool], instruction: str = "") -> Vectors:
        """The unit vector of a query, float32, shape (dimensions,). Raises as `embed_documents`.

        `instruction` is the task in words (see `instructions.task_of`), "" for the model's own; models that were
        trained without instructions ignore it.
        """

    def close(self) -> None:
        """Free the model and end its process; a later call starts it again."""


@runtime_checkable
class EmbedsNow(Protocol):
    """An embedder in which texts that a person waits for need not wait for documents."""

    def embed_now(self, texts: Sequence[str], should_stop: Callable[[], bool]) -> Vectors:
        """As `Embedder.embed_documents`, for few and short texts, which overtake documents as queries do."""
