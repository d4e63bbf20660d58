from __future__ import annotations

import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from app.errors import ResourceError
from app.workers import extraction, slot
from app.workers.extraction import ExtractJob, ExtractorPool, ExtractOutcome, Limits
from tests.documents import samples
from tests.workers import children

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Make = Callable[..., ExtractorPool]
    Files = Callable[..., list[ExtractJob]]


@pytest.fixture
def pool() -> Iterator[Make]:
    pools: list[ExtractorPool] = []

    def make(workers: int = 2, timeout_s: float = 20, memory_mb: int = 512) -> ExtractorPool:
        limits = Limits(timeout_s=timeout_s, memory_mb=memory_mb, max_file_mb=1)
        pools.append(ExtractorPool(workers, limits, target=children.hostile))
        return pools[-1]

    yield make
    for made in pools:
        made.close()


@pytest.fixture
def files(tmp_path: Path) -> Files:
    def make(*names: str) -> list[ExtractJob]:
        for name in names:
            (tmp_path / name).write_text(f"The words of the file {name}.\n", encoding="utf-8")
        return [ExtractJob(number, str(tmp_path / name), 1) for number, name in enumerate(names)]

    return make


def _codes(outcomes: list[ExtractOutcome]) -> dict[int, str]:
    return {o.job.file_id: o.error.code.value if o.error else "unchanged" if o.unchanged else "ok" for o in outcomes}


def test_the_real_extractor_reads_many_files(files: Files, tmp_path: Path) -> None:
    jobs = files("a.txt", "b.md", "c.py")
    (tmp_path / "d.pdf").write_bytes(samples.pdf("Words."))
    (tmp_path / "e.docx").write_bytes(samples.docx())
    (tmp_path / "f.txt").write_bytes(b"\x00\x01\x02")
    jobs += [ExtractJob(9 + n, str(tmp_path / name), 1) for n, name in enumerate(["d.pdf", "e.docx", "f.txt", "none"])]
    pool = ExtractorPool(2)
    outcomes = list(pool.run(jobs))
    assert _codes(outcomes) == {
        0: "ok", 1: "ok", 2: "ok", 9: "ok", 10: "ok", 11: "unsupported", 12: "unreadable",
    }  # fmt: skip
    by_id = {outcome.job.file_id: outcome for outcome in outcomes}
    first = by_id[0].file
    assert first is not None
    assert first.chunks[0].text == "The words of the file a.txt."
    again = ExtractJob(0, jobs[0].path, 1, known_hash=first.content_hash)
    assert _codes(list(pool.run([again]))) == {0: "unchanged"}
    pool.close()


def test_one_bad_file_costs_itself_only(pool: Make, files: Files) -> None:
    jobs = files("a.txt", "crash.txt", "b.txt", "junk.txt", "lie.txt", "c.txt", "bomb.txt", "d.txt")
    codes = _codes(list(pool().run(jobs)))
    assert codes == {0: "ok", 1: "corrupt", 2: "ok", 3: "corrupt", 4: "corrupt", 5: "ok", 6: "too_large", 7: "ok"}


