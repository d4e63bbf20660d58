from __future__ import annotations

import io
import json
import sys
from dataclasses import replace

import pytest

from app.console import (
    ProgressBar,
    counted,
    one_line,
    place,
    print_json,
    print_line,
    report_lines,
    response_lines,
    size_words,
    status_lines,
)
from app.indexing.progress import IndexReport, Progress, Stage
from app.search.model import FileResult, MatchedBy, Passage, SearchMode, SearchResponse
from app.search.retrieve import NOTHING_INDEXED, NOTHING_READ
from app.store.records import RootInfo
from app.store.status import LibraryStatus

PASSAGE = Passage("1:0", "the brown fox", 0.5, MatchedBy.BOTH, 0, 0, 13, page=3, highlights=((4, 9),))


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def response(*passages: Passage, degraded: str = "") -> SearchResponse:
    results = (FileResult("/d/a.pdf", 0.5, "Fox", "pdf", passages),) if passages else ()
    return SearchResponse("fox", SearchMode.HYBRID, results, 1.0, degraded)


def test_json_survives_any_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    print_json({"path": "caf\udce9 文档"})
    out = capsys.readouterr().out
    assert out.isascii()
    assert json.loads(out) == {"path": "caf\udce9 文档"}


def test_lines_never_fail_on_a_narrow_encoding(monkeypatch: pytest.MonkeyPatch) -> None:
    narrow = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    monkeypatch.setattr(sys, "stdout", narrow)
    print_line("文档 \udcff")
    narrow.flush()
    assert narrow.buffer.getvalue() == b"?? ?\n"


def test_results_tell_place_and_reason() -> None:
    lines = response_lines(response(PASSAGE))
    assert "1. Fox" in lines
    assert "   [0.50] page 3, by words and meaning" in lines
    assert "   the brown fox" in lines


def test_on_a_terminal_matches_are_bold(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", Terminal())
    assert "   the \x1b[1mbrown\x1b[0m fox" in response_lines(response(PASSAGE))


def test_a_long_passage_is_cut_around_its_match() -> None:
    text = "x " * 1000 + "needle" + " y" * 1000
    passage = Passage("1:0", text, 0.5, MatchedBy.KEYWORD, 0, 0, len(text), line_start=7, highlights=((2000, 2006),))
    (line,) = [line for line in response_lines(response(passage)) if "needle" in line]
    assert len(line) < 320
    assert line.startswith("   …")
    assert line.endswith("…")
    assert place(passage) == "line 7"


def test_nothing_found_and_degraded() -> None:
    lines = response_lines(response(degraded="Only words are searched."))
    assert lines[0] == "Only words are searched."
    assert "Nothing found" in lines[1]


def test_a_report_in_words() -> None:
    report = IndexReport(seconds=2.0)
    report.files.seen, report.files.indexed, report.files.failed = 1200, 1100, 100
    lines = report_lines(report)
    assert lines[0] == "1,200 files seen: 1,100 indexed, 100 failed. 2.0 s."
    assert "lodestone problems" in lines[-1]
    assert report_lines(IndexReport())[0].startswith("0 files seen: nothing to do")


def test_status_in_words() -> None:
    root = RootInfo("/d", 3, 2, 1, 0, 10, 5, away=True)
    status = LibraryStatus("/lib", (root,), {"indexed": 2}, 10, 5, "starter", "CPU", {"vectors": 12_300_000}, "Note.")
    text = "\n".join(status_lines(status))
    for part in ("/d (3 files, away)", "10, 50% found by meaning", "starter on CPU", "vectors 12.3 MB", "Note."):
        assert part in text
    reasoned = replace(status, device_reason="no graphics card found")
    assert "starter on CPU (no graphics card found)" in "\n".join(status_lines(reasoned))
    switching = "\n".join(status_lines(replace(status, next_model="large", next_embedded=1)))
    assert "Next       large, 10% of the passages embedded" in switching
    empty = LibraryStatus("/lib", (), {}, 0, 0, "starter", "", {}, "")
    assert "lodestone index" in "\n".join(status_lines(empty))


@pytest.mark.parametrize(("size", "words"), [(0, "0 bytes"), (999, "999 bytes"), (1500, "2 KB"), (2.5e9, "2.5 GB")])
def test_sizes(size: float, words: str) -> None:
    assert size_words(size) == words


def test_the_bar_shows_on_terminals_only(monkeypatch: pytest.MonkeyPatch) -> None:
    for stream in (Terminal(), io.StringIO()):
        monkeypatch.setattr(sys, "stderr", stream)
        bar = ProgressBar()
        bar.show(Progress(Stage.SCANNING))
        bar.show(Progress(Stage.READING, 1, 4))
        bar.show(Progress(Stage.READING, 4, 4))
        bar.show(Progress(Stage.EMBEDDING, 3, 9, "passages"))
        bar.close()
        assert ("reading" in stream.getvalue()) is stream.isatty()


def test_names_cannot_steer_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    print_line("\x1b[31mred\x1b]0;title\x07.txt \x9b2J \x1b[1mbold\x1b[0m\nnext")
    assert capsys.readouterr().out == "?[31mred?]0;title?.txt ?2J \x1b[1mbold\x1b[0m\nnext\n"


def test_one_is_not_many() -> None:
    assert (counted(0, "file"), counted(1, "file"), counted(2000, "file")) == ("0 files", "1 file", "2,000 files")


@pytest.mark.parametrize("reason", [NOTHING_INDEXED, NOTHING_READ])
def test_an_empty_library_gets_no_advice_on_words(reason: str) -> None:
    assert response_lines(response(degraded=reason)) == [reason]


def test_a_run_that_was_stopped_early_does_not_say_that_there_was_nothing_to_do() -> None:
    report = IndexReport()
    assert report_lines(report)[0].startswith("0 files seen: nothing to do.")
    report.files.seen = 85
    assert report_lines(report)[0].startswith("85 files seen: none read yet.")


def test_a_name_stays_on_its_line() -> None:
    assert one_line("a\nb\r\t\x1b[2J\u2028 汉.txt") == r"a\nb\r\t\x1b[2J\u2028 汉.txt"


def test_status_tells_what_a_running_program_does_and_what_lies_in_a_cloud() -> None:
    status = LibraryStatus("/data", (), {}, 0, 0, "starter", "", {}, "", is_running=True, state="idle", in_cloud=2)
    lines = status_lines(status)
    assert "Now        up to date, watching" in lines
    assert "Cloud      2 files not read" in lines
    assert "Now        at work" in status_lines(replace(status, state="off"))
    resting = replace(status, state="resting", cause="hours", reason="Embedding waits.", notices=("A\nnotice.",))
    assert "Now        Embedding waits." in status_lines(resting)
    assert status_lines(resting)[-1] == r"A\nnotice."
    assert not any(
        line.startswith(("Now", "Cloud")) for line in status_lines(replace(status, is_running=False, in_cloud=0))
    )
