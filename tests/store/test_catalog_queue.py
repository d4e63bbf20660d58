from __future__ import annotations

from typing import TYPE_CHECKING

from app.errors import DocumentError, DocumentProblem
from app.store.records import FileState
from tests.store.test_catalog import indexed, states

if TYPE_CHECKING:
    from app.store.catalog import Catalog


def test_small_files_come_before_big_ones_and_new_before_old(catalog: Catalog) -> None:
    root = catalog.add_root("/docs")
    catalog.queue_files(root.id, [("old", 10, 1), ("huge", 10**9, 9), ("new", 20_000, 5), ("mid", 500_000, 7)])
    assert [record.path for record in catalog.pending(10)] == ["new", "old", "mid", "huge"]
    assert len(catalog.pending(2)) == 2


def test_a_file_walks_through_its_states(catalog: Catalog) -> None:
    root = catalog.add_root("/docs")
    catalog.queue_files(root.id, [("a", 1, 1), ("b", 1, 1)])
    a, b = (catalog.files_of(root.id)[name] for name in "ab")
    catalog.mark_in_progress([a.id])
    assert states(catalog) == {"a": FileState.IN_PROGRESS, "b": FileState.PENDING}
    catalog.mark_indexed([indexed(a.id, 3, 1)])
    catalog.mark_problem(b.id, DocumentError(DocumentProblem.ENCRYPTED, "Locked."))
    assert states(catalog) == {"a": FileState.INDEXED, "b": FileState.FAILED}
    assert catalog.chunk_counts() == (3, 1)
    assert catalog.counts() == {"indexed": 1, "failed": 1}
    (problem,) = catalog.problems()
    assert (problem.path.replace("\\", "/"), problem.code, problem.message) == ("/docs/b", "encrypted", "Locked.")
    (info,) = catalog.root_infos()
    assert (info.files, info.indexed, info.failed, info.skipped, info.chunks, info.embedded) == (2, 1, 1, 0, 3, 1)


def test_what_was_interrupted_is_done_again_whatever_its_hash(catalog: Catalog) -> None:
    root = catalog.add_root("/docs")
    catalog.queue_files(root.id, [("a", 1, 1)])
    (a,) = catalog.pending(1)
    catalog.mark_indexed([indexed(a.id, 3)])
    catalog.mark_in_progress([a.id])
    assert catalog.requeue_interrupted() == 1
    (again,) = catalog.pending(1)
    assert again.content_hash is None
    assert again.attempts == 1


def test_problems_are_retried_on_request_but_not_folders(catalog: Catalog) -> None:
    root = catalog.add_root("/docs")
    catalog.queue_files(root.id, [("a", 1, 1)])
    catalog.mark_problem(catalog.pending(1)[0].id, DocumentError(DocumentProblem.NO_TEXT, "Empty."))
    catalog.note_unreadable_folder(root.id, "secret", "Permission denied")
    catalog.note_unreadable_folder(root.id, "secret", "Permission denied")
    assert len(catalog.problems()) == 2
    assert catalog.retry_problems() == 1
    assert [record.path for record in catalog.pending(9)] == ["a"]


def test_scans_and_pictures_wait_for_text_recognition_until_it_was_tried(catalog: Catalog) -> None:
    root = catalog.add_root("/docs")
    names = ["scan.pdf", "broken.pdf", "PHOTO.JPG", "song.mp3", "note.txt"]
    catalog.queue_files(root.id, [(name, 10, 1) for name in names])
    ids = {record.path: record.id for record in catalog.pending(9)}
    for name, problem in (
        ("scan.pdf", DocumentProblem.NO_TEXT), ("broken.pdf", DocumentProblem.CORRUPT),
        ("PHOTO.JPG", DocumentProblem.UNSUPPORTED), ("song.mp3", DocumentProblem.UNSUPPORTED),
    ):  # fmt: skip
        catalog.mark_problem(ids[name], DocumentError(problem, "why"))

    def waiting() -> set[str]:
        return {record.path for record in catalog.to_recognise(9, ["pdf"], ["jpg", "png"])}

    assert waiting() == {"scan.pdf", "PHOTO.JPG"}
    catalog.mark_recognised([ids["scan.pdf"]])
    assert waiting() == {"PHOTO.JPG"}
    assert catalog.to_recognise(9, [], []) == []
    catalog.queue_files(root.id, [("scan.pdf", 11, 2)])
    catalog.mark_problem(ids["scan.pdf"], DocumentError(DocumentProblem.NO_TEXT, "why"))
    assert waiting() == {"scan.pdf", "PHOTO.JPG"}, "it has changed since"
