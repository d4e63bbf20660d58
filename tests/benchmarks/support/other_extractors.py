"""Well-known programs that get text out of documents, each run on one file in a limited process."""

from __future__ import annotations

import contextlib
import json
import re
import shutil
import subprocess
import sys
import time
import unicodedata
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TIMEOUT_S = 30.0
MEMORY_BYTES = 3 << 30
# Suffixes and the command; {} is the file. catdoc's family comes with Debian's package catdoc, pdftotext with poppler.
COMMANDS = {
    "pdftotext": (("pdf",), ("pdftotext", "-q", "-enc", "UTF-8", "{}", "-")),
    "antiword": (("doc", "dot"), ("antiword", "-m", "UTF-8.txt", "-w", "0", "{}")),
    "catdoc": (("doc", "dot", "rtf"), ("catdoc", "-w", "-d", "utf-8", "{}")),
    "xls2csv": (("xls", "xlt"), ("xls2csv", "-d", "utf-8", "{}")),
    "catppt": (("ppt", "pps"), ("catppt", "-d", "utf-8", "{}")),
}
# Answers one path a line, so that loading the library is not counted with every file.
KREUZBERG = """
import json, sys, time
import kreuzberg
settings = kreuzberg.ExtractionConfig(use_cache=False)
print("{}", flush=True)
for line in sys.stdin:
    begun, text = time.perf_counter(), ""
    try:
        text = kreuzberg.extract_file_sync(json.loads(line), config=settings).content
    except BaseException:
        pass
    print(json.dumps({"text": text, "seconds": time.perf_counter() - begun}), flush=True)
"""
_WORDS = re.compile(r"\w+")


@dataclass(frozen=True)
class Reading:
    """What a program made of a file: its text ("" where it failed) and how many seconds that took."""

    text: str
    seconds: float


def words(text: str) -> Counter[str]:
    """How often each word occurs, in compatibility form and without case, so that ligatures count as letters."""
    return Counter(_WORDS.findall(unicodedata.normalize("NFKC", text).casefold()))


def similarity(ours: Counter[str], theirs: Counter[str]) -> tuple[float, float]:
    """Recall (the share of their words that we have) and precision (the share of our words that they have)."""
    common = (ours & theirs).total()
    return common / max(1, theirs.total()), common / max(1, ours.total())


def installed() -> dict[str, tuple[str, ...]]:
    """The programs that are there, with the suffixes that each is asked about; () stands for all."""
    found: dict[str, tuple[str, ...]] = {
        name: suffixes for name, (suffixes, command) in COMMANDS.items() if shutil.which(command[0])
    }
    return {**found, "kreuzberg": ()}


def run_command(name: str, path: Path) -> Reading:
    """One of COMMANDS on a file; the time holds that of starting a process."""
    command = [str(path) if part == "{}" else part for part in COMMANDS[name][1]]
    begun = time.perf_counter()
    output = b""
    with contextlib.suppress(subprocess.TimeoutExpired, OSError):
        done = subprocess.run(_limited(command), capture_output=True, timeout=TIMEOUT_S, check=False)
        output = done.stdout
    return Reading(output.decode("utf-8", "replace"), time.perf_counter() - begun)


def _limited(command: list[str]) -> list[str]:
    """The command with limits of memory and time, where there is a shell's `prlimit` to set them."""
    limits = ["prlimit", f"--as={MEMORY_BYTES}", f"--cpu={TIMEOUT_S:.0f}"]
    return [*limits, *command] if shutil.which("prlimit") else command


class Kreuzberg:
    """Kreuzberg with its own settings, in a child that is started anew after a crash or a file that takes too long."""

    def __init__(self) -> None:
        """The child starts with the first file."""
        self._child: subprocess.Popen[str] | None = None

    def read(self, path: Path) -> Reading:
        """Its text for a file."""
        child = self._child or self._start()
        begun = time.perf_counter()
        with _deadline(child):
            try:
                assert child.stdin is not None
                assert child.stdout is not None
                child.stdin.write(json.dumps(str(path)) + "\n")
                child.stdin.flush()
                answer = json.loads(child.stdout.readline())
                return Reading(answer["text"], answer["seconds"])
            except (OSError, ValueError):
                self.close()
                return Reading("", time.perf_counter() - begun)

    def close(self) -> None:
        """End the child."""
        if self._child is not None:
            self._child.kill()
            self._child.communicate()
        self._child = None

    def _start(self) -> subprocess.Popen[str]:
        self._child = subprocess.Popen(
            _without_cpu_limit([sys.executable, "-c", KREUZBERG]),
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
        )  # fmt: skip
        assert self._child.stdout is not None
        self._child.stdout.readline()
        return self._child


def _without_cpu_limit(command: list[str]) -> list[str]:
    """Processor time adds up over the files of one child."""
    return ["prlimit", f"--as={MEMORY_BYTES}", *command] if shutil.which("prlimit") else command


@contextlib.contextmanager
def _deadline(child: subprocess.Popen[str]) -> Iterator[None]:
    """Kills the child when its file takes longer than TIMEOUT_S: reading its answer then ends."""
    import threading

    timer = threading.Timer(TIMEOUT_S, child.kill)
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
