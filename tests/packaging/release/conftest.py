from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    """A stand-in for dist/lodestone: two programs, a folder with a space and other scripts in its name, a link."""
    folder = tmp_path / "bundle"
    inner = folder / "_internal" / "deep folder"
    inner.mkdir(parents=True)
    (inner / "ü 汉 $x.txt").write_text("text", "utf-8")
    (folder / "_internal" / "data.bin").write_bytes(bytes(range(256)) * 20)
    for name in ("lodestone", "lodestone-gui"):
        program = folder / name
        program.write_text('#!/bin/sh\necho lodestone stand-in "$@"\n', "utf-8", newline="\n")
        program.chmod(0o755)
    return folder
