"""What of the installed packages goes into the bundle; installer.spec asks, entry by entry."""

from __future__ import annotations

from fnmatch import fnmatch
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from release.elf import needs

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

# (name in the bundle, where it lies now, PyInstaller's kind of it)
Entry = tuple[str, str, str]

# What others would use if it were there, and parts for development only.
EXCLUDED_MODULES = (
    *("onnxruntime", "networkx", "pymupdf.layout", "pymupdf4llm", "pandas", "polars", "PIL", "matplotlib", "torch"),
    *("IPython", "tkinter", "pytest", "_pytest", "hypothesis", "mypy", "setuptools", "pip", "uv", "gguf"),
    *("unittest", "doctest", "pydoc_data", "lib2to3", "distutils", "ensurepip", "idlelib", "turtle"),
    *("numpy.f2py", "numpy.testing.tests", "pyarrow.tests", "pyarrow.flight", "pyarrow._flight"),
    *("pyarrow._s3fs", "pyarrow._gcsfs", "pyarrow._azurefs", "pyarrow._hdfs", "pyarrow._orc", "pyarrow._substrait"),
    *("pyarrow._parquet_encryption", "pyarrow._dataset_parquet_encryption", "pyarrow._pyarrow_cpp_tests"),
    # What data sets and readers of other formats are made of (app.store.lance says why); see bundle_links too.
    *("pyarrow.dataset", "pyarrow._dataset", "pyarrow._dataset_parquet", "pyarrow._parquet", "pyarrow.parquet"),
    *("pyarrow.acero", "pyarrow._acero", "pyarrow._csv", "pyarrow._json", "pyarrow._feather", "pyarrow.conftest"),
    *("numpy._core._simd", "numpy._core._multiarray_tests", "numpy._core._umath_tests", "numpy.fft"),
    *("requests", "urllib3", "certifi", "charset_normalizer", "readline"),
    *("cryptography", "cffi", "_cffi_backend", "pycparser"),  # app.embedding.keyring_cipher takes its place
    *("pyarrow._dataset_orc", "yaml", "dotenv", "moto", "boto3", "botocore", "flask", "werkzeug", "fastapi"),
    *("lance_namespace_urllib3_client", "PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtOpenGL"),
    *("tree_sitter_yaml.tests", "psutil.tests", "sqlite3.test", "kreuzberg", "mypyc", "gi"),
)
# Files that come along with a package or a Qt plugin though nothing here loads them. The grammar pack is asked for
# its parts by name, and Qt for translations of the languages of the window.
_UNUSED_FILES = (
    *("pyarrow/libarrow_flight*", "pyarrow/libarrow_s3*", "pyarrow/libarrow_python_*", "pyarrow/include/*"),
    *("pyarrow/libarrow_python.so", "pyarrow/*.so.*.*.*", "pyarrow/src/*", "pyarrow/*.pyx", "pyarrow/*.p?[di]"),
    *("pyarrow/tests/*", "*.dist-info/licenses/*", "*.dist-info/sboms/*"),
    # Icons are SVG and PNG, and pages come as pixels.
    *("*/imageformats/*qtiff*", "*/imageformats/*qwebp*", "*/imageformats/*qjpeg*"),
    *("*libQt6Qml*", "*libQt6Quick*", "*libQt6VirtualKeyboard*", "*Qt6Qml*.dll", "*Qt6Quick*.dll", "*libQt6Pdf*"),
    *("*libQt6EglF[Ss]*", "*/platforminputcontexts/*virtualkeyboard*", "*/plugins/platforms/*eglfs*"),
    *("*/plugins/platforms/*vnc*", "*/plugins/platforms/*linuxfb*", "*/plugins/platforms/*vkkhr*"),
    *("*/plugins/platforms/*minimal*", "*/egldeviceintegrations/*", "*/plugins/generic/*", "*opengl32sw.dll"),
    *("*/imageformats/*qpdf*", "*/imageformats/*icns*", "*/imageformats/*tga*", "*/imageformats/*wbmp*", "*qgtk3*"),
    *(
        "*/networkinformation/*",
        "*/tls/*",
        "*/translations/qt_help_*",
        "*/translations/qt_*",
        "resources/screenshots/*",
    ),
    *("*.pyi", "*/py.typed", "*/INSTALLER", "*/RECORD", "*/direct_url.json", "*/REQUESTED", "*/__pycache__/*"),
    # Copies of what lies in llama_cpp/lib: ggml loaded twice keeps two lists of backends, one of them empty.
    *("libggml*", "libllama*", "ggml*.dll", "llama.dll"),
    *("libvulkan.so*", "*/libvulkan.so*", "vulkan-1.dll"),  # the system's own knows where its drivers are
)
_QT_TRANSLATIONS = "*/translations/qtbase_*.qm"
LANGUAGES = ("zh_CN", "de", "fr", "es", "ja")
_LINK = "SYMLINK"


def is_used(name: str) -> bool:
    """True for a file, by its name in the bundle, that something may load."""
    name = name.replace("\\", "/")
    if fnmatch(name, _QT_TRANSLATIONS):
        return name.endswith(tuple(f"qtbase_{code}.qm" for code in LANGUAGES))
    return not any(fnmatch(name, pattern) for pattern in _UNUSED_FILES)


def used(entries: Iterable[Entry]) -> list[Entry]:
    """Those that something may load, without libraries of the system that only others needed, and links to those."""
    kept = [entry for entry in entries if is_used(entry[0])]
    wanted = _reached(kept)
    kept = [entry for entry in kept if entry[2] == _LINK or not _is_of_system(entry) or entry[0] in wanted]
    there = {_posix(name) for name, _, kind in kept if kind != _LINK}
    return [entry for entry in kept if entry[2] != _LINK or _target(entry) in there]


def with_own(entries: Iterable[Entry], package: str, folder: Path) -> list[Entry]:
    """The same entries with a package's files from `folder`, where it was built anew, and without the libraries that
    its wheel brings along. Raises FileNotFoundError where the new one lacks a file."""
    kept = [entry for entry in entries if not _posix(entry[0]).startswith(f"{package}.libs/")]
    return [_own(entry, folder) if _posix(entry[0]).startswith(f"{package}/") else entry for entry in kept]


def _own(entry: Entry, folder: Path) -> Entry:
    name, _, kind = entry
    file = folder / _posix(name)
    if not file.is_file():
        raise FileNotFoundError(f"{file} was not built")
    return name, str(file), kind


def _is_of_system(entry: Entry) -> bool:
    """PyInstaller puts what it found outside of packages at the top."""
    return entry[2] == "BINARY" and "/" not in _posix(entry[0]) and ".so" in entry[0]


def _reached(entries: Sequence[Entry]) -> set[str]:
    """Names at the top that a package's library needs, or one of those in turn."""
    files = {entry[0]: Path(entry[1]) for entry in entries if _is_of_system(entry)}
    waiting = [Path(entry[1]) for entry in entries if entry[2] != _LINK and entry[0] not in files]
    waiting += [file for name, file in files.items() if name.startswith("libpython")]
    found = {name for name in files if name.startswith("libpython")}
    while waiting:
        for name in needs(waiting.pop()).libraries & files.keys() - found:
            found.add(name)
            waiting.append(files[name])
    return found


def _target(link: Entry) -> str:
    """What a link of the bundle leads to, from the top."""
    parts: list[str] = []
    for part in (PurePosixPath(_posix(link[0])).parent / _posix(link[1])).parts:
        if part == "..":
            parts.pop()
        else:
            parts.append(part)
    return "/".join(parts)


def _posix(name: str) -> str:
    return name.replace("\\", "/")
