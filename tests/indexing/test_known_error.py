from __future__ import annotations

import sqlite3

import pytest

from app.errors import DocumentError, DocumentProblem, ResourceError, ResourceProblem
from app.indexing.known_error import as_resource_error, code_of


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (OSError(28, "No space left on device"), ResourceProblem.DISK_FULL),
        (RuntimeError("lance error: ... No space left on device (os error 28)"), ResourceProblem.DISK_FULL),
        (sqlite3.OperationalError("database or disk is full"), ResourceProblem.DISK_FULL),
        (MemoryError(), ResourceProblem.OUT_OF_MEMORY),
    ],
)
def test_what_the_system_says_becomes_an_error_of_the_tree(error: Exception, code: ResourceProblem) -> None:
    known = as_resource_error(error)
    assert isinstance(known, ResourceError)
    assert known.code is code


def test_bugs_stay_bugs() -> None:
    assert as_resource_error(KeyError("x")) is None
    problem = DocumentError(DocumentProblem.CORRUPT, "Damaged.")
    assert as_resource_error(problem) is problem


def test_codes_are_those_of_resources() -> None:
    assert code_of(ResourceError(ResourceProblem.DISK_FULL, "Full.")) == "disk_full"
    assert code_of(DocumentError(DocumentProblem.CORRUPT, "Damaged.")) == code_of(None) == ""
