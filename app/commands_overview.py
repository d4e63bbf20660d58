"""`lodestone duplicates` and `lodestone topics`: what a library holds, seen as a whole."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from app.cli import OK
from app.commands import interruptible, open_engine
from app.console import counted, one_line, print_json, print_line, size_words

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable

    from app.paths import DataDir
    from app.search.duplicates import DuplicateGroup


def duplicates(arguments: argparse.Namespace, data_dir: DataDir) -> int:
    """Groups of copies, and with `--near` of files that nearly are."""
    with interruptible() as stop, open_engine(data_dir, writer=False) as engine:
        found = engine.ways.duplicates(near=arguments.near, should_stop=stop.is_set)
    if arguments.json:
        print_json(found.to_json())
        return OK
    _print_groups(found.exact, "copies")
    _print_groups(found.near, "nearly the same")
    if found.exact:
        freed = sum(group.freed for group in found.exact)
        print_line(f"All copies but one of each take {size_words(freed)}. Nothing was deleted; that is up to you.")
    elif not found.near:
        print_line("No file is there twice.")
    return OK


def _print_groups(groups: Iterable[DuplicateGroup], words: str) -> None:
    for group in groups:
        alike = "" if group.alike == 1.0 else f" ({group.alike:.0%} of the text in common)"
        print_line(f"{len(group.files)} files, {words}{alike}; {size_words(group.freed)} more than one of them needs")
        for file in group.files:
            print_line(f"   {size_words(file.size):>9}  {one_line(file.path)}")
        print_line()


def topics(arguments: argparse.Namespace, data_dir: DataDir) -> int:
    """Clusters of the files of a folder, or of the library, with keywords."""
    folder = os.path.abspath(os.path.expanduser(arguments.folder)) if arguments.folder else ""
    with interruptible() as stop, open_engine(data_dir, writer=False) as engine:
        found = engine.ways.topics(folder, arguments.count, stop.is_set)
    if arguments.json:
        print_json({"folder": folder or None, **found.to_json()})
        return OK
    for topic in found.topics:
        print_line(f"{counted(topic.files, 'file')}: {', '.join(topic.keywords) or 'no telling words'}")
        for path in topic.typical:
            print_line(f"   {one_line(path)}")
    if found.files < found.of_files:
        print_line(f"Told by {found.files:,} of {found.of_files:,} files.")
    return OK
