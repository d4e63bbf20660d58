from __future__ import annotations

from app.indexing.progress import IndexReport


def test_a_report_prints_as_the_contract_says() -> None:
    report = IndexReport(seconds=1.23456, stages={"scanning": 0.5})
    report.files.seen = 3
    report.chunks.embedded = 2
    assert report.to_json() == {
        "files": {"seen": 3, "indexed": 0, "unchanged": 0, "failed": 0, "skipped": 0, "removed": 0},
        "chunks": {"embedded": 2, "reused": 0, "total": 0},
        "bytes": 0,
        "seconds": 1.235,
        "stages": {"scanning": 0.5},
    }
    report.notes.append("By the way.")
    assert report.to_json()["notes"] == ["By the way."]
