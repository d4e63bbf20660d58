"""`lodestone exclude`: what is left out of a folder."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING, Any

from app.cli import OK
from app.commands import interruptible, open_engine
from app.console import counted, one_line, print_json, print_line
from app.errors import UsageError
from app.indexing.roots import find_info

if TYPE_CHECKING:
    import argparse

    from app.indexing.exclusion_preview import ExclusionPreview
    from app.paths import DataDir
    from app.store.records import RootInfo

_COUNT_SECONDS = 20.0


def exclude(arguments: argparse.Namespace, data_dir: DataDir) -> int:
    """List, add or take away rules of a root, and say what that hides and shows. Raises UsageError."""
    changes = bool(arguments.rules) or arguments.ignore_files is not None
    if arguments.remove and not arguments.rules:
        raise UsageError("Name the rules to take away: lodestone exclude FOLDER RULE --remove")
    is_writing = changes and not (arguments.list or arguments.dry_run)
    with interruptible() as stop, open_engine(data_dir, writer=is_writing) as engine:
        info = find_info(engine.roots(), arguments.path)
        if arguments.list or not changes:
            _print(arguments, info.path, list(info.rules), info.use_ignore_files, None)
            return OK
        rules, use = _wanted(arguments, info)
        found = engine.preview_exclusion(
            info.path, rules, use_ignore_files=use, should_stop=stop.is_set, seconds=_COUNT_SECONDS
        )
        if is_writing:
            engine.set_exclusions(info.path, rules, use_ignore_files=use)
        _print(arguments, info.path, rules, use, found)
    return OK


def _wanted(arguments: argparse.Namespace, info: RootInfo) -> tuple[list[str], bool]:
    use = info.use_ignore_files if arguments.ignore_files is None else arguments.ignore_files == "on"
    if not arguments.remove:
        return [*info.rules, *(rule for rule in arguments.rules if rule not in info.rules)], use
    unknown = [rule for rule in arguments.rules if rule not in info.rules]
    if unknown:
        raise UsageError(f"{unknown[0]} is no rule of {info.path}. Its rules: {', '.join(info.rules) or 'none'}.")
    return [rule for rule in info.rules if rule not in arguments.rules], use


def _print(
    arguments: argparse.Namespace, path: str, rules: list[str], use: bool, found: ExclusionPreview | None
) -> None:
    if arguments.json:
        data: dict[str, Any] = {"path": path, "rules": rules, "ignore_files": use}
        print_json({**data, "changes": found.to_json()} if found else data)
        return
    print_line(f"Left out of {one_line(path)}, besides the setting `exclude`:")
    for rule in rules or ["nothing"]:
        print_line(f"  {one_line(rule)}")
    if use:
        print_line("  and what .gitignore and .ignore files in it say")
    if found is not None:
        _print_changes(arguments, path, found)


def _print_changes(arguments: argparse.Namespace, path: str, found: ExclusionPreview) -> None:
    least = "" if found.is_complete else "at least "
    print_line(f"Hides {least}{counted(found.hidden, 'file')}, shows {least}{counted(found.shown, 'file')} again.")
    for example in (*found.hidden_examples[:5], *found.shown_examples[:5]):
        print_line(f"  {one_line(example)}")
    if found.shown and not arguments.dry_run:
        print_line(f"To read them: lodestone index {one_line(shlex.quote(path))}")
