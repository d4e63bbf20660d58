from __future__ import annotations

from app.search.fuse import fuse, group
from app.search.present import file_result, hit_of
from app.store.records import FileDescription


def test_from_a_row_to_a_file() -> None:
    row = {
        "chunk_id": "1:0", "file_id": 1, "path": "/folder/report.txt", "lang": "en", "ordinal": 0, "text": "Red tea",
        "heading": None, "page": 2, "line_start": 1, "line_end": 1, "char_start": 0, "char_end": 7,
    }  # fmt: skip
    hit = hit_of(row, keyword=2.5)
    assert (hit.heading, hit.language, hit.keyword, hit.semantic) == ("", "en", 2.5, None)
    (file,) = group(fuse([hit], []), 3)
    shown = file_result(file, FileDescription("", "text", "en", None), "tea")
    assert (shown.title, shown.path, shown.also_in) == ("report.txt", "/folder/report.txt", ())
    (passage,) = shown.passages
    assert (passage.page, passage.bm25, passage.cosine, passage.highlights) == (2, 2.5, None, ((4, 7),))
