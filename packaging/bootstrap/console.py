"""What a person sees of the set-up: short lines on stderr; everything else goes to a log file."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

_TAIL_LINES = 15
_NINJA_STEP = re.compile(rb"\[(\d+)/(\d+)\]")


class SetUpError(Exception):
    """The set-up cannot go on; the text says why and what to do, `log` holds the details."""

    def __init__(self, message: str, log: Path | None = None) -> None:
        super().__init__(message)
        self.log = log

    def show(self) -> None:
        """Print the last lines of the log, then the message."""
        if self.log is not None and self.log.exists():
            lines = self.log.read_text("utf-8", "replace").splitlines()
            for line in [line for line in lines if line.strip()][-_TAIL_LINES:]:
                print(f"  | {line}", file=sys.stderr)
        say(str(self))
        if self.log is not None:
            say(f"the whole log is {self.log}")


def say(text: str) -> None:
    """One line for the person at the terminal."""
    print(f"lodestone: {text}", file=sys.stderr, flush=True)


class LoggedProcess:
    """A child process whose output goes to a log file; it is ended if the set-up stops early."""

    def __init__(self, command: Sequence[str | Path], log: Path, env: Mapping[str, str] | None = None) -> None:
        self._log = log
        log.parent.mkdir(parents=True, exist_ok=True)
        with log.open("ab") as stream:
            line = " ".join(str(part) for part in command)
            stream.write(f"\n$ {line}\n".encode())
            stream.flush()
            self._start = stream.tell()
            self._process = subprocess.Popen(
                [str(part) for part in command],
                stdin=subprocess.DEVNULL,
                stdout=stream,
                stderr=subprocess.STDOUT,
                env={**os.environ, **(env or {})},
                close_fds=False,  # it holds the set-up turn with us, should we be killed and it be not
            )

    def wait(self, what_failed: str, *, show_steps: bool = False) -> None:
        """Wait for the end. Raises SetUpError(what_failed) where it is not exit code 0."""
        tty = show_steps and sys.stderr.isatty()
        while self._process.poll() is None:
            if tty:
                print(f"\rlodestone: {self._step():<30}", end="", file=sys.stderr, flush=True)
            time.sleep(0.2)
        if tty:
            print("\r" + " " * 41 + "\r", end="", file=sys.stderr, flush=True)
        if self._process.returncode:
            raise SetUpError(what_failed, self._log)

    def _step(self) -> str:
        with self._log.open("rb") as stream:
            stream.seek(max(self._start, self._log.stat().st_size - 8192))
            steps = _NINJA_STEP.findall(stream.read())
        return f"compiled {int(steps[-1][0])} of {int(steps[-1][1])}" if steps else "getting the source"

    def stop(self) -> None:
        """End the child if it still runs."""
        if self._process.poll() is None:
            self._process.terminate()
            self._process.wait()


def run_logged(
    command: Sequence[str | Path], log: Path, what_failed: str, env: Mapping[str, str] | None = None
) -> None:
    """Run a command to its end with its output in `log`. Raises SetUpError(what_failed) where it fails."""
    process = LoggedProcess(command, log, env)
    try:
        process.wait(what_failed)
    finally:
        process.stop()
