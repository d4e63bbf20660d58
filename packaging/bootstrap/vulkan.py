"""Whether llama.cpp's backend for Vulkan, the way to most graphics cards, can be built here.

CMake looks for everything in the folder of the variable VULKAN_SDK first and then in the system (its FindVulkan), and
so do we: an SDK that holds newer headers alone serves together with the system's compiler for shaders.
"""

from __future__ import annotations

import os
import platform
import re
import shutil
from pathlib import Path

from bootstrap import system
from bootstrap.layout import WINDOWS

# llama.cpp's source names the settings of layers (VK_EXT_layer_settings), which came with Vulkan 1.3.272.
_LEAST_HEADERS = 272
_VERSION = re.compile(r"#define VK_HEADER_VERSION (\d+)")
_PACKAGES = ("libvulkan-dev", "glslc", "spirv-headers")
_SYSTEM = () if WINDOWS else (Path("/usr/local"), Path("/usr"))
_LIBRARY = "vulkan-1.lib" if WINDOWS else "libvulkan.so"


def flags() -> tuple[str, ...]:
    """CMake options that build it; none where something is missing."""
    return () if missing() else ("-DGGML_VULKAN=ON",)


def made_with() -> str:
    """What of the tools decides how good it gets, since older ones know fewer kinds of cards; "" without Vulkan."""
    return "" if missing() else f"Vulkan {_headers()}"


def missing() -> list[str]:
    """What is not there of compiler for shaders, headers, loader, and headers of Vulkan's intermediate language."""
    found = {
        "glslc": _has_glslc(),
        f"headers of Vulkan 1.3.{_LEAST_HEADERS} or newer{_too_old()}": _headers() >= _LEAST_HEADERS,
        f"Vulkan's loader ({_LIBRARY})": any((folder / _LIBRARY).exists() for folder in _library_folders()),
        "SPIRV-Headers": any(_has_spirv(each) for each in _prefixes()),
    }
    return [name for name, is_there in found.items() if not is_there]


def hint() -> str:
    """What to do about it, in one line."""
    text = f"without Vulkan, for want of {' and '.join(missing())}; to have it "
    if not WINDOWS and shutil.which("apt-get") and not _too_old() and _sdk() is None:
        return text + f"run: {system.apt_command(_PACKAGES)}"
    return text + "install the Vulkan SDK and set VULKAN_SDK to its folder, the one with include in it"


def _sdk() -> Path | None:
    named = os.environ.get("VULKAN_SDK")
    return Path(named) if named else None


def _prefixes() -> list[Path]:
    sdk = _sdk()
    return [*([sdk] if sdk else []), *_SYSTEM]


def _library_folders() -> list[Path]:
    names = ("lib", "Lib", "lib64", f"lib/{platform.machine()}-linux-gnu")
    return [prefix / name for prefix in _prefixes() for name in names]


def _has_glslc() -> bool:
    sdk = _sdk()
    own = [str(sdk / name) for name in ("bin", "Bin")] if sdk else []
    return any(shutil.which("glslc", path=path) for path in (*own, None))


def _has_spirv(prefix: Path) -> bool:
    """CMake looks for a description of the headers, which lies in `share` beside them."""
    names = ("spirv", "spirv-headers")
    has_headers = any((prefix / "include" / name).is_dir() or (prefix / "Include" / name).is_dir() for name in names)
    return has_headers and (prefix / "share" / "cmake" / "SPIRV-Headers").is_dir()


def _headers() -> int:
    """The last number of the version of the headers that CMake takes, the first that there are; 0 without any."""
    found = (
        _version(each / name / "vulkan" / "vulkan_core.h") for each in _prefixes() for name in ("include", "Include")
    )
    return next((version for version in found if version), 0)


def _too_old() -> str:
    version = _headers()
    return f" (those here are of {version})" if 0 < version < _LEAST_HEADERS else ""


def _version(header: Path) -> int:
    """0 where there is none."""
    try:
        match = _VERSION.search(header.read_text("utf-8", "replace"))
    except OSError:
        return 0
    return int(match[1]) if match else 0
