"""Makes one SHA256SUMS of the packages of all systems, signed where the environment asks for it.

    python3 packaging/publish.py FOLDER

FOLDER holds what `dev.py package` made on each system. Needs Python alone, and gpg where LODESTONE_SIGN_GPG_KEY names
a key.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
sys.path.insert(0, str(Path(__file__).resolve().parent))

from release import sums
from release.facts import NAME, VERSION

KINDS = (".deb", ".tar.xz", "-setup.exe")


def main(arguments: list[str]) -> int:
    """Write the sums; returns the exit code."""
    if len(arguments) != 1 or not Path(arguments[0]).is_dir():
        print((__doc__ or "").strip(), file=sys.stderr)
        return 2
    folder = Path(arguments[0])
    packages = [file for file in sorted(folder.iterdir()) if file.name.endswith(KINDS)]
    missing = [kind for kind in KINDS if not any(file.name.endswith(kind) for file in packages)]
    strange = [file.name for file in packages if not file.name.startswith((f"{NAME}-{VERSION}-", f"{NAME}_{VERSION}_"))]
    if missing or strange:
        problem = f"{folder} lacks a file of each: {' '.join(missing)}" if missing else f"{strange[0]} is not {VERSION}"
        print(f"lodestone: {problem}", file=sys.stderr)
        return 1
    try:
        print(sums.write(packages, folder).read_text("ascii"), end="")
    except sums.SigningError as error:
        print(f"lodestone: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
