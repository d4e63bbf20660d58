"""Where a library lies when that is not the data folder: the address of an object store, and how it is reached."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from app.embedding.keys import kept_key
from app.errors import UsageError

if TYPE_CHECKING:
    from app.settings import Settings

# Options that a person may set, and what each store's client calls them. Keys are none of them.
_COMMON = {"allow_http": "allow_http", "proxy_url": "proxy_url"}
_OPTIONS = {
    "s3": {
        "endpoint": "aws_endpoint",
        "region": "aws_region",
        "virtual_hosted_style_request": "aws_virtual_hosted_style_request",
        "skip_signature": "aws_skip_signature",
    },
    "gs": {"service_account": "google_service_account"},
    "az": {"account_name": "azure_storage_account_name", "endpoint": "azure_endpoint"},
}
_SECRET = re.compile(r"key|secret|token|password|sas", re.IGNORECASE)
CONNECT_SECONDS = 5
ANSWER_SECONDS = 60
RETRIES = 3
RETRY_SECONDS = 15


@dataclass(frozen=True, slots=True)
class Location:
    """A place in an object store: `url` without a slash at its end, and the person's options by their names."""

    url: str
    options: tuple[tuple[str, str], ...] = ()

    @classmethod
    def of(cls, settings: Settings) -> Location | None:
        """Where the settings put the library, None for the data folder. Raises UsageError."""
        return cls.parse(settings.library, settings.storage_options) if settings.library else None

    @classmethod
    def parse(cls, url: str, options: tuple[str, ...] = ()) -> Location:
        """Check an address such as s3://bucket/path and options, each "name=value". Raises UsageError."""
        parts = urlsplit(url.strip())
        if parts.scheme not in _OPTIONS or not parts.netloc or parts.query or parts.fragment or "@" in parts.netloc:
            raise UsageError(
                f"{url!r} is no place for a library. Give a bucket and a path in it: s3://bucket/path (or gs://, az://)."
            )
        return cls(url.strip().rstrip("/"), tuple(_option(each, parts.scheme) for each in options))

    @property
    def scheme(self) -> str:
        """s3, gs or az."""
        return urlsplit(self.url).scheme

    def client_options(self) -> dict[str, str]:
        """What the store's client is told, but for its manners (see `lance_options`); keys are in it.

        Those of the keyring go before those of the environment, which the clients read themselves. May open the
        system's own window that asks for the keyring's password.
        """
        names = _OPTIONS[self.scheme] | _COMMON
        found = {names[name]: value for name, value in self.options}
        if self.scheme == "s3":
            found.setdefault("aws_region", "us-east-1")  # what stores of one's own call it, too
            identity, _, secret = kept_key(self.url).partition(":")
            if secret:
                found |= {"aws_access_key_id": identity, "aws_secret_access_key": secret}
        return found

    def lance_options(self) -> dict[str, str]:
        """The storage options of LanceDB."""
        return {
            **self.client_options(),
            "connect_timeout": f"{CONNECT_SECONDS}s",
            "timeout": f"{ANSWER_SECONDS}s",
            "client_max_retries": str(RETRIES),
            "client_retry_timeout": str(RETRY_SECONDS),
        }

    def open_objects(self, part: str = "lodestone") -> Any:
        """A store of obstore for what lies in a part of the library: what is beside the tables, "" for all of it."""
        import obstore.store

        options = self.client_options()
        manners: dict[str, Any] = {
            "connect_timeout": timedelta(seconds=CONNECT_SECONDS),
            "timeout": timedelta(seconds=ANSWER_SECONDS),
        }
        if options.pop("allow_http", "") == "true":
            manners["allow_http"] = True
        if proxy := options.pop("proxy_url", ""):
            manners["proxy_url"] = proxy
        retry = {"max_retries": RETRIES, "retry_timeout": timedelta(seconds=RETRY_SECONDS)}
        made: Any = obstore.store.from_url  # its overloads know one store each
        return made(f"{self.url}/{part}".rstrip("/"), config=options, client_options=manners, retry_config=retry)


def _option(text: str, scheme: str) -> tuple[str, str]:
    name, mark, value = (part.strip() for part in text.partition("="))
    if _SECRET.search(name):
        raise UsageError(
            f"{name} does not belong into the settings, which others may read. Keep it in the environment, or in the "
            "system's keyring with: lodestone library use --key-from-stdin"
        )
    names = _OPTIONS[scheme] | _COMMON
    if not mark or not value or name not in names:
        raise UsageError(f"The storage option {text!r} is not known. Those of {scheme}:// are: {', '.join(names)}.")
    return name, value
