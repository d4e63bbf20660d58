from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from release import elf


@pytest.mark.skipif(sys.platform != "linux" or not shutil.which("readelf"), reason="compares with readelf")
def test_needs_are_those_that_readelf_shows() -> None:
    import _ctypes

    import PySide6

    plugins = Path(PySide6.__file__).parent / "Qt" / "plugins" / "platforms"
    for file in (Path(sys.executable).resolve(), Path(_ctypes.__file__), plugins / "libqxcb.so"):
        shown = subprocess.run(["readelf", "-dVW", file], capture_output=True, text=True, check=True).stdout
        found = elf.needs(file)
        assert found.libraries == set(re.findall(r"\(NEEDED\).*\[(.+)\]", shown))
        wanted = shown.split("Version needs section", 1)[1] if "Version needs section" in shown else ""
        assert found.versions == set(re.findall(r"Name: (\S+)  Flags", wanted))


def test_other_files_need_nothing(tmp_path: Path) -> None:
    file = tmp_path / "text"
    for content in (b"", b"\x7fELF", b"text of a document"):
        file.write_bytes(content)
        assert elf.needs(file) == elf.Needs()


@pytest.mark.skipif(sys.platform != "linux", reason="libraries are ELF files on Linux")
def test_a_library_that_is_unlinked_is_named_no_more_and_all_else_stays(tmp_path: Path) -> None:
    import PySide6

    file = tmp_path / "libqxcb.so"
    shutil.copy(Path(PySide6.__file__).parent / "Qt" / "plugins" / "platforms" / "libqxcb.so", file)
    before, size = elf.needs(file), file.stat().st_size
    dropped = {"libQt6Gui.so.6", "libc.so.6", "not there"}
    elf.unlink(file, dropped)
    assert elf.needs(file) == elf.Needs(before.libraries - dropped, before.versions)
    assert before.libraries - dropped < before.libraries
    assert file.stat().st_size == size
