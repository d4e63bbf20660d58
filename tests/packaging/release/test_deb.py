from __future__ import annotations

import gzip
import hashlib
import io
import re
import shutil
import subprocess
import tarfile
from typing import TYPE_CHECKING

import pytest

from app import __version__
from release import deb, manpage

if TYPE_CHECKING:
    from pathlib import Path

DATE = 1_700_000_000


def _members(file: Path) -> dict[str, bytes]:
    """The files of an ar archive, in order."""
    data, at, found = file.read_bytes(), 8, {}
    assert data[:8] == b"!<arch>\n"
    while at < len(data):
        header = data[at : at + 60].decode("ascii")
        assert header.endswith("`\n")
        size = int(header[48:58])
        found[header[:16].rstrip()] = data[at + 60 : at + 60 + size]
        at += 60 + size + size % 2
    return found


def test_it_is_a_debian_package_with_the_same_bytes_each_time(bundle: Path, tmp_path: Path) -> None:
    (tmp_path / "again").mkdir()
    made, again = deb.build(bundle, tmp_path, DATE), deb.build(bundle, tmp_path / "again", DATE)
    assert made.name == f"lodestone_{__version__}_amd64.deb"
    assert hashlib.sha256(made.read_bytes()).digest() == hashlib.sha256(again.read_bytes()).digest()
    members = _members(made)
    assert list(members) == ["debian-binary", "control.tar.xz", "data.tar.xz"]
    assert members["debian-binary"] == b"2.0\n"
    with tarfile.open(fileobj=io.BytesIO(members["data.tar.xz"])) as data:
        paths = {member.name: member for member in data}
        assert paths["./usr/bin/lodestone-gui"].linkname == "../lib/lodestone/lodestone-gui"
        assert paths["./usr/lib/lodestone/lodestone"].mode == 0o755
        page = data.extractfile("./usr/share/man/man1/lodestone.1.gz")
        assert page is not None
        assert gzip.decompress(page.read()).decode() == manpage.page(DATE)
    assert "." in paths  # the top folder, which dpkg expects first
    assert not list(tmp_path.glob("tmp*"))


def test_the_licences_of_the_libraries_stand_beside_the_copyright_file(bundle: Path) -> None:
    notices = bundle / "_internal" / "resources" / "licences" / "THIRD-PARTY.txt"
    notices.parent.mkdir(parents=True)
    notices.write_text("licences", "utf-8")
    paths = deb.files(bundle, DATE).entries
    link = paths["usr/share/doc/lodestone/THIRD-PARTY.txt"].target
    assert "usr/" + link.removeprefix("../../../") in paths


def test_the_control_file_says_what_dpkg_asks_for(bundle: Path) -> None:
    tree = deb.files(bundle, DATE)
    control = deb.control(bundle, tree)
    text = (control.entries["control"].data or b"").decode()
    fields = dict(re.findall(r"^([A-Z][\w-]+): (.*)$", text, re.MULTILINE))
    assert (fields["Package"], fields["Version"], fields["Architecture"]) == ("lodestone", __version__, "amd64")
    assert re.fullmatch(r".+ <\S+@\S+>", fields["Maintainer"])
    assert int(fields["Installed-Size"]) > 30
    assert "libc6 (>= " in fields["Depends"]
    sums = (control.entries["md5sums"].data or b"").decode()
    assert "  usr/lib/lodestone/_internal/deep folder/ü 汉 $x.txt\n" in sums
    for script in ("postinst", "postrm"):
        assert control.entries[script].mode == 0o755


@pytest.mark.skipif(not shutil.which("dpkg-deb"), reason="dpkg is not installed")
def test_dpkg_reads_it(bundle: Path, tmp_path: Path) -> None:
    made = deb.build(bundle, tmp_path, DATE)
    subprocess.run(["dpkg-deb", "--raw-extract", made, tmp_path / "out"], check=True, capture_output=True)
    shown = tmp_path / "out" / "usr" / "lib" / "lodestone" / "_internal" / "deep folder" / "ü 汉 $x.txt"
    assert shown.read_text("utf-8") == "text"
    check = subprocess.run(["md5sum", "-c", "DEBIAN/md5sums"], cwd=tmp_path / "out", capture_output=True, check=False)
    assert check.returncode == 0, check.stdout


@pytest.mark.parametrize("script", ["postinst", "postrm", "install.sh", "uninstall.sh"])
def test_the_scripts_are_shell(script: str) -> None:
    if not shutil.which("sh"):
        pytest.skip("there is no POSIX shell")
    subprocess.run(["sh", "-n", str(deb.LINUX / script)], check=True)


def test_the_licence_stands_in_the_copyright_file() -> None:
    text = deb.copyright_file()
    assert "GNU AFFERO GENERAL PUBLIC LICENSE" in text
    assert all(line == "" or line.startswith(" ") or ":" in line for line in text.splitlines())


def test_the_changelog_is_debians() -> None:
    lines = deb.changelog(DATE).splitlines()
    assert lines[0] == f"lodestone ({__version__}) unstable; urgency=medium"
    assert lines[2].startswith("  * ")
    assert all(len(line) <= 80 for line in lines[:-1])
    assert lines[-1].endswith(">  Tue, 14 Nov 2023 22:13:20 -0000")
