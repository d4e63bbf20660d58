"""`dev.py build`: llama.cpp for all processors, PyInstaller, what is made of its folder, and whether that works."""

from __future__ import annotations

import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import bundle_check
import bundle_links
import bundle_sizes
import icu_data
from bootstrap import environment, llama, numpy_wheel, vulkan
from bootstrap.console import SetUpError, run_logged, say
from bootstrap.layout import ROOT, STATE, VENV_PYTHON

if TYPE_CHECKING:
    from pathlib import Path

FOLDER = ROOT / "dist" / "lodestone"
_LLAMA = ROOT / "build" / "llama"
_NUMPY = ROOT / "build" / "numpy"
_LOG = STATE / "build.log"
_WINDOW = "lodestone-gui"
# Built with names for a debugger, which nobody needs; others lose nothing by it or have been stripped already.
_WITH_NAMES = (
    "libpython*",
    "python3*/lib-dynload/*.so",
    "pyarrow/*.so*",
    "pymupdf/*.so*",
    "numpy/**/*.so",
    "obstore/*.so",
    "llama_cpp/**/*.so",
    "tree_sitter/*.so",
    "chardet/*.so",
    "psutil/*.so",
    "icu4py/*.so",
    "icu4py.libs/libicuuc*",
    "PySide6/Qt/lib/libicu*",
)


def build() -> int:
    """Make `dist/lodestone`, tell its size, and try it. Raises SetUpError."""
    environment.ensure("dev", window=False)
    _make_llama()
    say("building dist/lodestone, 1 to 5 minutes")
    # On Windows the stock wheel stays: there NumPy's own build needs more than llama.cpp's.
    _run_pyinstaller(own_numpy=sys.platform == "linux" and numpy_wheel.unpack(_NUMPY))
    if sys.platform != "win32":
        (FOLDER / _WINDOW).symlink_to("lodestone")
        _strip()
        _unlink()
        _shrink_icu()
    licences = FOLDER / "_internal" / "resources" / "licences" / "THIRD-PARTY.txt"
    command: list[str | Path] = [VENV_PYTHON, ROOT / "packaging" / "licences.py", FOLDER, licences]
    run_logged(command, _LOG, "gathering the licences failed")
    sizes = bundle_sizes.measure(FOLDER)
    sizes.write(FOLDER.with_name("lodestone-sizes.json"))
    print(sizes.table(), file=sys.stderr)
    checked = _check()
    say(f"{FOLDER} is ready, {sizes.megabytes:.0f} MB; {checked.text}")
    return _verdict([*sizes.complaints(), *checked.complaints()])


def _unlink() -> None:
    """Take libraries away that are linked and not used, where there is a tool that tells."""
    if shutil.which("nm") is None:
        say("without nm (of binutils) the bundle is 25 MB larger")
        return
    try:
        bundle_links.take_away(FOLDER / "_internal")
    except (OSError, subprocess.CalledProcessError, bundle_links.BrokenLinksError) as error:
        raise SetUpError(f"the bundle's libraries cannot be unlinked: {error}") from error


def _shrink_icu() -> None:
    """Two copies of ICU, ours and Qt's, with names in all languages of what nobody asks for."""
    inside = FOLDER / "_internal"
    wanted = {"icu4py.libs": icu_data.BREAKING, "PySide6/Qt/lib": icu_data.SORTING}
    libraries = [(file, items) for place, items in wanted.items() for file in (inside / place).glob("libicudata*.so.*")]
    for library, items in libraries:
        try:
            icu_data.shrink(library, items)
        except (OSError, subprocess.CalledProcessError) as error:
            raise SetUpError(f"the data of ICU cannot be made smaller: {error}") from error


def _check() -> bundle_check.Checked:
    try:
        return bundle_check.check(FOLDER, [str(VENV_PYTHON), "-P", "-m", "app"])
    except bundle_check.BrokenBundleError as error:
        raise SetUpError(str(error)) from error


def _verdict(complaints: list[str]) -> int:
    for complaint in complaints:
        say(complaint)
    return int(bool(complaints))


def _make_llama() -> None:
    """The libraries of the portable build, from the cache or compiled now."""
    if vulkan.missing():
        say(vulkan.hint())
    way = llama.portable()
    made = llama.Build(llama.key(way), way)
    try:
        if not made.is_kept:
            made.start(environment.prepare_to_compile())
        made.unpack(_LLAMA)
    finally:
        made.stop()


def _run_pyinstaller(*, own_numpy: bool) -> None:
    folders: list[str | Path] = ["--distpath", FOLDER.parent, "--workpath", ROOT / "build" / "pyinstaller"]
    command = [VENV_PYTHON, "-P", "-m", "PyInstaller", "--noconfirm", *folders, ROOT / "installer.spec"]
    made = {"LODESTONE_LLAMA_LIBRARIES": str(_LLAMA), **({"LODESTONE_NUMPY": str(_NUMPY)} if own_numpy else {})}
    run_logged(command, _LOG, "PyInstaller failed", made)


def _strip() -> None:
    """Take the names for debuggers away, where there is a tool for it."""
    if shutil.which("strip") is None:
        say("without strip (of binutils) the bundle is 50 MB larger")
        return
    inside = FOLDER / "_internal"
    files = [
        file for pattern in _WITH_NAMES for file in inside.glob(pattern) if file.is_file() and not file.is_symlink()
    ]
    # Others that auditwheel has patched are left alone: strip moves what it has appended. The trial uses ICU.
    done = subprocess.run(["strip", "--strip-unneeded", *map(str, files)], capture_output=True, text=True, check=False)
    if done.returncode:
        raise SetUpError(f"strip failed: {done.stderr.strip()[:500]}")