@pytest.mark.skipif(sys.platform == "win32", reason="a crash shows a window there")
def test_a_crash_in_native_code_is_tried_twice_and_costs_one_file(
    pool: Make, files: Files, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried: list[str] = []
    given = slot.Slot.give

    def give(self: slot.Slot, task: slot.Task, language_model: str | None) -> None:
        tried.append(os.path.basename(task.job.path))
        given(self, task, language_model)

    monkeypatch.setattr(slot.Slot, "give", give)
    codes = _codes(list(pool().run(files("a.txt", "native.txt", "abort.txt", "b.txt"))))
    assert codes == {0: "ok", 1: "corrupt", 2: "corrupt", 3: "ok"}
    assert sorted(tried) == ["a.txt", "abort.txt", "abort.txt", "b.txt", "native.txt", "native.txt"]


@pytest.mark.skipif(sys.platform == "win32", reason="the job object bounds it there")
def test_children_that_hold_too_much_together_lose_the_largest(pool: Make, files: Files) -> None:
    outcomes = list(pool(workers=1, memory_mb=512).run(files("a.txt", "grow.txt", "b.txt")))
    assert _codes(outcomes) == {0: "ok", 1: "too_large", 2: "ok"}


def test_no_temporary_folder_is_left(files: Files, tmp_path: Path) -> None:
    pool = ExtractorPool(2, Limits(timeout_s=1), scratch=tmp_path / "scratch", target=children.hostile)
    list(pool.run(files("a.txt", "crash.txt", "hang.txt")))
    pool.close()
    assert os.listdir(tmp_path / "scratch") == []


@pytest.mark.parametrize("name", ["hang.txt", "spin.txt"])
def test_what_never_ends_is_killed(name: str, pool: Make, files: Files) -> None:
    began = time.monotonic()
    outcomes = list(pool(timeout_s=2.0).run(files("a.txt", name, "b.txt")))
    assert _codes(outcomes) == {0: "ok", 1: "timed_out", 2: "ok"}
    assert time.monotonic() - began < 15


@pytest.mark.skipif(sys.platform == "win32", reason="a crash shows a window there")
def test_what_an_attachment_or_a_grammar_breaks_costs_no_more_than_that(pool: Make, files: Files) -> None:
    names = ("enclosed crash.eml", "enclosed hang.eml", "enclosed crash.txt", "crash.eml", "hang.msg", "a.txt")
    jobs = files(*names, "enclosed crash.py", "enclosed hang.go")
    for job in jobs[:2]:
        Path(job.path).write_text("From: a@example.org\nSubject: Hello\n\nWords.\n", encoding="utf-8")
    codes = _codes(list(pool(timeout_s=2.0).run(jobs)))
    assert codes == {0: "ok", 1: "ok", 2: "corrupt", 3: "corrupt", 4: "timed_out", 5: "ok", 6: "ok", 7: "ok"}


def test_a_crash_in_a_worn_process_is_tried_again_in_a_fresh_one(pool: Make, files: Files) -> None:
    jobs = files("a.txt", "tired.txt", "tired2.txt")
    assert _codes(list(pool(workers=1).run(jobs))) == {0: "ok", 1: "ok", 2: "ok"}


def test_stopping_is_quick_and_gives_no_outcome_for_what_was_under_way(pool: Make, files: Files) -> None:
    stop_at = time.monotonic() + 1.5
    jobs = files("a.txt", "hang1.txt", "hang2.txt", "b.txt")
    outcomes = list(pool().run(jobs, lambda: time.monotonic() > stop_at))
    assert time.monotonic() - stop_at < 0.5
    assert set(_codes(outcomes)) <= {0, 3}


def test_leaving_the_loop_ends_the_children_and_the_pool_goes_on(pool: Make, files: Files) -> None:
    made = pool()
    run = made.run(files("a.txt", "hang.txt"))
    assert next(run).job.file_id == 0
    run.close()  # type: ignore[attr-defined]  # a generator
    assert _codes(list(made.run(files("b.txt")))) == {0: "ok"}


def test_jobs_are_taken_only_when_a_process_is_free(pool: Make, files: Files) -> None:
    taken: list[int] = []

    def jobs() -> Iterator[ExtractJob]:
        for job in files(*(f"{n}.txt" for n in range(10))):
            taken.append(job.file_id)
            yield job

    run = pool(workers=2).run(jobs())
    next(run)
    assert len(taken) <= 4
    assert len(list(run)) == 9


def test_processes_are_replaced_after_their_share(pool: Make, files: Files, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(slot, "FILES_PER_PROCESS", 2)
    made = pool(workers=1)
    pids = {made._workers[0].process.pid for _ in made.run(files("a.txt", "b.txt", "c.txt", "d.txt"))}
    assert len(pids) == 2


def test_idle_processes_end(pool: Make, files: Files, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(extraction, "IDLE_SECONDS", 0.1)
    made = pool(workers=1)
    list(made.run(files("a.txt")))
    deadline = time.monotonic() + 5
    while made._workers[0].process.is_running and time.monotonic() < deadline:
        time.sleep(0.02)
    assert not made._workers[0].process.is_running


def test_a_pool_that_cannot_start_says_so(files: Files) -> None:
    pool = ExtractorPool(1, target=children.dead_on_arrival)
    with pytest.raises(ResourceError, match="cannot be started"):
        list(pool.run(files("a.txt")))
    pool.close()


@pytest.mark.skipif(sys.platform != "linux", reason="names are text elsewhere")
def test_a_name_that_is_not_utf8(pool: Make, tmp_path: Path) -> None:
    path = os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt")
    with open(path, "w", encoding="utf-8") as file:
        file.write("coffee")
    assert _codes(list(pool().run([ExtractJob(1, path, 6)]))) == {1: "ok"}


def test_a_readers_bug_is_logged(pool: Make, files: Files, expected_logs: list[str]) -> None:
    expected_logs.append("the reader failed on")
    assert _codes(list(pool().run(files("bug.txt", "a.txt")))) == {0: "corrupt", 1: "ok"}


def test_processes_that_were_started_early_do_the_work(pool: Make, files: Files) -> None:
    made = pool(workers=2)
    made.start(1)
    early = [worker.process.pid for worker in made._workers]
    assert early[0] is not None
    assert early[1] is None
    assert set(_codes(list(made.run(files("a", "b", "c")))).values()) == {"ok"}
    assert made._workers[0].process.pid == early[0]
    made.start(2)
    assert made._workers[1].process.pid not in {None, early[0]}
