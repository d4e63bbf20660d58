from __future__ import annotations

import os
from typing import TYPE_CHECKING

from app.errors import DocumentError, DocumentProblem
from app.store.catalog import Catalog
from app.store.records import FileState
from tests.store.test_catalog import indexed

if TYPE_CHECKING:
    import pytest

    from app.paths import DataDir
    from app.store.records import Root


def test_failed_files_come_before_skipped_ones_and_roots_tell_their_counts(data_dir: DataDir) -> None:
    catalog = Catalog(data_dir.catalog_file)
    root = catalog.add_root("/docs")
    catalog.queue_files(root.id, [(name, 1, 1) for name in "abc"])
    a, b, c = (catalog.files_of(root.id)[name].id for name in "abc")
    catalog.mark_problem(a, DocumentError(DocumentProblem.NO_TEXT, "Nothing in it."))
    catalog.mark_problem(b, DocumentError(DocumentProblem.CORRUPT, "Damaged."))
    catalog.mark_indexed([indexed(c, 3, 2)])
    assert [problem.state for problem in catalog.problems()] == [FileState.FAILED, FileState.SKIPPED]
    assert catalog.counts() == {"failed": 1, "indexed": 1, "skipped": 1}
    assert catalog.chunk_counts() == (3, 2)
    (info,) = catalog.root_infos()
    assert (info.files, info.indexed, info.chunks, info.embedded) == (3, 1, 3, 2)
    assert set(catalog.describe(range(2000))) == {a, b, c}
    catalog.close()


def test_folders_are_those_that_hold_files(data_dir: DataDir) -> None:
    catalog = Catalog(data_dir.catalog_file)
    base = os.path.abspath(os.sep + "docs")
    root = catalog.add_root(base)
    names = [
        "a.txt",
        os.path.join("work", "b.txt"),
        os.path.join("work", "c.txt"),
        os.path.join("work", "old", "d.txt"),
    ]
    catalog.queue_files(root.id, [(name, 1, 1) for name in names])
    file = catalog.add_root(os.path.abspath(os.sep + "single.txt"))
    catalog.queue_files(file.id, [("", 1, 1)])
    expected = [base, os.path.join(base, "work"), os.path.join(base, "work", "old")]
    assert sorted(catalog.folders()) == sorted(expected)
    catalog.close()


def test_roots_that_come_and_go_between_two_questions_harm_nothing(
    data_dir: DataDir, monkeypatch: pytest.MonkeyPatch
) -> None:
    catalog = Catalog(data_dir.catalog_file)
    first = catalog.add_root("/first")
    real = catalog.roots

    def roots_then_changes() -> list[Root]:
        found = real()
        monkeypatch.setattr(catalog, "roots", real)
        catalog.add_root("/second")
        catalog.delete_root(first.id)
        return found

    monkeypatch.setattr(catalog, "roots", roots_then_changes)
    assert catalog.root_infos() == []
    catalog.close()
