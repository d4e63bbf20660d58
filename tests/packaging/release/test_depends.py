from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

from bootstrap.system import packages_of
from release import depends, elf


def test_a_bundle_without_libraries_needs_the_c_library_and_data(bundle: Path) -> None:
    found = depends.fields(bundle)
    assert found["Depends"] == "fontconfig-config, libc6 (>= 2.17), xkb-data"
    assert "ca-certificates" in found["Recommends"]


@pytest.mark.skipif(sys.platform != "linux", reason="reads libraries of Linux")
def test_what_a_library_needs_is_demanded_unless_the_bundle_brings_it(bundle: Path) -> None:
    import PySide6

    plugin = Path(PySide6.__file__).parent / "Qt" / "plugins" / "platforms" / "libqxcb.so"
    shutil.copy(plugin, bundle / "_internal")
    for name in elf.needs(plugin).libraries:
        if name.startswith("libQt"):
            (bundle / name).touch()
    before = depends.fields(bundle)["Depends"].split(", ")
    assert set(packages_of(["libX11.so.6", "libxkbcommon.so.0"])) <= set(before)
    (bundle / "libX11.so.6").touch()
    assert "libx11-6" not in depends.fields(bundle)["Depends"].split(", ")
    # The same library as a backend that the program does without is only recommended.
    (bundle / "_internal" / "libqxcb.so").rename(bundle / "_internal" / "libggml-vulkan.so")
    found = depends.fields(bundle)
    assert "libxkbcommon0" not in found["Depends"]
    assert "libxkbcommon0" in found["Recommends"]


def test_a_library_that_nobody_brings_is_named(bundle: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(elf, "needs", lambda _: elf.Needs(frozenset({"libodd.so.9"}), frozenset({"GLIBC_2.35"})))
    with pytest.raises(depends.UnknownLibraryError, match=r"needs libodd\.so\.9"):
        depends.fields(bundle)


def test_the_newest_version_of_the_c_library_counts(bundle: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    versions = frozenset({"GLIBC_2.4", "GLIBC_2.35", "GLIBC_PRIVATE", "GLIBCXX_3.4.29"})
    monkeypatch.setattr(elf, "needs", lambda _: elf.Needs(frozenset({"libc.so.6"}), versions))
    assert "libc6 (>= 2.35)" in depends.fields(bundle)["Depends"]
