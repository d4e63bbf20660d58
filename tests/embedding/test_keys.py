from __future__ import annotations

from typing import TYPE_CHECKING

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import fail
from keyring.errors import PasswordDeleteError

from app.embedding.keys import ENVIRONMENT, forget_key, keep_key, read_key
from app.errors import ResourceError, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator

URL = "https://host:8443/v1/embeddings"


class Ring(KeyringBackend):
    """A real backend of the library, in memory."""

    priority = 1

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if self.kept.pop((service, username), None) is None:
            raise PasswordDeleteError


@pytest.fixture
def ring(monkeypatch: pytest.MonkeyPatch) -> Iterator[Ring]:
    monkeypatch.delenv(ENVIRONMENT, raising=False)
    before = keyring.get_keyring()
    ring = Ring()
    keyring.set_keyring(ring)
    yield ring
    keyring.set_keyring(before)


def test_a_key_is_kept_for_its_server_only(ring: Ring) -> None:
    keep_key(URL, "sk-123")
    assert read_key(URL) == read_key("https://host:8443/other") == "sk-123"
    assert read_key("https://evil:8443/v1/embeddings") == ""
    assert read_key("http://host:8443/v1/embeddings") == ""
    assert list(ring.kept) == [("lodestone", "https://host:8443")]
    forget_key(URL)
    forget_key(URL)
    assert read_key(URL) == ""


def test_the_environment_stands_in(ring: Ring, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(ENVIRONMENT, " from-outside\n")
    assert read_key(URL) == "from-outside"
    keep_key(URL, "kept")
    assert read_key(URL) == "kept"
    keyring.set_keyring(fail.Keyring())  # type: ignore[no-untyped-call]
    assert read_key(URL) == "from-outside"
    forget_key(URL)
    assert ring.kept


@pytest.mark.usefixtures("ring")
def test_without_a_keyring_the_way_out_is_told() -> None:
    keyring.set_keyring(fail.Keyring())  # type: ignore[no-untyped-call]
    assert read_key(URL) == ""
    with pytest.raises(ResourceError, match=ENVIRONMENT):
        keep_key(URL, "sk-123")


@pytest.mark.parametrize("key", ["", "two words", "line\nbreak", "schlüssel", "a\0b"])
def test_what_is_no_key(ring: Ring, key: str) -> None:
    with pytest.raises(UsageError, match="one line"):
        keep_key(URL, key)
    assert ring.kept == {}
