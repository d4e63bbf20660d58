from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

from app.store.catalog import Catalog
from app.store.notices import NOTICE
from app.store.status import read_status

if TYPE_CHECKING:
    from app.paths import DataDir


def test_a_library_in_figures(data_dir: DataDir) -> None:
    catalog = Catalog(data_dir.catalog_file)
    root = catalog.add_root("/docs")
    catalog.queue_files(root.id, [("a", 1, 1), ("b", 1, 1)])
    catalog.set_meta(NOTICE, "Rebuilding.")
    (data_dir.vectors_dir / "x").write_bytes(b"12345")
    status = read_status(data_dir, catalog, "starter")
    assert status.files == {"pending": 2}
    assert status.sizes["vectors"] == 5
    assert status.sizes["catalog"] > 0
    assert (status.notice, status.device, status.model) == ("Rebuilding.", "", "starter")
    assert json.loads(json.dumps(status.to_json()))["roots"][0]["path"] == "/docs"
    assert status.device_words == ""
    assert replace(status, device="CPU").device_words == "CPU"
    assert replace(status, device="CPU", device_reason="why").device_words == "CPU (why)"
    catalog.close()
