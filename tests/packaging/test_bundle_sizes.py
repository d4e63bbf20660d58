from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

import bundle_sizes
from bundle_sizes import Sizes, measure

if TYPE_CHECKING:
    from pathlib import Path


def test_files_are_counted_by_package(tmp_path: Path) -> None:
    sizes = {
        "lodestone": 10,
        "_internal/lancedb/_lancedb.so": 300,
        "_internal/numpy/core.so": 40,
        "_internal/numpy.libs/libopenblas.so": 60,
        "_internal/libX11.so.6": 5,
        "_internal/llama_cpp/lib/libggml-vulkan.so": 20,
        "_internal/libc.so.6": 6,
    }
    for name, size in sizes.items():
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(b"x" * size)
    if sys.platform != "win32":
        (tmp_path / "_internal" / "liblance.so").symlink_to("lancedb/_lancedb.so")
    expected = (
        ("lancedb", 300),
        ("numpy", 100),
        ("backend for Vulkan", 20),
        ("libraries of the system", 11),
        ("lodestone", 10),
    )
    assert measure(tmp_path).parts == expected


def test_ten_are_shown_and_all_are_written(tmp_path: Path) -> None:
    sizes = Sizes(tuple((f"part{number}", 20_000_000 - number) for number in range(12)))
    lines = sizes.table().splitlines()
    assert len(lines) == 11
    assert lines[0].split() == ["20.0", "MB", "part0"]
    assert lines[-1].split() == ["40.0", "MB", "2", "more"]
    sizes.write(tmp_path / "sizes.json")
    data = json.loads((tmp_path / "sizes.json").read_text())
    assert data["megabytes"] == 240.0
    assert len(data["parts"]) == 12
    assert sizes.complaints() == []


def test_a_bundle_over_the_limit_fails_the_build() -> None:
    over = Sizes((("large", (bundle_sizes.LIMIT_MB + 1) * 1_000_000),))
    (told,) = over.complaints()
    assert told.startswith(f"the bundle takes {bundle_sizes.LIMIT_MB + 1} MB, {bundle_sizes.LIMIT_MB} are allowed")


def test_the_backend_for_vulkan_is_not_counted_against_the_limit() -> None:
    allowed = ("large", (bundle_sizes.LIMIT_MB - 1) * 1_000_000)
    assert Sizes((allowed, ("backend for Vulkan", 29_000_000))).complaints() == []
    assert len(Sizes((allowed, ("other", 29_000_000))).complaints()) == 1
