from __future__ import annotations

import os
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
    monkeypatch.setattr(vulkan, "_includes", lambda: [tmp_path / "include"])
    program = tmp_path / "bin" / ("glslc.exe" if sys.platform == "win32" else "glslc")
    for file in (program, tmp_path / "include" / "vulkan" / "vulkan_core.h"):
        file.parent.mkdir(parents=True)
        file.touch(0o755)
    (tmp_path / "include" / "vulkan" / "vulkan_core.h").write_text("#define VK_HEADER_VERSION 296\n")
    (tmp_path / "include" / "spirv").mkdir()
    (tmp_path / "share" / "cmake" / "SPIRV-Headers").mkdir(parents=True)
    monkeypatch.setenv("PATH", str(program.parent))
    return tmp_path


def test_it_is_built_where_everything_is_there(sdk: Path) -> None:
    assert sdk.is_dir()
    assert vulkan.missing() == []
    assert vulkan.flags() == ("-DGGML_VULKAN=ON",)


def test_what_is_missing_is_told_in_one_line(sdk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (sdk / "include" / "vulkan" / "vulkan_core.h").write_text("#define VK_HEADER_VERSION 70\n")
    old = "headers of Vulkan 1.3.272 or newer"
    assert vulkan.missing() == [old]
    monkeypatch.setenv("PATH", os.devnull)
    (sdk / "include" / "spirv").rmdir()
    assert vulkan.missing() == ["glslc", old, "SPIRV-Headers"]
    assert vulkan.flags() == ()
    assert "without Vulkan, for want of glslc and headers" in vulkan.hint()
    assert "\n" not in vulkan.hint()
