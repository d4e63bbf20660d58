from __future__ import annotations

import subprocess
import sys

from app import __version__


def test_the_package_runs_and_imports_nothing_heavy_first() -> None:
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "app", "--version"], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == f"lodestone {__version__}"
    imported = {line.rpartition("|")[2].strip() for line in done.stderr.splitlines()}
    assert not {"numpy", "PySide6", "lancedb", "pyarrow", "psutil"} & imported
