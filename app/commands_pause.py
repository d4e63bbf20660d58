"""`lodestone pause` and `lodestone resume`: let indexing in the background rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.cli import OK
from app.commands import open_engine
from app.console import one_line, print_json, print_line
from app.indexing.roots import find_info

if TYPE_CHECKING:
    import argparse

    from app.paths import DataDir


def pause(arguments: argparse.Namespace, data_dir: DataDir) -> int:
    """Let one folder rest, or everything: that a program that runs sees too, without being closed.

    Raises UsageError and, for one folder, ResourceError(index_locked).
    """
    if arguments.path:
        return _set_root(arguments, data_dir, paused=True)
    data_dir.prepare()
    data_dir.paused_file.touch(mode=0o600)
    return _tell(arguments, "", True, "Indexing in the background is paused, until: lodestone resume")


def resume(arguments: argparse.Namespace, data_dir: DataDir) -> int:
    """Undo `pause`. Raises as it does."""
    if arguments.path:
        return _set_root(arguments, data_dir, paused=False)
    data_dir.prepare()
    data_dir.paused_file.unlink(missing_ok=True)
    with open_engine(data_dir, writer=False) as engine:
        resting = [root.path for root in engine.roots() if root.paused]
    code = _tell(arguments, "", False, "Indexing in the background goes on.")
    if not arguments.json:
        for path in resting:
            print_line(f"Still paused by itself: {one_line(path)}")
    return code


def _set_root(arguments: argparse.Namespace, data_dir: DataDir, *, paused: bool) -> int:
    with open_engine(data_dir, writer=True) as engine:
        path = find_info(engine.roots(), arguments.path).path
        (engine.pause_root if paused else engine.resume_root)(path)
    name = one_line(path)
    text = f"{name} is paused: it is searched, and not read until it is resumed." if paused else f"{name} goes on."
    return _tell(arguments, path, paused, text)


def _tell(arguments: argparse.Namespace, path: str, paused: bool, text: str) -> int:
    if arguments.json:
        print_json({"path": path or None, "paused": paused})
    else:
        print_line(text)
    return OK
