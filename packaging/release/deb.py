"""The Debian package (deb(5)): an `ar` archive of a version, the control files and the files themselves."""

from __future__ import annotations

import gzip
import io
import tempfile
import textwrap
from email.utils import formatdate
from pathlib import Path
from typing import TYPE_CHECKING

from release import depends, desktop, manpage
from release.facts import COMPONENT, HOMEPAGE, MAINTAINER, NAME, PROGRAMS, ROOT, VERSION
from release.tree import Tree, write_tar_xz

if TYPE_CHECKING:
    from typing import IO

LINUX = ROOT / "packaging" / "linux"
ICONS = ROOT / "resources" / "icons"
ICON_SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
HOME = f"usr/lib/{NAME}"  # the program's own folder, by the Filesystem Hierarchy Standard
ARCHITECTURE = "amd64"
_SCRIPTS = ("postinst", "postrm")
_NOTICES = "_internal/resources/licences/THIRD-PARTY.txt"  # which `dev.py build` gathers
_COPY = 1 << 20


def file_name() -> str:
    """`lodestone_VERSION_amd64.deb`, as dpkg-name would call it."""
    return f"{NAME}_{VERSION}_{ARCHITECTURE}.deb"


def build(bundle: Path, folder: Path, date: int) -> Path:
    """Write the package of a bundle into `folder`. Raises UnknownLibraryError for a library nobody brings."""
    target = folder / file_name()
    tree = files(bundle, date)
    with tempfile.TemporaryDirectory(dir=folder) as scratch:
        parts = {"control.tar.xz": control(bundle, tree), "data.tar.xz": tree}
        for name, part in parts.items():
            write_tar_xz(part, Path(scratch) / name, date, "./")
        with target.open("wb") as stream:
            stream.write(b"!<arch>\n")
            _member(stream, "debian-binary", io.BytesIO(b"2.0\n"), 4, date)
            for name in parts:
                file = Path(scratch) / name
                with file.open("rb") as content:
                    _member(stream, name, content, file.stat().st_size, date)
    return target


def _member(stream: IO[bytes], name: str, content: IO[bytes], size: int, date: int) -> None:
    """One file of an ar archive: a header of 60 bytes, the content, and a byte more where that is odd."""
    stream.write(f"{name:<16}{date:<12}{0:<6}{0:<6}{'100644':<8}{size:<10}`\n".encode("ascii"))
    while part := content.read(_COPY):
        stream.write(part)
    stream.write(b"\n" * (size % 2))


def files(bundle: Path, date: int) -> Tree:
    """All that the package puts on the disk."""
    tree = Tree()
    tree.graft(HOME, bundle)
    for program in PROGRAMS:
        tree.link(f"usr/bin/{program}", f"../lib/{NAME}/{program}")
    desktop_files(tree, "usr/share", PROGRAMS[1], date)
    man = "usr/share/man/man1"
    tree.add(f"{man}/{NAME}.1.gz", packed(manpage.page(date)))
    tree.add(f"{man}/{PROGRAMS[1]}.1.gz", packed(f".so man1/{NAME}.1\n"))
    documents = f"usr/share/doc/{NAME}"
    tree.add(f"{documents}/copyright", copyright_file())
    if f"{HOME}/{_NOTICES}" in tree.entries:
        tree.link(f"{documents}/THIRD-PARTY.txt", f"../../../lib/{NAME}/{_NOTICES}")
    tree.add(f"{documents}/changelog.gz", packed(changelog(date)))
    tree.add(f"usr/share/lintian/overrides/{NAME}", (LINUX / "lintian-overrides").read_bytes())
    return tree


def desktop_files(tree: Tree, share: str, program: str, date: int) -> None:
    """The desktop entry, its icons and the metainfo, below `share`."""
    tree.add(f"{share}/applications/{NAME}.desktop", desktop.desktop_entry(program))
    tree.add(f"{share}/metainfo/{COMPONENT}.metainfo.xml", desktop.metainfo(date))
    icons(tree, f"{share}/icons/hicolor")


def icons(tree: Tree, theme: str) -> None:
    """The icon in every size and as SVG, where the Icon Theme Specification looks for it."""
    for size in ICON_SIZES:
        tree.add(f"{theme}/{size}x{size}/apps/{NAME}.png", (ICONS / f"{NAME}-{size}.png").read_bytes())
    tree.add(f"{theme}/scalable/apps/{NAME}.svg", (ICONS / f"{NAME}.svg").read_bytes())


def control(bundle: Path, tree: Tree) -> Tree:
    """The control files: what the package is, sums of its files, and what is done beside unpacking."""
    made = Tree()
    fields = {
        "Package": NAME,
        "Version": VERSION,
        "Architecture": ARCHITECTURE,
        "Maintainer": MAINTAINER,
        # In KiB; each file takes whole blocks, and folders one.
        "Installed-Size": str(sum(-(-entry.size // 1024) for entry in tree.entries.values()) + len(tree.folders())),
        **depends.fields(bundle),
        "Suggests": "tesseract-ocr, gnome-keyring | kwalletmanager",
        "Section": "utils",
        "Priority": "optional",
        **({"Homepage": HOMEPAGE} if HOMEPAGE else {}),
        "Description": _description(),
    }
    made.add("control", "".join(f"{name}: {value}\n" for name, value in fields.items()))
    made.add("md5sums", tree.md5sums())
    for script in _SCRIPTS:
        made.add(script, (LINUX / script).read_bytes(), 0o755)
    return made


def _description() -> str:
    lines = [
        "finds passages in your own files by meaning, offline",
        "Drop a folder on the window: within seconds its files can be searched by",
        "words, and soon after by meaning, in any language that the model knows.",
        "A small model comes with the program. Nothing is sent anywhere, and nothing",
        "is ever written into your folders.",
    ]
    return "\n ".join(lines)


def copyright_file() -> str:
    """The licence in Debian's machine-readable format 1.0; what others made is listed in a file of the bundle."""
    text = (ROOT / "LICENSE").read_text("utf-8").splitlines()
    licence = "\n".join(f" {line}" if line.strip() else " ." for line in text)
    header = (LINUX / "copyright").read_text("utf-8")
    return f"{header}\nLicense: AGPL-3.0-or-later\n{licence}\n"


def changelog(date: int) -> str:
    """The newest changes as Debian writes a changelog."""
    wrapped = (textwrap.wrap(change, 74) for change in desktop.changes())
    lines = "".join("  * " + "\n    ".join(change) + "\n" for change in wrapped)
    return f"{NAME} ({VERSION}) unstable; urgency=medium\n\n{lines}\n -- {MAINTAINER}  {formatdate(date)}\n"


def packed(text: str) -> bytes:
    """Compressed by gzip, without a time or a name in it."""
    return gzip.compress(text.encode(), 9, mtime=0)
