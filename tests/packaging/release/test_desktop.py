from __future__ import annotations

import configparser
import shutil
import subprocess
from typing import TYPE_CHECKING
from xml.etree import ElementTree

import pytest

import translations
from app import __version__
from app.arguments import command_line
from release import deb, desktop
from release.facts import COMPONENT

if TYPE_CHECKING:
    from pathlib import Path

LOCALES = set(translations.LANGUAGES) - {"en"}


def _entry() -> configparser.ConfigParser:
    made = configparser.ConfigParser(interpolation=None, delimiters=("=",))
    made.optionxform = str  # type: ignore[assignment,method-assign]
    made.read_string(desktop.desktop_entry("lodestone-gui"))
    return made


def test_the_entry_starts_the_window_and_its_options_are_the_programs() -> None:
    entry = _entry()
    main = entry["Desktop Entry"]
    assert (main["Type"], main["Icon"], main["Exec"]) == ("Application", "lodestone", "lodestone-gui %F")
    parser, _ = command_line()
    actions = [name for name in main["Actions"].split(";") if name]
    assert actions
    for name in actions:
        action = entry[f"Desktop Action {name}"]
        program, option = action["Exec"].split()
        assert program == "lodestone-gui"
        assert option in parser._option_string_actions
        assert {f"Name[{locale}]" for locale in LOCALES} <= set(action)
    assert {f"Comment[{locale}]" for locale in LOCALES} <= set(main)


def test_the_metainfo_is_well_formed_and_says_what_the_package_holds() -> None:
    root = ElementTree.fromstring(desktop.metainfo(1_700_000_000))
    assert root.findtext("id") == COMPONENT
    assert root.findtext("launchable") == "lodestone.desktop"
    release = root.find("releases/release")
    assert release is not None
    assert (release.get("version"), release.get("date")) == (__version__, "2023-11-14")
    assert [item.text for item in release.iter("li")] == desktop.changes() != []
    assert not any("`" in change or "\n" in change for change in desktop.changes())


@pytest.mark.parametrize("tool", ["appstreamcli", "desktop-file-validate"])
def test_the_tools_of_the_desktop_find_nothing_wrong(tool: str, tmp_path: Path) -> None:
    if not shutil.which(tool):
        pytest.skip(f"{tool} is not installed")
    (tmp_path / "lodestone.desktop").write_text(desktop.desktop_entry("lodestone-gui"), "utf-8")
    (tmp_path / f"{COMPONENT}.metainfo.xml").write_text(desktop.metainfo(1_700_000_000), "utf-8")
    command = {
        "appstreamcli": ["appstreamcli", "validate", "--no-net", f"{COMPONENT}.metainfo.xml"],
        "desktop-file-validate": ["desktop-file-validate", "lodestone.desktop"],
    }[tool]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True)


def test_the_icons_of_all_sizes_are_there() -> None:
    import icons

    assert icons.SIZES == deb.ICON_SIZES
