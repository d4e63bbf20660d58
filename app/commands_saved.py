"""`lodestone history` and `lodestone saved`: what was searched for, and searches with a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.cli import OK
from app.commands import interruptible, open_engine
from app.console import counted, one_line, print_json, print_line, response_lines
from app.errors import UsageError
from app.search.model import SearchMode
from app.search.saved import SavedSearch

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

    from app.engine import Engine
    from app.paths import DataDir

_NONE_SAVED = 'No search is saved. Save one: lodestone saved add NAME "QUERY"'


def history(arguments: argparse.Namespace, data_dir: DataDir) -> int:
    """List the last queries, newest first, or forget them."""
    with open_engine(data_dir, writer=False) as engine:
        cleared = engine.ways.history.clear() if arguments.clear else 0
        queries = engine.ways.history.recent()
        is_on = engine.settings.history
    if arguments.json:
        print_json({"history": queries, "on": is_on} | ({"cleared": cleared} if arguments.clear else {}))
        return OK
    if arguments.clear:
        print_line(f"Forgot {cleared:,} {'search' if cleared == 1 else 'searches'}.")
    for query in queries:
        print_line(one_line(query))
    if not queries and not arguments.clear:
        off = "Searches are not remembered: history = false in the settings."
        print_line("Nothing was searched for yet." if is_on else off)
    return OK


def saved(arguments: argparse.Namespace, data_dir: DataDir) -> int:
    """List, save, run or remove saved searches. Raises UsageError."""
    actions: dict[str, Callable[[argparse.Namespace, Engine, Callable[[], bool]], None]] = {
        "list": _list, "add": _add, "run": _run, "remove": _remove,
    }  # fmt: skip
    with interruptible() as stop, open_engine(data_dir, writer=False) as engine:
        actions[arguments.action](arguments, engine, stop.is_set)
    return OK


def _list(arguments: argparse.Namespace, engine: Engine, should_stop: Callable[[], bool]) -> None:
    counts = [(each, engine.ways.saved.count_new(each.name, should_stop)) for each in engine.ways.saved.all()]
    if arguments.json:
        print_json({"saved": [{**each.to_json(), "new": new} for each, new in counts]})
        return
    for each, new in counts:
        print_line(f"{one_line(each.name)}: {one_line(each.query)}" + (f"  ({new} new)" if new else ""))
    if not counts:
        print_line(_NONE_SAVED)


def _add(arguments: argparse.Namespace, engine: Engine, should_stop: Callable[[], bool]) -> None:
    query = " ".join(arguments.query)
    made = engine.ways.saved.add(SavedSearch(arguments.name, query, SearchMode(arguments.mode)), should_stop)
    if arguments.json:
        print_json({"added": made.to_json()})
    else:
        print_line(f"Saved as {one_line(made.name)}. What it finds now counts as seen.")


def _run(arguments: argparse.Namespace, engine: Engine, should_stop: Callable[[], bool]) -> None:
    answer = engine.ways.saved.run(arguments.name, should_stop)
    if arguments.json:
        print_json(answer.to_json())
        return
    for line in response_lines(answer.response, new=answer.new):
        print_line(line)
    print_line()
    print_line(f"{counted(len(answer.new), 'new result')} since the last look." if answer.new else "Nothing new.")


def _remove(arguments: argparse.Namespace, engine: Engine, should_stop: Callable[[], bool]) -> None:
    del should_stop
    if not arguments.name.strip():
        raise UsageError("Name the saved search to remove. lodestone saved list shows them.")
    gone = engine.ways.saved.remove(arguments.name)
    if arguments.json:
        print_json({"removed": gone.to_json()})
    else:
        print_line(f"Removed the saved search {one_line(gone.name)}. Nothing else has changed.")
