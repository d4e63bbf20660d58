from __future__ import annotations

import configparser
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from app.errors import UsageError
from app.gui import autostart
from app.paths import DataDir, default_data_dir

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="would write to the registry of whoever runs it")


@pytest.fixture(autouse=True)
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))
    return tmp_path / "config"


def entry(file: Path) -> configparser.SectionProxy:
    parser = configparser.RawConfigParser()
    parser.optionxform = str  # type: ignore[assignment, method-assign]
    parser.read(file, "utf-8")
    return parser["Desktop Entry"]


def test_it_is_written_only_when_it_is_chosen_and_undone_cleanly(config: Path) -> None:
    seen = [autostart.is_on()]
    assert not config.exists()
    for act in (autostart.turn_on, autostart.turn_on, autostart.turn_off, autostart.turn_off):
        act()
        seen.append(autostart.is_on())
    assert seen == [False, True, True, False, False]
    assert list((config / "autostart").iterdir()) == []


def test_the_entry_starts_the_program_in_the_background(config: Path) -> None:
    autostart.turn_on(default_data_dir())
    made = entry(config / "autostart" / "lodestone.desktop")
    assert made["Type"] == "Application"
    assert made["Exec"].endswith('"--background"')
    assert "--data-dir" not in made["Exec"]


def test_a_library_of_its_own_has_an_entry_of_its_own(config: Path, tmp_path: Path) -> None:
    own = DataDir(tmp_path / 'a "b" $c 100%')
    autostart.turn_on(own)
    assert (autostart.is_on(own), autostart.is_on()) == (True, False)
    (file,) = (config / "autostart").iterdir()
    line = entry(file)["Exec"]
    assert r'a \\"b\\" \\$c 100%%' in line
    autostart.turn_off(own)
    assert not file.exists()


def test_what_was_switched_off_elsewhere_is_off(config: Path) -> None:
    autostart.turn_on()
    file = config / "autostart" / "lodestone.desktop"
    file.write_text(file.read_text("utf-8") + "X-GNOME-Autostart-enabled = false\n", "utf-8")
    assert not autostart.is_on()


def test_a_folder_that_cannot_be_written_is_told(config: Path) -> None:
    config.write_text("a file where a folder should be")
    with pytest.raises(UsageError, match="turned on"):
        autostart.turn_on()


def test_the_program_is_one_that_starts() -> None:
    done = subprocess.run([*autostart.program(), "--version"], capture_output=True, text=True, check=True, cwd="/")
    assert done.stdout.startswith("lodestone ")


def test_a_bundle_starts_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert autostart.program() == [sys.executable]
    monkeypatch.setenv("APPIMAGE", "/programs/Lodestone.AppImage")
    assert autostart.program() == ["/programs/Lodestone.AppImage"]
