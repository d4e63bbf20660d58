from __future__ import annotations

import json
import signal
import threading
from typing import TYPE_CHECKING

import pytest

from app import commands_downloads
from app.cli import run
from app.commands_downloads import TransferBar
from app.embedding.transfer import Transfer
from tests.embedding import tiny_models
from tests.embedding.model_server import Handler, ModelServer

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from app.embedding.catalog import CatalogModel


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[ModelServer]:
    monkeypatch.setenv("no_proxy", "*")
    with ModelServer() as server:
        yield server


@pytest.fixture
def model(server: ModelServer, monkeypatch: pytest.MonkeyPatch) -> CatalogModel:
    """What the server holds, as the catalogue's only entry that can be downloaded."""
    entry = server.model()
    monkeypatch.setattr(commands_downloads, "find_known", {"m": entry}.get)
    return entry


def test_a_model_comes_from_the_mirror_of_the_settings(
    server: ModelServer, model: CatalogModel, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "settings.toml").write_text(f'mirror = "{server.address}/hub"\n')
    assert run(["models", "download", "m", "--json", "--data-dir", str(tmp_path)]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told == {"model": "m", "path": str(tmp_path / "models" / model.file), "bytes": model.bytes}
    assert server.asked[0][0].startswith("/hub/some/Repository-GGUF/resolve/")
    assert model.sha256 in (tmp_path / "models" / "hashes.json").read_text()


def test_a_mirror_may_be_named_for_once_and_problems_are_one_line(
    server: ModelServer, model: CatalogModel, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    server.content = bytes(model.bytes)
    data = ["--data-dir", str(tmp_path)]
    assert run(["models", "download", "m", "--mirror", server.address, *data]) == 1
    assert "so it was deleted" in capsys.readouterr().err
    assert run(["models", "download", "m", "--mirror", "nonsense", *data]) == 2
    assert "mirror must be an address" in capsys.readouterr().err


@pytest.mark.usefixtures("model")
def test_ctrl_c_keeps_what_came(server: ModelServer, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def stall(handler: Handler) -> None:
        handler.part(200_000)
        handler.wfile.flush()
        threading.Timer(0.3, signal.raise_signal, (signal.SIGINT,)).start()
        server.release.wait(10)

    server.script = [stall]
    assert run(["models", "download", "m", "--mirror", server.address, "--data-dir", str(tmp_path)]) == 130
    assert "goes on from there" in capsys.readouterr().err
    assert (tmp_path / "models" / "m.gguf.part").stat().st_size == 200_000


@pytest.mark.parametrize(("name", "words"), [("nonsense", "no model nonsense"), ("all-minilm-l6-v2", "comes with")])
def test_what_cannot_be_downloaded_is_refused(
    name: str, words: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["models", "download", name, "--data-dir", str(tmp_path)]) == 2
    told = capsys.readouterr().err
    assert words in told
    assert "Qwen3-Embedding-0.6B" in told


def test_a_file_is_imported_and_then_used_by_name(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = tiny_models.write_qwen3(tmp_path / "Mine.gguf")
    data = ["--data-dir", str(tmp_path / "data")]
    assert run(["models", "import", str(source), *data]) == 0
    assert "lodestone models use Mine" in capsys.readouterr().out
    assert run(["models", "use", "mine", "--json", *data]) == 0
    assert json.loads(capsys.readouterr().out)["model"] == "Mine"
    assert run(["models", "list", *data]) == 0
    assert "Your own file." in capsys.readouterr().out
    assert run(["models", "import", str(tmp_path / "none.gguf"), *data]) == 1
    assert "not there" in capsys.readouterr().err


def test_a_terminal_shows_a_bar(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    bar = TransferBar()
    for done in (0, 600_000):
        bar.show(Transfer("m", done, 1_200_000, 1000.0, 5.0))
    bar.close()
    shown = capsys.readouterr().err
    assert "m:  50%" in shown
    assert "600k/1.20M" in shown
