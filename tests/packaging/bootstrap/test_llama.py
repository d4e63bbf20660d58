from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

import pytest

from bootstrap import llama, stamp, wheel_cache
from bootstrap.console import SetUpError

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(wheel_cache, "user_cache", lambda: tmp_path / "cache")
    return tmp_path / "cache"


def test_the_source_is_pinned_by_one_hash() -> None:
    pinned = llama.requirement()
    assert pinned.name == "llama-cpp-python"
    assert len(pinned.hashes) == 1, "PyPI holds only the source archive; another hash would let a wheel in"


def test_the_key_follows_the_processor(monkeypatch: pytest.MonkeyPatch) -> None:
    before = llama.key()
    assert before == llama.key()
    monkeypatch.setattr(stamp, "cpu_features", lambda: "another machine")
    assert llama.key() != before


def test_own_options_make_another_build_until_they_are_taken_back(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(llama, "_REMEMBERED", tmp_path / "options.txt")
    monkeypatch.delenv("LODESTONE_LLAMA_CMAKE_ARGS", raising=False)
    plain = llama.key()
    monkeypatch.setenv("LODESTONE_LLAMA_CMAKE_ARGS", "-DGGML_CUDA=on -DCMAKE_CUDA_ARCHITECTURES=86")
    own = llama.key()
    assert own != plain
    assert (
        "-DGGML_CUDA=on -DCMAKE_CUDA_ARCHITECTURES=86" in llama._build_environment(llama.native().flags)["CMAKE_ARGS"]
    )
    llama.remember_extra_flags()
    monkeypatch.delenv("LODESTONE_LLAMA_CMAKE_ARGS")
    assert llama.key() == own
    monkeypatch.setenv("LODESTONE_LLAMA_CMAKE_ARGS", "none")
    llama.remember_extra_flags()
    monkeypatch.delenv("LODESTONE_LLAMA_CMAKE_ARGS")
    assert llama.key() == plain


def test_the_portable_build_is_the_same_for_all_processors_of_a_family(monkeypatch: pytest.MonkeyPatch) -> None:
    way = llama.portable()
    assert {"-DGGML_NATIVE=OFF", "-DGGML_BACKEND_DL=ON", "-DGGML_CPU_ALL_VARIANTS=ON"} < set(way.flags)
    before = llama.key(way)
    assert before != llama.key()
    monkeypatch.setattr(stamp, "cpu_features", lambda: "another machine")
    assert llama.key(llama.portable()) == before


def test_libraries_alone_are_taken_out_of_a_wheel(cache: Path, tmp_path: Path) -> None:
    wheel = tmp_path / "llama_cpp_python-1-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        for name in ("lib/libllama.so", "lib/libggml-cpu-x64.so", "lib/cmake/llama.cmake", "llama.py"):
            archive.writestr(f"llama_cpp/{name}", name)
    build = llama.Build("key", llama.portable())
    with pytest.raises(SetUpError, match="call this command again"):
        build.unpack(tmp_path / "out")
    build._kept.keep(wheel)
    (tmp_path / "out" / "old.so").touch()
    build.unpack(tmp_path / "out")
    assert sorted(file.name for file in (tmp_path / "out").iterdir()) == ["libggml-cpu-x64.so", "libllama.so"]
    assert cache.exists()


def test_options_without_an_end_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LODESTONE_LLAMA_CMAKE_ARGS", "-DX='y")
    with pytest.raises(SetUpError, match="LODESTONE_LLAMA_CMAKE_ARGS has a quote"):
        llama.key()
