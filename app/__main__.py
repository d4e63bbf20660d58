"""Where the program starts: without a command the window, else the command line. Imports nothing heavy."""

from __future__ import annotations

import multiprocessing
import os
import sys

CANCELLED = 130


def main() -> int:
    """The `lodestone` command; returns the exit code."""
    # In the bundle the program is also what its child processes run; this call never returns in those.
    multiprocessing.freeze_support()
    os.umask(0o077)  # whatever is written, the index above all, is for its owner only
    try:
        from app.cli import run

        return run(sys.argv[1:])
    except KeyboardInterrupt:  # Ctrl-C while modules are loaded, before a command sees to it
        return CANCELLED


def main_gui() -> int:
    """The `lodestone-gui` command: the same without a console on Windows."""
    return main()


if __name__ == "__main__":
    sys.exit(main())
