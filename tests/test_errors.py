from __future__ import annotations

import pytest

from app.errors import (
    Cancelled,
    DocumentError,
    DocumentProblem,
    LodestoneError,
    ResourceError,
    ResourceProblem,
    UsageError,
)


def test_every_error_carries_its_sentence() -> None:
    errors = [
        DocumentError(DocumentProblem.CORRUPT, "The file is damaged."),
        ResourceError(ResourceProblem.DISK_FULL, "The disk is full."),
        UsageError("No."),
        Cancelled(),
    ]
    for error in errors:
        assert isinstance(error, LodestoneError)
        assert error.user_message == str(error) != ""


@pytest.mark.parametrize(
    ("code", "is_skip"),
    [
        (DocumentProblem.UNSUPPORTED, True),
        (DocumentProblem.NO_TEXT, True),
        (DocumentProblem.TOO_LARGE, True),
        (DocumentProblem.IN_CLOUD, True),
        (DocumentProblem.CORRUPT, False),
        (DocumentProblem.TIMED_OUT, False),
        (DocumentProblem.ENCRYPTED, False),
        (DocumentProblem.UNREADABLE, False),
    ],
)
def test_a_file_that_is_fine_but_holds_nothing_is_skipped(code: DocumentProblem, is_skip: bool) -> None:
    assert code.is_skip is is_skip
