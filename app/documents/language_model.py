"""The model that tells languages (py3langid): 5 MB as it is shipped, 68 MB as it is used.

To unpack it takes half a second of processor time, and the memory of each process that does. Unpacked into a file it
is mapped at once, and in memory only once for all processes.
"""

from __future__ import annotations

import contextlib
import functools
import hashlib
import importlib.util
import os
import shutil
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import zipfile

    import numpy as np

_PREFIX = "languages-"
_DONE = ".whole"  # beside the file: so many bytes of it have reached the disk
WAIT_SECONDS = 3.0  # in a child, for the file that its parent is about to unpack
_POLL_SECONDS = 0.01
_place: Path | None = None


def use(file: str | None) -> None:
    """Map this file, which is there or will be soon, once a model is asked for; None: unpack into memory."""
    global _place
    _place = Path(file) if file else None


@functools.cache
def identifier() -> Any:
    """py3langid's identifier; None where its model cannot be loaded."""
    from zipfile import BadZipFile

    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # type: ignore[import-untyped]

    if _place is not None and _is_there(_place):
        with contextlib.suppress(OSError, ValueError, KeyError, BadZipFile):
            return _mapped(_place, LanguageIdentifier)
    try:
        return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    except OSError:  # it unpacks into a temporary file
        return None


def _is_there(file: Path) -> bool:
    until = time.monotonic() + WAIT_SECONDS
    while not file.exists():
        if time.monotonic() > until:
            return False
        time.sleep(_POLL_SECONDS)
    return True


def _mapped(file: Path, kind: Any) -> Any:
    """An identifier whose large tables stay in the file."""
    import zipfile

    with zipfile.ZipFile(file) as parts:
        part = functools.partial(_array, file, parts)
        return kind(
            part("ptc"),
            part("pc"),
            part("classes").tolist(),
            part("nextmove").data,
            part("out_feat").tolist(),
            norm_probs=True,
            tk_row=part("nextmove_row").tolist(),
        )


def _array(file: Path, parts: zipfile.ZipFile, name: str) -> np.ndarray[Any, Any]:
    """One array of an uncompressed npz, where it lies in the file."""
    import numpy as np
    from numpy.lib import format as npy

    with parts.open(f"{name}.npy") as part:
        version = npy.read_magic(part)
        read = npy.read_array_header_1_0 if version == (1, 0) else npy.read_array_header_2_0
        shape, _, kind = read(part)
        header = part.tell()
    info = parts.getinfo(f"{name}.npy")
    if info.compress_size != info.file_size:
        raise ValueError("the arrays are packed once more")
    return np.memmap(file, kind, "r", _data_offset(file, info) + header, shape)


def _data_offset(file: Path, info: zipfile.ZipInfo) -> int:
    """Where the bytes of a part begin: after its own header, whose names may differ in length from the directory's."""
    with file.open("rb") as source:
        source.seek(info.header_offset + 26)
        lengths = source.read(4)
    return info.header_offset + 30 + int.from_bytes(lengths[:2], "little") + int.from_bytes(lengths[2:], "little")


class UnpackedModel:
    """The model's file in a folder of the program's own, made by a thread when many files are to be read."""

    def __init__(self, folder: Path | None) -> None:
        """None: there is none; each process unpacks the model for itself."""
        self._folder = folder
        self._thread: threading.Thread | None = None
        self._found: str | None = None

    def prepare(self) -> None:
        """Have it unpacked unless it is there; returns at once."""
        if self._folder is not None and self._thread is None and not _is_whole(_file(self._folder)):
            self._thread = threading.Thread(target=_unpack, args=(self._folder,), name="languages", daemon=True)
            self._thread.start()

    @property
    def file(self) -> str | None:
        """The file, where it is there or on its way."""
        if self._found is None and self._folder is not None:
            file = _file(self._folder)
            if _is_whole(file):
                self._found = str(file)
            elif self._thread is not None and self._thread.is_alive():
                return str(file)
        return self._found


def _unpack(folder: Path) -> None:
    """Where that fails (no room), processes do without."""
    import lzma

    with contextlib.suppress(OSError, lzma.LZMAError):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        _remove_others(folder)
        target = _file(folder)
        part = target.with_suffix(".part")
        with lzma.open(_packed()) as source, part.open("wb") as sink:
            shutil.copyfileobj(source, sink, 1 << 20)
        part.replace(target)  # for those that wait
        with target.open("r+b") as written:
            os.fsync(written.fileno())
        target.with_suffix(_DONE).write_text(str(target.stat().st_size), "ascii")


def _remove_others(folder: Path) -> None:
    """Of earlier releases, and of attempts that a kill or a power cut ended."""
    for file in folder.glob(f"{_PREFIX}*"):
        with contextlib.suppress(OSError):  # in use, on Windows
            file.unlink()


def _is_whole(file: Path) -> bool:
    """True where all of it has reached the disk, and is still there."""
    with contextlib.suppress(OSError, ValueError):
        return file.stat().st_size == int(file.with_suffix(_DONE).read_text("ascii"))
    return False


@functools.cache
def _name() -> str:
    return _PREFIX + hashlib.blake2b(_packed().read_bytes(), digest_size=8).hexdigest() + ".npz"


def _file(folder: Path) -> Path:
    return folder / _name()


def _packed() -> Path:
    """The model as it is shipped; found without importing the package, which would load NumPy. Raises OSError."""
    found = importlib.util.find_spec("py3langid")
    if found is None or found.origin is None:
        raise FileNotFoundError("py3langid")
    return Path(found.origin).parent / "data" / "model.npz.xz"
