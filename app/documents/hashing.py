"""The hash that tells whether a file's content is what it was."""

from __future__ import annotations

import functools
import hashlib
from pathlib import Path


def content_hash(data: bytes) -> str:
    """32 hex digits that are equal exactly when the bytes are (BLAKE2b, 128 bits)."""
    return hashlib.blake2b(data, digest_size=16).hexdigest()


def hash_file(path: str) -> str | None:
    """`content_hash` of a regular file's bytes, None when it cannot be read."""
    try:
        with Path(path).open("rb") as file:
            return hashlib.file_digest(file, functools.partial(hashlib.blake2b, digest_size=16)).hexdigest()
    except OSError:
        return None
