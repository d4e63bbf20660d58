"""Every hostile file that we know, through real, limited processes: each ends, and the run goes on."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from app.workers.extraction import ExtractJob, ExtractorPool, Limits
from tests.documents.bombs import BOMBS

if TYPE_CHECKING:
    from pathlib import Path

# One of each sort, none of which takes long; the rest is for `--slow`.
QUICK = (
    "spaces.odt", "nested.docx", "laughs.xml", "laughs.docx", "laughs.fb2", "pages.pdf", "arrays.pdf", "deep.json",
    "deep.rtf", "deep.docx", "quotes.md", "braces.py", "deep.eml",
)  # fmt: skip
TIMEOUT_SECONDS = 60.0  # the default
MEMORY_MB = 2048
MAX_LATE = 2  # bombs that only the clock ends


def _outcomes(folder: Path, names: list[str]) -> dict[str, str]:
    """What became of each file, by code or "ok", with a harmless one at the end."""
    for name in names:
        (folder / name).write_bytes(BOMBS[name]())
    (folder / "harmless.txt").write_text("Words.", "utf-8")
    jobs = [ExtractJob(number, str(folder / name), 1) for number, name in enumerate([*names, "harmless.txt"])]
    pool = ExtractorPool(2, Limits(timeout_s=TIMEOUT_SECONDS, memory_mb=MEMORY_MB), scratch=folder / "scratch")
    found = {}
    for outcome in pool.run(jobs):
        code = outcome.error.code.value if outcome.error else "ok"
        found[outcome.job.path.rsplit("/", 1)[-1].rsplit("\\", 1)[-1]] = code
    pool.close()
    assert list((folder / "scratch").iterdir()) == []
    return found


@pytest.mark.timeout(300)
def test_one_of_each_sort(tmp_path: Path) -> None:
    found = _outcomes(tmp_path, list(QUICK))
    assert found.keys() == {*QUICK, "harmless.txt"}
    assert found["harmless.txt"] == "ok"
    assert found["spaces.odt"] == "too_large"
    assert found["pages.pdf"] == found["laughs.docx"] == found["deep.docx"] == "corrupt"
    assert found["deep.eml"] == "ok"
    assert "timed_out" not in found.values()


@pytest.mark.slow
@pytest.mark.timeout(0)
def test_all_of_them(tmp_path: Path) -> None:
    began = time.monotonic()
    found = _outcomes(tmp_path, list(BOMBS))
    assert found.keys() == {*BOMBS, "harmless.txt"}
    assert found["harmless.txt"] == "ok"
    assert set(found.values()) <= {"ok", "too_large", "corrupt", "no_text", "encrypted", "timed_out"}
    assert list(found.values()).count("timed_out") <= MAX_LATE
    assert time.monotonic() - began < len(BOMBS) * TIMEOUT_SECONDS
