from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from app.embedding.address import endpoint, is_loopback, where_text_goes
from app.errors import UsageError


@pytest.mark.parametrize(
    ("address", "url"),
    [
        ("http://127.0.0.1:8080", "http://127.0.0.1:8080/v1/embeddings"),
        (" https://host/v1/ ", "https://host/v1/embeddings"),
        ("https://host/team/v1/embeddings", "https://host/team/v1/embeddings"),
        ("http://[::1]:80/api", "http://[::1]:80/api/v1/embeddings"),
    ],
)
def test_addresses(address: str, url: str) -> None:
    assert endpoint(address) == url


@pytest.mark.parametrize(
    "address",
    [
        "",
        "host:8080",
        "ftp://host",
        "http://",
        "http://host:99999",
        "http://me:secret@host",
        "https://h/?key=1",
        "http://a b",
    ],
)
def test_what_is_no_address(address: str) -> None:
    with pytest.raises(UsageError):
        endpoint(address)


def test_people_are_told_where_their_text_goes() -> None:
    assert where_text_goes("") == ""
    assert "on this computer" in where_text_goes("http://localhost:8080/v1/embeddings")
    assert "leaves this computer: " in where_text_goes("https://host/v1/embeddings")
    assert "leaves this computer, unencrypted" in where_text_goes("http://host/v1/embeddings")


@pytest.mark.parametrize(
    ("url", "here"),
    [
        ("http://localhost/x", True),
        ("http://127.0.0.1:1/x", True),
        ("https://[::1]/x", True),
        ("https://host/x", False),
        ("https://127.example/x", False),
    ],
)
def test_which_addresses_are_on_this_computer(url: str, here: bool) -> None:
    assert is_loopback(url) is here


def test_a_start_of_the_program_loads_no_http() -> None:
    code = "import sys, app.engine; assert not {'app.embedding.remote', 'urllib.request', 'keyring'} & set(sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True, cwd=Path(__file__).parents[2])
