"""Folders that a build makes again: `build`, `dist`, `target` and the like beside the file that tells how to build.

A name alone is no proof, for people keep documents in folders called "build" or "out" as well. So such a folder is left
out only where the file stands beside it that makes a tool write there; a rule of the person's (`!build/`) shows it
all the same. Which tool writes where is as the manuals of these tools give their defaults.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_BY_NAME = {
    "pyproject.toml": ("build", "dist"),
    "setup.py": ("build", "dist"),
    "setup.cfg": ("build", "dist"),
    "package.json": ("build", "dist", "out", "coverage"),
    "cargo.toml": ("target",),
    "pom.xml": ("target",),
    "build.sbt": ("target",),
    "build.gradle": ("build", "out"),
    "build.gradle.kts": ("build", "out"),
    "settings.gradle": ("build", "out"),
    "settings.gradle.kts": ("build", "out"),
    "cmakelists.txt": ("build", "out"),
    "makefile": ("build", "dist", "_build"),
    "meson.build": ("build",),
    "configure.ac": ("build",),
    "mix.exs": ("_build", "deps"),
    "dune-project": ("_build",),
    "conf.py": ("_build",),
    "mkdocs.yml": ("site",),
    "pubspec.yaml": ("build",),
}
_BY_SUFFIX = dict.fromkeys((".sln", ".csproj", ".fsproj", ".vbproj", ".vcxproj"), ("bin", "obj"))
NAMES = frozenset(name for names in (*_BY_NAME.values(), *_BY_SUFFIX.values()) for name in names)


def is_build_output(name: str, beside: Iterable[str]) -> bool:
    """True for the name of a folder that a file beside it makes a tool write; `beside` are names."""
    wanted = name.casefold()
    for other in map(str.casefold, beside):
        if wanted in _BY_NAME.get(other, ()) or wanted in _BY_SUFFIX.get(os.path.splitext(other)[1], ()):
            return True
    return False


def stands_by_its_recipe(folder: str) -> bool:
    """True for a folder (absolute path) that is a build output; one look into its parent, if the name is one."""
    parent, name = os.path.split(folder)
    if name.casefold() not in NAMES:
        return False
    try:
        return is_build_output(name, os.listdir(parent))
    except OSError:  # gone meanwhile, or not ours to list: then it is not walked either
        return False
