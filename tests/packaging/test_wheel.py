from __future__ import annotations

import shutil
import subprocess
import sys
import zipfile
from email.parser import Parser
from typing import TYPE_CHECKING

import pytest

from app import __version__
from bootstrap.layout import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Iterator[zipfile.ZipFile]:
    """A wheel made of the checkout (without models, for speed), elsewhere: setuptools writes into its source."""
    source = tmp_path_factory.mktemp("source")
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, source)
    for name in ("app", "resources"):
        shutil.copytree(ROOT / name, source / name, ignore=shutil.ignore_patterns("__pycache__", "*.gguf"))
    code = "from setuptools import build_meta; build_meta.build_wheel('out')"
    subprocess.run([sys.executable, "-P", "-c", code], cwd=source, check=True, capture_output=True)
    with zipfile.ZipFile(next((source / "out").glob("*.whl"))) as archive:
        yield archive


def _files_below(folder: Path) -> set[str]:
    files = (file for file in folder.rglob("*") if file.is_file() and file.suffix not in (".pyc", ".gguf"))
    return {file.relative_to(ROOT).as_posix() for file in files}


def test_all_code_and_resources_are_in_it(wheel: zipfile.ZipFile) -> None:
    info = f"lodestone-{__version__}.dist-info/"
    inside = {name for name in wheel.namelist() if not name.startswith(info)}
    assert inside == _files_below(ROOT / "app") | _files_below(ROOT / "resources")
    assert wheel.read(f"{info}licenses/LICENSE") == (ROOT / "LICENSE").read_bytes()


def test_metadata_and_entry_points(wheel: zipfile.ZipFile) -> None:
    info = f"lodestone-{__version__}.dist-info"
    metadata = Parser().parsestr(wheel.read(f"{info}/METADATA").decode())
    assert (metadata["Name"], metadata["Version"]) == ("lodestone", __version__)
    assert metadata["License-Expression"] == "AGPL-3.0-or-later"
    assert metadata["Requires-Python"] == ">=3.11"
    lines = wheel.read(f"{info}/entry_points.txt").decode().split()
    assert lines[0::4] == ["[console_scripts]", "[gui_scripts]"]
    assert "app.__main__:main" in lines
    assert "app.__main__:main_gui" in lines
