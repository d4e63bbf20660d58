"""What requests over HTTP share, for a model file or for vectors: whom to trust, how long to wait, what failed."""

from __future__ import annotations

import email.utils
import math
import ssl
import time
import urllib.error
from pathlib import Path
from typing import TYPE_CHECKING

from app import __version__

if TYPE_CHECKING:
    from collections.abc import Sequence
    from email.message import Message

USER_AGENT = f"Lodestone/{__version__}"
# Where systems keep the certificates that they trust. A bundled OpenSSL only knows the place of the system that it
# was built on.
_TRUSTED = (
    Path("/etc/ssl/certs/ca-certificates.crt"),
    Path("/etc/pki/tls/certs/ca-bundle.crt"),
    Path("/etc/ssl/ca-bundle.pem"),
    Path("/etc/ssl/cert.pem"),
)


def trusting_context(paths: Sequence[Path] = _TRUSTED) -> ssl.SSLContext:
    """Certificates are checked against those that the system trusts, or that SSL_CERT_FILE names."""
    context = ssl.create_default_context()
    known = ssl.get_default_verify_paths()
    if not known.cafile and not known.capath and not context.cert_store_stats()["x509_ca"]:
        for path in filter(Path.is_file, paths):
            context.load_verify_locations(path)
            break
    return context


def retry_after(headers: Message) -> float | None:
    """Seconds that a server asks to be left alone, None where it does not.

    RFC 9110, 10.2.3: whole seconds or a date. Some servers send fractions, which are taken too.
    """
    text = headers.get("Retry-After", "").strip()
    try:
        seconds = float(text)
    except ValueError:
        return _until(text)
    return seconds if math.isfinite(seconds) and seconds >= 0 else None


def _until(date: str) -> float | None:
    try:
        return max(0.0, email.utils.parsedate_to_datetime(date).timestamp() - time.time())
    except (ValueError, OverflowError, OSError):  # the latter two for dates that the system cannot count to
        return None


def cause_of(error: Exception) -> object:
    """What lies under an error of `urllib`: most often an OSError, sometimes a sentence."""
    return error.reason if isinstance(error, urllib.error.URLError) else error


def words_of(error: Exception) -> str:
    """The cause in the system's words, never empty."""
    cause = cause_of(error)
    return (isinstance(cause, OSError) and cause.strerror) or str(cause) or type(cause).__name__
