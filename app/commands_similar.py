"""`lodestone similar`: files like a file, a passage or a text."""

from __future__ import annotations

import os
import re
import sys
from typing import TYPE_CHECKING

from app.cli import OK
from app.commands import interruptible, open_engine
from app.console import print_json, print_line, response_lines
from app.errors import UsageError
from app.search.outside import MAX_TEXT_BYTES

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

    from app.engine import Engine
    from app.paths import DataDir
    from app.search.model import SearchResponse

_PASSAGE = re.compile(r"(.+)#(\d{1,9})")
_STANDARD_INPUT = "-"


def similar(arguments: argparse.Namespace, data_dir: DataDir) -> int:
    """Raises UsageError."""
    if (arguments.path is None) == (arguments.text is None):
        raise UsageError("Name a file, or give a text: lodestone similar FILE, or lodestone similar --text TEXT")
    with interruptible() as stop, open_engine(data_dir, writer=False) as engine:
        response = _answer(arguments, engine, stop.is_set)
    if arguments.json:
        print_json(response.to_json())
    else:
        for line in response_lines(response):
            print_line(line)
    return OK


def _answer(arguments: argparse.Namespace, engine: Engine, should_stop: Callable[[], bool]) -> SearchResponse:
    if arguments.text is not None:
        text = _standard_input() if arguments.text == _STANDARD_INPUT else arguments.text
        return engine.ways.similar_to_text(text, arguments.limit, should_stop)
    path = os.path.abspath(os.path.expanduser(arguments.path))
    passage = _PASSAGE.fullmatch(path)
    if passage and not os.path.lexists(path):
        return engine.ways.similar_to_passage(passage[1], int(passage[2]), arguments.limit)
    return engine.ways.similar_to_file(path, arguments.limit, should_stop)


def _standard_input() -> str:
    """A byte more than may be, so that too long a text is told and not cut."""
    return sys.stdin.buffer.read(MAX_TEXT_BYTES + 1).decode("utf-8", "replace")
