from __future__ import annotations

import dataclasses
import email.utils
import socket
import subprocess
import sys
import threading
import time
from typing import TYPE_CHECKING

import filelock
import pytest

from app.embedding import catalog, download, transfer
from app.embedding.download import Patience, file_address
from app.errors import Cancelled, ResourceError, ResourceProblem
from tests.embedding.model_server import CONTENT, REVISION, Handler, ModelServer, drop_at, status

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from app.embedding.catalog import CatalogModel
    from app.embedding.transfer import Transfer

IMPATIENT = Patience(stall_s=5, attempts=3, first_wait_s=0.01, longest_wait_s=0.05, longest_asked_s=5)
PART = "m.gguf.part"


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


@pytest.fixture
def server() -> Iterator[ModelServer]:
    with ModelServer() as server:
        yield server


def get(server: ModelServer, folder: Path, model: CatalogModel | None = None, patience: Patience = IMPATIENT) -> Path:
    return download.download(model or server.model(), folder, hub=server.address, patience=patience)


def failure(server: ModelServer, folder: Path, model: CatalogModel | None = None) -> ResourceError:
    with pytest.raises(ResourceError) as raised:
        get(server, folder, model)
    return raised.value


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()} - {".download.lock"}


def test_the_file_comes_whole_and_once(server: ModelServer, tmp_path: Path) -> None:
    path = get(server, tmp_path)
    assert path.read_bytes() == CONTENT
    assert names(tmp_path) == {"m.gguf"}
    assert server.asked[0][0] == f"/some/Repository-GGUF/resolve/{REVISION}/m.gguf"
    assert get(server, tmp_path) == path
    assert len(server.asked) == 1


def test_a_file_that_only_looks_right_is_replaced(server: ModelServer, tmp_path: Path) -> None:
    (tmp_path / "m.gguf").write_bytes(bytes(len(CONTENT)))
    assert get(server, tmp_path).read_bytes() == CONTENT


def test_addresses_have_a_revision_and_a_hub() -> None:
    known = catalog.known_models()[1]
    assert file_address(known) == (f"{catalog.default_hub()}/{known.repository}/resolve/{known.revision}/{known.file}")
    assert file_address(known, "http://h/mirror/").startswith("http://h/mirror/Qwen/")
    assert file_address(catalog.CatalogModel(name="n", file="a b.gguf", repository="r")).endswith(
        "/r/resolve/main/a%20b.gguf"
    )


