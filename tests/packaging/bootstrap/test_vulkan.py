from __future__ import annotations

import os
import shutil
import sys
from typing import TYPE_CHECKING

import pytest

from bootstrap import vulkan

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def sdk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An SDK in which everything is, and nothing of the system."""
    monkeypatch.setenv("VULKAN_SDK", str(tmp_path))
    monkeypatch.setattr(vulkan, "_SYSTEM", ())
    monkeypatch.setenv("PATH", os.devnull)
    program = tmp_path / "bin" / ("glslc.exe" if sys.platform == "win32" else "glslc")
    for file in (program, tmp_path / "lib" / vulkan._LIBRARY):
        file.parent.mkdir(parents=True)
        file.touch(0o755)
    write_headers(tmp_path, 296)
    (tmp_path / "include" / "spirv").mkdir()
    (tmp_path / "share" / "cmake" / "SPIRV-Headers").mkdir(parents=True)
    return tmp_path


def write_headers(prefix: Path, version: int) -> None:
    header = prefix / "include" / "vulkan" / "vulkan_core.h"
    header.parent.mkdir(parents=True, exist_ok=True)
    header.write_text(f"#define VK_HEADER_VERSION {version}\n")


@pytest.mark.usefixtures("sdk")
def test_it_is_built_where_everything_is_there() -> None:
    assert vulkan.missing() == []
    assert vulkan.flags() == ("-DGGML_VULKAN=ON",)
    assert vulkan.made_with() == "Vulkan 296"


def test_what_is_missing_is_told_in_one_line(sdk: Path) -> None:
    write_headers(sdk, 70)
    old = "headers of Vulkan 1.3.272 or newer (those here are of 70)"
    assert vulkan.missing() == [old]
    (sdk / "include" / "spirv").rmdir()
    (sdk / "lib" / vulkan._LIBRARY).unlink()
    shutil.rmtree(sdk / "bin")
    assert vulkan.missing() == ["glslc", old, f"Vulkan's loader ({vulkan._LIBRARY})", "SPIRV-Headers"]
    assert (vulkan.flags(), vulkan.made_with()) == ((), "")
    assert vulkan.hint().startswith("without Vulkan, for want of glslc and headers")
    assert vulkan.hint().endswith(
        "; to have it install the Vulkan SDK and set VULKAN_SDK to its folder, the one with include in it"
    )
    assert "\n" not in vulkan.hint()


def test_headers_of_an_sdk_go_before_those_of_the_system(
    sdk: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    system = tmp_path / "usr"
    write_headers(system, 239)
    monkeypatch.setattr(vulkan, "_SYSTEM", (system,))
    assert vulkan.missing() == []
    (sdk / "lib").rename(system / "lib")
    assert vulkan.missing() == []
    write_headers(sdk, 239)
    write_headers(system, 309)
    assert len(vulkan.missing()) == 1


@pytest.mark.skipif("sys.platform == 'win32'", reason="packages of Debian")
def test_without_any_the_packages_are_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("VULKAN_SDK", raising=False)
    monkeypatch.setattr(vulkan, "_SYSTEM", ())
    apt = tmp_path / "apt-get"
    apt.touch(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert vulkan.hint().endswith("install -y --no-install-recommends libvulkan-dev glslc spirv-headers")
