from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

import packages
from app import __version__
from release import sums, windows

if TYPE_CHECKING:
    from pathlib import Path


def test_wrong_words_and_a_missing_bundle_get_a_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert packages.main([]) == 2
    assert "BUNDLE OUT" in capsys.readouterr().err
    assert packages.main([str(tmp_path / "none"), str(tmp_path)]) == 1
    assert "dev.py build makes it" in capsys.readouterr().err


def test_a_bundle_of_the_other_system_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "bundle").mkdir()
    (tmp_path / "bundle" / "lodestone-gui").touch()
    assert packages.main([str(tmp_path / "bundle"), str(tmp_path), "--windows"]) == 1
    assert "is no bundle of Windows, for it has no lodestone-gui.exe" in capsys.readouterr().err


@pytest.mark.skipif(windows.makensis() is None, reason="makensis is not installed")
def test_the_installer_comes_to_a_folder_that_is_named_from_here(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in (sums.GPG_KEY, sums.PKCS12):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "bundle").mkdir()
    (tmp_path / "bundle" / "lodestone-gui.exe").touch()
    assert packages.main(["bundle", "out", "--windows"]) == 0
    assert (tmp_path / "out" / windows.file_name()).is_file()


@pytest.mark.skipif(sys.platform != "linux", reason="makes the packages of Linux")
def test_one_call_makes_all_packages_of_this_system_and_their_sums(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv(sums.GPG_KEY, raising=False)
    monkeypatch.delenv("LODESTONE_HOMEPAGE", raising=False)
    monkeypatch.setenv("LODESTONE_MAINTAINER", "Somebody <somebody@example.org>")
    monkeypatch.setenv("LODESTONE_COMPONENT", "org.example.lodestone")
    bundle, out = tmp_path / "bundle", tmp_path / "out"
    bundle.mkdir()
    for name in ("lodestone", "lodestone-gui"):
        (bundle / name).write_text("#!/bin/sh\n")
    assert packages.main([str(bundle), str(out)]) == 0
    names = {f"lodestone_{__version__}_amd64.deb", f"lodestone-{__version__}-linux-x86_64.tar.xz"}
    assert {file.name for file in out.iterdir()} == names | {"SHA256SUMS"}
    told = capsys.readouterr().err
    assert all(name in told for name in names)
    assert "to try, not to publish: LODESTONE_HOMEPAGE not set" in told


def test_a_missing_tool_is_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(windows, "makensis", lambda: None)
    (tmp_path / "bundle").mkdir()
    (tmp_path / "bundle" / "lodestone-gui.exe").touch()
    assert packages.main([str(tmp_path / "bundle"), str(tmp_path), "--windows"]) == 1
    assert capsys.readouterr().err.count("\n") == 1
