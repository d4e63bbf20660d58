from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from app.errors import ResourceError, ResourceProblem, UsageError
from app.indexing.roots import add_root, check_path, find_root, known_as
from app.store.catalog import Catalog

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from app.paths import DataDir


@pytest.fixture
def catalog(data_dir: DataDir) -> Iterator[Catalog]:
    catalog = Catalog(data_dir.catalog_file)
    yield catalog
    catalog.close()


def test_paths_that_can_be_indexed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "a.txt").write_text("a")
    monkeypatch.chdir(tmp_path)
    assert check_path("docs", "/none") == str(tmp_path / "docs")
    assert check_path("docs/../a.txt", "/none") == str(tmp_path / "a.txt")


def test_a_missing_path_says_what_to_check(tmp_path: Path) -> None:
    with pytest.raises(ResourceError, match="no file or folder") as caught:
        check_path(str(tmp_path / "none"), "/none")
    assert caught.value.code is ResourceProblem.ROOT_MISSING


@pytest.mark.parametrize("path", ["", "  "])
def test_an_empty_path_is_refused(path: str) -> None:
    with pytest.raises(UsageError, match="empty"):
        check_path(path, "/none")


def test_our_own_data_is_refused(data_dir: DataDir) -> None:
    for folder in (data_dir.root, data_dir.vectors_dir):
        with pytest.raises(UsageError, match="own data"):
            check_path(str(folder), str(data_dir.root))


@pytest.mark.skipif(os.name == "nt", reason="no devices as files")
def test_a_device_is_refused() -> None:
    with pytest.raises(UsageError, match="neither"):
        check_path("/dev/null", "/none")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_folder_without_permission(tmp_path: Path) -> None:
    (tmp_path / "locked").mkdir(mode=0)
    with pytest.raises(ResourceError, match="cannot be opened"):
        check_path(str(tmp_path / "locked"), "/none")


def test_a_path_inside_a_root_is_a_part_of_it(catalog: Catalog, tmp_path: Path) -> None:
    outer = add_root(catalog, str(tmp_path))
    inner = add_root(catalog, str(tmp_path / "a" / "b"))
    assert inner.root == outer.root
    assert inner.below == os.path.join("a", "b")
    assert len(catalog.roots()) == 1


def test_a_name_that_only_begins_alike_is_not_inside(catalog: Catalog, tmp_path: Path) -> None:
    add_root(catalog, str(tmp_path / "doc"))
    add_root(catalog, str(tmp_path / "docs"))
    assert len(catalog.roots()) == 2


def test_a_root_around_others_takes_them_in(catalog: Catalog, tmp_path: Path) -> None:
    inner = add_root(catalog, str(tmp_path / "a"))
    catalog.queue_files(inner.root.id, [("x.txt", 1, 1)])
    outer = add_root(catalog, str(tmp_path))
    assert [root.path for root in catalog.roots()] == [str(tmp_path)]
    assert list(catalog.files_of(outer.root.id)) == [os.path.join("a", "x.txt")]


def test_finding_a_root_by_its_path(catalog: Catalog, tmp_path: Path) -> None:
    added = add_root(catalog, str(tmp_path))
    assert find_root(catalog, str(tmp_path) + os.sep) == added.root
    with pytest.raises(UsageError, match="part of"):
        find_root(catalog, str(tmp_path / "a"))
    with pytest.raises(UsageError, match="not in the library"):
        find_root(catalog, "/elsewhere")


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege there")
def test_a_root_by_another_name_is_the_same_root(catalog: Catalog, tmp_path: Path) -> None:
    real = tmp_path / "papers"
    (real / "a" / "b").mkdir(parents=True)
    link = tmp_path / "link"
    link.symlink_to(real)
    root = add_root(catalog, str(real)).root
    assert known_as(catalog, str(real)) == "", "it was named as it is"
    assert add_root(catalog, str(link)).root == root
    again = add_root(catalog, str(link / "a" / "b"))
    assert (again.root, again.below) == (root, os.path.join("a", "b"))
    assert known_as(catalog, str(link / "a")) == (
        f"{link / 'a'} is {real / 'a'} by another name, which is in the library already."
    )
    assert find_root(catalog, str(link)) == root
    assert len(catalog.roots()) == 1


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege there")
def test_what_a_link_in_a_root_leads_to_is_a_root_of_its_own(catalog: Catalog, tmp_path: Path) -> None:
    real, other = tmp_path / "papers", tmp_path / "other"
    for folder in (real, other / "inner"):
        folder.mkdir(parents=True)
    (real / "out").symlink_to(other)
    (tmp_path / "link").symlink_to(real)
    add_root(catalog, str(real))
    assert add_root(catalog, str(tmp_path / "link" / "out")).below == ""
    assert add_root(catalog, str(other)).root.path == str(tmp_path / "link" / "out"), "the same place again"
    assert len(catalog.roots()) == 2


def test_other_spellings_of_a_root_are_the_same_root(
    catalog: Catalog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on a file system that folds letter case and Unicode forms: both names have one number."""
    (tmp_path / "Caf\u00e9").mkdir()
    root = add_root(catalog, str(tmp_path / "Caf\u00e9")).root
    monkeypatch.chdir(tmp_path)
    assert add_root(catalog, check_path("Caf\u00e9/../Caf\u00e9/", "/none")).root == root
    if (tmp_path / "CAFE\u0301").exists():
        assert add_root(catalog, str(tmp_path / "CAFE\u0301")).root == root
    assert len(catalog.roots()) == 1
