from __future__ import annotations

import pytest

from app.documents.logfile import MAX_LINES_OF_ENTRY, read_log
from tests.documents.blocks import lines, texts

LOG = b"""2024-05-31 10:00:00 INFO pump starts
2024-05-31 10:00:01 ERROR pump fails
Traceback (most recent call last):
  File "pump.py", line 3, in run
ValueError: dry

2024-05-31 10:00:02 INFO pump stops
"""


def test_a_stack_trace_stays_with_its_entry() -> None:
    document = read_log(LOG)
    assert document.is_source
    assert [kind for kind, _ in texts(document)] == ["list_item"] * 3
    assert texts(document)[1][1].endswith("ValueError: dry")
    assert lines(document) == [(1, 1), (2, 5), (7, 7)]


@pytest.mark.parametrize(
    "line",
    [
        "[2024-05-31T10:00:00Z] a", "May 31 10:00:00 host a", "10.0.0.1 - - [31/May/2024] a", "10:00:01.5 a",
        "ERROR: a", "[WARN] a", "1717142400 a", '{"level": "info"}', "Fri May 31 10:00:00 2024 a", "[   12.345678] a",
        "I0531 10:00:00 a",
    ],
)  # fmt: skip
def test_what_begins_an_entry(line: str) -> None:
    assert len(read_log(f"{line}\n{line}\n  more\n".encode()).blocks) == 2


def test_what_is_no_log_is_paragraphs() -> None:
    assert texts(read_log(b"one\ntwo\n\nthree\n")) == [("paragraph", "one\ntwo"), ("paragraph", "three")]


def test_an_entry_has_an_end() -> None:
    data = b"10:00 a\n" * 500 + b"x\n" * 3 * MAX_LINES_OF_ENTRY
    assert max((last or 0) - (first or 0) for first, last in lines(read_log(data))) < MAX_LINES_OF_ENTRY
