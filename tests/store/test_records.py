from __future__ import annotations

from pathlib import Path

from app.store.records import FileProblem, FileRecord, FileState, join, suffix_of


def test_a_file_root_is_its_own_path() -> None:
    assert join("/docs/x.PDF", "") == "/docs/x.PDF"
    assert Path(join("/docs", "a/b.txt")) == Path("/docs/a/b.txt")


def test_suffixes_are_lower_case_without_dot() -> None:
    assert suffix_of("/x/A.PDF") == "pdf"
    assert suffix_of("/x.y/README") == ""
    record = FileRecord(1, 1, "/docs/x.Md", "", 0, 0, FileState.PENDING)
    assert (record.absolute, record.suffix) == ("/docs/x.Md", "md")


def test_problems_are_plain_data() -> None:
    problem = FileProblem("/a", "corrupt", "Damaged.", FileState.FAILED)
    assert problem.to_json() == {"path": "/a", "code": "corrupt", "message": "Damaged.", "state": "failed"}
