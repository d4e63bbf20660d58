from __future__ import annotations

from typing import TYPE_CHECKING

from app.store.catalog import Catalog
from app.store.file_columns import FILE_COLUMNS, file_record
from app.store.records import FileState

if TYPE_CHECKING:
    from app.paths import DataDir


def test_a_row_becomes_a_record(data_dir: DataDir) -> None:
    row = (3, 1, "/docs", "a.txt", 10, 20, "failed", None, 4, 2, 1, "unreadable")
    record = file_record(row)
    assert (record.id, record.absolute, record.state) == (3, "/docs/a.txt", FileState.FAILED)
    assert (record.chunks, record.embedded, record.attempts, record.error_code) == (4, 2, 1, "unreadable")
    catalog = Catalog(data_dir.catalog_file)
    assert len(catalog.database.execute(f"SELECT {FILE_COLUMNS}").description) == len(row)
    catalog.close()
