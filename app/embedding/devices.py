"""The graphics cards that this build of llama.cpp can compute on, through ggml's own registry.

Runs in the embedder process only: importing this loads llama.cpp, and asking for a card's memory wakes its driver.
"""

from __future__ import annotations

import contextlib
import ctypes
import logging
import os
import sys
from dataclasses import dataclass
from enum import IntEnum
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import llama_cpp
from llama_cpp._ctypes_extensions import load_shared_library

from app.embedding import backends, llama_log

if TYPE_CHECKING:
    from collections.abc import Sequence

_log = logging.getLogger(__name__)

LIBRARIES = Path(llama_cpp.__file__).parent / "lib"
_GIB = 1 << 30
# Names of drivers for Vulkan that compute on the processor, far slower than ggml does: of Mesa, Google, Microsoft. ggml
# leaves them out, too, but not where GGML_VK_VISIBLE_DEVICES is set, and then calls them cards.
_IMITATIONS = ("llvmpipe", "lavapipe", "swiftshader", "basic render driver")


class Kind(IntEnum):
    """ggml_backend_dev_type of ggml-backend.h, and one of ours."""

    CPU = 0
    CARD = 1
    INTEGRATED = 2
    ACCELERATOR = 3
    META = 4
    IMITATION = 100  # a program that passes for a card


@dataclass(frozen=True, slots=True)
class Device:
    """A card or the graphics unit of a processor. Its handle is ggml's and lives as long as this process."""

    handle: int
    description: str
    kind: Kind


@dataclass(frozen=True, slots=True)
class Memory:
    """Bytes of a device's memory, at the time of asking."""

    free: int
    total: int


@dataclass(frozen=True, slots=True)
class Placement:
    """Where a model computes: its output and its last `layers` layers on `devices`, the rest on the processor.

    `text` names the devices for people, `reason` says why it is these ("20 of 28 layers; the rest does not fit"), or
    why there are none.
    """

    devices: tuple[Device, ...] = ()
    layers: int = 0
    text: str = ""
    reason: str = ""
    is_whole: bool = False


class _Properties(ctypes.Structure):
    """ggml_backend_dev_props of ggml-backend.h."""

    _fields_ = (
        ("name", ctypes.c_char_p),
        ("description", ctypes.c_char_p),
        ("memory_free", ctypes.c_size_t),
        ("memory_total", ctypes.c_size_t),
        ("type", ctypes.c_int),
        ("device_id", ctypes.c_char_p),
        ("capabilities", ctypes.c_bool * 16),  # more room than today's four
    )


def load_backends(folder: Path = LIBRARIES) -> None:
    """Load ggml's backends where they are files of their own; to be called before the first model.

    Other builds register theirs by themselves. Extra ones come first, so that a card that CUDA and Vulkan know is
    used through CUDA. The folder is named, because llama.cpp would otherwise look into the current one, where
    anybody's library may lie.
    """
    ggml = _ggml()
    if ggml.ggml_backend_reg_count():
        return
    llama_log.install()  # it tells of each on stderr otherwise
    for library in backends.misplaced_libraries():
        _log.warning("%s is not used: what is made for this program belongs into %s", library, backends.extra_folder())
    load_extra(backends.graphics_libraries(backends.extra_folder()))
    ggml.ggml_backend_load_all_from_path(os.fsencode(folder))


def load_extra(libraries: Sequence[Path]) -> None:
    """Load these of one folder; one that cannot be loaded, or has no driver here, costs a line in the log."""
    if libraries:
        _load_what_they_need(libraries[0].parent)
    for library in libraries:
        llama_log.take_errors()
        if not _ggml().ggml_backend_load(os.fsencode(library)):
            why = llama_log.take_errors() or "the system does not say why"
            _log.warning("%s cannot be used: %s", library, why)


def _load_what_they_need(folder: Path) -> None:
    """On Windows a library finds those beside it only once they are loaded; elsewhere it names its own folder."""
    if sys.platform == "win32":
        for library in sorted(folder.glob("*.dll")):
            if "ggml-" not in library.name:
                with contextlib.suppress(OSError):
                    ctypes.CDLL(str(library))


def processor_kind(folder: Path = LIBRARIES) -> str:
    """The kind of processor that the loaded library was made for ("haswell"); "" in a build for this machine alone."""
    libraries = backends.processor_libraries(folder)
    return next((kind for kind, file in libraries.items() if _is_loaded(file)), "")


