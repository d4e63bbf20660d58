"""Which server embeds, and what that means for the person; light, for the program looks here whenever it starts."""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass
from urllib.parse import urlsplit

from app.errors import UsageError


@dataclass(frozen=True, slots=True)
class RemoteModel:
    """A model on a server. `url` is as `endpoint` gives it; `dimensions` 0 means the model's own.

    `concurrency` requests for documents are under way at a time, each with at most `batch_texts` texts.
    """

    url: str
    name: str
    dimensions: int = 0
    concurrency: int = 4
    batch_texts: int = 32

    @property
    def source(self) -> str:
        """Names the model, for whoever remembers what was said of it."""
        return f"{self.url}|{self.name}"


def endpoint(address: str) -> str:
    """The full address of a server's embeddings, from that or from the beginning of it ("http://host:8000").

    Raises UsageError for what is no web address, or holds a password, which belongs into the keyring.
    """
    text = address.strip().rstrip("/")
    try:
        parts = urlsplit(text)
        usable = parts.scheme in ("http", "https") and bool(parts.hostname) and (parts.port is None or parts.port > 0)
    except ValueError:
        usable = False
    if not usable or not text.isascii() or not text.isprintable() or " " in text:
        raise UsageError(f"{address} is not the address of a server. Write it like http://127.0.0.1:8080/v1")
    if parts.username or parts.password or parts.query or parts.fragment:
        raise UsageError("Leave password, ? and # out of the address, and give the key with --key-from-stdin.")
    if parts.path.endswith("/embeddings"):
        return text
    return text + ("/embeddings" if parts.path.endswith("/v1") else "/v1/embeddings")


def where_text_goes(url: str) -> str:
    """A plain sentence for people, "" where no server is in use (`url` is "")."""
    if not url:
        return ""
    if is_loopback(url):
        return f"The text of your documents and searches is handed to another program on this computer: {url}"
    unprotected = ", unencrypted" if url.startswith("http:") else ""
    return f"The text of your documents and searches leaves this computer{unprotected}: it is sent to {url}"


def is_loopback(url: str) -> bool:
    """True when the address is on this computer."""
    host = urlsplit(url).hostname or ""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
