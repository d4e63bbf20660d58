"""Installs the .deb in bare Debian and Ubuntu systems and does the main job there.

    sudo python3 packaging/checks/minimal_roots.py NEW.deb [--old OLD.deb] [--suite NAME]… [--pictures DIR]
        [--old-source TREE] [--archive NEW.tar.xz]

Each suite (bookworm, trixie, noble, jammy; unless named: bookworm and noble) is a folder made by debootstrap with
no Python and no compiler, entered in mount, process and network namespaces of its own: packages are installed with
the network, the program runs without one. Checked are: dependencies, command line, index and search, the window
under Xvfb (a picture in DIR), an upgrade from OLD.deb with its library, removing and purging. With TREE, the source
of an older version with its `.venv` (`dev.py run --version` there), that makes the library which the package then takes
over. With NEW.tar.xz somebody without rights then installs, runs and uninstalls the archive.

Needs root, a network with the mirrors of both, and debootstrap, Xvfb and ImageMagick; else it says so and ends with 77.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

SKIPPED = 77
MIRRORS = {"debian": "http://deb.debian.org/debian", "ubuntu": "http://archive.ubuntu.com/ubuntu"}
SUITES = {"bookworm": "debian", "trixie": "debian", "noble": "ubuntu", "jammy": "ubuntu"}
TOOLS = ("debootstrap", "unshare", "chroot", "Xvfb", "import")
SCRIPTS = Path("/usr/share/debootstrap/scripts")
# Not below /home, where this checkout may lie and the source of an older version: both must see one folder here.
HOME = "srv/person"
TEXTS = {
    "tea.md": "# Tea\n\nGreen tea is steeped at eighty degrees, black tea with boiling water.\n",
    "lease.txt": "The tenant shall give notice three months before moving out.\n",
    "stars.txt": "A telescope with a wide mirror gathers more light of faint galaxies.\n",
}


class Root:
    """A bare system in a folder."""

    def __init__(self, suite: str, folder: Path) -> None:
        self.folder = folder
        self.display = ""
        system = SUITES[suite]
        # A suite newer than this debootstrap is made by the script that all of its system share.
        script = [] if (SCRIPTS / suite).exists() else [SCRIPTS / {"debian": "sid", "ubuntu": "gutsy"}[system]]
        unsigned = (
            []
            if system == "debian" or Path("/usr/share/keyrings/ubuntu-archive-keyring.gpg").exists()
            else ["--no-check-gpg"]
        )
        # It mounts /proc in there; in a namespace of its own that goes with it, even where it is killed, so that
        # deleting the folder can never reach what this machine has mounted.
        subprocess.run(
            [
                "unshare",
                "--mount",
                "debootstrap",
                "--variant=minbase",
                *unsigned,
                suite,
                folder,
                MIRRORS[system],
                *script,
            ],
            check=True,
            stdout=subprocess.DEVNULL,
        )
        self.call("useradd", "--create-home", "--home-dir", f"/{HOME}", "person")
        documents = folder / HOME / "Documents"
        documents.mkdir()
        for name, text in TEXTS.items():
            (documents / name).write_text(text, "utf-8")

    def call(self, *command: str, network: bool = False) -> subprocess.CompletedProcess[str]:
        """Run a command as root in it."""
        spaces = ["--mount", "--pid", "--fork", "--kill-child", "--ipc", "--uts"] + ([] if network else ["--net"])
        prepare = (
            'mount -t proc proc "$1/proc"; mount -t tmpfs shm "$1/dev/shm"; '
            'mkdir -p "$1/tmp/.X11-unix"; mount --bind /tmp/.X11-unix "$1/tmp/.X11-unix"; '
            'root=$1; shift; exec chroot "$root" "$@"'
        )
        own = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "HOME": "/root", "LC_ALL": "C.UTF-8", "DISPLAY": self.display}
        own["DEBIAN_FRONTEND"] = "noninteractive"
        Path("/tmp/.X11-unix").mkdir(mode=0o1777, exist_ok=True)
        line = ["unshare", *spaces, "sh", "-ec", prepare, "sh", str(self.folder), *command]
        return subprocess.run(
            line, env=own, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False, timeout=900
        )

    def as_person(self, command: str) -> subprocess.CompletedProcess[str]:
        """Run a line of shell as somebody without rights, and without a network."""
        return self.call("setpriv", "--reuid=person", "--regid=person", "--init-groups", "env", f"HOME=/{HOME}",
                         "sh", "-c", f"cd; {command}")  # fmt: skip

    def install(self, package: Path) -> subprocess.CompletedProcess[str]:
        """Let apt install a file with what it depends on."""
        shutil.copy(package, self.folder / "tmp" / "new.deb")
        apt = ["apt-get", "-q", "-y", "--allow-downgrades", "--no-install-recommends", "install", "/tmp/new.deb"]
        return self.call(*apt, network=True)

    def has(self, program: str) -> bool:
        """Whether a command of this name is in it."""
        return self.call("sh", "-c", f"command -v {program}").returncode == 0


def expect(what: str, is_so: bool, done: subprocess.CompletedProcess[str] | None = None) -> None:
    """One line a check; the first that fails ends it all."""
    print(f"{'ok  ' if is_so else 'FAIL'} {what}", flush=True)
    if not is_so:
        raise SystemExit(f"{done.stdout[-3000:]}\n{done.stderr[-3000:]}" if done else 1)


def check_installs(root: Root, package: Path) -> None:
    expect("there is no Python and no compiler", not any(map(root.has, ("python3", "cc", "gcc", "c++"))))
    done = root.install(package)
    expect("apt installs it with its dependencies", done.returncode == 0, done)
    expect("and has brought no Python", not root.has("python3"))
    done = root.call("dpkg", "--verify", "lodestone")
    # A bare system leaves out manual pages where its settings say so.
    changed = [
        line for line in done.stdout.splitlines() if "/usr/share/man" not in line and "/usr/share/doc" not in line
    ]
    expect("every file is as it was packed", not changed, done)


def check_main_job(root: Root, program: str = "lodestone") -> None:
    done = root.as_person(f"{program} --version")
    expect(f"it starts: {done.stdout.strip()}", done.returncode == 0 and done.stdout.startswith("lodestone "), done)
    done = root.as_person(f"{program} index Documents --json")
    expect("a folder is indexed", done.returncode == 0, done)
    expect("all of its files", json.loads(done.stdout)["files"]["indexed"] == len(TEXTS), done)
    check_finds(root, program)
    done = root.as_person(f"{program} doctor")
    expect("the doctor finds nothing that fails", done.returncode == 0, done)


def check_finds(root: Root, program: str = "lodestone") -> None:
    done = root.as_person(f"{program} search --json 'how hot should the water be for a hot drink'")
    found = json.loads(done.stdout)["results"]
    expect("a question finds its answer by meaning", bool(found) and found[0]["path"].endswith("tea.md"), done)
    by_meaning = found[0]["passages"][0]["matched_by"] in ("semantic", "both")
    expect("and not by words alone", by_meaning, done)


def check_older_library(root: Root, tree: Path) -> None:
    """A library that the source of an older version made is taken over: nothing is embedded again."""
    home = root.folder / HOME
    library = home / ".local/share/Lodestone"
    # The library names files by their whole path, so the older version must find them at that of the bare system.
    prepare = (
        'mount -t tmpfs homes /srv; mkdir /srv/person; mount --bind "$1" /srv/person; cd /srv/person; '
        'exec "$2" -P -m app --data-dir /srv/person/.local/share/Lodestone index /srv/person/Documents'
    )
    own = {**os.environ, "PYTHONPATH": str(tree.resolve())}
    done = subprocess.run(
        ["unshare", "--mount", "sh", "-ec", prepare, "sh", str(home), str(tree.resolve() / ".venv/bin/python")],
        env=own, capture_output=True, text=True, check=False,
    )  # fmt: skip
    expect(f"the source of {tree} makes a library", done.returncode == 0, done)
    root.call("chown", "-R", "person:person", f"/{HOME}")
    done = root.as_person("lodestone index --json")
    expect("the new version takes it over", done.returncode == 0, done)
    expect("without embedding again", json.loads(done.stdout)["chunks"]["embedded"] == 0, done)
    expect("and keeps a copy of the catalog as it was", bool(list(library.glob("catalog.sqlite.before-*"))))
    check_finds(root)
    shutil.rmtree(library)


def check_archive(root: Root, archive: Path, picture: Path) -> None:
    """The archive, by somebody without rights, from unpacking to the last file; the libraries of Qt are there."""
    home = root.folder / HOME
    root.call("sh", "-c", "apt-get -q -y install xz-utils", network=True)
    name = archive.name.removesuffix(".tar.xz")
    shutil.copy(archive, home)
    library = home / ".local/share/Lodestone"
    before = {file for file in home.rglob("*") if library not in file.parents}
    done = root.as_person(f"tar -xf {archive.name} && {name}/install.sh")
    expect(
        "somebody without rights installs the archive",
        done.returncode == 0 and "needs libraries" not in done.stdout,
        done,
    )
    done = root.as_person("rm -r lodestone-*/ && .local/bin/lodestone --version")
    expect(f"it starts without the unpacked folder: {done.stdout.strip()}", done.returncode == 0, done)
    check_main_job(root, ".local/bin/lodestone")
    check_window(root, picture, ".local/bin/lodestone-gui")
    done = root.as_person(".local/share/lodestone-app/uninstall.sh --keep-data")
    kept = library / "catalog.sqlite"
    expect("uninstalling leaves the library", done.returncode == 0 and kept.exists(), done)
    # Fontconfig's cache, which any window leaves.
    own = (library, home / ".cache")
    left = {each for each in home.rglob("*") if each.is_file() and not set(own) & set(each.parents)} - before
    expect("and nothing else", not left)
    root.as_person(f"tar -xf {archive.name} && {name}/install.sh && rm -r lodestone-*/")
    done = root.as_person(".local/share/lodestone-app/uninstall.sh --delete-data")
    expect("and, when told to, not even that", done.returncode == 0 and not library.exists(), done)


def check_window(root: Root, picture: Path, program: str = "lodestone-gui") -> None:
    # It takes a number that is free and writes it to its output: other screens of this machine are left alone.
    command = ["Xvfb", "-displayfd", "1", "-screen", "0", "1280x800x24", "-ac"]
    screen = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        assert screen.stdout is not None
        root.display = f":{screen.stdout.readline().strip()}"
        shot = f"import -display {root.display} -window root {picture}"
        # Its namespace ends with the command, and the window with it.
        taking = subprocess.Popen(["sh", "-c", f"sleep 25; {shot}"])
        done = root.as_person(f"timeout 30 {program} 'notice before moving out'")
        taking.wait()
    finally:
        screen.terminate()
        screen.wait()
    expect(f"the window stays open until it is ended ({done.returncode})", done.returncode == 124, done)
    colours = subprocess.run(["identify", "-format", "%k", picture], capture_output=True, text=True, check=True)
    expect(f"it is drawn: {picture}", int(colours.stdout) > 100, done)


def check_goes(root: Root) -> None:
    library = root.folder / HOME / ".local/share/Lodestone/catalog.sqlite"
    done = root.call("apt-get", "-q", "-y", "remove", "lodestone")
    expect("it can be removed", done.returncode == 0, done)
    left = [
        root.folder / "usr" / name
        for name in ("lib/lodestone", "bin/lodestone", "share/applications/lodestone.desktop")
    ]
    expect("its files are gone", not any(file.exists() or file.is_symlink() for file in left))
    done = root.call("dpkg", "--purge", "lodestone")
    expect("a purge says where libraries are", done.returncode == 0 and ".local/share/Lodestone" in done.stdout, done)
    expect("and leaves them", library.exists())


def check_suite(suite: str, arguments: argparse.Namespace) -> None:
    print(f"== {suite}", flush=True)
    with tempfile.TemporaryDirectory(prefix=f"lodestone-{suite}-") as scratch:
        root = Root(suite, Path(scratch) / "root")
        # debootstrap leaves it to root alone, and the person in it must get in.
        root.folder.chmod(0o755)
        check_installs(root, arguments.old or arguments.new)
        check_main_job(root)
        if arguments.old:
            done = root.install(arguments.new)
            expect("an older version is upgraded", done.returncode == 0, done)
            check_finds(root)
        check_window(root, arguments.pictures / f"window-{suite}.png")
        check_goes(root)
        shutil.rmtree(root.folder / HOME / ".local/share/Lodestone")
        if arguments.old_source:
            root.install(arguments.new)
            check_older_library(root, arguments.old_source)
            root.call("dpkg", "--purge", "lodestone")
        if arguments.archive:
            check_archive(root, arguments.archive, arguments.pictures / f"archive-{suite}.png")


def main(words: list[str]) -> int:
    """Run all checks; 0 where all is well, 77 where this machine cannot."""
    parser = argparse.ArgumentParser(usage=(__doc__ or "").strip())
    parser.add_argument("new", type=Path)
    parser.add_argument("--old", type=Path)
    parser.add_argument("--old-source", type=Path)
    parser.add_argument("--archive", type=Path)
    parser.add_argument("--suite", action="append", choices=SUITES)
    parser.add_argument("--pictures", type=Path, default=Path())
    arguments = parser.parse_args(words)
    missing = [tool for tool in TOOLS if not shutil.which(tool)]
    if os.geteuid() != 0 or missing:
        reason = f"{', '.join(missing)} not installed" if missing else "only root can enter a root of its own"
        print(f"skipped: {reason} (Debian: debootstrap util-linux xvfb imagemagick)", file=sys.stderr)
        return SKIPPED
    arguments.pictures.mkdir(parents=True, exist_ok=True)
    for suite in arguments.suite or ("bookworm", "noble"):
        check_suite(suite, arguments)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
