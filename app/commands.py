"""One function per command: ask the engine, print, return the exit code."""

from __future__ import annotations

import contextlib
import os
import signal
import sys
import threading
from dataclasses import asdict
from typing import TYPE_CHECKING

from app.cli import FAILED, OK
from app.commands_export import EXPORTED_FILES, SHOWN_FILES, print_citations, target_of, write_export
from app.console import (
    one_line,
    print_json,
    print_line,
    print_note,
    response_lines,
    status_lines,
)
from app.engine import Engine
from app.logs import log_to_file
from app.search.model import Filters, SearchMode, SearchRequest
from app.search.query import parse_date

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from app.paths import DataDir


@contextlib.contextmanager
def open_engine(data_dir: DataDir, *, writer: bool) -> Iterator[Engine]:
    """An engine for the block, with its warnings in the log. Raises as `Engine.open`."""
    with Engine.open(data_dir, writer=writer) as engine:
        log_to_file(data_dir)
        yield engine


@contextlib.contextmanager
def interruptible() -> Iterator[threading.Event]:
    """An event that the first Ctrl-C (or request to end) sets; a second one ends the program at once."""
    stop = threading.Event()

    def on_signal(_number: int, _frame: object) -> None:
        if stop.is_set():
            raise KeyboardInterrupt
        stop.set()

    numbers = (signal.SIGINT, signal.SIGTERM)
    before = [signal.signal(number, on_signal) for number in numbers]
    try:
        yield stop
    finally:
        for number, handler in zip(numbers, before, strict=True):
            signal.signal(number, handler)


def index(arguments: argparse.Namespace, data_dir: DataDir) -> int:
    """`lodestone index`."""
    from app.commands_index import index as run_index

    return run_index(arguments, data_dir)


def search(arguments: argparse.Namespace, data_dir: DataDir) -> int:
    """`lodestone search`."""
    target = target_of(arguments.export) if arguments.export else None
    filters = Filters(
        folders=tuple(os.path.abspath(os.path.expanduser(folder)) for folder in arguments.folders),
        suffixes=tuple(part.strip().lower().lstrip(".") for text in arguments.types for part in text.split(",")),
        languages=tuple(part.strip().lower() for text in arguments.languages for part in text.split(",")),
        after=parse_date(arguments.after, end=False) if arguments.after else None,
        before=parse_date(arguments.before, end=False) if arguments.before else None,
    )
    request = SearchRequest(
        query=" ".join(arguments.query),
        mode=SearchMode(arguments.mode),
        limit=arguments.limit or (EXPORTED_FILES if target else SHOWN_FILES),
        filters=filters,
        min_score=arguments.min_score,
        instruction=arguments.instruction,
        per_language=arguments.per_language,
        fold_copies=not arguments.copies,
    )
    with interruptible() as stop, open_engine(data_dir, writer=False) as engine:
        search_now = engine.reranking.search if arguments.rerank else engine.search
        response = search_now(request, stop.is_set)
        if not arguments.quick:
            response = engine.explain_meaning(request, response, stop.is_set)
        if arguments.context:
            response = engine.with_context(response, arguments.context)
        engine.ways.history.add(request.query)
        roots = [root.path for root in engine.roots()] if target else []
    if target:
        write_export(response, *target, roots)
    elif arguments.json:
        print_json(response.to_json(explain=arguments.explain))
    elif arguments.cite:
        print_citations(response)
    else:
        for line in response_lines(response, explain=arguments.explain):
            print_line(line)
    for message in (*(note.message for note in response.notes), response.rerank_problem):
        if message:
            print_note(f"lodestone: {one_line(message)}")
    return OK


def similar(arguments: argparse.Namespace, data_dir: DataDir) -> int:
    """`lodestone similar`."""
    from app.commands_similar import similar as run_similar

    return run_similar(arguments, data_dir)


def status(arguments: argparse.Namespace, data_dir: DataDir) -> int:
    """`lodestone status`."""
    with open_engine(data_dir, writer=False) as engine:
        current = engine.status()
    if arguments.json:
        print_json(current.to_json())
    else:
        for line in status_lines(current):
            print_line(line)
    return OK


