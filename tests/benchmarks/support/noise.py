"""How busy the machine is, told by processes beside the measured one: how late they wake from short sleeps."""

from __future__ import annotations

import os
import subprocess
import sys

_SLEEPER = """
import os, sys, time
if hasattr(os, "sched_setaffinity"):
    os.sched_setaffinity(0, {int(sys.argv[1])})
last = time.perf_counter()
print("ready", flush=True)
while True:
    time.sleep(0.005)
    now = time.perf_counter()
    if now - last > 0.010:
        print(last, now, flush=True)
    last = now
"""


class Noise:
    """Measures between entering and leaving, with a sleeper on each processor (or the first eight).

    They share nothing with this process but the processors: what holds up one of them is another program, this
    program's children, or a machine below this one.
    """

    def __init__(self) -> None:
        """Nothing measured yet."""
        self._late: list[tuple[float, float]] = []
        self._sleepers: list[subprocess.Popen[str]] = []

    def __enter__(self) -> Noise:
        """Begin."""
        processors = sorted(os.sched_getaffinity(0)) if sys.platform == "linux" else [0]
        for processor in processors[:8]:
            command = [sys.executable, "-P", "-c", _SLEEPER, str(processor)]
            sleeper = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
            self._sleepers.append(sleeper)
            assert sleeper.stdout is not None
            sleeper.stdout.readline()
        return self

    def __exit__(self, *_: object) -> None:
        """End."""
        for sleeper in self._sleepers:
            sleeper.terminate()
            pairs = [line.split() for line in sleeper.communicate()[0].splitlines()]
            self._late += [(float(pair[0]), float(pair[1])) for pair in pairs if len(pair) == 2]

    @property
    def delays_ms(self) -> list[float]:
        """How long every late sleep of 5 ms took beyond that."""
        return [(end - start) * 1000 - 5 for start, end in self._late]

    def within_ms(self, start: float, end: float) -> float:
        """The longest that one was kept from running between these moments (time.perf_counter of this machine)."""
        overlaps = [min(end, b) - max(start, a) for a, b in self._late if a < end and b > start]
        return max(0.0, max(overlaps, default=0.0) * 1000 - 5)
