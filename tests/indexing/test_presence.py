from __future__ import annotations

import errno
import os
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from app.indexing.presence import FEW_FILES, SECOND_LOOK_SECONDS, Belief, Presence
from app.indexing.scan import ScanResult
from app.store.catalog import Catalog
from app.store.records import FileRecord, FileState, Root, RootPresence

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from app.paths import DataDir

MANY = FEW_FILES + 1


class Clock:
    now = 1_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def catalog(data_dir: DataDir) -> Iterator[Catalog]:
    catalog = Catalog(data_dir.catalog_file)
    yield catalog
    catalog.close()


@pytest.fixture
def root(catalog: Catalog, tmp_path: Path) -> Root:
    (tmp_path / "docs").mkdir()
    return catalog.add_root(str(tmp_path / "docs"))


def result(root: Root, gone: int, new: int = 0) -> ScanResult:
    records = [FileRecord(n, root.id, root.path, f"{n}.txt", 1, 1, FileState.INDEXED) for n in range(gone)]
    return ScanResult(root, new=[(f"new{n}", 1, 1) for n in range(new)], gone=records)


def test_a_folder_that_lost_everything_is_believed_at_the_second_look(catalog: Catalog, root: Root) -> None:
    clock = Clock()
    presence = Presence(catalog, clock)
    assert presence.second_look_in() is None
    assert presence.judge(result(root, MANY), MANY) is Belief.LOOK_AGAIN
    assert presence.second_look_in() == SECOND_LOOK_SECONDS
    assert "connect it" in catalog.root_infos()[0].note
    clock.now += SECOND_LOOK_SECONDS / 2
    assert presence.judge(result(root, MANY), MANY) is Belief.LOOK_AGAIN
    clock.now += SECOND_LOOK_SECONDS
    assert presence.second_look_in() == 0.0
    assert presence.judge(result(root, MANY), MANY) is Belief.SOUND
    assert presence.second_look_in() is None
    assert catalog.root_infos()[0].note == ""


def test_what_came_back_meanwhile_needs_no_second_look(catalog: Catalog, root: Root) -> None:
    presence = Presence(catalog, Clock())
    assert presence.judge(result(root, MANY), MANY) is Belief.LOOK_AGAIN
    assert presence.judge(result(root, 0), MANY) is Belief.SOUND
    assert presence.second_look_in() is None


def test_a_clock_that_jumps_back_puts_nothing_off(catalog: Catalog, root: Root) -> None:
    clock = Clock()
    presence = Presence(catalog, clock)
    presence.judge(result(root, MANY), MANY)
    clock.now -= 500
    assert presence.judge(result(root, MANY), MANY) is Belief.SOUND


@pytest.mark.parametrize(("gone", "known", "new"), [(FEW_FILES, FEW_FILES, 0), (MANY, MANY + 1, 0), (MANY, MANY, 1)])
def test_ordinary_deletions_are_believed_at_once(catalog: Catalog, root: Root, gone: int, known: int, new: int) -> None:
    assert Presence(catalog).judge(result(root, gone, new), known) is Belief.SOUND


def test_another_file_system_without_any_known_file_is_away(catalog: Catalog, root: Root) -> None:
    presence = Presence(catalog)
    presence.judge(result(root, 0), 3)
    device = catalog.presence(root.id).device
    assert device == os.stat(root.path).st_dev
    catalog.set_presence(root.id, RootPresence(device + 1))
    assert not presence.is_same_place(root)
    assert presence.judge(result(root, 2), 2) is Belief.AWAY
    assert presence.judge(result(root, 2, new=5), 2) is Belief.AWAY
    assert presence.judge(result(root, 1), 2) is Belief.SOUND, "one of the files is there: numbers change"
    assert presence.is_same_place(root)


def test_what_cannot_be_reached_is_not_there(
    catalog: Catalog, root: Root, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    presence = Presence(catalog)
    assert presence.is_there(root)
    (tmp_path / "x.txt").write_text("x")
    assert presence.is_there(Root(2, str(tmp_path / "x.txt")))
    assert not presence.is_there(Root(3, str(tmp_path / "none")))
    for code, there in ((errno.EIO, False), (errno.ENOTCONN, False), (errno.ESTALE, False), (errno.EACCES, True)):

        def fail(path: str, code: int = code) -> None:
            raise OSError(code, "no", path)

        monkeypatch.setattr("app.indexing.presence.os.scandir", fail)
        assert presence.is_there(root) is there
        monkeypatch.undo()


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0 or not shutil.which("mount"), reason="needs mount")
def test_a_folder_in_a_root_that_is_no_longer_mounted_is_told(catalog: Catalog, root: Root) -> None:
    usb = os.path.join(root.path, "usb")
    os.mkdir(usb)
    if subprocess.run(["mount", "-t", "tmpfs", "none", usb], capture_output=True, check=False).returncode:
        pytest.skip("nothing can be mounted here")
    presence = Presence(catalog)
    try:
        assert presence.unmounted(root) == []
        presence.judge(result(root, 0), 0)
        assert presence.unmounted(root) == []
    finally:
        subprocess.run(["umount", usb], check=True)
    assert presence.unmounted(root) == ["usb"]
    presence.judge(result(root, 0), 0)
    assert presence.unmounted(root) == ["usb"], "it is not forgotten"
