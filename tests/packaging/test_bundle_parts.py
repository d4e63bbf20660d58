from __future__ import annotations

import sys
from pathlib import Path

import pytest

import bundle_parts
import translations
from release.elf import needs


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("pyarrow/libarrow.so.2600", True),
        ("pyarrow/libarrow_flight.so.2600", False),
        ("pyarrow/libarrow_python.so.2600", True),
        ("pyarrow/libarrow_python.so.2600.1.0", False),
        ("PySide6\\Qt\\plugins\\platforms\\libqxcb.so", True),
        ("PySide6/Qt/plugins/platformthemes/libqgtk3.so", False),
        ("PySide6/Qt/translations/qtbase_de.qm", True),
        ("PySide6/Qt/translations/qtbase_uk.qm", False),
        ("PySide6/Qt/translations/qt_help_de.qm", False),
        ("resources/translations/lodestone_de.qm", True),
        ("resources/models/all-MiniLM-L6-v2-mixed.gguf", True),
        ("libvulkan.so.1", False),
        ("libggml.so", False),
        ("llama_cpp/lib/libggml.so", True),
        ("llama_cpp\\lib\\ggml-cpu-zen4.dll", True),
    ],
)
def test_what_goes_in(name: str, expected: bool) -> None:
    assert bundle_parts.is_used(name) is expected


def test_qt_speaks_the_languages_of_the_window() -> None:
    assert {*bundle_parts.LANGUAGES, "en"} == set(translations.LANGUAGES)


@pytest.mark.skipif(sys.platform != "linux", reason="libraries are ELF files on Linux")
def test_a_library_of_the_system_stays_only_where_it_is_needed() -> None:
    with open("/proc/self/maps") as maps:  # libraries that are there on every Linux, wherever they lie
        loaded = {line.split()[-1] for line in maps if ".so" in line}
    libc = next(path for path in loaded if path.rsplit("/", 1)[-1] == "libc.so.6")
    modules = (path for path in loaded if path.endswith(".so") and "lib-dynload" in path)
    own = next(path for path in modules if "libc.so.6" in needs(Path(path)).libraries)  # a few need none
    entries = [
        ("package/own.so", own, "EXTENSION"),
        ("libc.so.6", libc, "BINARY"),
        ("libgtk-3.so.0", libc, "BINARY"),
        ("link.so", "package/own.so", "SYMLINK"),
        ("package/up.so", "../libgtk-3.so.0", "SYMLINK"),
    ]
    assert [name for name, _, _ in bundle_parts.used(entries)] == ["package/own.so", "libc.so.6", "link.so"]


def test_a_package_that_was_built_anew_takes_the_place_of_the_installed_one(tmp_path: Path) -> None:
    (tmp_path / "numpy").mkdir()
    (tmp_path / "numpy" / "core.so").touch()
    entries = [
        ("numpy/core.so", "/stock/numpy/core.so", "EXTENSION"),
        ("numpy.libs/libblas.so", "/stock/numpy.libs/libblas.so", "BINARY"),
        ("libblas.so", "numpy.libs/libblas.so", "SYMLINK"),
        ("numpylike/a.so", "/stock/numpylike/a.so", "BINARY"),
    ]
    own = bundle_parts.with_own(entries, "numpy", tmp_path)
    assert own == [("numpy/core.so", str(tmp_path / "numpy" / "core.so"), "EXTENSION"), *entries[2:]]
    with pytest.raises(FileNotFoundError, match=r"fft\.so was not built"):
        bundle_parts.with_own([("numpy/fft.so", "/stock/numpy/fft.so", "EXTENSION")], "numpy", tmp_path)
