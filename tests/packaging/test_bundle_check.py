from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import pytest

import bundle_check
from bundle_check import BrokenBundleError, Checked, check

if TYPE_CHECKING:
    from pathlib import Path

SOURCE = [sys.executable, "-P", "-m", "app"]


def test_a_slow_start_is_told() -> None:
    assert Checked("lodestone 1", "on CPU", 1290, 1000).complaints() == []
    slow = Checked("lodestone 1", "on CPU", 1400, 1000)
    assert "1.40 times the 1000 ms of the source tree" in slow.text
    assert slow.complaints() == ["the bundle starts too slowly, at most 1.3 times is allowed"]


@pytest.mark.skipif(sys.platform == "win32", reason="stands in with a script")
def test_a_bundle_that_does_not_run_is_told(tmp_path: Path) -> None:
    with pytest.raises(BrokenBundleError, match="does not run"):
        check(tmp_path, SOURCE)
    program = tmp_path / "lodestone"
    program.write_text("#!/bin/sh\necho a library is missing >&2; exit 127\n")
    program.chmod(0o755)
    with pytest.raises(BrokenBundleError, match=r"--version ended with 127: a library is missing"):
        check(tmp_path, SOURCE)


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="stands in with a script")
def test_the_source_tree_passes_as_a_bundle(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bundle_check, "_STARTS", 1)
    for name in ("lodestone", "lodestone-gui"):
        program = tmp_path / name
        program.write_text(f'#!/bin/sh\ncd "{os.getcwd()}" && exec "{sys.executable}" -P -m app "$@"\n')
        program.chmod(0o755)
    checked = check(tmp_path, SOURCE)
    assert checked.version.startswith("lodestone ")
    assert "384 dimensions" in checked.device
    assert checked.bundle_ms > 0
