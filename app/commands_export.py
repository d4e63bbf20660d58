"""`lodestone search --export` and `--cite`: results as a file, and passages with where they are from."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from app.console import counted, one_line, print_line, print_note
from app.errors import UsageError
from app.search.citation import cite
from app.search.export import ExportFormat, export
from app.store.durable import write_whole

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from app.search.model import SearchResponse

STANDARD_OUTPUT = "-"
# Files that a search has without --limit.
SHOWN_FILES = 10
EXPORTED_FILES = 1_000


def target_of(arguments: Sequence[str]) -> tuple[ExportFormat, str]:
    """The two words after `--export`, checked before the search. Raises UsageError."""
    name, file = arguments
    if name not in list(ExportFormat):
        raise UsageError(f"“{name}” is no format for an export. Write --export md FILE, csv FILE or json FILE.")
    if file == STANDARD_OUTPUT:
        return ExportFormat(name), file
    path = os.path.abspath(os.path.expanduser(file))
    if os.path.lexists(path):
        raise UsageError(f"{path} is there already and is left as it is. Name a file that does not exist.")
    if not os.path.isdir(os.path.dirname(path)):
        raise UsageError(f"The folder {os.path.dirname(path)} does not exist. Make it first, or name another file.")
    return ExportFormat(name), path


def write_export(response: SearchResponse, kind: ExportFormat, file: str, roots: Iterable[str]) -> None:
    """Write all results to a file that is readable by its owner only, or to standard output.

    Says so where the file will be searched, too, because it lies in one of `roots`. Raises UsageError.
    """
    data = export(response, kind)
    if file == STANDARD_OUTPUT:
        sys.stdout.buffer.write(data)
        return
    try:
        write_whole(Path(file), data)
    except OSError as error:
        raise UsageError(f"{file} cannot be written: {error.strerror}. Name a file in another folder.") from error
    count = sum(len(result.passages) for result in response.results)
    found = f"{counted(count, 'passage')} of {counted(len(response.results), 'file')}"
    print_note(f"lodestone: {found} written to {one_line(file)}")
    if any(Path(file).is_relative_to(root) for root in roots):
        print_note("lodestone: It lies in a folder of the library, so that it is indexed and found, too.")


def print_citations(response: SearchResponse) -> None:
    """Each passage with where it is from, best first, a blank line between."""
    for result in response.results:
        for passage in result.passages:
            for line in cite(result, passage).splitlines():
                print_line(one_line(line))
            print_line()
