from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from app.errors import UsageError
from app.indexing.presence import SECOND_LOOK_SECONDS
from app.indexing.survey import Survey
from app.store.catalog import Catalog

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from app.indexing.scan import ScanResult
    from app.paths import DataDir
    from app.store.records import Root

COUNT = 15


class Clock:
    now = 1_000.0

    def __call__(self) -> float:
        return self.now


class Bench:
    """A catalog whose one root is looked at; what a scan finds is written down, as the pipeline does."""

    def __init__(self, catalog: Catalog, folder: Path) -> None:
        self.catalog, self.folder, self.clock = catalog, folder, Clock()
        self.survey = Survey(catalog, (".*",), "/nowhere", self.clock)
        catalog.add_root(str(folder))

    @property
    def root(self) -> Root:
        return self.catalog.roots()[0]

    def look(self, below: str = "") -> ScanResult | None:
        result = self.survey.look(self.root, below, lambda: False)
        if result is not None:
            self.catalog.queue_files(self.root.id, result.new)
            self.catalog.delete_files([record.id for record in result.gone])
        return result

    @property
    def known(self) -> int:
        return len(self.catalog.files_of(self.root.id))


def fill(folder: Path) -> None:
    for number in range(COUNT):
        (folder / f"{number}.txt").write_text("x")


@pytest.fixture
def bench(data_dir: DataDir, tmp_path: Path) -> Iterator[Bench]:
    folder = tmp_path / "docs"
    folder.mkdir()
    catalog = Catalog(data_dir.catalog_file)
    yield Bench(catalog, folder)
    catalog.close()


@contextlib.contextmanager
def mounted(folder: Path) -> Iterator[None]:
    """A small file system over a folder, or the test is skipped."""
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("mount")
    if (
        not is_root
        or subprocess.run(["mount", "-t", "tmpfs", "none", folder], capture_output=True, check=False).returncode
    ):
        pytest.skip("nothing can be mounted here")
    try:
        yield
    finally:
        subprocess.run(["umount", folder], check=True)


def test_an_unmounted_drive_keeps_its_files_and_comes_back(bench: Bench) -> None:
    with mounted(bench.folder):
        fill(bench.folder)
        bench.look()
        assert bench.known == COUNT
        kept = bench.folder.with_name("kept")
        shutil.copytree(bench.folder, kept)
    for _ in range(3):
        bench.clock.now += 2 * SECOND_LOOK_SECONDS
        assert bench.look() is None
        assert (bench.root.away, bench.known) == (True, COUNT)
    assert bench.look("3.txt") is None
    with mounted(bench.folder):
        shutil.copytree(kept, bench.folder, dirs_exist_ok=True)
        result = bench.look("3.txt")
        assert result is not None, "a part is enough to see that it is back, and all of it is compared"
        assert (result.seen, result.new, result.gone, bench.root.away) == (COUNT, [], [], False)


def test_a_hint_as_the_drive_goes_purges_nothing(bench: Bench) -> None:
    with mounted(bench.folder):
        fill(bench.folder)
        bench.look()
    assert bench.look("3.txt") is None
    assert (bench.root.away, bench.known) == (True, COUNT)


def test_a_drive_within_a_root(bench: Bench) -> None:
    usb = bench.folder / "usb"
    usb.mkdir()
    (bench.folder / "own.txt").write_text("x")
    with mounted(usb):
        fill(usb)
        bench.look()
        assert bench.known == COUNT + 1
    (bench.folder / "own.txt").unlink()
    result = bench.look()
    assert result is not None
    assert [record.path for record in result.gone] == ["own.txt"]
    usb.rmdir()
    bench.look()
    assert bench.known == COUNT


def test_files_that_a_person_deleted_are_forgotten_at_the_second_look(bench: Bench) -> None:
    fill(bench.folder)
    bench.look()
    for file in bench.folder.iterdir():
        file.unlink()
    assert bench.look() is None
    assert (bench.known, bench.root.away) == (COUNT, False)
    assert bench.survey.seconds_until_second_look() == SECOND_LOOK_SECONDS
    bench.clock.now += SECOND_LOOK_SECONDS
    assert bench.look() is not None
    assert bench.known == 0


def test_rules_hide_and_show(bench: Bench) -> None:
    fill(bench.folder)
    bench.look()
    bench.catalog.set_rules(bench.root.id, ["1*.txt"], use_ignore_files=False)
    bench.look()
    assert bench.known == COUNT - 6
    bench.catalog.set_rules(bench.root.id, [], use_ignore_files=False)
    bench.look()
    assert bench.known == COUNT


def test_a_root_that_rests_is_not_looked_at(bench: Bench) -> None:
    fill(bench.folder)
    bench.catalog.set_paused(bench.root.id, paused=True)
    assert bench.look() is None
    bench.catalog.set_paused(bench.root.id, paused=False)
    assert bench.look() is not None
    assert bench.root.id in bench.survey.seconds


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_roots_that_are_one_place_under_two_names_count_once(bench: Bench) -> None:
    inner = bench.folder / "inner"
    inner.mkdir()
    fill(inner)
    link = bench.folder.with_name("link")
    link.symlink_to(inner)
    bench.catalog.add_root(str(link))
    for root in bench.catalog.roots():
        result = bench.survey.look(root, "", lambda: False)
        assert result is not None
        assert result.seen == (COUNT if root.path == str(link) else 0)


def test_a_default_that_is_no_rule_is_told(bench: Bench) -> None:
    with pytest.raises(UsageError, match="no rule"):
        Survey(bench.catalog, ("!",), "")
