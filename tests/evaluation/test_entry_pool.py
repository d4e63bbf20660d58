from __future__ import annotations

from app.errors import DocumentProblem
from app.evaluation.collection import Entry
from app.evaluation.entry_pool import EntryPool, extracted
from app.workers.extraction import ExtractJob

LONG = "The bridge was closed after the flood. " * 200


def test_an_entry_is_cut_as_a_file_would_be() -> None:
    file = extracted(Entry("a", LONG, "Bridges"))
    assert len(file.chunks) > 1
    assert {chunk.heading for chunk in file.chunks} == {"Bridges"}
    assert (file.title, file.language, file.format) == ("Bridges", "en", "text")
    assert extracted(Entry("a", LONG, language="xx")).language == "xx"
    assert extracted(Entry("a", " ", "Only a title")).chunks[0].text == "Only a title"


def test_jobs_get_their_entries_and_empty_ones_a_reason() -> None:
    pool = EntryPool({"/a": Entry("a", "Some text."), "/b": Entry("b")})
    good, empty = pool.run([ExtractJob(1, "/a", 10), ExtractJob(2, "/b", 0)])
    assert good.file is not None
    assert good.file.chunks[0].text == "Some text."
    assert empty.error is not None
    assert empty.error.code is DocumentProblem.NO_TEXT
    assert list(pool.run([ExtractJob(1, "/a", 10)], lambda: True)) == []
    pool.close()
