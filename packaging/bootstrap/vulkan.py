"""Whether llama.cpp's backend for Vulkan, the way to most graphics cards, can be built here."""

from __future__ import annotations

import os
import re
import shutil
from pathlib import Path

from bootstrap import system
from bootstrap.layout import WINDOWS

# llama.cpp's source names the settings of layers (VK_EXT_layer_settings), which came with Vulkan 1.3.272.
_LEAST_HEADERS = 272
_VERSION = re.compile(r"#define VK_HEADER_VERSION (\d+)")
_PACKAGES = ("libvulkan-dev", "glslc", "spirv-headers")


def flags() -> tuple[str, ...]:
    """CMake options that build it; none where something is missing."""
    return () if missing() else ("-DGGML_VULKAN=ON",)


def missing() -> list[str]:
    """What is not there of compiler for shaders, headers of Vulkan, and headers of its intermediate language."""
    found = {
        "glslc": shutil.which("glslc") is not None,
        f"headers of Vulkan 1.3.{_LEAST_HEADERS} or newer": any(
            _version(each / "vulkan" / "vulkan_core.h") >= _LEAST_HEADERS for each in _includes()
        ),
        "SPIRV-Headers": any(_has_spirv(each) for each in _includes()),
    }
    return [name for name, is_there in found.items() if not is_there]


def hint() -> str:
    """What to do about it, in one line."""
    lacking = " and ".join(missing())
    if WINDOWS:
        return f"without Vulkan, for want of {lacking}; install the Vulkan SDK to have it"
    is_old = any(_version(each / "vulkan" / "vulkan_core.h") for each in _includes())
    if shutil.which("apt-get") and not is_old:
        return f"without Vulkan, for want of {lacking}; to have it run: {system.apt_command(_PACKAGES)}"
    return f"without Vulkan, for want of {lacking}"


def _includes() -> list[Path]:
    sdk = os.environ.get("VULKAN_SDK")
    named = [Path(sdk, "include"), Path(sdk, "Include")] if sdk else []
    return named if WINDOWS else [*named, Path("/usr/include"), Path("/usr/local/include")]


def _has_spirv(include: Path) -> bool:
    """CMake looks for a description of the headers, which lies in `share` beside them."""
    return (include / "spirv").is_dir() and (include.parent / "share" / "cmake" / "SPIRV-Headers").is_dir()


def _version(header: Path) -> int:
    """0 where there is none."""
    try:
        match = _VERSION.search(header.read_text("utf-8", "replace"))
    except OSError:
        return 0
    return int(match[1]) if match else 0
