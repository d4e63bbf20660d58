from __future__ import annotations

import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from release import sums, windows

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Two files, and an environment that asks for no signature."""
    for name in (sums.GPG_KEY, sums.PKCS12, sums.PASSWORD_FILE, sums.TIMESTAMP):
        monkeypatch.delenv(name, raising=False)
    made = [tmp_path / name for name in ("b.deb", "a.tar.xz")]
    for file in made:
        file.write_bytes(file.name.encode())
    return made


def test_sums_are_sorted_and_sha256sum_reads_them(files: list[Path], tmp_path: Path) -> None:
    (tmp_path / "SHA256SUMS.asc").touch()
    listing = sums.write(files, tmp_path)
    assert [line.split("  ")[1] for line in listing.read_text("ascii").splitlines()] == ["a.tar.xz", "b.deb"]
    assert not (tmp_path / "SHA256SUMS.asc").exists()
    if shutil.which("sha256sum"):
        subprocess.run(["sha256sum", "--check", listing.name], cwd=tmp_path, check=True, capture_output=True)


def test_a_signature_that_was_asked_for_needs_its_tool(
    files: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not sums.sign_program(files[0])
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv(sums.GPG_KEY, "somebody")
    monkeypatch.setenv(sums.PKCS12, str(files[1]))
    with pytest.raises(sums.SigningError, match=f"{sums.GPG_KEY} asks for a signature, and gpg is not installed"):
        sums.write(files, tmp_path)
    with pytest.raises(sums.SigningError, match=f"{sums.PKCS12} asks for a signature"):
        sums.sign_program(files[0])


def test_a_certificate_or_password_that_is_not_there_is_named(
    files: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(sums.PKCS12, str(tmp_path / "none.p12"))
    with pytest.raises(sums.SigningError, match=rf"{sums.PKCS12} names .*none\.p12, which cannot be read"):
        sums.sign_program(files[0])
    monkeypatch.setenv(sums.PKCS12, str(files[1]))
    monkeypatch.setenv(sums.PASSWORD_FILE, str(tmp_path / "none.txt"))
    with pytest.raises(sums.SigningError, match=rf"{sums.PASSWORD_FILE} names .*none\.txt, which cannot be read"):
        sums.sign_program(files[0])


@pytest.mark.skipif(
    sys.platform == "win32" or not all(map(shutil.which, ("osslsigncode", "openssl", "makensis"))),
    reason="signs with osslsigncode",
)
def test_an_installer_is_signed_with_a_certificate_or_not_left_at_all(
    bundle: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    key, certificate = str(tmp_path / "key.pem"), str(tmp_path / "own.pem")
    password = tmp_path / "password.txt"
    password.write_text("se cret\nand more", "ascii")
    make = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=Nobody", "-days", "2"]
    subprocess.run([*make, "-keyout", key, "-out", certificate], check=True, capture_output=True)
    pack = ["openssl", "pkcs12", "-export", "-inkey", key, "-in", certificate, "-passout", f"file:{password}"]
    subprocess.run([*pack, "-out", str(tmp_path / "own.p12")], check=True, capture_output=True)
    monkeypatch.setenv(sums.PKCS12, str(tmp_path / "own.p12"))
    monkeypatch.setenv(sums.PASSWORD_FILE, str(password))
    made = windows.build(bundle, tmp_path)
    verify = ["osslsigncode", "verify", "-CAfile", certificate, "-in", str(made)]
    assert (
        "Number of verified signatures: 1" in subprocess.run(verify, capture_output=True, text=True, check=True).stdout
    )
    password.write_text("wrong", "ascii")
    with pytest.raises(sums.SigningError, match=f"{sums.PASSWORD_FILE} holds another password"):
        windows.build(bundle, tmp_path)
    assert not made.exists()


@pytest.mark.skipif(not shutil.which("gpg"), reason="gpg is not installed")
def test_an_unknown_key_gets_a_sentence(files: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home = tmp_path / "gpg"
    home.mkdir(mode=0o700)
    monkeypatch.setenv("GNUPGHOME", str(home))
    monkeypatch.setenv(sums.GPG_KEY, "nobody@example.org")
    with pytest.raises(sums.SigningError, match="gpg failed"):
        sums.write(files, tmp_path)
