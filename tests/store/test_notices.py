from __future__ import annotations

import time
from typing import TYPE_CHECKING

from app.errors import DocumentError, DocumentProblem
from app.store.notices import USAGE, dismiss, notices, tell, told, undismissed
from app.store.records import Watching

if TYPE_CHECKING:
    import pytest

    from app.store.catalog import Catalog


def test_notices_are_kept_with_their_day_each_once(catalog: Catalog) -> None:
    assert told(catalog) == []
    tell(catalog, "first")
    tell(catalog, "second")
    tell(catalog, "first")
    today = time.strftime("%Y-%m-%d")
    assert told(catalog) == [f"{today}: second", f"{today}: first"]


def test_they_fade_after_a_week_but_not_when_the_clock_jumps_back(
    catalog: Catalog, monkeypatch: pytest.MonkeyPatch
) -> None:
    tell(catalog, "mended")
    now = time.time()
    monkeypatch.setattr(time, "time", lambda: now - 10**8)
    assert len(told(catalog)) == 1
    monkeypatch.setattr(time, "time", lambda: now + 8 * 86400)
    assert told(catalog) == []


def test_what_cannot_be_read_is_nothing(catalog: Catalog) -> None:
    catalog.set_meta("told", "{")
    assert told(catalog) == []


def skipped(catalog: Catalog, names: dict[str, DocumentProblem]) -> None:
    root = catalog.add_root("/docs")
    catalog.queue_files(root.id, [(name, 10, 1) for name in names])
    for name, record in catalog.files_of(root.id).items():
        catalog.mark_problem(record.id, DocumentError(names[name], "Why."))


def test_what_is_as_it_should_not_be_is_told_with_what_to_do(catalog: Catalog) -> None:
    away, partly = catalog.add_root("/drive"), catalog.add_root("/many")
    catalog.set_away(away.id, away=True)
    catalog.note_watching(partly.id, Watching.PARTLY, "Too many folders. Run: sudo sysctl")
    no_text, cloud = DocumentProblem.NO_TEXT, DocumentProblem.IN_CLOUD
    skipped(catalog, {"a.pdf": no_text, "b.PDF": no_text, "c.txt": no_text, "d.md": cloud})
    catalog.set_meta(USAGE, "The index takes 9 GB.")
    tell(catalog, "A page was mended.")
    texts = [notice.text for notice in notices(catalog, catalog.root_infos())]
    starts = [
        "/drive is not there",
        "/many: Too many",
        "Not read, for that would download them: 1 file in the cloud",
        "Without text, only pictures of pages: 2 files",
        "The index takes",
    ]
    assert [text.startswith(start) for text, start in zip(texts[:5], starts, strict=True)] == [True] * 5
    assert texts[5].endswith("A page was mended.")
    assert len(texts) == 6


def test_nothing_is_told_of_a_library_that_is_well(catalog: Catalog) -> None:
    catalog.add_root("/docs")
    assert notices(catalog, catalog.root_infos()) == []


def test_what_is_dismissed_is_told_again_when_it_comes_again(catalog: Catalog) -> None:
    root = catalog.add_root("/drive")
    catalog.set_away(root.id, away=True)
    catalog.set_meta(USAGE, "The index takes 9 GB.")
    away, usage = notices(catalog, catalog.root_infos())
    dismiss(catalog, catalog.root_infos(), usage.text)
    assert undismissed(catalog, catalog.root_infos()) == [away]
    catalog.set_meta(USAGE, "The index takes 10 GB.")  # the same, grown
    assert undismissed(catalog, catalog.root_infos()) == [away]
    catalog.set_meta(USAGE, None)
    dismiss(catalog, catalog.root_infos(), away.text)
    assert undismissed(catalog, catalog.root_infos()) == []
    catalog.set_meta(USAGE, "The index takes 11 GB.")
    assert len(undismissed(catalog, catalog.root_infos())) == 1


def test_dismissals_that_cannot_be_read_are_none(catalog: Catalog) -> None:
    catalog.set_meta(USAGE, "The index takes 9 GB.")
    catalog.set_meta("dismissed", "{")
    assert len(undismissed(catalog, catalog.root_infos())) == 1
