from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING, Any

import keyring
import pytest
from keyring.backends import fail

from app.cli import run
from app.embedding.keys import ENVIRONMENT, read_key
from app.settings import load_settings
from tests.embedding.misbehaving_server import WIDTH, Server, answer_json, serving
from tests.embedding.test_keys import Ring

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from app.paths import DataDir


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as server:
        yield server


@pytest.fixture(autouse=True)
def ring(monkeypatch: pytest.MonkeyPatch) -> Iterator[Ring]:
    monkeypatch.delenv(ENVIRONMENT, raising=False)
    before = keyring.get_keyring()
    ring = Ring()
    keyring.set_keyring(ring)
    yield ring
    keyring.set_keyring(before)


def lodestone(data_dir: DataDir, *arguments: str) -> int:
    return run([*arguments, "--data-dir", str(data_dir.root)])


def as_json(data_dir: DataDir, capsys: pytest.CaptureFixture[str], *arguments: str) -> Any:
    capsys.readouterr()
    assert lodestone(data_dir, *arguments, "--json") == 0
    return json.loads(capsys.readouterr().out)


def test_a_library_embedded_by_a_server_from_first_to_last(
    server: Server,
    data_dir: DataDir,
    folder: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    ring: Ring,
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("sk-secret\n"))
    assert lodestone(data_dir, "models", "remote", server.url, "--model", "letters", "--key-from-stdin") == 0
    out = capsys.readouterr().out
    assert f"letters, {WIDTH} dimensions" in out
    assert f"handed to another program on this computer: {server.url}" in out
    assert list(ring.kept.values()) == ["sk-secret"]
    assert "sk-secret" not in data_dir.settings_file.read_text("utf-8")

    report = as_json(data_dir, capsys, "index", str(folder))
    assert report["chunks"]["embedded"] > 0
    response = as_json(data_dir, capsys, "search", "snails", "--mode", "semantic")
    assert response["results"]
    assert not response["degraded"]
    assert set(server.keys) == {"Bearer sk-secret"}

    status = as_json(data_dir, capsys, "status")
    assert (status["model"], server.url in status["remote"]) == ("letters", True)
    lodestone(data_dir, "status")
    assert f"Server     {status['remote']}" in capsys.readouterr().out
    checks = {check["name"]: check for check in as_json(data_dir, capsys, "doctor")["checks"]}
    assert server.url in checks["privacy"]["message"]

    assert lodestone(data_dir, "models", "remote", "--off") == 0
    assert "no text leaves it" in capsys.readouterr().out
    assert ring.kept == {}
    assert load_settings(data_dir.settings_file).remote_url == ""


def test_a_server_that_does_not_work_changes_nothing(
    server: Server, data_dir: DataDir, capsys: pytest.CaptureFixture[str], ring: Ring, monkeypatch: pytest.MonkeyPatch
) -> None:
    server.behave = lambda _: answer_json({"error": {"message": "wrong key"}}, 401)
    monkeypatch.setattr("sys.stdin", io.StringIO("sk-wrong\n"))
    assert lodestone(data_dir, "models", "remote", server.url, "--model", "letters", "--key-from-stdin") == 1
    assert "wrong key" in capsys.readouterr().err
    assert ring.kept == {}
    assert load_settings(data_dir.settings_file).remote_url == ""


def test_a_server_that_is_down_leaves_words(
    server: Server, data_dir: DataDir, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert lodestone(data_dir, "models", "remote", server.url, "--model", "letters") == 0
    assert lodestone(data_dir, "index", str(folder)) == 0
    server.behave = lambda _: answer_json({}, 400)
    response = as_json(data_dir, capsys, "search", "snails")
    assert response["results"]
    assert "Only words are searched: The server" in response["degraded_reason"]


@pytest.mark.parametrize(
    "arguments",
    [
        ["remote", "http://127.0.0.1:1"],
        ["remote", "nowhere", "--model", "m"],
        ["remote", "http://127.0.0.1:1", "--model", "m", "--key-from-stdin"],
        ["remote", "http://127.0.0.1:1", "--off"],
        ["instruction", "leagl"],
    ],
)
def test_wrong_usage_is_one_line(
    data_dir: DataDir, arguments: list[str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    assert lodestone(data_dir, "models", *arguments) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_without_a_keyring_the_environment_is_named(
    server: Server, data_dir: DataDir, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    keyring.set_keyring(fail.Keyring())  # type: ignore[no-untyped-call]
    monkeypatch.setattr("sys.stdin", io.StringIO("sk-1\n"))
    assert lodestone(data_dir, "models", "remote", server.url, "--model", "letters", "--key-from-stdin") == 1
    assert ENVIRONMENT in capsys.readouterr().err
    assert read_key(server.url) == ""


def test_the_instruction_of_the_library(data_dir: DataDir, capsys: pytest.CaptureFixture[str]) -> None:
    assert as_json(data_dir, capsys, "models", "instruction")["current"] == "search"
    chosen = as_json(data_dir, capsys, "models", "instruction", "legal")
    assert (chosen["current"], "clauses" in chosen["task"]) == ("legal", True)
    assert lodestone(data_dir, "models", "instruction") == 0
    out = capsys.readouterr().out
    assert "question-answering" in out
    assert "In use: legal" in out
