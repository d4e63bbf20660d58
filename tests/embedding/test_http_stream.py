from __future__ import annotations

import shutil
import ssl
import subprocess
import threading
import time
import urllib.error
import urllib.request
from email.message import Message
from typing import TYPE_CHECKING, Any

import pytest

from app.embedding import http_stream
from app.embedding.http_stream import Head, HttpStream, NetworkFailure
from app.errors import Cancelled
from tests.embedding.model_server import CONTENT, Handler, ModelServer, status

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[ModelServer]:
    monkeypatch.setenv("no_proxy", "*")
    with ModelServer() as server:
        yield server


def ask(server: ModelServer, **headers: str) -> HttpStream:
    return HttpStream(f"{server.address}/x", headers, 10.0, lambda: False)


def head(**headers: str) -> Head:
    message = Message()
    for name, value in headers.items():
        message[name.replace("_", "-")] = value
    return Head(200, message)


def test_head_then_bytes(server: ModelServer) -> None:
    with ask(server, Range="bytes=10-") as stream:
        answer = stream.head()
        assert (answer.status, answer.length) == (206, len(CONTENT) - 10)
        assert b"".join(stream.chunks()) == CONTENT[10:]
    sent = server.asked[0][1]
    assert sent["accept-encoding"] == "identity"
    assert sent["user-agent"].startswith("Lodestone/")


def test_a_refusal_is_a_head_too(server: ModelServer) -> None:
    server.script = [status(503, Retry_After="7")]
    with ask(server) as stream:
        answer = stream.head()
    assert (answer.status, answer.wait_s) == (503, 7.0)


def test_a_server_that_talks_no_http_is_a_failure(server: ModelServer) -> None:
    def greet(handler: Handler) -> None:
        handler.wfile.write(b"SSH-2.0\r\n")

    server.script = [greet]
    with ask(server) as stream, pytest.raises(NetworkFailure, match="broke off"):
        stream.head()


def test_silence_is_a_failure_and_waiting_can_be_cancelled(server: ModelServer) -> None:
    def stay_silent(_: Handler) -> None:
        server.release.wait(10)

    server.script = [stay_silent] * 2
    with HttpStream(server.address, {}, 0.2, lambda: False) as stream:
        with pytest.raises(NetworkFailure, match="does not answer") as raised:
            stream.head()
        assert not raised.value.is_final
    with HttpStream(server.address, {}, 5.0, lambda: True) as stream, pytest.raises(Cancelled):
        stream.head()


def test_a_reader_that_leaves_ends_the_thread(server: ModelServer) -> None:
    with ask(server) as stream:
        assert stream.head().status == 200
    deadline = time.monotonic() + 10
    while any(thread.name == "http-stream" for thread in threading.enumerate()):
        assert time.monotonic() < deadline
        time.sleep(0.01)


@pytest.fixture
def certificate(tmp_path: Path) -> Path:
    """A certificate for 127.0.0.1, signed by itself, with its key in the same file."""
    if not (openssl := shutil.which("openssl")):
        pytest.skip("needs the openssl command to make a certificate")
    file = tmp_path / "certificate.pem"
    options = "-x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=127.0.0.1"
    names = ["-addext", "subjectAltName=IP:127.0.0.1", "-keyout", str(file), "-out", str(tmp_path / "public.pem")]
    subprocess.run([openssl, "req", *options.split(), *names], check=True, capture_output=True)
    file.write_text(file.read_text() + (tmp_path / "public.pem").read_text())
    return file


def test_only_certificates_that_are_trusted_will_do(
    server: ModelServer, certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    server.address = server.address.replace("http:", "https:")
    with ask(server) as stream:
        with pytest.raises(NetworkFailure, match="certificate is not trusted: self") as raised:
            stream.head()
        assert raised.value.is_final
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    with ask(server) as stream:
        assert stream.head().status == 200
        assert b"".join(stream.chunks()) == CONTENT


def test_what_the_head_says() -> None:
    assert (head().wait_s, head(Retry_After="12").wait_s) == (None, 12.0)
    assert (head(Content_Length="many").length, head(Content_Length="7").length) == (0, 7)


@pytest.mark.parametrize(
    ("source", "target", "is_followed"),
    [
        ("https://a/x", "https://b/x", True),
        ("http://a/x", "https://b/x", True),
        ("http://a/x", "http://b/x", True),
        ("https://a/x", "http://b/x", False),
        ("http://a/x", "ftp://b/x", False),
    ],
)
def test_redirects_never_lead_out_of_encryption(source: str, target: str, *, is_followed: bool) -> None:
    handler: Any = http_stream._SafeRedirects()
    request = urllib.request.Request(source, headers={"Range": "bytes=5-"})
    if is_followed:
        followed = handler.redirect_request(request, None, 302, "Found", {}, target)
        assert (followed.full_url, followed.get_header("Range")) == (target, "bytes=5-")
    else:
        with pytest.raises(urllib.error.URLError):
            handler.redirect_request(request, None, 302, "Found", {}, target)
