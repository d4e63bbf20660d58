from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING

import pytest

import translations
from app import __version__
from release import sums, windows

if TYPE_CHECKING:
    from pathlib import Path

# NSIS's names of the window's languages.
LANGUAGES = {
    "en": "ENGLISH",
    "de": "GERMAN",
    "fr": "FRENCH",
    "es": "SPANISH",
    "zh_CN": "SIMPCHINESE",
    "ja": "JAPANESE",
}


def test_what_is_installed_is_uninstalled_and_nothing_else(bundle: Path) -> None:
    installed, removed = windows.install_list(bundle), windows.uninstall_list(bundle)
    assert 'SetOutPath "$INSTDIR\\_internal\\deep folder"\nFile "/oname=ü 汉 $$x.txt"' in installed
    deleted = re.findall(r'^Delete "(.*)"$', removed, re.MULTILINE)
    assert len(deleted) == installed.count("\nFile ") == 4
    assert re.findall(r'^RMDir "(.*)"$', removed, re.MULTILINE) == [
        "$INSTDIR\\_internal\\deep folder",
        "$INSTDIR\\_internal",
    ]
    assert "/r" not in removed


@pytest.mark.parametrize(
    ("version", "numbers"), [("0.1.0", "0.1.0.0"), ("1.2.3rc1", "1.2.3.0"), ("2.0", "2.0.0.0"), ("1.2+a5", "1.2.0.0")]
)
def test_a_version_has_four_numbers(version: str, numbers: str) -> None:
    assert windows.version_numbers(version) == numbers


def test_the_installer_speaks_the_languages_of_the_window() -> None:
    texts = (windows.SCRIPT.parent / "texts.nsh").read_text("utf-8")
    assert set(re.findall(r"^!insertmacro TEXTS (\w+)", texts, re.MULTILINE)) == {
        LANGUAGES[language] for language in translations.LANGUAGES
    }
    # Fewer or more texts than names stop makensis, but only where it is.
    names = re.search(r"^!macro TEXTS language (.*)$", texts, re.MULTILINE)
    assert names is not None
    for block in texts.split("!insertmacro TEXTS ")[1:]:
        assert len(re.findall(r'"[^"]+"', block)) == len(names.group(1).split())


@pytest.mark.skipif(windows.makensis() is None, reason="makensis is not installed")
def test_makensis_makes_the_same_installer_each_time(
    bundle: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(sums.PKCS12, raising=False)
    made = windows.build(bundle, tmp_path)
    assert made.name == f"lodestone-{__version__}-windows-x86_64-setup.exe"
    digest = hashlib.sha256(made.read_bytes()).hexdigest()
    assert hashlib.sha256(windows.build(bundle, tmp_path).read_bytes()).hexdigest() == digest


@pytest.mark.skipif(windows.makensis() is None, reason="makensis is not installed")
def test_a_makensis_without_64_bit_parts_makes_a_32_bit_installer(
    bundle: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(sums.PKCS12, raising=False)
    machines = {}
    for target in ("amd64-unicode", "x86-unicode"):
        monkeypatch.setattr(windows, "stub", lambda target=target: target)
        try:
            made = windows.build(bundle, tmp_path).read_bytes()
        except windows.InstallerError:
            if target == "x86-unicode":
                raise
            continue  # the makensis of the NSIS project
        header = int.from_bytes(made[60:64], "little")  # e_lfanew; the machine follows the signature (PE/COFF)
        machines[target] = made[header + 4 : header + 6]
    assert machines.pop("x86-unicode") == b"\x4c\x01"
    assert machines in ({}, {"amd64-unicode": b"\x64\x86"})


def test_without_makensis_it_says_what_to_install(
    bundle: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(windows, "makensis", lambda: None)
    with pytest.raises(windows.InstallerError, match=r"needs makensis; install NSIS 3\.08"):
        windows.build(bundle, tmp_path)
