from __future__ import annotations

import os
import platform
import subprocess
import sys
import tarfile
from typing import TYPE_CHECKING

import pytest

from app import __version__
from release import tarball

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or platform.machine() != "x86_64", reason="installs the Linux archive"
)
DATE = 1_700_000_000


@pytest.fixture
def unpacked(bundle: Path, tmp_path: Path) -> Path:
    """The archive of the stand-in bundle, without the time that compressing takes, unpacked."""
    made = tmp_path / "made.tar"
    with made.open("wb") as stream:
        tarball.files(bundle, DATE).write_tar(stream, DATE, f"{tarball.folder_name()}/")
    with tarfile.open(made) as archive:
        archive.extractall(tmp_path / "unpacked", filter="data")
    return tmp_path / "unpacked" / tarball.folder_name()


def test_it_is_an_archive_with_one_folder(bundle: Path, tmp_path: Path) -> None:
    made = tarball.build(bundle, tmp_path, DATE)
    assert made.name == f"lodestone-{__version__}-linux-x86_64.tar.xz"
    with tarfile.open(made) as archive:
        assert {name.split("/")[0] for name in archive.getnames()} == {tarball.folder_name()}


class _Person:
    """A home of one's own, and scripts that are called in it."""

    def __init__(self, home: Path) -> None:
        home.mkdir()
        self.home = home
        self.app = home / ".local" / "share" / "lodestone-app"
        self.data = home / ".local" / "share" / "Lodestone"

    def call(self, *command: str | Path) -> subprocess.CompletedProcess[str]:
        own = {"HOME": str(self.home), "PATH": os.environ["PATH"]}
        return subprocess.run(
            list(map(str, command)), env=own, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
        )

    def files(self) -> set[str]:
        return {str(file.relative_to(self.home)) for file in self.home.rglob("*") if not file.is_dir()}


@pytest.fixture
def person(tmp_path: Path) -> _Person:
    return _Person(tmp_path / "home")


def test_installed_started_upgraded_and_uninstalled_without_root(unpacked: Path, person: _Person) -> None:
    done = person.call(unpacked / "install.sh")
    assert done.returncode == 0, done.stderr
    assert f"installed {__version__}" in done.stdout
    assert person.call(person.home / ".local/bin/lodestone", "status").stdout == "lodestone stand-in status\n"
    entry = (person.home / ".local/share/applications/lodestone.desktop").read_text("utf-8")
    assert f"Exec={person.app}/lodestone-gui %F" in entry
    assert "@PROGRAM@" not in entry
    assert (person.home / ".local/share/icons/hicolor/48x48/apps/lodestone.png").is_file()
    # An upgrade takes old files away and leaves what the person dropped in.
    (person.app / "_internal" / "old.so").touch()
    (person.app / "backends").mkdir()
    (person.app / "backends" / "own.so").touch()
    assert person.call(unpacked / "install.sh").returncode == 0
    assert not (person.app / "_internal" / "old.so").exists()
    assert (person.app / "backends" / "own.so").exists()
    person.data.mkdir()
    (person.data / "catalog.sqlite").touch()
    done = person.call(person.app / "uninstall.sh")
    assert done.stdout.endswith(f"removed; the library stays in {person.data}\n")
    assert {name for name in person.files() if "mimeinfo" not in name} == {".local/share/Lodestone/catalog.sqlite"}


def test_the_library_goes_only_where_asked_for_and_never_from_a_place_of_ones_own(
    unpacked: Path, person: _Person
) -> None:
    person.call(unpacked / "install.sh")
    person.data.mkdir()
    elsewhere = person.home / "disk"
    elsewhere.mkdir()
    (elsewhere / "letter.txt").touch()
    (person.data / "data-folder").write_text(str(elsewhere), "utf-8")
    autostart = person.home / ".config" / "autostart" / "lodestone.desktop"
    autostart.parent.mkdir(parents=True)
    autostart.write_text(f'Exec="{person.app}/lodestone-gui" "--background"\n', "utf-8")
    done = person.call(person.app / "uninstall.sh", "--delete-data")
    assert f"the library was moved to {elsewhere}" in done.stdout
    assert (elsewhere / "letter.txt").exists()
    assert not autostart.exists()
    assert not person.app.exists()
    (person.data / "data-folder").unlink()
    person.call(unpacked / "install.sh")
    assert person.call(person.app / "uninstall.sh", "--delete-data").stdout.endswith("and the library with it\n")
    assert not person.data.exists()


@pytest.mark.parametrize(
    ("arguments", "code", "sentence"),
    [
        (["--prefix"], 2, "--prefix needs a folder"),
        (["--where"], 2, "there is no option --where"),
        (["--prefix", "a folder"], 2, "has a space or a special character"),
    ],
)
def test_bad_words_get_a_sentence(
    unpacked: Path, person: _Person, arguments: list[str], code: int, sentence: str
) -> None:
    done = person.call(unpacked / "install.sh", *arguments)
    assert done.returncode == code
    assert sentence in done.stderr


def test_a_program_that_does_not_start_here_leaves_the_old_one(unpacked: Path, person: _Person) -> None:
    assert person.call(unpacked / "install.sh").returncode == 0
    (unpacked / "app" / "lodestone").write_text("#!/bin/sh\nexit 1\n", "utf-8")
    done = person.call(unpacked / "install.sh")
    assert done.returncode == 1
    assert "does not start here" in done.stderr
    assert person.call(person.app / "lodestone").returncode == 0


def test_uninstalling_from_another_place_is_refused(unpacked: Path, person: _Person) -> None:
    done = person.call(unpacked / "uninstall.sh")
    assert done.returncode == 1
    assert "works where install.sh put it" in done.stderr
