from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from bootstrap.console import LoggedProcess, SetUpError, run_logged

if TYPE_CHECKING:
    from pathlib import Path


def test_output_goes_to_the_log_only(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    log = tmp_path / "logs" / "a.log"
    run_logged([sys.executable, "-c", "print('hello')"], log, "no")
    run_logged([sys.executable, "-c", "import os; print(os.environ['X'])"], log, "no", {"X": "given"})
    text = log.read_text()
    assert "hello\n" in text
    assert "given\n" in text
    assert capfd.readouterr() == ("", "")


def test_a_failure_shows_the_end_of_the_log_and_what_to_do(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    log = tmp_path / "a.log"
    code = "import sys; [print('line', n) for n in range(100)]; sys.exit(3)"
    with pytest.raises(SetUpError) as caught:
        run_logged([sys.executable, "-c", code], log, "it failed; do this")
    caught.value.show()
    shown = capfd.readouterr().err.splitlines()
    assert shown[-3:] == ["  | line 99", "lodestone: it failed; do this", f"lodestone: the whole log is {log}"]
    assert len(shown) < 20


def test_stop_ends_what_still_runs(tmp_path: Path) -> None:
    process = LoggedProcess([sys.executable, "-c", "import time; time.sleep(60)"], tmp_path / "a.log")
    process.stop()
    with pytest.raises(SetUpError):
        process.wait("stopped")
