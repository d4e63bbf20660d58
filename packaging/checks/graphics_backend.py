"""Tries a backend for graphics cards with a bundle on a machine without a card, by Mesa's Vulkan on the processor.

    python3 packaging/checks/graphics_backend.py BUNDLE BACKENDS

BACKENDS is the folder that `dev.py backend vulkan` makes. Checked are that the bundle finds what is dropped in and
takes the processor all the same; that it computes on the imitated card where it is told to, with the same ranking and
scores within 2e-3; and that a driver that is not there, a file that is no library and one of another version cost a
line in the log and no more. Needs lavapipe (Debian: mesa-vulkan-drivers); else it says so and ends with 77.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

SKIPPED = 77
MOST_DIFFERENCE = 2e-3
# Where Mesa of Debian and its kin describes its drivers.
DRIVERS = Path("/usr/share/vulkan/icd.d")
SHOWN = {"GGML_VK_VISIBLE_DEVICES": "0"}  # ggml leaves imitated cards out otherwise
TEXTS = {
    "tea.txt": "Green tea is steeped at eighty degrees, black tea with boiling water.",
    "rent.txt": "Der Mieter kündigt die Wohnung drei Monate vorher und gibt die Schlüssel zurück.",
    "bees.txt": "In winter the bees of a hive keep their queen warm. " * 20,
}
QUESTION = "how hot should the water be"


class Installed:
    """A copy of the bundle with the backends beside it, and libraries of its own."""

    def __init__(self, bundle: Path, backends: Path, folder: Path) -> None:
        self.program = folder / "app" / "lodestone"
        shutil.copytree(bundle, self.program.parent, symlinks=True, copy_function=_link)
        self.backends = self.program.parent / "backends"
        shutil.copytree(backends, self.backends)
        self._folder = folder
        self._texts = folder / "texts"
        self._texts.mkdir()
        for name, text in TEXTS.items():
            (self._texts / name).write_text(text, "utf-8")

    def run(self, name: str, device: str, environment: dict[str, str]) -> dict[str, Any]:
        """`device` that doctor names, `scores` of a search by the file's name, and the `log`s, in a new library."""
        data = self._folder / name
        data.mkdir()
        (data / "settings.toml").write_text(f'device = "{device}"\n')
        self._ask(data, environment, "index", str(self._texts))
        checks = self._ask(data, environment, "doctor")["checks"]
        found = self._ask(data, environment, "search", QUESTION, "--mode", "semantic")["results"]
        return {
            "device": next(check["message"] for check in checks if check["name"] == "model"),
            "scores": {Path(one["path"]).name: one["score"] for one in found},
            "log": "".join(file.read_text("utf-8") for file in (data / "logs").glob("*.log")),
        }

    def _ask(self, data: Path, environment: dict[str, str], *words: str) -> Any:
        line = [str(self.program), "--data-dir", str(data), "--json", *words]
        done = subprocess.run(line, env={**os.environ, **environment}, capture_output=True, text=True, check=False)
        try:
            return json.loads(done.stdout)
        except ValueError:
            raise SystemExit(f"FAIL {words[0]} ends with {done.returncode}\n{done.stderr[-2000:]}") from None


def _link(source: str, target: str) -> None:
    try:
        os.link(source, target)
    except OSError:  # another file system
        shutil.copy2(source, target)


def check(installed: Installed, driver: Path) -> int:
    """All checks; 1 where one fails."""
    here = {"VK_ICD_FILENAMES": str(driver)}
    plain = installed.run("plain", "auto", here)
    shown = installed.run("shown", "auto", {**here, **SHOWN})
    used = installed.run("used", "gpu", {**here, **SHOWN})
    without = installed.run("without", "gpu", {"VK_ICD_FILENAMES": str(driver.with_name("none.json"))})
    own = next(path for path in installed.backends.iterdir() if path.is_dir())
    (own / "libggml-junk.so").write_text("Dear computer,")
    old = shutil.copytree(own, installed.backends / "llama-0.0.1")
    junk = installed.run("junk", "auto", here)
    off = max(abs(score - used["scores"].get(name, 9)) for name, score in plain["scores"].items())
    results = {
        f"not chosen by itself: {plain['device']}": " on CPU, " in plain["device"],
        f"nor where ggml shows it: {shown['device']}": "is the processor itself" in shown["device"],
        f"used where it is told to: {used['device']}": " on llvmpipe" in used["device"],
        f"scores differ by {off:.1e} at most": off <= MOST_DIFFERENCE and list(used["scores"]) == list(plain["scores"]),
        f"without a driver: {without['device']}": " on CPU, " in without["device"],
        f"with junk: {junk['device']}": " on CPU, " in junk["device"],
        "junk costs a line": "libggml-junk.so cannot be used: " in junk["log"],
        "so does another version": f"{old}/libggml-vulkan.so is not used: " in junk["log"],
        "nothing else is said": "cannot be used" not in plain["log"] + used["log"],
    }
    for text, is_well in results.items():
        print(f"{'ok  ' if is_well else 'FAIL'} {text}", flush=True)
    return int(not all(results.values()))


def main(words: list[str]) -> int:
    """Run all checks; 0 where all is well, 77 where this machine cannot."""
    parser = argparse.ArgumentParser(usage=(__doc__ or "").strip())
    parser.add_argument("bundle", type=Path)
    parser.add_argument("backends", type=Path)
    arguments = parser.parse_args(words)
    driver = next(iter(sorted(DRIVERS.glob("lvp_icd*.json"))), None)
    if driver is None:
        print("skipped: needs Vulkan on the processor (Debian: mesa-vulkan-drivers)", file=sys.stderr)
        return SKIPPED
    with tempfile.TemporaryDirectory(prefix="lodestone-check-") as scratch:
        return check(Installed(arguments.bundle, arguments.backends, Path(scratch)), driver)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
