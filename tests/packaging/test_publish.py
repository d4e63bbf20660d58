from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

import publish
from release import deb, facts, sums, tarball, windows

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Packages of both systems, with the sums of one of them, and an environment that asks for no signature."""
    monkeypatch.delenv(sums.GPG_KEY, raising=False)
    for module in (deb, tarball, windows):
        (tmp_path / module.file_name()).write_bytes(module.__name__.encode())
    (tmp_path / "SHA256SUMS").write_text("of Windows alone", "ascii")
    return tmp_path


def test_one_list_holds_the_packages_of_all_systems(folder: Path) -> None:
    command = [sys.executable, "-I", "-S", publish.__file__, str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    lines = done.stdout.splitlines()
    assert lines == (folder / "SHA256SUMS").read_text("ascii").splitlines()
    assert [line.split("  ")[1] for line in lines] == sorted(module.file_name() for module in (deb, tarball, windows))
    for line in lines:
        digest, name = line.split("  ")
        assert digest == hashlib.sha256((folder / name).read_bytes()).hexdigest()


def test_what_is_missing_or_of_another_version_is_told(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    installer = folder / windows.file_name()
    installer.rename(folder / installer.name.replace(facts.VERSION, "9.9.9"))
    assert publish.main([str(folder)]) == 1
    assert f"is not {facts.VERSION}" in capsys.readouterr().err
    (folder / deb.file_name()).unlink()
    assert publish.main([str(folder)]) == 1
    assert "lacks a file of each: .deb" in capsys.readouterr().err
    assert publish.main([]) == 2


@pytest.mark.skipif(sys.platform == "win32" or not shutil.which("gpg"), reason="gpg is not installed")
def test_a_person_can_verify_the_signature(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    homes = [folder / name for name in ("maker", "person")]
    for home in homes:
        home.mkdir(mode=0o700)
    monkeypatch.setenv("GNUPGHOME", str(homes[0]))
    gpg = ["gpg", "--batch", "--quiet", "--pinentry-mode", "loopback", "--passphrase", ""]
    subprocess.run([*gpg, "--quick-generate-key", "maker@example.org", "ed25519", "sign", "1d"], check=True)
    key = subprocess.run(["gpg", "--export", "--armor"], capture_output=True, check=True).stdout
    monkeypatch.setenv(sums.GPG_KEY, "maker@example.org")
    assert publish.main([str(folder)]) == 0
    subprocess.run(["gpgconf", "--kill", "gpg-agent"], check=True)
    monkeypatch.setenv("GNUPGHOME", str(homes[1]))
    subprocess.run(["gpg", "--batch", "--quiet", "--import"], input=key, check=True)
    verify = ["gpg", "--verify", "SHA256SUMS.asc"]
    assert subprocess.run(verify, cwd=folder, capture_output=True, check=False).returncode == 0
    (folder / "SHA256SUMS").write_text("others\n", "ascii")
    assert subprocess.run(verify, cwd=folder, capture_output=True, check=False).returncode != 0
