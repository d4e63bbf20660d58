"""Computes vectors on emulated processors with the bundle's llama.cpp and compares them with this machine's.

    .venv/bin/python packaging/checks/old_processors.py BUNDLE [--cpu MODEL]…

MODEL is a name of `qemu-x86_64 -cpu help`; unless named: Nehalem (2008: SSE4.2), SandyBridge (AVX) and Haswell (AVX2).
Checked are that the bundle brings a library for each, that the vectors of the starter model differ by no more than
1e-3 in any number, and that the bundle's program starts or, without AVX2, for which LanceDB's own wheels are
compiled, says so and ends with 1. Needs qemu-x86_64 (Debian: qemu-user) and a bundle with loadable backends; else it
says so and ends with 77.
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

ROOT = Path(__file__).resolve().parent.parent.parent
SKIPPED = 77
MODELS = ("Nehalem", "SandyBridge", "Haswell")
MOST_DIFFERENCE = 1e-3
EMBED = """
import json, sys
from pathlib import Path
from app.embedding import devices
from app.embedding.llama import LlamaModel
from app.processor import has_avx2
with LlamaModel(Path(sys.argv[1]), threads=1) as model:
    rows = model.embed(["Green tea is steeped at eighty degrees.", "Der Mieter kündigt vorher.", "x " * 99])
    print(json.dumps({"kind": devices.processor_kind(), "vectors": rows.tolist(), "avx2": has_avx2()}))
"""


def package_of(bundle: Path, folder: Path) -> Path:
    """A folder for PYTHONPATH with the llama_cpp of `.venv` around the libraries of the bundle."""
    import llama_cpp

    package = folder / "llama_cpp"
    shutil.copytree(Path(llama_cpp.__file__).parent, package, ignore=shutil.ignore_patterns("lib", "__pycache__"))
    shutil.copytree(bundle / "_internal" / "llama_cpp" / "lib", package / "lib")
    return folder


def vectors(packages: Path, emulator: list[str]) -> dict[str, Any]:
    """`kind` of the library that was taken, the `vectors`, and whether there is `avx2`; of a process of its own."""
    model = next((ROOT / "resources" / "models").glob("*.gguf"))
    own = {**os.environ, "PYTHONPATH": f"{packages}{os.pathsep}{ROOT}"}
    line = [*emulator, sys.executable, "-P", "-c", EMBED, str(model)]
    done = subprocess.run(line, env=own, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(
            f"FAIL {' '.join(emulator) or 'this machine'}: ends with {done.returncode}\n{done.stderr[-2000:]}"
        )
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def _second_start(bundle: Path) -> dict[str, str]:
    """What PyInstaller's programs set when they start themselves again, so that their libraries are found.

    The second start would run on this machine's processor, not on the emulated one.
    """
    program = str(bundle.resolve() / "lodestone")
    libraries = str(bundle.resolve() / "_internal")
    return {"_PYI_ARCHIVE_FILE": program, "_PYI_PARENT_PROCESS_LEVEL": "-1", "LD_LIBRARY_PATH": libraries}


def behaves(bundle: Path, emulator: list[str], *, has_avx2: bool) -> bool:
    """Whether the program of the bundle answers a search, or says in one line that the processor is too old for it."""
    with tempfile.TemporaryDirectory() as library:
        line = [*emulator, str(bundle / "lodestone"), "--data-dir", library, "search", "tea"]
        own = {**os.environ, **_second_start(bundle)}
        done = subprocess.run(line, env=own, capture_output=True, text=True, check=False)
    # What the emulator itself has to say is no matter of ours.
    told = [each for each in done.stderr.splitlines() if not each.startswith("qemu-")]
    if has_avx2:
        return done.returncode == 0 and not told
    return done.returncode == 1 and len(told) == 1 and "needs a processor with AVX2" in told[0]


def difference(ours: list[list[float]], theirs: list[list[float]]) -> float:
    """The largest between two numbers of the same place."""
    pairs = zip(ours, theirs, strict=True)
    return max(abs(a - b) for one, other in pairs for a, b in zip(one, other, strict=True))


def main(words: list[str]) -> int:
    """Run all checks; 0 where all is well, 77 where this machine or the bundle cannot."""
    parser = argparse.ArgumentParser(usage=(__doc__ or "").strip())
    parser.add_argument("bundle", type=Path)
    parser.add_argument("--cpu", action="append")
    arguments = parser.parse_args(words)
    libraries = arguments.bundle / "_internal" / "llama_cpp" / "lib"
    if not shutil.which("qemu-x86_64") or not list(libraries.glob("*ggml-cpu-*")):
        print("skipped: needs qemu-x86_64 (Debian: qemu-user) and a bundle with loadable backends", file=sys.stderr)
        return SKIPPED
    with tempfile.TemporaryDirectory() as scratch:
        packages = package_of(arguments.bundle, Path(scratch))
        here = vectors(packages, [])
        print(f"this machine takes {here['kind']}", flush=True)
        code = 0
        for model in arguments.cpu or MODELS:
            found = vectors(packages, ["qemu-x86_64", "-cpu", model])
            off = difference(here["vectors"], found["vectors"])
            is_well = off <= MOST_DIFFERENCE
            code |= not is_well
            print(f"{'ok  ' if is_well else 'FAIL'} {model} takes {found['kind']}, differs by {off:.1e}", flush=True)
            is_well = behaves(arguments.bundle, ["qemu-x86_64", "-cpu", model], has_avx2=found["avx2"])
            code |= not is_well
            does = "starts there" if found["avx2"] else "says there that it cannot"
            print(f"{'ok  ' if is_well else 'FAIL'} the program {does}", flush=True)
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
