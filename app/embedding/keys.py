"""Keys of servers: kept by the system's keyring, never in a file of ours."""

from __future__ import annotations

import os
from typing import Any
from urllib.parse import urlsplit

from app.embedding import keyring_cipher
from app.errors import ResourceError, ResourceProblem, UsageError

ENVIRONMENT = "LODESTONE_API_KEY"
_SERVICE = "lodestone"


def read_key(url: str) -> str:
    """The key for a server: that of the keyring, else of the environment, else "" (many need none).

    May open the system's own window that asks for the keyring's password, so never call it on the GUI thread.
    """
    return kept_key(url) or os.environ.get(ENVIRONMENT, "").strip()


def kept_key(url: str) -> str:
    """The key that the keyring has for a server, "" where it has none; as `read_key`."""
    ring = _keyring()
    try:
        return ring.get_password(_SERVICE, _account(url)) or ""
    except ring.errors.KeyringError:  # none on this computer, or the person did not unlock it
        return ""


def keep_key(url: str, key: str) -> None:
    """Keep a key for a server. Raises UsageError where it cannot be one, ResourceError where there is no keyring."""
    check_key(key)
    ring = _keyring()
    try:
        ring.set_password(_SERVICE, _account(url), key)
    except ring.errors.KeyringError as error:
        text = f"The system's keyring does not take the key. Set the environment variable {ENVIRONMENT} instead."
        raise ResourceError(ResourceProblem.REMOTE, text) from error


def forget_key(url: str) -> None:
    """Take a server's key out of the keyring, where there is one."""
    ring = _keyring()
    try:
        ring.delete_password(_SERVICE, _account(url))
    except ring.errors.KeyringError:
        return


def check_key(key: str) -> None:
    """Raises UsageError for what cannot be sent as a key."""
    if not key or not key.isascii() or not key.isprintable() or " " in key:
        raise UsageError("A key is one line of letters, digits and signs. Give it again.")


def _account(url: str) -> str:
    """A key belongs to a server, not to a path on it, and must not travel to another."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"


def _keyring() -> Any:
    """The library, loaded late: it looks for every keyring there could be, and few people need one."""
    keyring_cipher.provide()
    import keyring
    import keyring.errors

    return keyring
