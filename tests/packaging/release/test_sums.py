from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from release import sums

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
    monkeypatch.setenv(sums.PKCS12, "certificate.p12")
    with pytest.raises(sums.SigningError, match=f"{sums.GPG_KEY} asks for a signature, and gpg is not installed"):
        sums.write(files, tmp_path)
    with pytest.raises(sums.SigningError, match=f"{sums.PKCS12} asks for a signature"):
        sums.sign_program(files[0])


@pytest.mark.skipif(not shutil.which("gpg"), reason="gpg is not installed")
def test_an_unknown_key_gets_a_sentence(files: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home = tmp_path / "gpg"
    home.mkdir(mode=0o700)
    monkeypatch.setenv("GNUPGHOME", str(home))
    monkeypatch.setenv(sums.GPG_KEY, "nobody@example.org")
    with pytest.raises(sums.SigningError, match="gpg failed"):
        sums.write(files, tmp_path)
