"""Makes the packages of a bundle and their sums: `dev.py package` calls it.

    packages.py BUNDLE OUT [--windows]

BUNDLE is the folder that `dev.py build` made on this system; OUT takes the packages of this system. --windows makes
the Windows installer of a bundle that was made on Windows, where makensis runs.
"""

from __future__ import annotations

import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from release import deb, facts, sums, tarball, windows
from release.depends import UnknownLibraryError
from release.facts import PROGRAMS, unset

_PROBLEMS = (windows.InstallerError, sums.SigningError, UnknownLibraryError)


def main(arguments: list[str]) -> int:
    """Make all files; returns the exit code."""
    named = [argument for argument in arguments if argument != "--windows"]
    if len(named) != 2:
        print((__doc__ or "").strip(), file=sys.stderr)
        return 2
    bundle, folder = map(Path, named)
    if not bundle.is_dir():
        print(f"lodestone: there is no bundle {bundle}; python3 packaging/dev.py build makes it", file=sys.stderr)
        return 1
    for_windows = "--windows" in arguments or sys.platform == "win32"
    program = PROGRAMS[1] + (".exe" if for_windows else "")
    if not (bundle / program).is_file():
        system = "Windows" if for_windows else "Linux"
        print(f"lodestone: {bundle} is no bundle of {system}, for it has no {program}", file=sys.stderr)
        return 1
    folder.mkdir(parents=True, exist_ok=True)
    try:
        made = make(bundle, folder, for_windows=for_windows)
        listing = sums.write(made, folder)
    except _PROBLEMS as error:
        print(f"lodestone: {error}", file=sys.stderr)
        return 1
    for file in [*made, listing]:
        print(f"lodestone: {file}, {file.stat().st_size / 1e6:.1f} MB", file=sys.stderr)
    if unset() and not for_windows:
        print(f"lodestone: to try, not to publish: {', '.join(unset())} not set", file=sys.stderr)
    return 0


def make(bundle: Path, folder: Path, *, for_windows: bool) -> list[Path]:
    """The packages of one system. Raises InstallerError, SigningError and UnknownLibraryError."""
    if for_windows:
        return [windows.build(bundle, folder)]
    date = facts.source_date()
    # Most of the time goes to the compressor, which lets other threads run.
    with ThreadPoolExecutor(2) as pool:
        parts = [pool.submit(build, bundle, folder, date) for build in (deb.build, tarball.build)]
        return [part.result() for part in parts]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
