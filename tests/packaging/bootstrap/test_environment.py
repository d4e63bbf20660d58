from __future__ import annotations

import sys
import venv
from importlib.util import find_spec
from pathlib import Path

import pytest

from bootstrap import environment


def test_this_environment_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(environment, "VENV_PYTHON", Path(sys.executable))
    site_packages = environment._site_packages()
    assert site_packages is not None
    assert (site_packages / "pytest").is_dir()


@pytest.mark.parametrize("content", [None, "", "#!/bin/sh\nexit 1\n"])
def test_a_broken_environment_is_seen(content: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    python = tmp_path / "python"
    if content is not None:
        python.write_text(content)
        python.chmod(0o755)
    monkeypatch.setattr(environment, "VENV_PYTHON", python)
    assert environment._site_packages() is None


needs_pip = pytest.mark.skipif(find_spec("pip") is None, reason="this environment was made without pip")


@needs_pip
def test_the_pip_of_the_environment_goes_before_the_outer_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(environment, "VENV_PYTHON", Path(sys.executable))
    assert environment._pip() == [Path(sys.executable), "-m", "pip"]


def test_without_a_python_to_work_on_there_is_no_pip(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(environment, "VENV_PYTHON", tmp_path / "python")
    assert environment._pip() is None


@needs_pip
@pytest.mark.skipif(sys.platform == "win32", reason="links to a Python need a privilege there")
def test_an_environment_without_pip_is_served_by_the_outer_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    venv.create(tmp_path, with_pip=False, symlinks=True)
    monkeypatch.setattr(environment, "VENV_PYTHON", tmp_path / "bin" / "python")
    assert environment._site_packages() is not None
    assert environment._pip() == [sys.executable, "-m", "pip", "--python", tmp_path / "bin" / "python"]
