"""The commands about models that run on a server, and about what models are told before a query."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from app.cli import OK
from app.commands import open_engine
from app.console import print_json, print_line
from app.embedding.address import where_text_goes
from app.embedding.instructions import PRESETS, task_of
from app.errors import UsageError
from app.settings import load_settings

if TYPE_CHECKING:
    import argparse

    from app.paths import DataDir
    from app.settings import Settings


def remote_model(arguments: argparse.Namespace, data_dir: DataDir) -> int:
    """`lodestone models remote`."""
    if arguments.off and arguments.address:
        raise UsageError("Give the address of a server, or --off, not both.")
    if arguments.off:
        with open_engine(data_dir, writer=True) as engine:
            engine.leave_remote()
        return _show(load_settings(data_dir.settings_file), arguments)
    if not arguments.address:
        data_dir.prepare()
        return _show(load_settings(data_dir.settings_file), arguments)
    return _use(arguments, data_dir)


def _use(arguments: argparse.Namespace, data_dir: DataDir) -> int:
    if not arguments.model.strip():
        raise UsageError("Name the server's model, too: lodestone models remote URL --model NAME")
    key = sys.stdin.readline().strip() if arguments.key_from_stdin else ""
    if arguments.key_from_stdin and not key:
        raise UsageError("There is no key on the standard input. Pipe it in, or leave out --key-from-stdin.")
    with open_engine(data_dir, writer=True) as engine:
        info = engine.use_remote(arguments.address, arguments.model, arguments.dimensions, key)
        chunks = engine.status().chunks
        keeps = engine.keeps_vectors(info)
        settings = engine.settings
    if not arguments.json:
        print_line(f"From now on: {info.name}, {info.dimensions} dimensions, on {info.device}.")
    _show(settings, arguments)
    if chunks and not arguments.json:
        print_line(next_step(chunks, keeps_vectors=keeps))
    return OK


def _show(settings: Settings, arguments: argparse.Namespace) -> int:
    notice = where_text_goes(settings.remote_url)
    if arguments.json:
        print_json({"url": settings.remote_url, "model": settings.remote_model, "notice": notice})
    elif notice:
        print_line(f"{notice} (model {settings.remote_model}).")
        print_line("Embed on this computer instead: lodestone models remote --off")
    else:
        print_line(f"No server is in use: {settings.model} runs on this computer, and no text leaves it.")
    return OK


def next_step(chunks: int, *, keeps_vectors: bool) -> str:
    """What to do after another model was chosen for a library of so many passages."""
    if keeps_vectors:
        return f"The vectors of the {chunks:,} passages are kept or cut, nothing is embedded again: lodestone index"
    return f"Embed the {chunks:,} passages of the library with it: lodestone index"


def choose_instruction(arguments: argparse.Namespace, data_dir: DataDir) -> int:
    """`lodestone models instruction`."""
    if arguments.instruction:
        with open_engine(data_dir, writer=True) as engine:
            engine.use_instruction(arguments.instruction)
    data_dir.prepare()
    current = load_settings(data_dir.settings_file).instruction
    if arguments.json:
        presets = [{"name": preset.name, "task": preset.task, "about": preset.about} for preset in PRESETS]
        print_json({"current": current, "task": task_of(current), "presets": presets})
        return OK
    for preset in () if arguments.instruction else PRESETS:
        print_line(f"{preset.name:20} {preset.about}\n{'':20} {preset.task}")
    print_line(f"In use: {current}. Only models that were trained with instructions (Qwen3-Embedding) read it.")
    return OK
