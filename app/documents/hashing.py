"""The hash that tells whether a file's content is what it was."""

from __future__ import annotations

import functools
import hashlib
from pathlib import Path

from app.documents.files import open_regular
from app.errors import DocumentError


def content_hash(data: bytes) -> str:
    """32 hex digits that are equal exactly when the bytes are (BLAKE2b, 128 bits)."""
    return hashlib.blake2b(data, digest_size=16).hexdigest()


def hash_file(path: str) -> str | None:
    """`content_hash` of a regular file's bytes, None when it cannot be read or would have to be fetched first."""
    try:
        with open_regular(Path(path)) as file:
            return hashlib.file_digest(file, functools.partial(hashlib.blake2b, digest_size=16)).hexdigest()
    except (OSError, DocumentError):
        return None
