"""`lodestone index`: read what is new and changed, and tell what became of it."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING

from app.cli import CANCELLED, FAILED, OK, PARTLY
from app.commands import interruptible, open_engine
from app.console import WORDS_ONLY, ProgressBar, one_line, print_json, print_line, print_note, report_lines
from app.errors import LodestoneError, UsageError
from app.indexing.roots import check_path

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from app.engine import Engine
    from app.indexing.progress import FileCounts
    from app.paths import DataDir


def index(arguments: argparse.Namespace, data_dir: DataDir) -> int:
    """`lodestone index`."""
    with interruptible() as stop, open_engine(data_dir, writer=True) as engine:
        good, refused = _checked(arguments.paths, data_dir)
        if not arguments.paths and not engine.roots():
            raise UsageError("There is nothing to index yet. Name a folder: lodestone index FOLDER")
        bar = ProgressBar()
        try:
            report = engine.index(good, bar.show, stop.is_set)
        finally:
            bar.close()
        if arguments.json:
            print_json(report.to_json())
        else:
            for line in report_lines(report):
                print_line(line)
        for notice in engine.status().mended:
            print_note(f"lodestone: {one_line(notice)}")
        if report.model_problem:
            print_note(f"lodestone: {one_line(report.model_problem)} {WORDS_ONLY}")
        if stop.is_set():
            print_note("lodestone: Stopped. What is done is kept; the same command goes on from there.")
            return CANCELLED
        away = [] if arguments.paths else _tell_away(engine)
        return PARTLY if refused or away else _exit_code(report.files)


def _tell_away(engine: Engine) -> list[str]:
    """The roots that are not there now, each with a line that says so."""
    away = [root.path for root in engine.roots() if root.away]
    for path in away:
        print_note(
            f"lodestone: {one_line(path)} is not there now; what was read of it is kept. Connect the drive, "
            f"or forget it: lodestone remove {one_line(shlex.quote(path))}"
        )
    return away


def _checked(paths: Sequence[str], data_dir: DataDir) -> tuple[list[str], int]:
    """The paths that can be indexed, and how many cannot, each with a line why. Raises if that is all of them."""
    good: list[str] = []
    refused: list[LodestoneError] = []
    for path in paths:
        try:
            good.append(check_path(path, str(data_dir.root)))
        except LodestoneError as error:
            refused.append(error)
    told = refused if good else refused[:-1]
    for each in told:
        print_note(f"lodestone: {one_line(each.user_message)}")
    if refused and not good:
        raise refused[-1]
    return good, len(refused)


def _exit_code(files: FileCounts) -> int:
    if not files.failed:
        return OK
    return PARTLY if files.indexed or files.unchanged or files.skipped else FAILED
