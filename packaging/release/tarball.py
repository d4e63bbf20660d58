"""The archive for people without root, and for systems that know no .deb: the bundle with install.sh.

It is a .tar.xz: about a third smaller than .tar.gz, and every Linux desktop of today unpacks it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from release import deb, manpage
from release.facts import NAME, PROGRAMS, ROOT, VERSION
from release.tree import Tree, write_tar_xz

if TYPE_CHECKING:
    from pathlib import Path

# Takes the place of the program in the desktop entry until install.sh knows where it goes.
PLACEHOLDER = "@PROGRAM@"


def file_name() -> str:
    """`lodestone-VERSION-linux-x86_64.tar.xz`."""
    return f"{folder_name()}.tar.xz"


def folder_name() -> str:
    """The one folder that the archive unpacks to."""
    return f"{NAME}-{VERSION}-linux-x86_64"


def build(bundle: Path, folder: Path, date: int) -> Path:
    """Write the archive of a bundle into `folder`."""
    target = folder / file_name()
    write_tar_xz(files(bundle, date), target, date, f"{folder_name()}/")
    return target


def files(bundle: Path, date: int) -> Tree:
    """What is in the archive: `app` is the bundle, `share` what the desktop reads, and the scripts."""
    tree = Tree()
    tree.graft("app", bundle)
    deb.desktop_files(tree, "share", PLACEHOLDER, date)
    tree.add(f"share/man/man1/{NAME}.1", manpage.page(date))
    tree.add(f"share/man/man1/{PROGRAMS[1]}.1", f".so man1/{NAME}.1\n")
    for script in ("install.sh", "uninstall.sh"):
        tree.add(script, (deb.LINUX / script).read_bytes(), 0o755)
    tree.add("VERSION", f"{VERSION}\n")
    tree.add("LICENSE", (ROOT / "LICENSE").read_bytes())
    return tree
