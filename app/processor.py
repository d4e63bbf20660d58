"""Whether the processor can run Lodestone: LanceDB's library is compiled for AVX2 and ends the process on others."""

from __future__ import annotations

import ctypes
import importlib
import platform
import sys
from pathlib import Path

from app.errors import ResourceError, ResourceProblem

# Intel's Software Developer's Manual, CPUID: AVX2 is bit 5 of EBX of leaf 7.
_AVX2_BIT = 1 << 5
# <sys/platform/x86.h> of glibc: leaf 7 has the index 1; four registers as CPUID gives them, then what may be used.
_LEAF_7 = 1
_USABLE_EBX = 5
_PF_AVX2 = 40  # PF_AVX2_INSTRUCTIONS_AVAILABLE of winnt.h
_SENTENCE = (
    "The index needs a processor with AVX2, which most made since 2013 have and this one lacks: use another computer "
    "or, in a virtual machine, give it the processor of its host."
)


def check_processor() -> None:
    """Call it before LanceDB and NumPy are loaded. Raises ResourceError (processor_unsuited)."""
    if not has_avx2():
        raise ResourceError(ResourceProblem.PROCESSOR, _SENTENCE)


def has_avx2() -> bool:
    """True where nothing can be learned, and on other kinds of processors, whose wheels need nothing special."""
    if platform.machine().lower() not in ("x86_64", "amd64"):
        return True
    return _told_by_windows() if sys.platform == "win32" else _told_by_linux()


def _told_by_linux() -> bool:
    """By glibc, which asks the processor that runs this, and before its version 2.33 by the kernel's list."""
    try:
        look = ctypes.CDLL(None)["__x86_get_cpuid_feature_leaf"]
    except (AttributeError, OSError):
        return _is_listed(Path("/proc/cpuinfo"))
    look.restype = ctypes.POINTER(ctypes.c_uint * 8)
    return bool(look(_LEAF_7).contents[_USABLE_EBX] & _AVX2_BIT)


def _is_listed(file: Path) -> bool:
    try:
        text = file.read_text("ascii", "replace")
    except OSError:
        return True
    flags = next((line for line in text.splitlines() if line.startswith("flags")), "flags avx2")
    return "avx2" in flags.split()


def _told_by_windows() -> bool:
    """By the system, or by NumPy: a Windows 10 from before 2020 (19041) says no of every processor."""
    if sys.platform == "win32" and ctypes.windll.kernel32.IsProcessorFeaturePresent(_PF_AVX2):
        return True
    try:
        features = importlib.import_module("numpy._core._multiarray_umath").__cpu_features__
    except (ImportError, AttributeError):
        return True
    return bool(features["AVX2"])
