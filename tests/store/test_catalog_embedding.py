from __future__ import annotations

from typing import TYPE_CHECKING

from app.errors import DocumentError, DocumentProblem
from app.store.records import FileState
from tests.store.test_catalog import indexed

if TYPE_CHECKING:
    from app.store.catalog import Catalog


def add(catalog: Catalog, *names: str) -> list[int]:
    root = catalog.add_root("/docs")
    catalog.queue_files(root.id, [(name, 1, number) for number, name in enumerate(names)])
    ids = [catalog.files_of(root.id)[name].id for name in names]
    catalog.mark_indexed([indexed(id_, 3, 3) for id_ in ids])
    return ids


def test_a_next_model_is_counted_apart_until_it_takes_over(catalog: Catalog) -> None:
    a, b = add(catalog, "a", "b")
    assert [record.id for record in catalog.to_embed_next(9)] == [b, a]
    catalog.set_next_embedded([(a, 2), (b, 9)])
    catalog.add_next_embedded([(a, 1)])
    assert (catalog.next_counts(), catalog.chunk_counts()) == ((6, 6), (6, 6))
    assert catalog.to_embed_next(9) == []
    catalog.mark_indexed([indexed(a, 4, 0)])
    assert [record.id for record in catalog.to_embed_next(9)] == [a]
    catalog.take_over_next([(a, 1)])
    assert (catalog.next_counts(), catalog.chunk_counts()) == ((7, 0), (7, 6))


def test_another_next_model_starts_from_nothing(catalog: Catalog) -> None:
    (a,) = add(catalog, "a")
    catalog.set_next_embedded([(a, 2)])
    catalog.reset_next_embedded()
    assert catalog.next_counts() == (3, 0)


def test_a_file_that_cannot_be_reached_keeps_its_chunks_and_their_turn(catalog: Catalog) -> None:
    (a,) = add(catalog, "a")
    catalog.set_embedded([(a, 1)])
    catalog.mark_unreachable(a, DocumentError(DocumentProblem.UNREADABLE, "Locked."))
    (record,) = catalog.to_embed(9, started=True)
    assert (record.state, record.chunks, record.error_code) == (FileState.FAILED, 3, "unreadable")
    assert [problem.message for problem in catalog.problems()] == ["Locked."]


def test_a_copy_is_found_by_size_and_content_and_says_what_its_source_says(catalog: Catalog) -> None:
    a, b = add(catalog, "a", "b")
    catalog.mark_indexed([indexed(a, 3, 2, content_hash="one"), indexed(b, 1, 1, content_hash="two")])
    root = catalog.add_root("/docs")
    catalog.queue_files(root.id, [("c", 1, 1)])
    (c,) = catalog.pending(9)
    assert catalog.has_indexed_size(1, c.id)
    assert not catalog.has_indexed_size(2, c.id)
    assert [record.id for record in catalog.with_content("one", c.id)] == [a]
    assert catalog.with_content("one", a) == []
    catalog.mark_copy(c.id, a)
    copy = catalog.files_of(root.id)["c"]
    assert (copy.state, copy.content_hash, copy.chunks, copy.embedded) == (FileState.INDEXED, "one", 3, 2)
    assert catalog.describe([c.id])[c.id].title == "T"


def test_whether_anything_is_embedded(catalog: Catalog) -> None:
    assert not catalog.has_vectors()
    add(catalog, "a", "b")
    assert catalog.has_vectors()
    catalog.reset_embedded()
    assert not catalog.has_vectors()
