"""The Windows installer: lists of the bundle's files for packaging/windows/lodestone.nsi, and the call of makensis."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tempfile
from pathlib import Path, PurePosixPath

from release import sums
from release.facts import NAME, ROOT, VERSION

SCRIPT = ROOT / "packaging" / "windows" / "lodestone.nsi"
# PF_AVX2_INSTRUCTIONS_AVAILABLE of winnt.h, of which the installer asks Windows.
AVX2 = 40
_PLACES = (r"C:\Program Files (x86)\NSIS\makensis.exe", r"C:\Program Files\NSIS\makensis.exe")


class InstallerError(Exception):
    """The installer cannot be made; the text says why and what to do."""


def file_name() -> str:
    """`lodestone-VERSION-windows-x86_64-setup.exe`."""
    return f"{NAME}-{VERSION}-windows-x86_64-setup.exe"


def build(bundle: Path, folder: Path) -> Path:
    """Write the installer of a bundle into `folder`, signed where the environment asks for that.

    Raises InstallerError and SigningError.
    """
    target = folder / file_name()
    with tempfile.TemporaryDirectory() as scratch:
        lists = Path(scratch)
        (lists / "install.nsh").write_text(install_list(bundle), "utf-8-sig", newline="\n")
        (lists / "uninstall.nsh").write_text(uninstall_list(bundle), "utf-8-sig", newline="\n")
        defines = {
            "VERSION": VERSION,
            "VERSION_NUMBERS": version_numbers(VERSION),
            "TARGET": stub(),
            "AVX2": str(AVX2),
            "LISTS": str(lists),
            "ROOT": str(ROOT),
            "OUT": str(target.absolute()),  # makensis works in the folder of its script
            "SIZE_KB": str(sum(file.stat().st_size for file in _files(bundle)) // 1024),
            "LONGEST": str(max(len(_inside(bundle, file)) for file in _files(bundle))),
        }
        options = [f"-D{name}={value}" for name, value in defines.items()]
        command = [_makensis(), "-V2", "-WX", "-INPUTCHARSET", "UTF8", *options, str(SCRIPT)]
        done = subprocess.run(command, capture_output=True, text=True, errors="replace", check=False)
    if done.returncode:
        raise InstallerError(f"makensis failed:\n{(done.stdout + done.stderr).strip()}")
    try:
        sums.sign_program(target)
    except sums.SigningError:
        target.unlink()  # lest somebody publishes it without the signature that was asked for
        raise
    return target


def install_list(bundle: Path) -> str:
    """Lines of NSIS that unpack every file of the bundle to its place below $INSTDIR."""
    lines, folder = [], None
    for file in _files(bundle):
        place = PurePosixPath(_inside(bundle, file))
        if place.parent != folder:
            folder = place.parent
            lines.append(f'SetOutPath "{_installed(str(folder))}"')
        lines.append(f'File "/oname={_quoted(place.name)}" "{file.resolve()}"')
    return "\n".join(lines) + "\n"


def uninstall_list(bundle: Path) -> str:
    """Lines that delete these files and then the folders that are empty, so that nothing else is ever deleted."""
    names = [_inside(bundle, file) for file in _files(bundle)]
    folders = {str(parent) for name in names for parent in PurePosixPath(name).parents} - {"."}
    lines = [f'Delete "{_installed(name)}"' for name in names]
    # A child's path is longer than its parent's.
    lines += [f'RMDir "{_installed(name)}"' for name in sorted(folders, key=lambda name: (-len(name), name))]
    return "\n".join(lines) + "\n"


def version_numbers(version: str) -> str:
    """Four numbers, as Windows shows a file's version: "1.2.3rc1" is 1.2.3.0."""
    numbers = re.findall(r"\d+", re.split(r"[a-z+-]", version)[0])
    return ".".join([*numbers, "0", "0", "0", "0"][:4])


def _files(bundle: Path) -> list[Path]:
    """By name, so that the same bundle makes the same installer."""
    return sorted((file for file in bundle.rglob("*") if file.is_file()), key=lambda file: _inside(bundle, file))


def _inside(bundle: Path, file: Path) -> str:
    return file.relative_to(bundle).as_posix()


def _installed(path: str) -> str:
    return "$INSTDIR" if path == "." else "$INSTDIR\\" + _quoted(path.replace("/", "\\"))


def _quoted(text: str) -> str:
    """Inside of double quotes, where $ begins a name."""
    return text.replace("$", "$$")


def stub() -> str:
    """The kind of program that the installer is: 64-bit where makensis has the parts for it, as Debian's.

    That of the NSIS project makes 32-bit ones only, which install the same on a 64-bit Windows.
    """
    compiler = Path(_makensis()).resolve()
    folders = (compiler.parent, compiler.parent.parent / "share" / "nsis", Path("/usr/share/nsis"))
    has_wide = any((folder / "Stubs" / "lzma_solid-amd64-unicode").exists() for folder in folders)
    return "amd64-unicode" if has_wide else "x86-unicode"


def makensis() -> str | None:
    """Where the compiler of installers is; it also runs on Linux (Debian: nsis)."""
    return shutil.which("makensis") or next((place for place in _PLACES if os.path.isfile(place)), None)


def _makensis() -> str:
    found = makensis()
    if found is None:
        raise InstallerError("the Windows installer needs makensis; install NSIS 3.08 or newer (Debian: nsis)")
    return found
