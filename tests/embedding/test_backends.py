from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from app.embedding import backends

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def fill(folder: Path, *names: str) -> Path:
    folder.mkdir(exist_ok=True)
    for name in names:
        (folder / name).touch()
    return folder


def test_graphics_are_libraries_beside_those_of_the_processor(tmp_path: Path) -> None:
    fill(tmp_path, "libggml.so", "libggml-base.so", "ggml-cpu-haswell.dll", "libggml-blas.so", "libllama.so")
    assert not backends.can_use_graphics(tmp_path)
    fill(tmp_path, "ggml-vulkan.dll", "ggml-cuda.dll", "ggml-cuda.txt")
    assert [file.name for file in backends.graphics_libraries(tmp_path)] == ["ggml-cuda.dll", "ggml-vulkan.dll"]
    assert backends.can_use_graphics(tmp_path)


def test_more_of_them_are_found_beside_the_program_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    own = fill(tmp_path / "lib", "libggml-base.so")
    extra = fill(tmp_path / "backends", "libggml-cuda.so")
    monkeypatch.chdir(tmp_path)
    assert backends.extra_folder() is None
    assert not backends.can_use_graphics(own)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "lodestone"))
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert backends.extra_folder() == extra
    assert backends.can_use_graphics(own)


def test_kinds_of_processors_are_told_by_name(tmp_path: Path) -> None:
    fill(tmp_path, "libggml-cpu.so", "libggml-cpu-x64.so", "ggml-cpu-zen4.dll", "libggml-cpu-armv8.2_1.so")
    found = backends.processor_libraries(tmp_path)
    assert {"x64", "zen4"} <= found.keys()
    assert found["zen4"].name == "ggml-cpu-zen4.dll"
    assert backends.processor_libraries(tmp_path / "none") == {}
    assert backends.graphics_libraries(None) == []
