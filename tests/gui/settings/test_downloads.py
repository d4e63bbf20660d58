from __future__ import annotations

from typing import TYPE_CHECKING

from tests.embedding import tiny_models
from tests.embedding.model_server import CONTENT, ModelServer, status

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.gui.settings.downloads import Downloads
    from app.paths import DataDir
    from tests.embedding.model_server import Handler

SLOW_MS = 20_000


def stall_at(end: int) -> object:
    """Send that much, then nothing more until the server ends."""

    def answer(handler: Handler) -> None:
        handler.part(end)
        handler.wfile.flush()
        handler.server.release.wait(20)

    return answer


def test_a_model_comes_in_the_background(qtbot: QtBot, downloads: Downloads, data_dir: DataDir) -> None:
    with ModelServer() as server:
        model = server.model()
        with qtbot.waitSignals([downloads.progressed, downloads.arrived], timeout=SLOW_MS):
            assert downloads.download(model, server.address)
            assert downloads.current == "m"
            assert not downloads.download(model, server.address), "one at a time"
    assert (data_dir.models_dir / "m.gguf").read_bytes() == CONTENT
    assert downloads.current == ""


def test_paused_then_resumed(qtbot: QtBot, downloads: Downloads, data_dir: DataDir) -> None:
    with ModelServer() as server:
        server.script = [stall_at(300_000)]  # type: ignore[list-item]
        part = data_dir.models_dir / "m.gguf.part"
        downloads.download(server.model(), server.address)
        qtbot.waitUntil(lambda: part.exists() and part.stat().st_size == 300_000, timeout=SLOW_MS)
        with qtbot.waitSignal(downloads.stopped, timeout=SLOW_MS):
            downloads.pause()
        assert part.stat().st_size == 300_000
        server.release.set()
        with qtbot.waitSignal(downloads.arrived, timeout=SLOW_MS):
            downloads.download(server.model(), server.address)
        assert server.ranges == ["", "bytes=300000-"]


def test_cancelled_leaves_nothing(qtbot: QtBot, downloads: Downloads, data_dir: DataDir) -> None:
    with ModelServer() as server:
        server.script = [stall_at(1000)]  # type: ignore[list-item]
        part = data_dir.models_dir / "m.gguf.part"
        downloads.download(server.model(), server.address)
        qtbot.waitUntil(lambda: part.exists() and part.stat().st_size == 1000, timeout=SLOW_MS)
        with qtbot.waitSignal(downloads.stopped, timeout=SLOW_MS):
            downloads.cancel()
        assert not part.exists()


def test_errors_name_the_model(qtbot: QtBot, downloads: Downloads) -> None:
    with ModelServer() as server:
        server.script = [status(404)]
        with qtbot.waitSignal(downloads.failed, timeout=SLOW_MS) as told:
            downloads.download(server.model(), server.address)
    assert told.args is not None
    assert told.args[0] == "m"
    assert "404" in told.args[1]


def test_a_file_of_the_persons_own(qtbot: QtBot, downloads: Downloads, data_dir: DataDir, tmp_path: Path) -> None:
    source = tiny_models.write_qwen3(tmp_path / "Mine.gguf")
    with qtbot.waitSignal(downloads.arrived, timeout=SLOW_MS) as told:
        assert downloads.take_in(source)
    assert told.args == ["Mine.gguf", data_dir.models_dir / "Mine.gguf"]
    chat = tiny_models.write_qwen3(tmp_path / "chat.gguf", pooling=None)
    with qtbot.waitSignal(downloads.failed, timeout=SLOW_MS):
        downloads.take_in(chat)
