from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

from app import __version__
from app.__main__ import main

if TYPE_CHECKING:
    import pytest


def test_the_package_runs_and_imports_nothing_heavy_first() -> None:
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "app", "--version"], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == f"lodestone {__version__}"
    imported = {line.rpartition("|")[2].strip() for line in done.stderr.splitlines()}
    assert not {"numpy", "PySide6", "lancedb", "pyarrow", "psutil"} & imported


def test_ctrl_c_before_a_command_runs_is_no_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(_: list[str]) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr("app.cli.run", interrupt)
    assert main() == 130
