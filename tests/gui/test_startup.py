from __future__ import annotations

import subprocess
import sys
import time

from app.gui.startup import milliseconds_since_start


def test_it_counts_from_the_start_of_the_process() -> None:
    code = "import time; time.sleep(0.2); from app.gui.startup import milliseconds_since_start as since; print(since())"
    before = time.monotonic()
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    whole_ms = (time.monotonic() - before) * 1000
    assert 190 <= float(done.stdout) <= whole_ms + 20  # the kernel counts in steps of 10 ms


def test_it_goes_on() -> None:
    first = milliseconds_since_start()
    time.sleep(0.03)
    assert milliseconds_since_start() > first
