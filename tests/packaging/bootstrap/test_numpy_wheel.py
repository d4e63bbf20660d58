from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

import numpy
import pytest

from bootstrap import lockfile, numpy_wheel, wheel_cache
from bootstrap.console import SetUpError

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def _cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wheel_cache, "user_cache", lambda: tmp_path / "cache")


def test_the_source_is_that_of_the_installed_version_and_pinned() -> None:
    pinned = lockfile.parse(numpy_wheel.requirement())
    assert numpy.__version__ in {each.version for each in pinned}
    assert all(each.hashes for each in pinned)
    tools = {each.name: each.hashes for each in lockfile.parse(numpy_wheel._LOCK.read_text("utf-8"))}
    assert {"meson-python", "cython", "ninja"} <= {name for name, hashes in tools.items() if hashes}


def test_another_version_or_option_is_another_build(monkeypatch: pytest.MonkeyPatch) -> None:
    before = numpy_wheel.key()
    assert before == numpy_wheel.key()
    monkeypatch.setattr(numpy_wheel, "_OPTIONS", ("blas=openblas",))
    assert numpy_wheel.key() != before


def test_a_kept_wheel_is_unpacked_and_nothing_compiled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(numpy_wheel, "_build", lambda: pytest.fail("compiled all the same"))
    wheel = tmp_path / "numpy-1-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        for name in ("numpy/core.so", "numpy.libs/libgcc.so", "numpy-1.dist-info/METADATA"):
            archive.writestr(name, name)
    wheel_cache.Kept(numpy_wheel.key()).keep(wheel)
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "old").touch()
    assert numpy_wheel.unpack(tmp_path / "out")
    assert sorted(each.name for each in (tmp_path / "out").iterdir()) == ["numpy", "numpy.libs"]


def test_where_it_cannot_be_built_one_line_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fails() -> Path:
        raise SetUpError("no compiler")

    monkeypatch.setattr(numpy_wheel, "_build", fails)
    assert not numpy_wheel.unpack(tmp_path / "out")
    assert capsys.readouterr().err == (
        "lodestone: the bundle takes the stock NumPy, which is 30 MB larger: no compiler\n"
    )
