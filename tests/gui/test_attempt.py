from __future__ import annotations

from app.errors import Cancelled, UsageError
from app.gui.attempt import Outcome, attempt


def test_a_result() -> None:
    assert attempt(lambda: 3) == Outcome(result=3)


def test_errors_are_sentences_and_what_was_cancelled_says_nothing() -> None:
    def fail(error: Exception) -> None:
        raise error

    assert attempt(lambda: fail(UsageError("Not like that."))).error == "Not like that."
    assert attempt(lambda: fail(Cancelled())).error == ""


def test_a_bug_goes_to_the_log(expected_logs: list[str]) -> None:
    expected_logs.append("a task of the window failed")
    assert "went wrong" in str(attempt(lambda: 1 / 0).error)
