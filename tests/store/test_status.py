from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

from app.errors import DocumentError, DocumentProblem
from app.store.activity import Activity, note_activity
from app.store.catalog import Catalog
from app.store.lock import WriterLock
from app.store.notices import NOTICE
from app.store.status import read_status

if TYPE_CHECKING:
    from app.paths import DataDir

_WATCH = """
import pathlib, sys
from app.paths import DataDir
from app.store.catalog import Catalog
from app.store.lock import WriterLock
from app.store.records import Watching
from app.store.recovery import recover
data_dir = DataDir(pathlib.Path(sys.argv[1]))
lock = WriterLock(data_dir)
lock.acquire()
recover(data_dir)
catalog = Catalog(data_dir.catalog_file)
root = catalog.add_root("/docs")
catalog.note_watching(root.id, Watching.PARTLY, "Too few watches.")
catalog.queue_files(root.id, [("a", 1, 1), ("b", 1, 1)])
catalog.mark_in_progress([1])
print("at work", flush=True)
sys.stdin.read()
"""


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


def test_of_a_program_that_was_killed_nothing_is_believed(data_dir: DataDir) -> None:
    command = [sys.executable, "-c", _WATCH, str(data_dir.root)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        assert program.stdout.readline() == "at work\n"
        catalog = Catalog(data_dir.catalog_file, read_only=True)
        status = read_status(data_dir, catalog, "starter")
        assert (status.is_running, status.roots[0].state) == (True, "partly")
        assert (status.roots[0].note, status.files) == ("Too few watches.", {"in_progress": 1, "pending": 1})
        program.kill()
        program.wait()
    status = read_status(data_dir, catalog, "starter")
    assert (status.is_running, status.roots[0].state, status.roots[0].note) == (False, "", "")
    assert status.files == {"pending": 2}
    catalog.close()


def test_what_a_running_program_does_and_why_it_rests(data_dir: DataDir) -> None:
    catalog = Catalog(data_dir.catalog_file)
    note_activity(data_dir.activity_file, Activity("resting", "battery", "On battery."))
    status = read_status(data_dir, catalog, "starter")
    assert (status.state, status.reason) == ("off", "")  # left by one that was killed
    lock = WriterLock(data_dir)
    lock.acquire()
    data_dir.running_file.touch()
    status = read_status(data_dir, catalog, "starter")
    assert (status.state, status.cause, status.reason) == ("resting", "battery", "On battery.")
    data_dir.paused_file.touch()
    assert read_status(data_dir, catalog, "starter").state == "paused"
    lock.release()
    catalog.close()


def test_files_in_a_cloud_are_counted(data_dir: DataDir) -> None:
    catalog = Catalog(data_dir.catalog_file)
    root = catalog.add_root("/docs")
    catalog.queue_files(root.id, [("a", 1, 1)])
    catalog.mark_problem(catalog.files_of(root.id)["a"].id, DocumentError(DocumentProblem.IN_CLOUD, "In the cloud."))
    status = read_status(data_dir, catalog, "starter")
    assert status.in_cloud == 1
    assert "cloud" in status.notices[0]
    catalog.close()
