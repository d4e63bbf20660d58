from __future__ import annotations

import sys
from importlib import metadata
from typing import TYPE_CHECKING

import pytest

from app.embedding import backends

if TYPE_CHECKING:
    from pathlib import Path


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


@pytest.fixture
def beside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder `backends` beside an installed program."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "lodestone"))
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    return fill(tmp_path / "backends")


def test_a_source_tree_takes_none_from_elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(fill(tmp_path / "backends"), "libggml-cuda.so")
    monkeypatch.chdir(tmp_path)
    assert backends.extra_folder() is None
    assert backends.misplaced_libraries() == []
    assert not backends.can_use_graphics(fill(tmp_path / "lib", "libggml-base.so"))


def test_more_of_them_are_found_beside_the_program(beside: Path) -> None:
    own = fill(beside.parent / "lib", "libggml-base.so")
    folder = beside / f"llama-{metadata.version('llama-cpp-python')}"
    assert backends.extra_folder() == folder
    assert not backends.can_use_graphics(own)
    fill(folder, "libggml-cuda.so", "libcudart.so.13")
    assert backends.can_use_graphics(own)
    assert backends.misplaced_libraries() == []


def test_what_is_of_another_version_or_of_none_is_misplaced(beside: Path) -> None:
    assert backends.misplaced_libraries() == []
    fill(beside, "libggml-vulkan.so", "notes.txt")
    fill(beside / "llama-0.1.0", "libggml-cuda.so", "libcudart.so.13")
    names = [file.relative_to(beside).as_posix() for file in backends.misplaced_libraries()]
    assert names == ["libggml-vulkan.so", "llama-0.1.0/libggml-cuda.so"]
    assert not backends.can_use_graphics(beside.parent)


def test_kinds_of_processors_are_told_by_name(tmp_path: Path) -> None:
    fill(tmp_path, "libggml-cpu.so", "libggml-cpu-x64.so", "ggml-cpu-zen4.dll", "libggml-cpu-armv8.2_1.so")
    found = backends.processor_libraries(tmp_path)
    assert {"x64", "zen4"} <= found.keys()
    assert found["zen4"].name == "ggml-cpu-zen4.dll"
    assert backends.processor_libraries(tmp_path / "none") == {}
    assert backends.graphics_libraries(None) == []
