"""Where the built programs begin: `lodestone` with a console, `lodestone-gui` without one."""

from __future__ import annotations

import multiprocessing
import sys
from pathlib import Path


def main() -> int:
    """Become a worker process if this is one, else the program that the file is named after."""
    # A worker process of the bundle is this very file; it must turn off here before anything else is loaded.
    multiprocessing.freeze_support()
    from app.__main__ import main, main_gui

    return main_gui() if Path(sys.executable).stem == "lodestone-gui" else main()


if __name__ == "__main__":
    sys.exit(main())
