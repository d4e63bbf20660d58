"""What every package says of the program: version, time, words in the window's languages, who makes it."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from app import __version__

ROOT = Path(__file__).resolve().parent.parent.parent
VERSION = __version__
NAME = "lodestone"
# Until the program has an address on the web, metadata names one that can belong to nobody (RFC 2606); whoever
# publishes a release sets the variables.
MAINTAINER = os.environ.get("LODESTONE_MAINTAINER") or "Lodestone developers <lodestone@lodestone.invalid>"
HOMEPAGE = os.environ.get("LODESTONE_HOMEPAGE", "")
# Name of the AppStream component: a domain of the publisher, reversed, and the program.
COMPONENT = os.environ.get("LODESTONE_COMPONENT") or "invalid.lodestone.lodestone"
PROGRAMS = ("lodestone", "lodestone-gui")
# Locale names of the desktop; the languages of resources/translations.
SUMMARY = {
    "": "Find passages in your own files by meaning",
    "de": "Findet Stellen in den eigenen Dateien nach ihrem Sinn",
    "es": "Encuentra pasajes en tus propios archivos por su significado",
    "fr": "Trouve des passages dans vos propres fichiers par leur sens",
    "ja": "自分のファイルの中から意味で文章を探します",
    "zh_CN": "按含义在您自己的文件中查找段落",
}


def unset() -> list[str]:
    """The variables that a release needs and the environment lacks."""
    wanted = ("LODESTONE_MAINTAINER", "LODESTONE_HOMEPAGE", "LODESTONE_COMPONENT")
    return [name for name in wanted if not os.environ.get(name)]


def source_date() -> int:
    """Seconds since 1970 that stand for every time in a package, so that the same source makes the same bytes.

    SOURCE_DATE_EPOCH (reproducible-builds.org), else the time of the last commit, else that of pyproject.toml.
    """
    given = os.environ.get("SOURCE_DATE_EPOCH", "")
    if given.isdigit():
        return int(given)
    command = ["git", "-C", str(ROOT), "log", "-1", "--format=%ct"]
    try:
        return int(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    except (OSError, subprocess.CalledProcessError, ValueError):
        return int((ROOT / "pyproject.toml").stat().st_mtime)
