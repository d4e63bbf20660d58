from __future__ import annotations

import errno
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from app.indexing.exclusions import Exclusions
from app.indexing.hints import Hints
from app.indexing.mounts import Mount
from app.indexing.watch import AWAY_SECONDS, LONGEST_POLL_SECONDS, SHORTEST_POLL_SECONDS, Watcher
from app.store.catalog import Catalog
from app.store.records import Root, Watching
from tests.indexing.watching import taken

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from app.paths import DataDir


class Clock:
    now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def hints() -> Hints:
    return Hints(lambda: None)


@pytest.fixture
def watcher(hints: Hints, clock: Clock) -> Iterator[Watcher]:
    made = Watcher(hints, lambda root: Exclusions((".*",), root.rules, root=root.path), clock=clock)
    yield made
    made.close()


def test_changes_on_disk_become_hints(watcher: Watcher, hints: Hints, tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    (tmp_path / "single.txt").write_text("1")
    states = watcher.watch([Root(1, str(folder)), Root(2, str(tmp_path / "single.txt"))])
    assert [state.watching for state in states.values()] == [Watching.WATCHING] * 2
    (folder / "new.txt").write_text("x")
    (tmp_path / "single.txt").write_text("2")
    (tmp_path / "other.txt").write_text("3")
    assert taken(hints, "new.txt", "") == {"new.txt", ""}
    assert (watcher.due(), watcher.seconds_until_due()) == ([], None)
    assert watcher.watch([]) == {}
    (folder / "later.txt").write_text("x")
    (tmp_path / "single.txt").write_text("3")
    assert taken(hints) == set()


def test_other_rules_and_rest_count_at_once(watcher: Watcher, hints: Hints, tmp_path: Path) -> None:
    root = Root(1, str(tmp_path))
    watcher.watch([root])
    watcher.watch([replace(root, rules=("*.log",))])
    (tmp_path / "a.log").write_text("x")
    (tmp_path / "a.txt").write_text("x")
    assert taken(hints, "a.txt") == {"a.txt"}
    assert watcher.watch([replace(root, paused=True)]) == {}
    (tmp_path / "b.txt").write_text("x")
    assert taken(hints) == set()


def test_a_network_drive_is_looked_at_as_seldom_as_looking_is_slow(
    watcher: Watcher, clock: Clock, data_dir: DataDir, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("app.indexing.mounts.mounts", lambda: [Mount("/", "nfs4")])
    catalog = Catalog(data_dir.catalog_file)
    root = catalog.add_root(str(tmp_path))
    watcher.watch_all(catalog)
    (info,) = catalog.root_infos()
    assert info.state == "polling"
    assert "network" in info.note
    assert watcher.due() == []
    clock.now += SHORTEST_POLL_SECONDS
    assert watcher.due() == [root.id]
    assert watcher.due() == []
    for seconds, wait in ((0.1, SHORTEST_POLL_SECONDS), (10.0, 200.0), (10_000.0, LONGEST_POLL_SECONDS)):
        watcher.note_scans(catalog, {root.id: seconds})
        assert watcher.seconds_until_due() == pytest.approx(wait)
    catalog.close()


def test_a_root_that_is_away_is_looked_for_and_watched_when_it_is_back(
    watcher: Watcher, hints: Hints, clock: Clock, data_dir: DataDir, tmp_path: Path
) -> None:
    catalog = Catalog(data_dir.catalog_file)
    root = catalog.add_root(str(tmp_path))
    catalog.set_away(root.id, away=True)
    watcher.watch_all(catalog)
    clock.now += AWAY_SECONDS
    assert watcher.due() == [root.id]
    catalog.set_away(root.id, away=False)
    watcher.note_scans(catalog, {})
    assert hints.take() == [(root.id, "")]
    assert watcher.due() == []
    (tmp_path / "x.txt").write_text("x")
    assert taken(hints, "x.txt") == {"x.txt"}
    assert catalog.root_infos()[0].state == "watching"
    catalog.close()


def test_a_system_that_refuses_is_told_with_the_remedy(
    watcher: Watcher, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    class Refusing:
        def start(self, *_: object) -> None:
            raise OSError(errno.EMFILE, "inotify instance limit reached")

        def close(self) -> None:
            pass

    monkeypatch.setattr(watcher, "_system", Refusing())
    (state,) = watcher.watch([Root(1, str(tmp_path))]).values()
    assert state.watching is Watching.POLLING
    assert "max_user_instances" in state.note
