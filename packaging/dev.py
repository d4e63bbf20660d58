"""The one command of this checkout; it needs nothing but Python 3.11 and sets up the rest on its first call."""

from __future__ import annotations

import sys

USAGE = """usage: python3 packaging/dev.py COMMAND

  run [args]           the program; without arguments its window
  test [pytest args]   lint and all tests; with arguments only pytest, on what they name (--slow: slow ones too)
  lint                 ruff check, ruff format --check, mypy
  bench [NAME [args]]  tests/benchmarks/NAME.py, JSON on stdout; without NAME a list
  build                the program as a folder for people without Python: dist/lodestone
  package [BUNDLE]     builds, then makes what people download, in dist; with BUNDLE of that folder, as it is
  backend NAME         one more library for graphics cards (cuda, vulkan), for an installed program: dist/backends
  lock                 the files of packaging/locks, anew from their .in files
  translations         resources/translations, brought up to date with the texts in the code
"""


def main(arguments: list[str]) -> int:
    if not arguments or arguments[0] in ("-h", "--help"):
        print(USAGE, end="", file=sys.stdout if arguments else sys.stderr)
        return 0 if arguments else 2
    if sys.version_info < (3, 11):  # noqa: UP036 - this file is what an older Python is started with
        print("lodestone: Python 3.11 or newer is needed, this is " + sys.version.split()[0], file=sys.stderr)
        return 1
    from bootstrap import commands

    return commands.run(arguments[0], arguments[1:])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
