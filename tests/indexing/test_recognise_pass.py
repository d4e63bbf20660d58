from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.documents.tesseract import Recognition, find_tesseract
from app.indexing.progress import IndexReport
from app.indexing.read_pass import ReadPass
from app.indexing.recognise_pass import RecognisePass, Recogniser, to_recognise
from app.store.catalog import Catalog
from app.store.records import FileState
from app.store.vectors import VectorStore
from app.workers.extraction import ExtractorPool, Limits
from tests.documents.test_recognition import picture, scan

if TYPE_CHECKING:
    from pathlib import Path

    from app.paths import DataDir

TESSERACT = find_tesseract()
pytestmark = pytest.mark.skipif(
    TESSERACT is None or "eng" not in TESSERACT.installed, reason="Tesseract with English is not installed"
)


def test_scans_and_pictures_are_read_after_all_the_rest_and_once(data_dir: DataDir, tmp_path: Path) -> None:
    assert TESSERACT is not None
    folder = tmp_path / "documents"
    folder.mkdir()
    (folder / "letter.png").write_bytes(picture("The lighthouse keeper writes."))
    (folder / "scan.pdf").write_bytes(scan("Deeds of the old mill."))
    (folder / "lie.png").write_bytes(b"no picture")
    (folder / "empty.pdf").touch()
    (folder / "song.mp3").write_bytes(b"ID3")
    (folder / "note.txt").write_text("Words.", "utf-8")
    catalog, report = Catalog(data_dir.catalog_file), IndexReport()
    table = VectorStore(data_dir.vectors_dir).create("f00", 4)
    root = catalog.add_root(str(folder))
    found = [(f.name, f.stat().st_size, f.stat().st_mtime_ns) for f in folder.iterdir()]
    catalog.queue_files(root.id, found)
    pool = ExtractorPool(1)
    ReadPass(catalog, table, pool, report).run(lambda _: None, lambda: False)
    pool.close()
    waiting = {record.path for record in to_recognise(catalog, 9)}
    assert waiting == {"letter.png", "scan.pdf", "lie.png"}

    slow = ExtractorPool(1, Limits(timeout_s=100), scratch=data_dir.scratch_dir, may_start_programs=True)
    recogniser = Recogniser(slow, Recognition(TESSERACT.program, "eng"))
    RecognisePass(catalog, table, recogniser, report).run(lambda _: None, lambda: False)
    slow.close()
    states = {path: record.state for path, record in catalog.files_of(root.id).items()}
    assert states["letter.png"] is states["scan.pdf"] is FileState.INDEXED
    assert states["lie.png"] is FileState.SKIPPED
    assert (report.files.indexed, report.files.skipped) == (3, 3)
    assert len(table.search_text("lighthouse", [], None, 9)) == 1
    assert len(table.search_text("mill", [], None, 9)) == 1
    assert to_recognise(catalog, 9) == []

    catalog.queue_files(root.id, found)
    assert to_recognise(catalog, 9) == [], "they are pending, to be read as ever first"
    catalog.close()
