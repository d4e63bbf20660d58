from __future__ import annotations

import re
import stat
import subprocess
import sys
import tomllib
from typing import TYPE_CHECKING

import dev
from app import __version__
from bootstrap import commands
from bootstrap.layout import ROOT

if TYPE_CHECKING:
    import pytest

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]


def test_the_usage_names_every_command() -> None:
    named = re.findall(r"^  (\w+)", dev.USAGE, re.MULTILINE)
    assert named == list(commands._COMMANDS)


def test_help_needs_nothing_but_python() -> None:
    # -I -S: no site-packages, so that an import of anything outside of the standard library would fail.
    command = [sys.executable, "-I", "-S", str(ROOT / "packaging" / "dev.py"), "--help"]
    answer = subprocess.run(command, capture_output=True, text=True, check=False, timeout=30)
    assert (answer.returncode, answer.stdout, answer.stderr) == (0, dev.USAGE, "")


def test_the_set_up_imports_the_standard_library_only() -> None:
    code = (
        f"import sys; sys.path.insert(0, {str(ROOT / 'packaging')!r})\n"
        "import bootstrap.commands\n"
        "own = {'bootstrap', '__main__', 'bundle_check', 'bundle_links', 'bundle_sizes', 'icu_data', 'release'}\n"
        "names = {name.split('.')[0] for name in sys.modules} - own\n"
        "print(sorted(name for name in names if name.lstrip('_') and name not in sys.stdlib_module_names))"
    )
    command = [sys.executable, "-I", "-S", "-c", code]
    answer = subprocess.run(command, capture_output=True, text=True, check=True, timeout=30)
    assert answer.stdout == "[]\n"


def test_no_words_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert dev.main([]) == 2
    assert capsys.readouterr().err == dev.USAGE


def test_the_version_stands_in_two_places_and_is_one() -> None:
    assert PROJECT["version"] == __version__


def test_entry_points_lead_to_functions() -> None:
    from importlib.metadata import EntryPoint

    points = {**PROJECT["scripts"], **PROJECT["gui-scripts"]}
    assert set(points) == {"lodestone", "lodestone-gui"}
    for name, value in points.items():
        assert callable(EntryPoint(name, value, "console_scripts").load())


def test_the_licence_is_the_official_text() -> None:
    import hashlib

    # The sum of agpl-3.0.txt as the Free Software Foundation publishes it.
    official = "0d96a4ff68ad6d4b6f1f30f713b18d5184912ba8dd389f86aa7710db079abcb0"
    assert hashlib.sha256((ROOT / "LICENSE").read_bytes()).hexdigest() == official
    assert PROJECT["license"] == "AGPL-3.0-or-later"


def test_the_check_calls_the_test_command_and_nothing_else() -> None:
    script = ROOT / ".ci" / "run"
    if sys.platform != "win32":
        assert script.stat().st_mode & stat.S_IXUSR
    lines = [line for line in script.read_text("utf-8").splitlines() if line and not line.startswith("#")]
    assert lines[-1] == "exec python3 packaging/dev.py test"
    assert "run: python packaging/dev.py test" in (ROOT / ".github" / "workflows" / "ci.yml").read_text("utf-8")
