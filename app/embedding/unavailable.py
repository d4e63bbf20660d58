"""The embedder of a library whose model is not there: everything else goes on without it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from app.errors import LodestoneError


class UnavailableEmbedder:
    """Implements `app.embedding.model.Embedder`; every question is answered with the reason there is no model."""

    def __init__(self, error: LodestoneError) -> None:
        """`error` is raised anew for every question."""
        self._error = error

    def info(self) -> NoReturn:
        """Raises the reason."""
        raise self._error

    def embed_documents(self, texts: Sequence[str], should_stop: Callable[[], bool]) -> NoReturn:
        """Raises the reason."""
        del texts, should_stop
        raise self._error

    def embed_query(self, query: str, should_stop: Callable[[], bool], instruction: str = "") -> NoReturn:
        """Raises the reason."""
        del query, should_stop, instruction
        raise self._error

    def close(self) -> None:
        """Nothing to free."""
