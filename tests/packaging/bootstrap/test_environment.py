from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

import pytest

from bootstrap import environment
from bootstrap.console import SetUpError


def test_this_environment_is_found_and_has_a_pip_to_use(monkeypatch: pytest.MonkeyPatch) -> None:
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


def test_without_pip_in_the_environment_the_outer_pip_works_on_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(environment, "VENV_PYTHON", tmp_path / "python")
    (tmp_path / "with" / "pip").mkdir(parents=True)
    assert environment._pip(tmp_path / "with") == [tmp_path / "python", "-m", "pip"]
    monkeypatch.setattr(importlib.util, "find_spec", lambda _name: object())
    assert environment._pip(tmp_path) == [sys.executable, "-m", "pip", "--python", tmp_path / "python"]
    monkeypatch.setattr(importlib.util, "find_spec", lambda _name: None)
    with pytest.raises(SetUpError, match="python3-pip"):
        environment._pip(tmp_path)
