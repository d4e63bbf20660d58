"""When are two vectors comparable? When the fingerprints of their embedders are equal."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from app.errors import ResourceError, ResourceProblem

if TYPE_CHECKING:
    import os
    from collections.abc import MutableMapping
    from pathlib import Path


def file_sha256(path: Path, cache: MutableMapping[str, str]) -> str:
    """SHA-256 of a file in 64 hex digits; `cache` lends it while path, size and time of change stay the same.

    Hashing a model of 4 GB takes ten seconds and more, so whoever can keep the cache should. Raises
    ResourceError(model_missing) where the file cannot be read.
    """
    try:
        state = path.stat()
        key = _key(path, state)
        if key not in cache:
            with path.open("rb") as file:
                cache[key] = hashlib.file_digest(file, "sha256").hexdigest()
        return cache[key]
    except OSError as error:
        reason = error.strerror or str(error)
        text = f"The model file {path} cannot be read: {reason}. Choose another one."
        raise ResourceError(ResourceProblem.MODEL_MISSING, text) from error


def remember_sha256(path: Path, sha256: str, cache: MutableMapping[str, str]) -> None:
    """Put a hash that was computed on the way into the cache. Raises OSError where the file is not there."""
    cache[_key(path, path.stat())] = sha256


def _key(path: Path, state: os.stat_result) -> str:
    return f"{path.resolve()}|{state.st_size}|{state.st_mtime_ns}"


def fingerprint(model_sha256: str, *parts: str | int) -> str:
    """16 hex digits of the model file's hash and whatever else changes vectors (pooling, dimensions, versions)."""
    text = "|".join((model_sha256, *(str(part) for part in parts)))
    return hashlib.sha256(text.encode("utf-8")).hexdigest()[:16]


def at_dimensions(base: str, dimensions: int) -> str:
    """The fingerprint of an embedder whose vectors have so many numbers; `base` is all else that changes them.

    Embedders with the same base that are cut to different dimensions share the beginning of each vector, so that
    the shorter can be had from the longer without embedding anything.
    """
    return fingerprint(base, dimensions)
