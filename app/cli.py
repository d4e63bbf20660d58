"""The command line: a thin skin over the engine. Each command has a function in `commands`."""

from __future__ import annotations

import logging
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from app.arguments import command_line
from app.errors import Cancelled, LodestoneError, UsageError
from app.paths import DataDir, default_data_dir

if TYPE_CHECKING:
    import argparse

    from app.launch import Launch

log = logging.getLogger(__name__)
OK, FAILED, WRONG_USAGE, PARTLY, CANCELLED = 0, 1, 2, 3, 130


def run(arguments: list[str]) -> int:
    """Do what the arguments say and return the exit code; every error becomes one line."""
    from app import launch

    parser, commands = command_line()
    try:
        options, asked = launch.split(arguments, commands)
        parsed = parser.parse_args(options)
        if parsed.command is None:
            launch.check_screen()
    except LodestoneError as error:
        return _refuse(error)
    folder = getattr(parsed, "data_dir", None)
    data_dir = DataDir(Path(os.path.abspath(folder))) if folder else default_data_dir()
    if parsed.command is None:
        flags = {"toggle": parsed.toggle, "quick": parsed.quick_search, "background": parsed.background}
        return _show_window(data_dir, launch.with_options(asked, **flags))
    from app.processor import check_processor

    try:
        check_processor()
    except LodestoneError as error:
        print(f"lodestone: {error.user_message}", file=sys.stderr)  # plainly, because `console` loads NumPy
        return FAILED
    return _run_command(parsed, data_dir)


def _show_window(data_dir: DataDir, asked: Launch) -> int:
    from app.gui.single_instance import SingleInstance

    instance = SingleInstance(data_dir)
    if instance.hand_over(asked):  # before all that a window needs is loaded
        return OK
    from app.gui.app import run as run_window

    return run_window(data_dir, asked, instance)


def _run_command(parsed: argparse.Namespace, data_dir: DataDir) -> int:
    from app import commands
    from app.console import print_note
    from app.moving.journal import check_is_whole

    parsed.json = getattr(parsed, "json", False)
    try:
        check_is_whole(data_dir)
        code: int = getattr(commands, parsed.command)(parsed, data_dir)
        sys.stdout.flush()
    except Cancelled:
        return CANCELLED
    except LodestoneError as error:
        return _refuse(error)
    except KeyboardInterrupt:
        return CANCELLED
    except BrokenPipeError:  # the reader of our output (head, less) has gone
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return OK
    except Exception:
        log.exception("command failed")
        print_note(f"lodestone: Something went wrong that should not. Details: {data_dir.logs_dir}")
        return FAILED
    return code


def _refuse(error: LodestoneError) -> int:
    from app.console import one_line, print_note

    print_note(f"lodestone: {one_line(error.user_message)}")
    return WRONG_USAGE if isinstance(error, UsageError) else FAILED