def _is_loaded(library: Path) -> bool:
    if sys.platform == "win32":
        return bool(ctypes.windll.kernel32.GetModuleHandleW(str(library)))
    try:
        ctypes.CDLL(str(library), os.RTLD_NOLOAD | os.RTLD_LAZY)
    except OSError:
        return False
    return True


def can_use_graphics(folder: Path = LIBRARIES) -> bool:
    """True where this build of llama.cpp has a library for graphics cards, even one that finds no driver."""
    return backends.can_use_graphics(folder)


def graphics() -> list[Device]:
    """Cards, integrated units, imitations; does not touch their memory. Nearly free in a build without any."""
    ggml = _ggml()
    handles = [ggml.ggml_backend_dev_get(index) for index in range(ggml.ggml_backend_dev_count())]
    found = [_device(handle) for handle in handles]
    wanted = (Kind.CARD, Kind.INTEGRATED, Kind.IMITATION)
    return sorted((one for one in found if one.kind in wanted), key=lambda device: device.kind)


def _device(handle: int) -> Device:
    base = _base()
    text = base.ggml_backend_dev_description(handle) or base.ggml_backend_dev_name(handle)
    description = text.decode("utf-8", "replace").strip()
    kind = Kind(base.ggml_backend_dev_type(handle))
    is_imitation = kind in (Kind.CARD, Kind.INTEGRATED) and is_imitated(description)
    return Device(handle, description, Kind.IMITATION if is_imitation else kind)


def is_imitated(description: str) -> bool:
    """True for the name of a "card" that is the processor in truth."""
    return any(name in description.lower() for name in _IMITATIONS)


def without_twins(found: list[Device]) -> list[Device]:
    """Each card once, of the first backend that knows it: CUDA and Vulkan may both see the same one."""
    seen: set[bytes] = set()
    unique = []
    for device in found:
        properties = _Properties()
        _base().ggml_backend_dev_get_props(device.handle, ctypes.byref(properties))
        if properties.device_id not in seen:
            unique.append(device)
        seen |= {properties.device_id} if properties.device_id else set()
    return unique


def memory(device: Device) -> Memory:
    """The memory of a device now. A driver that lost the device may end the process here."""
    free, total = ctypes.c_size_t(), ctypes.c_size_t()
    _base().ggml_backend_dev_memory(device.handle, ctypes.byref(free), ctypes.byref(total))
    return Memory(free.value, total.value)


def describe(found: Sequence[Device]) -> str:
    """Names and sizes as people know them from the box ("NVIDIA GeForce RTX 3060, 12 GB"), in binary units."""
    sizes = [round(memory(device).total / _GIB) for device in found]
    words = [
        f"{device.description}, {size} GB" if size else device.description
        for device, size in zip(found, sizes, strict=True)
    ]
    return " + ".join(words)


@cache
def _ggml() -> Any:
    """The library with ggml's registry."""
    library = load_shared_library("ggml", LIBRARIES)
    library.ggml_backend_reg_count.restype = ctypes.c_size_t
    library.ggml_backend_dev_count.restype = ctypes.c_size_t
    library.ggml_backend_dev_get.argtypes = [ctypes.c_size_t]
    library.ggml_backend_dev_get.restype = ctypes.c_void_p
    library.ggml_backend_load.argtypes = [ctypes.c_char_p]
    library.ggml_backend_load.restype = ctypes.c_void_p
    library.ggml_backend_load_all_from_path.argtypes = [ctypes.c_char_p]
    library.ggml_backend_load_all_from_path.restype = None
    return library


@cache
def _base() -> Any:
    """The library with the functions of a device."""
    library = load_shared_library("ggml-base", LIBRARIES)
    for name in ("ggml_backend_dev_name", "ggml_backend_dev_description"):
        getattr(library, name).argtypes = [ctypes.c_void_p]
        getattr(library, name).restype = ctypes.c_char_p
    library.ggml_backend_dev_type.argtypes = [ctypes.c_void_p]
    library.ggml_backend_dev_type.restype = ctypes.c_int
    size = ctypes.POINTER(ctypes.c_size_t)
    library.ggml_backend_dev_memory.argtypes = [ctypes.c_void_p, size, size]
    library.ggml_backend_dev_memory.restype = None
    library.ggml_backend_dev_get_props.argtypes = [ctypes.c_void_p, ctypes.POINTER(_Properties)]
    library.ggml_backend_dev_get_props.restype = None
    return library
