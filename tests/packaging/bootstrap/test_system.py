from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from bootstrap import system
from bootstrap.console import SetUpError

# Parts of glibc and the compiler's runtime: a Python that starts has them.
_ALWAYS_THERE = (
    "libc.so",
    "libm.so",
    "libdl.so",
    "libpthread.so",
    "librt.so",
    "ld-linux",
    "libstdc++.so",
    "libgcc_s.so",
)
_QT_FILES = (
    "Qt/lib/libQt6Core.so.6",
    "Qt/lib/libQt6Gui.so.6",
    "Qt/lib/libQt6Widgets.so.6",
    "Qt/lib/libQt6DBus.so.6",
    "Qt/lib/libQt6Svg.so.6",
    "Qt/lib/libQt6XcbQpa.so.6",
    "Qt/lib/libQt6WaylandClient.so.6",
    "Qt/plugins/platforms/libqoffscreen.so",
    "Qt/plugins/platforms/libqxcb.so",
    "Qt/plugins/platforms/libqwayland.so",
    "Qt/plugins/xcbglintegrations/libqxcb-glx-integration.so",
    "Qt/plugins/xcbglintegrations/libqxcb-egl-integration.so",
    "Qt/plugins/wayland-graphics-integration-client/libqt-plugin-wayland-egl.so",
    "Qt/plugins/wayland-shell-integration/libxdg-shell.so",
)


@pytest.mark.skipif(sys.platform != "linux" or not shutil.which("readelf"), reason="reads ELF files")
def test_the_table_names_exactly_what_the_installed_qt_links_with() -> None:
    import PySide6

    folder = Path(PySide6.__file__).parent
    brought = {file.name for file in (folder / "Qt" / "lib").iterdir()}
    files = [folder / name for name in _QT_FILES]
    assert [file for file in files if not file.exists()] == []
    listing = subprocess.run(["readelf", "-d", *files], capture_output=True, text=True, check=True).stdout
    needed = {line.split("[")[1].rstrip("]") for line in listing.splitlines() if "(NEEDED)" in line}
    outside = {name for name in needed - brought if not name.startswith(_ALWAYS_THERE)}
    assert outside == set(system.QT_LIBRARIES)


@pytest.mark.skipif(sys.platform != "linux", reason="Linux only")
def test_a_missing_library_is_found_and_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system, "QT_LIBRARIES", {"libnotthere.so.1": "libnotthere1", "libz.so.1": "zlib1g"})
    assert system.missing_qt_libraries() == ["libnotthere.so.1"]
    assert "libnotthere" in system.qt_hint()
    assert "zlib1g" not in system.qt_hint()


def test_packages_are_named_once() -> None:
    assert system.packages_of(["libgthread-2.0.so.0", "libglib-2.0.so.0", "libGL.so.1"]) == ["libgl1", "libglib2.0-0"]


@pytest.mark.parametrize(("root", "sudo"), [(True, ""), (False, "sudo ")])
def test_the_command_can_be_pasted(root: bool, sudo: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system, "_is_root", lambda: root)
    expected = f"{sudo}apt-get update && {sudo}apt-get install -y --no-install-recommends g++"
    assert system.apt_command(["g++"]) == expected


@pytest.mark.skipif(sys.platform != "linux", reason="Linux only")
def test_without_a_compiler_and_without_leave_to_install_one_it_says_what_to_run(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("CXX", raising=False)
    with pytest.raises(SetUpError, match=r"apt-get install -y --no-install-recommends g\+\+"):
        system.require_compiler()
