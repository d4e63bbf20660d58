from __future__ import annotations

import os
import stat
from email.message import Message
from typing import TYPE_CHECKING

import pytest

from app.errors import ResourceError
from app.server.access import read_token, refusal, token_file

if TYPE_CHECKING:
    from app.paths import DataDir

PORT, TOKEN = 8765, "secret-token"
GOOD = {"Host": f"127.0.0.1:{PORT}", "Authorization": f"Bearer {TOKEN}"}


def status(**changes: str | None) -> int | None:
    headers: Message[str, str] = Message()
    for name, value in {**GOOD, **changes}.items():
        if value is not None:
            headers[name] = value
    refused = refusal(headers, PORT, TOKEN)
    return refused[0] if refused else None


def test_a_program_with_the_token_may_pass() -> None:
    assert status() is None
    assert status(Host=f"LOCALHOST:{PORT}", Authorization=f"bearer {TOKEN}") is None


@pytest.mark.parametrize("host", [None, "", "evil.example", f"evil.example:{PORT}", "127.0.0.1", "127.0.0.1:1"])
def test_other_hosts_are_refused(host: str | None) -> None:
    assert status(Host=host) == 403


@pytest.mark.parametrize("origin", ["https://evil.example", f"http://127.0.0.1:{PORT}", "null", ""])
def test_web_pages_are_refused(origin: str) -> None:
    assert status(Origin=origin) == 403


@pytest.mark.parametrize("given", [None, "", TOKEN, "Bearer", f"Basic {TOKEN}", f"Bearer {TOKEN}x", "Bearer ü"])
def test_a_wrong_token_is_refused(given: str | None) -> None:
    assert status(Authorization=given) == 401


def test_the_token_is_made_once_and_belongs_to_the_account(data_dir: DataDir) -> None:
    token = read_token(data_dir)
    assert len(token) >= 40
    assert read_token(data_dir) == token
    if os.name != "nt":
        assert stat.S_IMODE(token_file(data_dir).stat().st_mode) == 0o600


def test_a_token_that_cannot_be_kept_is_one_sentence(data_dir: DataDir) -> None:
    token_file(data_dir).mkdir()
    with pytest.raises(ResourceError, match="api-token"):
        read_token(data_dir)
