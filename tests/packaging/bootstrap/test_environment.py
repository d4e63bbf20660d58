from __future__ import annotations

import sys
import venv
from importlib.util import find_spec
from pathlib import Path

import pytest

from bootstrap import environment
from bootstrap.console import SetUpError
from bootstrap.layout import LOCKS


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


class _Pip:
    """Stands where pip's command line would: a program that notes its options and ends as told."""

    def __init__(self, folder: Path) -> None:
        self._notes = folder / "notes"
        self._code = folder / "code"
        script = (
            "import sys; from pathlib import Path\n"
            f"Path({str(self._notes)!r}).write_text(' '.join(sys.argv))\n"
            f"sys.exit(int(Path({str(self._code)!r}).read_text()))"
        )
        self.command: list[str | Path] = [sys.executable, "-c", script]

    def install(self, lock: str, exit_code: int = 0) -> bool:
        """True when everything was written anew."""
        self._code.write_text(str(exit_code))
        environment._install_wheels(LOCKS / f"{lock}.txt", self.command)
        return "--force-reinstall" in self._notes.read_text()


@pytest.fixture
def pip(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> _Pip:
    monkeypatch.setattr(environment, "STATE", tmp_path)
    monkeypatch.setattr(environment, "_LOG", tmp_path / "pip.log")
    return _Pip(tmp_path)


def test_only_hashed_wheels_are_asked_for_and_llama_is_left_out(pip: _Pip, tmp_path: Path) -> None:
    assert not pip.install("run")
    assert "--require-hashes --only-binary :all:" in (tmp_path / "notes").read_text()
    wanted = (tmp_path / "wanted-run.txt").read_text()
    assert "lancedb==" in wanted
    assert "llama-cpp-python" not in wanted


def test_after_a_killed_installation_all_is_written_anew(pip: _Pip, tmp_path: Path) -> None:
    (tmp_path / "installing-run.txt").touch()
    assert not pip.install("build")
    assert pip.install("dev")
    assert not pip.install("run")
    (tmp_path / "installing-dev.txt").touch()
    assert pip.install("run")
    assert pip.install("dev")
    assert not pip.install("dev")


def test_an_installation_that_gave_up_by_itself_goes_on_where_it_was(pip: _Pip, tmp_path: Path) -> None:
    with pytest.raises(SetUpError, match="pinned requirements failed"):
        pip.install("run", exit_code=1)
    assert not pip.install("run")
    (tmp_path / "installing-run.txt").touch()
    with pytest.raises(SetUpError):
        pip.install("run", exit_code=1)
    assert pip.install("run")
