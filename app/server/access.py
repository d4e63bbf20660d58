"""Who may use the local API: programs of this account that know the token, and no web page.

A page in a browser can send requests to this computer, too. It cannot know the token; it always names its Origin;
and where it had its own domain name point to this computer (DNS rebinding), Host is that name.
"""

from __future__ import annotations

import hmac
import os
import secrets
from typing import TYPE_CHECKING

from app.errors import ResourceError, ResourceProblem

if TYPE_CHECKING:
    from email.message import Message
    from pathlib import Path

    from app.paths import DataDir

_LOCAL_NAMES = ("127.0.0.1", "localhost")


def token_file(data_dir: DataDir) -> Path:
    """Where the token of a library is kept."""
    return data_dir.root / "api-token"


def read_token(data_dir: DataDir) -> str:
    """The token of this library, made at first use in a file that only this account can read.

    Raises ResourceError (data_dir_unusable).
    """
    file = token_file(data_dir)
    try:
        if file.exists() and (known := file.read_text("ascii").strip()):
            return known
        token = secrets.token_urlsafe(32)
        descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w", encoding="ascii") as stream:
            stream.write(token + "\n")
    except (OSError, UnicodeDecodeError) as error:
        raise ResourceError(
            ResourceProblem.DATA_DIR, f"The token in {file} cannot be read or written: {error}. Delete it."
        ) from error
    return token


def refusal(headers: Message[str, str], port: int, token: str) -> tuple[int, str] | None:
    """Status and reason where a request is refused; None where it may pass."""
    if headers.get("Host", "").lower() not in {f"{name}:{port}" for name in _LOCAL_NAMES}:
        return 403, "The Host header has to name this computer."
    if "Origin" in headers:
        return 403, "Web pages may not use this API."
    scheme, _, given = headers.get("Authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not hmac.compare_digest(given.strip().encode(), token.encode()):
        return 401, "The Authorization header has to be “Bearer” and the token."
    return None
