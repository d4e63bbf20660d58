"""Tries a bundle as its user will: version, a folder indexed, a search, the window; and its start beside the source's.

`python packaging/bundle_check.py BUNDLE` does it alone, with the checkout that it stands in for comparison.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

ROOT = Path(__file__).resolve().parent.parent
# How much longer than that of the source tree a start may take, as issue G asks for.
MOST_RATIO = 1.3
_STARTS = 5
_TIMEOUT_S = 300.0
_SAMPLES = {
    "bread.md": "# Bread\n\nFeed the sourdough starter with rye flour once a week.\n",
    "train.txt": "The night train to Vienna leaves at ten. Bring the passport and the tickets.\n",
    "count.rs": "/// Counts the words of a text.\nfn count(text: &str) -> usize {\n    text.split(' ').count()\n}\n",
}
_QUESTION, _ANSWER = "journey by rail", "train.txt"
_MUST_WORK = ("model", "grammars")


@dataclass(frozen=True, slots=True)
class Checked:
    """What came of it: milliseconds until the window can be typed into, of the bundle and of the source tree."""

    version: str
    device: str
    bundle_ms: float
    source_ms: float

    @property
    def ratio(self) -> float:
        """How many times as long the bundle takes."""
        return self.bundle_ms / self.source_ms

    @property
    def text(self) -> str:
        """For people, in one line."""
        return (
            f"{self.version} found what it indexed, {self.device}; its window is up after {self.bundle_ms:.0f} ms, "
            f"{self.ratio:.2f} times the {self.source_ms:.0f} ms of the source tree"
        )

    def complaints(self) -> list[str]:
        """A sentence where the start takes too long."""
        return (
            [f"the bundle starts too slowly, at most {MOST_RATIO} times is allowed"] if self.ratio > MOST_RATIO else []
        )


def check(bundle: Path, source: Sequence[str]) -> Checked:
    """Try the bundle. `source` starts the same program from its source. Raises BrokenBundleError."""
    suffix = ".exe" if sys.platform == "win32" else ""
    program, window = [str(bundle / f"lodestone{suffix}")], [str(bundle / f"lodestone-gui{suffix}")]
    with tempfile.TemporaryDirectory(prefix="lodestone-check-") as name:
        folder = Path(name)
        version = _run([*program, "--version"]).strip()
        device = _index_and_search(program, folder)
        library = ["--data-dir", str(folder / "library")]
        _start(window, library)  # both find their files in memory from the second start on
        _start(source, library)
        times = [(_start(window, library), _start(source, library)) for _ in range(_STARTS)]
    return Checked(version, device, *(statistics.median(each) for each in zip(*times, strict=True)))


class BrokenBundleError(Exception):
    """The bundle does not do what it should; the text says what."""


def _index_and_search(program: Sequence[str], folder: Path) -> str:
    """The device that embeds."""
    texts = folder / "texts"
    texts.mkdir()
    for name, text in _SAMPLES.items():
        (texts / name).write_text(text, "utf-8")
    library = ["--data-dir", str(folder / "library"), "--json"]
    indexed = _answer([*program, *library, "index", str(texts)])
    if indexed["files"]["indexed"] != len(_SAMPLES) or indexed["chunks"]["embedded"] < len(_SAMPLES):
        raise BrokenBundleError(f"the bundle did not index its samples: {indexed}")
    found = _answer([*program, *library, "search", _QUESTION])["results"]
    if not found or Path(found[0]["path"]).name != _ANSWER:
        raise BrokenBundleError(f"the bundle did not find {_ANSWER} for “{_QUESTION}”")
    told = {each["name"]: each for each in _answer([*program, *library, "doctor"])["checks"]}
    for name in _MUST_WORK:
        if told[name]["verdict"] != "ok":
            raise BrokenBundleError(f"the {name} of the bundle does not work: {told[name]['message']}")
    return str(told["model"]["message"])


def _start(program: Sequence[str], library: Sequence[str]) -> float:
    """Milliseconds until its window can be typed into."""
    told = _run([*program, *library], {"QT_QPA_PLATFORM": "offscreen", "LODESTONE_BENCH_STARTUP": "1"})
    return float(json.loads(told.splitlines()[-1])["usable_ms"])


def _answer(command: Sequence[str]) -> Any:
    return json.loads(_run(command, may_fail=True))


def _run(command: Sequence[str], environment: dict[str, str] | None = None, *, may_fail: bool = False) -> str:
    own = {name: value for name, value in os.environ.items() if name not in ("LODESTONE_DATA", "PYTHONPATH")}
    try:
        done = subprocess.run(
            command,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=_TIMEOUT_S,
            env={**own, **(environment or {})},
            check=False,
            cwd=ROOT,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise BrokenBundleError(f"{command[0]} does not run: {error}") from error
    if (done.returncode and not may_fail) or not done.stdout.strip():
        raise BrokenBundleError(f"{' '.join(command)} ended with {done.returncode}: {done.stderr.strip()[-800:]}")
    return done.stdout


if __name__ == "__main__":
    try:
        checked = check(Path(sys.argv[1]).resolve(), [sys.executable, "-P", "-m", "app"])
    except BrokenBundleError as error:
        sys.exit(str(error))
    print(checked.text)
