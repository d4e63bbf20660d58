"""`lodestone data-dir`: where all state lies, and the move to another place."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from app.cli import OK, PARTLY
from app.commands import interruptible
from app.commands_downloads import TransferBar
from app.console import one_line, print_json, print_line, print_note
from app.errors import Cancelled
from app.moving.data_move import DataMove, clean_up, unfinished

if TYPE_CHECKING:
    import argparse

    from app.paths import DataDir


def data_dir(arguments: argparse.Namespace, source: DataDir) -> int:
    """Show the data folder, or move it. Raises UsageError, ResourceError and Cancelled; then it is where it was."""
    source.prepare()
    if arguments.move:
        return _move(arguments, source)
    problem = clean_up(source)
    going = unfinished(source)
    if arguments.json:
        print_json({"data_dir": str(source.root), "moving_to": str(going) if going else None})
        return OK
    print_line(one_line(str(source.root)))
    if going:
        text = f'A move was broken off. Go on with: lodestone data-dir --move "{one_line(str(going))}"'
        print_line(text)
    if problem:
        print_note(f"lodestone: The folder it was moved from is not deleted yet: {one_line(problem)}")
    return OK


def _move(arguments: argparse.Namespace, source: DataDir) -> int:
    move = DataMove(source, Path(arguments.move))
    move.check()
    move.claim()
    try:
        _copy(move)
        is_found = move.switch()
    finally:
        move.release()
    left = clean_up(move.target)
    place = one_line(str(move.target.root))
    if arguments.json:
        print_json({"data_dir": str(move.target.root), "moved_from": str(source.root), "left": left})
    else:
        print_line(f"The data folder is {place} now.")
        if not is_found:
            print_line(f'It was opened by name, so open it by its new one: lodestone --data-dir "{place}"')
    if left:
        print_note(
            f"lodestone: Not everything in the old folder could be deleted: {one_line(left)}. Delete it yourself."
        )
    return PARTLY if left else OK


def _copy(move: DataMove) -> None:
    bar = TransferBar()
    try:
        with interruptible() as stop:
            move.copy(bar.show, stop.is_set)
    except Cancelled:
        print_note("lodestone: Stopped. What has come is kept; the same command goes on from there.")
        raise
    finally:
        bar.close()
