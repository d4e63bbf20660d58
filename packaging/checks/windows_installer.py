"""Installs, starts, upgrades and uninstalls the Windows installer under Wine.

    python3 packaging/checks/windows_installer.py [--32]

This checks the mechanics only: files, registry, menu, exit codes, the library that stays. The programs in it are
stand-ins, since a bundle for Windows can be made on Windows alone, and Wine is not Windows: rights, the shield of the
account control and long paths are for a real one. With --32 installer and stand-ins are 32-bit programs, as makensis
makes them on Windows. Needs makensis and wine (Debian: nsis wine wine64, for --32 also wine32:i386); without them it
says so and ends with 77.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

PACKAGING = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(PACKAGING), str(PACKAGING.parent)]

from release import windows  # noqa: E402 - not before the path is set

SKIPPED = 77
KEY = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\Lodestone"
RUN_KEY = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Run"
PROGRAMS = ("lodestone", "lodestone-gui")
_NO_FEATURE = 63  # beyond those that Windows numbers, so that no processor has it


class Wine:
    """A Windows of its own in a temporary folder."""

    def __init__(self, folder: Path) -> None:
        self.environment = {**os.environ, "WINEPREFIX": str(folder), "WINEARCH": "win64", "WINEDEBUG": "-all"}
        self.environment.update(WINEDLLOVERRIDES="mscoree,mshtml=", DISPLAY="")
        self.drive = folder / "drive_c"
        self.call("wineboot", "--init")
        self.account = next(each for each in (self.drive / "users").iterdir() if each.name != "Public")
        self.local = self.account / "AppData" / "Local"
        self.home = self.local / "Programs" / "Lodestone"
        self.menu = self.account / "AppData/Roaming/Microsoft/Windows/Start Menu/Programs/Lodestone.lnk"

    def call(self, *command: str | Path) -> int:
        """Run a program to its end and give its exit code."""
        line = ["wine", *map(str, command)]
        return subprocess.run(line, env=self.environment, capture_output=True, check=False, timeout=300).returncode

    def start(self, *command: str | Path) -> subprocess.Popen[bytes]:
        """Run a program beside us."""
        return subprocess.Popen(["wine", *map(str, command)], env=self.environment, stderr=subprocess.DEVNULL)

    def registry(self, key: str, value: str) -> str:
        """A value of the registry; empty where there is none."""
        line = ["wine", "reg", "query", key, "/v", value]
        done = subprocess.run(line, env=self.environment, capture_output=True, text=True, check=False)
        return next((each.split("REG_SZ", 1)[1].strip() for each in done.stdout.splitlines() if "REG_SZ" in each), "")

    def be_build(self, number: int) -> None:
        """Pass for this build of Windows."""
        key = r"HKLM\Software\Microsoft\Windows NT\CurrentVersion"
        self.call("reg", "add", key, "/v", "CurrentBuildNumber", "/d", str(number), "/f")

    def end(self) -> None:
        """End all programs of this Windows."""
        subprocess.run(["wineserver", "-k"], env=self.environment, check=False)


def make_installer(folder: Path, version: str, extra: str, processor_feature: int = windows.AVX2) -> Path:
    """An installer of stand-ins that call themselves `version`, with a file of the name `extra`.

    It asks Windows for a feature of the processor, as it is numbered there.
    """
    bundle = folder / f"bundle-{version}"
    inner = bundle / "_internal" / "deep folder"
    inner.mkdir(parents=True)
    (inner / "ü 汉.txt").write_text(version, "utf-8")
    (inner / extra).touch()
    for name in PROGRAMS:
        command = ["makensis", "-V1", f"-DTARGET={windows.stub()}", f"-DOUT={bundle / name}.exe", f"-DNAME={name}"]
        subprocess.run([*command, str(PACKAGING / "checks" / "stand_in.nsi")], check=True)
    windows.VERSION, windows.AVX2 = version, processor_feature  # type: ignore[attr-defined]
    (folder / version).mkdir()
    return windows.build(bundle, folder / version)


def expect(what: str, is_so: bool) -> None:
    """One line a check; the first that fails ends it all."""
    print(f"{'ok  ' if is_so else 'FAIL'} {what}", flush=True)
    if not is_so:
        raise SystemExit(1)


def check_install(wine: Wine, old: Path, demanding: Path) -> None:
    wine.call("winecfg", "-v", "win7")
    expect("on an old Windows it ends with 5", wine.call(old, "/S") == 5)
    wine.call("winecfg", "-v", "win10")
    wine.be_build(19041)
    expect("where the processor lacks something it ends with 7", wine.call(demanding, "/S") == 7)
    expect("and has installed nothing", not wine.home.exists())
    wine.be_build(18362)
    expect("a Windows that cannot tell of it is believed nothing", wine.call(demanding, "/S") == 0)
    wine.be_build(19041)
    expect("silent installation ends with 0", wine.call(old, "/S") == 0)
    expect("the files are there, with any name", (wine.home / "_internal/deep folder/ü 汉.txt").read_text() == "0.0.9")
    expect("it is in the start menu", wine.menu.exists())
    expect("the system knows its version", wine.registry(KEY, "DisplayVersion") == "0.0.9")
    expect("the program starts", wine.call(wine.home / "lodestone-gui.exe") == 0)
    expect("and has run", (wine.home.parent / "started-lodestone-gui").exists())


def check_upgrade(wine: Wine, new: Path) -> None:
    library = wine.local / "Lodestone"
    library.mkdir()
    (library / "catalog.sqlite").write_text("library")
    (wine.home / "backends").mkdir()
    (wine.home / "backends" / "own.dll").touch()
    program = wine.start(wine.home / "lodestone-gui.exe", "/WAIT")
    time.sleep(3)
    expect("a running program is not replaced: 3", wine.call(new, "/S") == 3)
    program.wait()
    expect("an upgrade ends with 0", wine.call(new, "/S") == 0)
    inner = wine.home / "_internal" / "deep folder"
    expect("the new files are there", (inner / "ü 汉.txt").read_text() == "0.1.0" and (inner / "new.txt").exists())
    expect("files of the old version are gone", not (inner / "old.txt").exists())
    expect("the library stays", (library / "catalog.sqlite").read_text() == "library")
    expect("what a person dropped in stays", (wine.home / "backends" / "own.dll").exists())
    expect("the system knows the new version", wine.registry(KEY, "DisplayVersion") == "0.1.0")
    shutil.rmtree(wine.home / "backends")


def inside(wine: Wine, path: Path) -> str:
    """The path as Windows writes it."""
    return "C:\\" + str(path.relative_to(wine.drive)).replace("/", "\\")


def unquoted(argument: str) -> list[str]:
    """In words, lest Wine puts quotes around it, which NSIS does not take here."""
    return argument.split(" ")


def check_uninstall(wine: Wine) -> None:
    wine.call("reg", "add", RUN_KEY, "/v", "Lodestone", "/d", "lodestone-gui.exe", "/f")
    code = wine.call(wine.home / "uninstall.exe", "/S", f"_?={inside(wine, wine.home)}")
    expect("uninstalling ends with 0", code == 0)
    expect("no file is left but itself", not [file for file in wine.home.rglob("*") if file.name != "uninstall.exe"])
    expect("menu and registry are clean", not wine.menu.exists() and not wine.registry(KEY, "DisplayVersion"))
    expect("it starts at no login any more", not wine.registry(RUN_KEY, "Lodestone"))
    expect("the library stays where it was", (wine.local / "Lodestone" / "catalog.sqlite").exists())


def check_other_places(wine: Wine, new: Path) -> None:
    place = wine.drive / "Eigene Programme ü" / "Lodestone"
    expect("a folder of one's own", wine.call(new, "/S", *unquoted(f"/D={inside(wine, place)}")) == 0)
    expect("has the program", (place / "lodestone.exe").exists())
    wine.call(place / "uninstall.exe", "/S", "/DELETEDATA", *unquoted(f"_?={inside(wine, place)}"))
    expect("/DELETEDATA deletes the library", not (wine.local / "Lodestone").exists())
    expect("a name that is too long: 6", wine.call(new, "/S", "/D=C:\\" + "\\".join(["n" * 60] * 4)) == 6)
    expect("for all users", wine.call(new, "/S", "/ALLUSERS") == 0)
    program_files = wine.drive / "Program Files" / "Lodestone"
    expect("it is in Program Files", (program_files / "lodestone.exe").exists())
    expect("where a plain call finds it", wine.call(program_files / "uninstall.exe", "/S") == 0)
    for _ in range(60):  # without _?= it goes on in a copy of itself
        if not program_files.exists():
            break
        time.sleep(0.5)
    expect("and nothing is left", not program_files.exists())


def main() -> int:
    """Run all checks; 0 where all is well, 77 where a tool is missing."""
    missing = [tool for tool in ("makensis", "wine", "wineserver") if not shutil.which(tool)]
    if missing:
        print(f"skipped: {', '.join(missing)} not installed (Debian: nsis wine wine64)", file=sys.stderr)
        return SKIPPED
    if "--32" in sys.argv[1:]:
        windows.stub = lambda: "x86-unicode"
    with tempfile.TemporaryDirectory(prefix="lodestone-wine-") as scratch:
        folder = Path(scratch)
        demanding = make_installer(folder, "0.0.8", "old.txt", _NO_FEATURE)
        old, new = make_installer(folder, "0.0.9", "old.txt"), make_installer(folder, "0.1.0", "new.txt")
        wine = Wine(folder / "wine")
        try:
            check_install(wine, old, demanding)
            check_upgrade(wine, new)
            check_uninstall(wine)
            check_other_places(wine, new)
        finally:
            wine.end()
    print("all is well (mechanics only: stand-in programs, Wine)")
    return 0


if __name__ == "__main__":
    sys.exit(main())
