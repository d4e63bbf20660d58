from __future__ import annotations

import email.utils
import ssl
import time
import urllib.error
from email.message import Message
from typing import TYPE_CHECKING, Any

import pytest

from app.embedding.web import cause_of, retry_after, trusting_context, words_of

if TYPE_CHECKING:
    from pathlib import Path

# Made for this test, valid until 2126, of a name that nobody has; its key was thrown away.
CERTIFICATE = """\
-----BEGIN CERTIFICATE-----
MIIBjzCCATWgAwIBAgIULcI8Oa5KOTrgDhDHGyLX27jT/oowCgYIKoZIzj0EAwIw
HDEaMBgGA1UEAwwRbG9kZXN0b25lLmludmFsaWQwIBcNMjYxMTIxMjIwOTAwWhgP
MjEyNjEwMjgyMjA5MDBaMBwxGjAYBgNVBAMMEWxvZGVzdG9uZS5pbnZhbGlkMFkw
EwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEd/pe0hnbahHw09lojHSs4RNKSA5y1p2r
KxzNNVxQF9gMDFFOMX96NiPARLSHJVcbXWF15UnmxgSo4aWqH69e1KNTMFEwHQYD
VR0OBBYEFDeJ9F7vy7RiXhUBiyDceDBcpwbuMB8GA1UdIwQYMBaAFDeJ9F7vy7Ri
XhUBiyDceDBcpwbuMA8GA1UdEwEB/wQFMAMBAf8wCgYIKoZIzj0EAwIDSAAwRQIh
AKhS3eqErTNhUx5PPMlKOrKmkH7cdZeqPSbVfQyoT1NdAiAx55ydQcpIkrD0oIg9
Gq51qYr2mFSIefm/IiSVTO7xvQ==
-----END CERTIFICATE-----
"""


def asked(text: str | None) -> float | None:
    message = Message()
    if text is not None:
        message["Retry-After"] = text
    return retry_after(message)


@pytest.mark.parametrize("text", [None, "", "soon", "-5", "nan", "inf", "9" * 400, "Fri, 99 Dec 1999 23:59:59 GMT"])
def test_no_wait_or_nonsense(text: str | None) -> None:
    assert asked(text) is None


@pytest.mark.parametrize(("text", "seconds"), [("0", 0.0), (" 12 ", 12.0), ("0.5", 0.5)])
def test_seconds_to_wait(text: str, seconds: float) -> None:
    assert asked(text) == seconds


def test_a_date_to_wait_for() -> None:
    assert asked(email.utils.formatdate(time.time() + 100, usegmt=True)) == pytest.approx(100, abs=2)
    assert asked("Fri, 31 Dec 1999 23:59:59 GMT") == 0.0


def test_certificates_are_checked() -> None:
    context = trusting_context()
    assert (context.verify_mode, context.check_hostname) == (ssl.CERT_REQUIRED, True)


def test_certificates_of_other_systems_are_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    none: Any = None
    nowhere = ssl.get_default_verify_paths()._replace(cafile=none, capath=none)
    monkeypatch.setattr(ssl, "get_default_verify_paths", lambda: nowhere)
    monkeypatch.setattr(ssl, "create_default_context", lambda: ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT))
    file = tmp_path / "certificates.pem"
    file.write_text(CERTIFICATE, "ascii")
    context = trusting_context([tmp_path / "none", file])
    assert context.cert_store_stats()["x509"] == 1


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (urllib.error.URLError(OSError(5, "the cable is out")), "the cable is out"),
        (urllib.error.URLError("it sends on"), "it sends on"),
        (OSError("unplugged"), "unplugged"),
        (TimeoutError(), "TimeoutError"),
    ],
)
def test_the_cause_in_words(error: Exception, words: str) -> None:
    assert words_of(error) == words


def test_what_lies_under_an_error() -> None:
    inner, plain = OSError(), ValueError()
    assert cause_of(urllib.error.URLError(inner)) is inner
    assert cause_of(plain) is plain