def test_progress_rises_to_the_end(server: ModelServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(transfer, "REPORT_SECONDS", 0.0)
    reports: list[Transfer] = []
    download.download(server.model(), tmp_path, hub=server.address, on_progress=reports.append)
    done = [report.done for report in reports]
    assert done == sorted(done)
    assert (done[0], done[-1]) == (0, len(CONTENT))
    assert {report.total for report in reports} == {len(CONTENT)}
    assert reports[-1].rate > 0


def test_dropped_connections_are_taken_up_where_they_broke(server: ModelServer, tmp_path: Path) -> None:
    server.script = [drop_at(100_000), drop_at(400_000), drop_at(400_001)]
    assert get(server, tmp_path).read_bytes() == CONTENT
    assert server.ranges == ["", "bytes=100000-", "bytes=400000-", "bytes=400001-"]


def test_a_later_run_goes_on_where_an_earlier_one_ended(server: ModelServer, tmp_path: Path) -> None:
    server.script = [drop_at(300_000), status(500), status(500), status(500)]
    error = failure(server, tmp_path)
    assert "kept" in error.user_message
    assert names(tmp_path) == {PART, f"{PART}.json"}
    assert get(server, tmp_path).read_bytes() == CONTENT
    assert server.ranges[-1] == "bytes=300000-"


def test_a_killed_process_leaves_what_it_had(server: ModelServer, tmp_path: Path) -> None:
    def stall(handler: Handler) -> None:
        handler.part(200_000)
        handler.wfile.flush()
        server.release.wait(10)

    server.script = [stall]
    code = f"""
from pathlib import Path
from app.embedding.catalog import CatalogModel
from app.embedding.download import download
download(CatalogModel(**{dataclasses.asdict(server.model())!r}), Path({str(tmp_path)!r}), hub={server.address!r})
"""
    with subprocess.Popen([sys.executable, "-c", code]) as process:
        part = tmp_path / PART
        while not part.exists() or part.stat().st_size < 200_000:
            assert process.poll() is None
            time.sleep(0.02)
        process.kill()
    assert get(server, tmp_path).read_bytes() == CONTENT
    assert server.ranges == ["", "bytes=200000-"]


def test_a_part_that_is_whole_needs_no_server(server: ModelServer, tmp_path: Path) -> None:
    server.script = [drop_at(300_000), status(404)]
    failure(server, tmp_path)
    with (tmp_path / PART).open("ab") as file:
        file.write(CONTENT[300_000:])
    assert get(server, tmp_path).read_bytes() == CONTENT
    assert len(server.asked) == 2


def test_a_silent_server_is_left_and_asked_again(server: ModelServer, tmp_path: Path) -> None:
    def stall(handler: Handler) -> None:
        handler.part(200_000)
        handler.wfile.flush()
        server.release.wait(10)

    server.script = [stall]
    patience = dataclasses.replace(IMPATIENT, stall_s=0.3)
    assert get(server, tmp_path, patience=patience).read_bytes() == CONTENT
    assert server.ranges == ["", "bytes=200000-"]


def test_a_server_that_ignores_ranges_starts_anew(server: ModelServer, tmp_path: Path) -> None:
    def whole(handler: Handler) -> None:
        handler.start(200, len(CONTENT))
        handler.wfile.write(CONTENT)

    server.script = [drop_at(300_000), whole]
    assert get(server, tmp_path).read_bytes() == CONTENT
    assert server.ranges == ["", "bytes=300000-"]


def test_a_server_that_drops_and_ignores_ranges_is_given_up(server: ModelServer, tmp_path: Path) -> None:
    def cut_short(handler: Handler) -> None:
        handler.start(200, len(CONTENT))
        handler.wfile.write(CONTENT[:1000])

    server.script = [cut_short] * 10
    assert "broke off" in failure(server, tmp_path).user_message
    assert len(server.asked) == 3


def test_another_part_than_asked_for_is_not_taken(server: ModelServer, tmp_path: Path) -> None:
    def wrong_start(handler: Handler) -> None:
        handler.start(206, 10, Content_Range=f"bytes 5-14/{len(CONTENT)}")
        handler.wfile.write(CONTENT[5:15])

    server.script = [drop_at(300_000), wrong_start]
    assert get(server, tmp_path).read_bytes() == CONTENT
    assert server.ranges == ["", "bytes=300000-", ""]


def test_a_lie_about_the_range_shows_in_the_hash_and_all_is_fetched_anew(server: ModelServer, tmp_path: Path) -> None:
    def lie(handler: Handler) -> None:
        left = len(CONTENT) - 300_000
        handler.start(206, left, Content_Range=f"bytes 300000-{len(CONTENT) - 1}/{len(CONTENT)}")
        handler.wfile.write(CONTENT[:left])

    server.script = [drop_at(300_000), lie]
    assert get(server, tmp_path).read_bytes() == CONTENT
    assert server.ranges == ["", "bytes=300000-", ""]


def test_more_bytes_than_announced_are_not_taken(server: ModelServer, tmp_path: Path) -> None:
    def too_much(handler: Handler) -> None:
        handler.start(206, len(CONTENT), Content_Range=f"bytes 300000-{len(CONTENT) - 1}/{len(CONTENT)}")
        handler.wfile.write(CONTENT)

    server.script = [drop_at(300_000), too_much]
    assert get(server, tmp_path).read_bytes() == CONTENT
    assert server.ranges == ["", "bytes=300000-", ""]


def test_a_part_that_is_too_long_is_dropped(server: ModelServer, tmp_path: Path) -> None:
    server.script = [drop_at(300_000), status(404)]
    failure(server, tmp_path)
    with (tmp_path / PART).open("ab") as file:
        file.write(bytes(len(CONTENT)))
    assert get(server, tmp_path).read_bytes() == CONTENT
    assert server.ranges[2:] == ["bytes=1300000-", ""]


def test_wrong_bytes_are_deleted_and_said(server: ModelServer, tmp_path: Path) -> None:
    server.content = bytes(len(CONTENT))
    error = failure(server, tmp_path)
    assert error.code is ResourceProblem.MODEL_INVALID
    assert "deleted" in error.user_message
    assert names(tmp_path) == set()
    assert len(server.asked) == 1


def test_another_size_is_said_before_anything_is_fetched(server: ModelServer, tmp_path: Path) -> None:
    server.content = CONTENT[:-1]
    error = failure(server, tmp_path)
    assert error.code is ResourceProblem.MODEL_INVALID
    assert "999,999 bytes instead of 1,000,000" in error.user_message
    assert names(tmp_path) == set()


@pytest.mark.parametrize("if_range", [True, False])
def test_a_file_that_changed_in_between_comes_anew(server: ModelServer, tmp_path: Path, *, if_range: bool) -> None:
    model = server.model(sha256="", size=0)
    server.script = [drop_at(300_000), status(404)]
    failure(server, tmp_path, model)
    server.tag = '"two"' if if_range else 'W/"two"'
    server.content = CONTENT[::-1]
    if not if_range:  # a server that does not know If-Range sends the rest of the new file

        def careless(handler: Handler) -> None:
            left = len(CONTENT) - 300_000
            handler.start(206, left, Content_Range=f"bytes 300000-{len(CONTENT) - 1}/{len(CONTENT)}")
            handler.wfile.write(server.content[300_000:])

        server.script = [careless]
    assert get(server, tmp_path, model).read_bytes() == CONTENT[::-1]
    assert server.asked[2][1]["if-range"] == '"one"'


def test_another_mirror_goes_on_with_the_part_of_a_known_file(server: ModelServer, tmp_path: Path) -> None:
    server.script = [drop_at(300_000), status(404)]
    failure(server, tmp_path)
    with ModelServer() as mirror:
        mirror.tag = '"of its own"'
        assert get(mirror, tmp_path).read_bytes() == CONTENT
        assert mirror.ranges == ["bytes=300000-"]
        assert "if-range" not in mirror.asked[0][1]


def test_a_file_without_known_size_and_hash_is_taken_as_it_comes(server: ModelServer, tmp_path: Path) -> None:
    def unannounced(handler: Handler) -> None:
        handler.start(200, None)
        handler.wfile.write(CONTENT)

    server.script = [unannounced]
    model = server.model(sha256="", size=0)
    assert get(server, tmp_path, model).read_bytes() == CONTENT
    assert get(server, tmp_path, model).is_file()
    assert len(server.asked) == 1


@pytest.mark.parametrize(("code", "words"), [(404, "may have moved"), (403, "hand out"), (400, "answers 400")])
def test_a_refusal_is_final_and_says_what_to_do(server: ModelServer, tmp_path: Path, code: int, words: str) -> None:
    server.script = [status(code)]
    error = failure(server, tmp_path)
    assert error.code is ResourceProblem.MODEL_MISSING
    assert words in error.user_message
    assert "models import" in error.user_message
    assert len(server.asked) == 1


def test_a_busy_server_is_asked_again_when_it_wishes(server: ModelServer, tmp_path: Path) -> None:
    soon = email.utils.formatdate(time.time() + 1.6, usegmt=True)
    server.script = [status(429, Retry_After="1"), status(503, Retry_After=soon), status(502)]
    began = time.monotonic()
    assert get(server, tmp_path, patience=Patience(attempts=9, first_wait_s=0.01)).read_bytes() == CONTENT
    assert time.monotonic() - began > 1.0
    assert len(server.asked) == 4


def test_a_long_wait_is_left_to_the_person(server: ModelServer, tmp_path: Path) -> None:
    server.script = [drop_at(1000), status(429, Retry_After="86400")]
    error = failure(server, tmp_path)
    assert "too busy or out of order (429)" in error.user_message
    assert "goes on from there" in error.user_message


def test_no_server_at_all_is_said(tmp_path: Path) -> None:
    with socket.socket() as unused, ModelServer() as server:
        unused.bind(("127.0.0.1", 0))
        server.address = f"http://127.0.0.1:{unused.getsockname()[1]}"
        error = failure(server, tmp_path)
    assert error.code is ResourceProblem.MODEL_MISSING
    assert "Check the connection and the proxy" in error.user_message


def test_redirects_are_followed(server: ModelServer, tmp_path: Path) -> None:
    with ModelServer() as storage:
        server.script = [status(302, Location=f"{storage.address}/blob")]
        storage.script = [drop_at(10)]
        assert get(server, tmp_path).read_bytes() == CONTENT
        assert storage.asked[0][0] == "/blob"
    assert server.ranges == ["", "bytes=10-"]


def test_a_proxy_of_the_environment_is_used(
    server: ModelServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", server.address)
    path = download.download(server.model(), tmp_path, hub="http://hub.invalid", patience=IMPATIENT)
    assert path.read_bytes() == CONTENT
    assert server.asked[0][0].startswith("http://hub.invalid/some/Repository-GGUF/resolve/")


@pytest.mark.parametrize("when", ["silent", "flowing", "waiting"])
def test_cancelling_is_prompt_and_keeps_the_part(server: ModelServer, tmp_path: Path, when: str) -> None:
    def stall(handler: Handler) -> None:
        if when == "flowing":
            handler.part(200_000)
            handler.wfile.flush()
        server.release.wait(10)

    server.script = [status(503, Retry_After="100")] if when == "waiting" else [stall]
    stop = threading.Event()
    stopped_at: list[float] = []

    def press() -> None:
        stopped_at.append(time.monotonic())
        stop.set()

    timer = threading.Timer(0.3, press)
    timer.start()
    with pytest.raises(Cancelled):
        download.download(server.model(), tmp_path, hub=server.address, should_stop=stop.is_set)
    assert time.monotonic() - stopped_at[0] < 1.0  # a tenth of it on a quiet machine
    timer.join()
    assert names(tmp_path) == ({PART, f"{PART}.json"} if when == "flowing" else set())


def test_a_full_disk_is_said_before_anything_is_fetched(
    server: ModelServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(transfer, "_SPARE_BYTES", 10**18)
    error = failure(server, tmp_path)
    assert error.code is ResourceProblem.DISK_FULL
    assert "Make room" in error.user_message
    assert server.asked == []


def test_one_download_at_a_time(server: ModelServer, tmp_path: Path) -> None:
    with filelock.FileLock(tmp_path / ".download.lock"):
        assert "Wait" in failure(server, tmp_path).user_message
    assert server.asked == []