def problems(arguments: argparse.Namespace, data_dir: DataDir) -> int:
    """`lodestone problems`."""
    if arguments.retry:
        with open_engine(data_dir, writer=True) as engine:
            engine.retry_problems()
        arguments.paths, wants_json, arguments.json = [], arguments.json, False
        with contextlib.redirect_stdout(sys.stderr):
            index(arguments, data_dir)
        arguments.json = wants_json
    with open_engine(data_dir, writer=False) as engine:
        found = engine.problems()
        whole = engine.trouble()
    if arguments.json:
        print_json({"problems": [problem.to_json() for problem in found], "library": asdict(whole)})
        return OK
    if whole:
        print_line(f"library  {whole.code:12} {one_line(whole.message)}")
    for problem in found:
        print_line(f"{problem.state.value:8} {problem.code:12} {one_line(problem.path)}")
        print_line(f"{'':22}{one_line(problem.message)}")
    if not (found or whole):
        print_line("Every file is indexed.")
    return OK


def remove(arguments: argparse.Namespace, data_dir: DataDir) -> int:
    """`lodestone remove`."""
    with open_engine(data_dir, writer=True) as engine:
        engine.remove_root(arguments.path)
    if arguments.json:
        print_json({"removed": os.path.abspath(arguments.path)})
    else:
        print_line(
            f"Removed {one_line(arguments.path)}: its text and vectors are gone from the library. "
            "Your files are untouched."
        )
    return OK


def pause(arguments: argparse.Namespace, data_dir: DataDir) -> int:
    """`lodestone pause`."""
    from app.commands_pause import pause as run_pause

    return run_pause(arguments, data_dir)


def resume(arguments: argparse.Namespace, data_dir: DataDir) -> int:
    """`lodestone resume`."""
    from app.commands_pause import resume as run_resume

    return run_resume(arguments, data_dir)


def exclude(arguments: argparse.Namespace, data_dir: DataDir) -> int:
    """`lodestone exclude`."""
    from app.commands_exclude import exclude as run_exclude

    return run_exclude(arguments, data_dir)


def models(arguments: argparse.Namespace, data_dir: DataDir) -> int:
    """`lodestone models`."""
    from app.commands_models import models as run_models

    return run_models(arguments, data_dir)


def duplicates(arguments: argparse.Namespace, data_dir: DataDir) -> int:
    """`lodestone duplicates`."""
    from app.commands_overview import duplicates as run_duplicates

    return run_duplicates(arguments, data_dir)


def topics(arguments: argparse.Namespace, data_dir: DataDir) -> int:
    """`lodestone topics`."""
    from app.commands_overview import topics as run_topics

    return run_topics(arguments, data_dir)


def history(arguments: argparse.Namespace, data_dir: DataDir) -> int:
    """`lodestone history`."""
    from app.commands_saved import history as run_history

    return run_history(arguments, data_dir)


def saved(arguments: argparse.Namespace, data_dir: DataDir) -> int:
    """`lodestone saved`."""
    from app.commands_saved import saved as run_saved

    return run_saved(arguments, data_dir)


def serve(arguments: argparse.Namespace, data_dir: DataDir) -> int:
    """`lodestone serve`."""
    from app.server.http import serve as serve_http

    with interruptible() as stop, open_engine(data_dir, writer=False) as engine:
        return serve_http(engine, arguments.port, stop)


def mcp(arguments: argparse.Namespace, data_dir: DataDir) -> int:
    """`lodestone mcp`."""
    del arguments
    from app.server.mcp import run_mcp

    with open_engine(data_dir, writer=False) as engine:
        return run_mcp(engine, sys.stdin, sys.stdout)


def library(arguments: argparse.Namespace, data_dir: DataDir) -> int:
    """`lodestone library`."""
    from app.commands_library import library as run_library

    return run_library(arguments, data_dir)


def doctor(arguments: argparse.Namespace, data_dir: DataDir) -> int:
    """`lodestone doctor`."""
    from app.doctor import Verdict, examine

    with open_engine(data_dir, writer=False) as engine:
        checks = examine(engine)
    if arguments.json:
        print_json({"checks": [check.to_json() for check in checks]})
    else:
        for check in checks:
            print_line(f"{check.verdict.value:5} {check.name:9} {check.message}")
            if check.remedy:
                print_line(f"{'':16}{check.remedy}")
    return FAILED if any(check.verdict is Verdict.FAIL for check in checks) else OK


def eval(arguments: argparse.Namespace, data_dir: DataDir) -> int:  # noqa: A001 - the command's name
    """`lodestone eval`."""
    from app.commands_eval import evaluate

    return evaluate(arguments, data_dir)


def data_dir(arguments: argparse.Namespace, folder: DataDir) -> int:
    """`lodestone data-dir`."""
    from app.commands_data_dir import data_dir as run_data_dir

    return run_data_dir(arguments, folder)
