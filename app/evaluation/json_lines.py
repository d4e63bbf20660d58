"""JSON Lines: one object on each line."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from app.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def objects_of(file: Path) -> Iterator[tuple[int, dict[str, Any]]]:
    """The objects of a file with their line numbers, from 1. Raises UsageError, naming the line."""
    try:
        with file.open(encoding="utf-8-sig") as lines:
            for number, line in enumerate(lines, 1):
                if line.strip():
                    yield number, _object(file, number, line)
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{file} cannot be read ({error}). It has to be text in UTF-8.") from error


def _object(file: Path, number: int, line: str) -> dict[str, Any]:
    try:
        data = json.loads(line)
    except ValueError as error:
        raise UsageError(f"Line {number} of {file} is not JSON ({error}). Each line has to be one object.") from error
    if not isinstance(data, dict):
        raise UsageError(f"Line {number} of {file} is JSON, but no object. Each line has to be one object.")
    return data
